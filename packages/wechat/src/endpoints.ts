/** The door of @mphub/wechat/endpoints: every call of WeChat’s API as data, by group. It knows no client. */
export * as menu from './api/menu.ts'
export { commonErrors } from './api/endpoint.ts'
export type {
  AnswerKind,
  Callers,
  Endpoint,
  Example,
  Permission,
  TokenKind,
} from './api/endpoint.ts'
export type { DownloadedFile, UploadFile } from './api/fields.ts'
export type { FileLimit, Limits } from './api/limits.ts'
