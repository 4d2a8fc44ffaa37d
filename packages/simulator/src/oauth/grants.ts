/** What fans have granted to pages (网页授权): codes, and the tokens that come of them. */
import { WechatRefusal } from '../api/wechat-refusal.ts'
import { randomId, randomText } from '../chance.ts'
import type { Clock } from '../clock.ts'

const codeMs = 5 * 60 * 1000
const tokenMs = 7_200 * 1000
const refreshMs = 30 * 24 * 60 * 60 * 1000

export type Scope = 'snsapi_base' | 'snsapi_userinfo'

export interface Grant {
  readonly appid: string
  /** Made up for who only sees a snapshot of the page (快照页). */
  readonly openid: string
  readonly scope: Scope
  readonly isSnapshot: boolean
}

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

interface Kept {
  readonly grant: Grant
  readonly expiresAt: number
}

export function createGrants(clock: Clock): Grants {
  const codes = new Map<string, Kept>()
  const usedCodes = new Set<string>()
  const accessTokens = new Map<string, Kept>()
  const refreshTokens = new Map<string, Kept>()

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
      if (usedCodes.has(code)) throw new WechatRefusal(40163)
      if (isOver(kept)) throw new WechatRefusal(42003)
      usedCodes.add(code)
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
      for (const kept of [codes, usedCodes, accessTokens, refreshTokens]) kept.clear()
    },
  }
}

function newToken(): string {
  return `99_${randomId(104)}`
}
