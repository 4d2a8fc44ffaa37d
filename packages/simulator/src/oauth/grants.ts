/** What fans have granted to pages (网页授权): codes, and the tokens that come of them. */
import { z } from 'zod'
import { WechatRefusal } from '../api/wechat-refusal.ts'
import { randomId, randomText } from '../chance.ts'
import type { Clock } from '../clock.ts'
import { forgetExpired } from '../store/forget-expired.ts'
import type { Store } from '../store/store.ts'

const codeMs = 5 * 60 * 1000
const tokenMs = 7_200 * 1000
const dayMs = 24 * 60 * 60 * 1000
const refreshMs = 30 * dayMs

const scopeSchema = z.enum(['snsapi_base', 'snsapi_userinfo'])

export type Scope = z.output<typeof scopeSchema>

const grantSchema = z.object({
  appid: z.string(),
  /** Made up for who only sees a snapshot of the page (快照页). */
  openid: z.string(),
  scope: scopeSchema,
  isSnapshot: z.boolean(),
})

export type Grant = Readonly<z.output<typeof grantSchema>>

export interface IssuedGrant extends Grant {
  readonly accessToken: string
  readonly refreshToken: string
  readonly expiresIn: number
}

export interface Grants {
  issueCode(grant: Grant): string
  /** @throws {@link WechatRefusal} 40029, 40163 for one that was used, 42003 for an expired one */
  exchange(appid: string, code: string): IssuedGrant
  /** @throws {@link WechatRefusal} 40030, 42002 for an expired one */
  refresh(appid: string, refreshToken: string): IssuedGrant
  /** @throws {@link WechatRefusal} 40001, 42001 for an expired token */
  openedBy(accessToken: string): Grant
  clear(): void
}

const keptSchema = z.object({
  grant: grantSchema,
  expiresAt: z.number(),
  /** Of a code, which works once. */
  isUsed: z.boolean().optional(),
})

type Kept = Readonly<z.output<typeof keptSchema>>

export function createGrants({ clock, store }: { clock: Clock; store: Store }): Grants {
  const codes = store.map('oauth-codes', keptSchema)
  const accessTokens = store.map('oauth-tokens', keptSchema)
  const refreshTokens = store.map('oauth-refresh-tokens', keptSchema)

  for (const kept of [codes, accessTokens, refreshTokens]) forgetExpired(kept, clock.now())

  function issue(grant: Grant, refreshToken: string): IssuedGrant {
    const accessToken = newToken()
    accessTokens.set(accessToken, { grant, expiresAt: clock.now() + tokenMs })
    return { ...grant, accessToken, refreshToken, expiresIn: tokenMs / 1000 }
  }

  const isOver = ({ expiresAt }: Kept) => clock.now() >= expiresAt

  return {
    issueCode(grant) {
      const code = `0${randomText(31)}`
      codes.set(code, { grant, expiresAt: clock.now() + codeMs })
      return code
    },
    exchange(appid, code) {
      const kept = codes.get(code)
      if (kept?.grant.appid !== appid) throw new WechatRefusal(40029)
      if (kept.isUsed) throw new WechatRefusal(40163)
      if (isOver(kept)) throw new WechatRefusal(42003)
      codes.set(code, { ...kept, isUsed: true })
      const refreshToken = newToken()
      refreshTokens.set(refreshToken, { grant: kept.grant, expiresAt: clock.now() + refreshMs })
      return issue(kept.grant, refreshToken)
    },
    refresh(appid, refreshToken) {
      const kept = refreshTokens.get(refreshToken)
      if (kept?.grant.appid !== appid) throw new WechatRefusal(40030)
      if (isOver(kept)) throw new WechatRefusal(42002)
      return issue(kept.grant, refreshToken)
    },
    openedBy(accessToken) {
      const kept = accessTokens.get(accessToken)
      if (!kept) throw new WechatRefusal(40001)
      if (isOver(kept)) throw new WechatRefusal(42001)
      return kept.grant
    },
    clear() {
      for (const kept of [codes, accessTokens, refreshTokens]) kept.clear()
    },
  }
}

function newToken(): string {
  return `99_${randomId(104)}`
}
