/** What follows from the definitions: the list of all calls, the way from a path to its call, the quotas. */
import type { Endpoint } from './endpoint.ts'
import * as groups from './groups.ts'

/** All calls, group by group. */
export function listEndpoints(): readonly Endpoint[] {
  return Object.values(groups).flatMap((group) => Object.values(group))
}

/**
 * The way from a path to its call, as a gateway or a simulator needs it. A path has one call, whatever
 * the method: to another one WeChat answers 43001 or 43002.
 */
export function routeTable(host = 'api.weixin.qq.com'): ReadonlyMap<string, Endpoint> {
  const there = listEndpoints().filter((each) => each.host === host)
  return new Map(there.map((each) => [each.path, each]))
}

/** How often an account may make a call. */
export interface Quota {
  readonly id: string
  readonly path: string
  readonly perDay: number | undefined
  readonly perDayOfTestAccount: number | undefined
  readonly perMinute: number | undefined
  readonly perMonth: number | undefined
}

/** The calls that have a quota (接口调用频次限制), as a new account has it. */
export function listQuotas(): readonly Quota[] {
  return listEndpoints()
    .filter(({ limits }) => limits.perDay ?? limits.perMinute ?? limits.perMonth)
    .map(({ id, path, limits: { perDay, perDayOfTestAccount, perMinute, perMonth } }) => ({
      id,
      path,
      perDay,
      perDayOfTestAccount,
      perMinute,
      perMonth,
    }))
}
