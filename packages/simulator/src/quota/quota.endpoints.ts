/** Calls about calls (openApi管理): how many are left, counting anew, and what became of one. */
import { openapi } from '@mphub/wechat/endpoints'
import type { Endpoint } from '@mphub/wechat/endpoints'
import type { Accounts } from '../accounts/accounts.ts'
import { authenticate } from '../accounts/authenticate.ts'
import { callAt } from '../api/all-calls.ts'
import { answering, answeringAnyone, type ApiEndpoint } from '../api/endpoint.ts'
import type { RefusedRequest, Rids } from '../api/rids.ts'
import { WechatRefusal } from '../api/wechat-refusal.ts'
import { dailyLimit, type Limit, type Quota } from './quota.ts'

interface Parts {
  readonly accounts: Accounts
  readonly quota: Quota
  readonly rids: Rids
}

/** Both calls that reset everything share these. */
const resets: Limit = { name: 'resets', per: 'month', most: 10, errcode: 48006 }
const resetsOfOneCall: Limit = { name: 'resets of one', per: 'month', most: 50, errcode: 48006 }

export function quotaEndpoints({ accounts, quota, rids }: Parts): ApiEndpoint[] {
  function resetAll(appid: string): void {
    quota.use(appid, resets)
    quota.resetDay(appid)
  }

  return [
    answering(openapi.clearQuota, ({ account, input }) => {
      if (input.appid !== account.appid) throw new WechatRefusal(40013)
      resetAll(account.appid)
    }),
    answeringAnyone(openapi.clearQuotaByAppSecret, ({ input }) => resetAll(input.appid), {
      inspect: ({ appid, appsecret }) => void authenticate(accounts, { appid, secret: appsecret }),
    }),
    answering(openapi.clearApiQuota, ({ account: { appid }, input: { cgi_path } }) => {
      const { path } = countedCall(cgi_path)
      quota.use(appid, resetsOfOneCall)
      quota.resetDay(appid, path)
    }),
    answering(openapi.getQuota, ({ account, input: { cgi_path } }) => {
      const call = countedCall(cgi_path)
      const limit = dailyLimit(call, account)
      const used = quota.used(account.appid, limit)
      const remain = Math.max(0, limit.most - used)
      return { quota: { daily_limit: limit.most, used, remain }, ...rateOf(call) }
    }),
    answering(openapi.getRid, ({ account: { appid }, input: { rid } }) => ({
      request: toldOf(refusedRequest(rids, appid, rid)),
    })),
  ]
}

/** @throws {@link WechatRefusal} */
function countedCall(path: string): Pick<Endpoint, 'path' | 'limits'> {
  if (!path.startsWith('/')) throw new WechatRefusal(76003)
  if (path.startsWith('/sns/')) throw new WechatRefusal(76022)
  const call = callAt(path)
  if (!call) throw new WechatRefusal(76021)
  return call
}

function rateOf({ limits: { perSecond, perMinute } }: Pick<Endpoint, 'limits'>) {
  if (perSecond !== undefined) return { rate_limit: { call_count: perSecond, refresh_second: 1 } }
  if (perMinute !== undefined) return { rate_limit: { call_count: perMinute, refresh_second: 60 } }
  return {}
}

/** @throws {@link WechatRefusal} */
function refusedRequest(rids: Rids, appid: string, rid: string): RefusedRequest {
  if (!/^[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$/.test(rid)) throw new WechatRefusal(76002)
  const found = rids.find(rid)
  if (!found) throw new WechatRefusal(76001)
  if (found === 'expired') throw new WechatRefusal(76004)
  if (found.appid !== appid) throw new WechatRefusal(76003)
  return found
}

function toldOf({ at, ms, query, body, answer, clientIp }: RefusedRequest) {
  return {
    invoke_time: Math.floor(at / 1000),
    cost_in_ms: ms,
    request_url: query,
    request_body: body,
    response_body: answer,
    client_ip: clientIp,
  }
}
