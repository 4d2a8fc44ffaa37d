/** The calls that hand out access_tokens, and the smallest one that needs a token. */
import { z } from 'zod'
import type { Accounts } from '../accounts/accounts.ts'
import type { ApiEndpoint } from '../api/endpoint.ts'
import { WechatRefusal } from '../api/wechat-refusal.ts'
import type { Tokens } from './tokens.ts'

interface Parts {
  readonly accounts: Accounts
  readonly tokens: Tokens
}

/** WeChat names what is missing or wrong itself, so anything is let through here. */
const request = z.object({
  grant_type: z.string().nullish(),
  appid: z.string().nullish(),
  secret: z.string().nullish(),
  force_refresh: z.boolean().nullish(),
})

export function tokenEndpoints({ accounts, tokens }: Parts): ApiEndpoint[] {
  return [
    {
      method: 'GET',
      path: '/cgi-bin/token',
      answer({ query }) {
        const appid = authenticate(accounts, request.parse(Object.fromEntries(query)))
        return { appid, json: tokens.issueClassic(appid) }
      },
    },
    {
      method: 'POST',
      path: '/cgi-bin/stable_token',
      answer({ body }) {
        const asked = readBody(body)
        const appid = authenticate(accounts, asked)
        const forced = asked.force_refresh === true
        return { appid, json: tokens.issueStable(appid, { forced }) }
      },
    },
    {
      method: 'GET',
      path: '/cgi-bin/getcallbackip',
      answer({ query }) {
        const appid = tokens.accountOf(query.get('access_token'))
        return { appid, json: { ip_list: ['127.0.0.1'] } }
      },
    },
  ]
}

/** In WeChat’s order: the appid first, grant_type last. */
function authenticate(accounts: Accounts, asked: z.output<typeof request>): string {
  const { appid, secret, grant_type } = asked
  if (!appid) throw new WechatRefusal(41002)
  const account = accounts.find(appid)
  if (!account) throw new WechatRefusal(40013)
  if (!secret) throw new WechatRefusal(41004)
  if (secret !== account.secret) throw new WechatRefusal(40125)
  if (grant_type !== 'client_credential') throw new WechatRefusal(40002)
  return account.appid
}

function readBody(body: Buffer): z.output<typeof request> {
  try {
    return request.parse(JSON.parse(body.toString()))
  } catch (cause) {
    throw new WechatRefusal(47001, { cause })
  }
}
