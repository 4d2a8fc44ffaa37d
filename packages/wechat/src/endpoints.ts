/** The door of @mphub/wechat/endpoints: every call of WeChat’s API as data, by group. It knows no client. */
export * from './api/groups.ts'
export { listEndpoints, listQuotas, routeTable, type Quota } from './api/tables.ts'
export { commonErrors, type AnswerKind, type Callers, type Endpoint } from './api/endpoint.ts'
export type {
  Example,
  InputOf,
  InputSchema,
  Permission,
  ResultOf,
  TokenKind,
} from './api/endpoint.ts'
export type { FileLimit, Limits } from './api/limits.ts'
