/** Web pages on a fan’s phone: authorization (网页授权) and the check of wx.config (JS-SDK). */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Accounts } from '../accounts/accounts.ts'
import type { Fans } from '../fans/fans.ts'
import { explain } from '../js-sdk/explain.ts'
import type { Tickets } from '../js-sdk/tickets.ts'
import type { Consent } from '../oauth/consent.ts'

interface Parts {
  readonly accounts: Accounts
  readonly consent: Consent
  readonly fans: Fans
  readonly tickets: Tickets
}

const accountPath = z.object({ appid: z.string() })
const fanPath = accountPath.extend({ openid: z.string() })

const authorizing = z.strictObject({
  /** The address of WeChat’s page, as the server made it. */
  url: z.url(),
  consent: z.boolean().optional(),
  isSnapshot: z.boolean().optional(),
})

const pageConfig = z.strictObject({
  url: z.url(),
  timestamp: z.union([z.string(), z.number()]).transform(String),
  nonceStr: z.string(),
  signature: z.string(),
})

export function webRoutes(app: FastifyInstance, parts: Parts): void {
  const { accounts, consent, fans, tickets } = parts

  app.post('/accounts/:appid/fans/:openid/authorize', ({ params, body }) => {
    const { appid, openid } = fanPath.parse(params)
    const fan = fans.get(accounts.get(appid).appid, openid)
    const { url, ...decision } = authorizing.parse(body)
    return consent(fan, new URL(url).searchParams, decision)
  })

  app.post('/accounts/:appid/js-sdk', ({ params, body }) => {
    const account = accounts.get(accountPath.parse(params).appid)
    return explain(pageConfig.parse(body), account, tickets)
  })
}
