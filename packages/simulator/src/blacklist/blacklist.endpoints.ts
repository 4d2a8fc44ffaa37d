/** Calls about the blacklist (黑名单管理). */
import { blacklist as calls } from '@mphub/wechat/endpoints'
import type { Accounts } from '../accounts/accounts.ts'
import { answering, type ApiEndpoint } from '../api/endpoint.ts'
import { inPage, ownFan, pageAfter } from '../fans/by-openid.ts'
import type { Fans } from '../fans/fans.ts'
import type { Blacklist } from './blacklist.ts'

const pageSize = 1_000

interface Parts {
  readonly accounts: Accounts
  readonly blacklist: Blacklist
  readonly fans: Fans
}

export function blacklistEndpoints({ accounts, blacklist, fans }: Parts): ApiEndpoint[] {
  const refuseUnknown = (appid: string, openids: readonly string[]) => {
    for (const openid of openids) ownFan({ accounts, fans }, appid, openid)
  }

  return [
    answering(calls.list, ({ account: { appid }, input: { begin_openid } }) => {
      const blocked = blacklist.of(appid)
      return { total: blocked.length, ...inPage(pageAfter(blocked, begin_openid, pageSize)) }
    }),
    answering(calls.add, ({ account: { appid }, input: { openid_list } }) => {
      refuseUnknown(appid, openid_list)
      blacklist.add(appid, openid_list)
    }),
    answering(calls.remove, ({ account: { appid }, input: { openid_list } }) => {
      refuseUnknown(appid, openid_list)
      blacklist.remove(appid, openid_list)
    }),
  ]
}
