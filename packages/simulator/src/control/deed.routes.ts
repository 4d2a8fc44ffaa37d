/** …/fans/:openid/pays and …/articles: what fans do outside of the chat, and WeChat counts. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Accounts } from '../accounts/accounts.ts'
import type { Readership } from '../articles/readership.ts'
import { pay } from '../customer-service/pay.ts'
import type { Windows } from '../customer-service/windows.ts'
import type { Fans } from '../fans/fans.ts'
import { articleActs, scenes } from '../figures/article-acts.ts'

interface Parts {
  readonly accounts: Accounts
  readonly fans: Fans
  readonly readership: Readership
  readonly windows: Pick<Windows, 'notePayment'>
}

const path = z.object({ appid: z.string(), openid: z.string() })

const paying = z.strictObject({})

const doing = z.strictObject({
  /** Of an article that is published. */
  url: z.string().min(1).max(1024),
  act: z.enum(articleActs).default('read'),
  scene: z.enum(scenes).exactOptional(),
})

export function deedRoutes(app: FastifyInstance, parts: Parts): void {
  const { accounts, fans, readership, windows } = parts

  function known(params: unknown) {
    const { appid, openid } = path.parse(params)
    const account = accounts.get(appid)
    return { account, openid: fans.get(appid, openid).openid, appid }
  }

  app.post('/accounts/:appid/fans/:openid/pays', ({ params, body }) => {
    const { account, openid } = known(params)
    paying.parse(body ?? {})
    pay(account, openid, windows)
    return { openid }
  })

  app.post('/accounts/:appid/fans/:openid/articles', ({ params, body }) => {
    const { appid, openid } = known(params)
    const { url, ...deed } = doing.parse(body ?? {})
    readership.note({ appid, openid }, url, deed)
    return { openid, url, ...deed }
  })
}
