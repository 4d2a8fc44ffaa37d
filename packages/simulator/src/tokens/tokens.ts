/** Hands out access_tokens and knows which ones work: the rules of both interfaces (接口调用凭据). */
import { WechatRefusal } from '../api/wechat-refusal.ts'
import type { Clock } from '../clock.ts'
import { fading, newCredential, overlapMs, type Credential } from './credential.ts'
import { createQuota, type Limit } from './quota.ts'

/** A call to force a new stable token has no effect when it comes sooner after the last. */
const forcedSpacingMs = 30 * 1000

const limits = {
  classic: { name: 'token', per: 'day', most: 2000 },
  stablePerMinute: { name: 'stable_token', per: 'minute', most: 10_000 },
  stablePerDay: { name: 'stable_token', per: 'day', most: 500_000 },
  forced: { name: 'force_refresh', per: 'day', most: 20 },
} as const satisfies Record<string, Limit>

interface IssuedToken {
  readonly access_token: string
  readonly expires_in: number
}

export interface Tokens {
  /** GET /cgi-bin/token: each call replaces the token before. */
  issueClassic(appid: string): IssuedToken
  /** POST /cgi-bin/stable_token: the same token while it lasts, or a new one by force. */
  issueStable(appid: string, options: { forced: boolean }): IssuedToken
  /**
   * The account that a token of either interface opens.
   *
   * @throws {@link WechatRefusal}
   */
  accountOf(token: string | null): string
  clear(): void
}

/** The tokens of one account from one interface; those of the other are none of its business. */
interface Slot {
  readonly appid: string
  readonly current: Credential
  readonly previous: Credential | undefined
}

export function createTokens(clock: Clock): Tokens {
  const quota = createQuota(clock)
  const slots = new Map<string, Slot>()
  const keyByToken = new Map<string, string>()
  const forcedAt = new Map<string, number>()

  function renew(key: string, appid: string, now: number): Credential {
    const old = slots.get(key)
    if (old?.previous) keyByToken.delete(old.previous.token)
    const current = newCredential(now)
    slots.set(key, { appid, current, previous: old && fading(old.current, now) })
    keyByToken.set(current.token, key)
    return current
  }

  function mayForce(appid: string): boolean {
    if (clock.now() - (forcedAt.get(appid) ?? -Infinity) < forcedSpacingMs) return false
    quota.use(appid, limits.forced)
    forcedAt.set(appid, clock.now())
    return true
  }

  /** Counted from the instant of the request: a token made for it lasts the full 7,200 seconds. */
  function issued({ token, expiresAt }: Credential, now: number): IssuedToken {
    return { access_token: token, expires_in: Math.floor((expiresAt - now) / 1000) }
  }

  return {
    issueClassic(appid) {
      quota.use(appid, limits.classic)
      const now = clock.now()
      return issued(renew(`token ${appid}`, appid, now), now)
    },
    issueStable(appid, { forced }) {
      quota.use(appid, limits.stablePerMinute)
      quota.use(appid, limits.stablePerDay)
      const now = clock.now()
      const key = `stable_token ${appid}`
      const current = slots.get(key)?.current
      const lasts = current !== undefined && current.expiresAt - now > overlapMs
      const renews = (forced && mayForce(appid)) || !lasts
      return issued(renews ? renew(key, appid, now) : current, now)
    },
    accountOf(token) {
      if (!token) throw new WechatRefusal(41001)
      const slot = slots.get(keyByToken.get(token) ?? '')
      const credential = [slot?.current, slot?.previous].find((one) => one?.token === token)
      if (!slot || !credential) throw new WechatRefusal(40001)
      if (clock.now() >= credential.expiresAt) throw new WechatRefusal(42001)
      if (clock.now() >= credential.validUntil) throw new WechatRefusal(40001)
      return slot.appid
    },
    clear() {
      for (const kept of [slots, keyByToken, forcedAt, quota]) kept.clear()
    },
  }
}
