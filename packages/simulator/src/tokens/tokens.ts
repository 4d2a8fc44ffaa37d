/** Hands out access_tokens and knows which ones work: the rules of both interfaces (接口调用凭据). */
import { base } from '@mphub/wechat/endpoints'
import { z } from 'zod'
import type { Account } from '../accounts/account.ts'
import { rateLimits } from '../api/rate-limits.ts'
import { WechatRefusal } from '../api/wechat-refusal.ts'
import type { Clock } from '../clock.ts'
import { dailyLimit, type Limit, type Quota } from '../quota/quota.ts'
import type { Store } from '../store/store.ts'
import {
  credentialSchema,
  fading,
  newCredential,
  overlapMs,
  type Credential,
} from './credential.ts'

/** A call to force a new stable token has no effect when it comes sooner after the last. */
const forcedSpacingMs = 30 * 1000

const forcedPerDay = { name: 'force_refresh', per: 'day', most: 20 } as const satisfies Limit

interface IssuedToken {
  readonly access_token: string
  readonly expires_in: number
}

/** A third-party platform, and the account for which it acts. */
interface Acting {
  readonly component: string
  readonly account: string
}

export interface Tokens {
  /** GET /cgi-bin/token: each call replaces the token before. */
  issueClassic(account: Account): IssuedToken
  /** POST /cgi-bin/stable_token: the same token while it lasts, or a new one by force. */
  issueStable(account: Account, options: { forced: boolean }): IssuedToken
  /** For a third-party platform that acts for the account (authorizer_access_token). */
  issueAuthorizer(acting: Acting): IssuedToken
  /** When the account takes its authorization back. */
  revokeAuthorizer(acting: Acting): void
  /**
   * The account that a token opens, whoever it was issued to.
   *
   * @throws {@link WechatRefusal}
   */
  accountOf(token: string | null): string
  /**
   * The account, and the platform that got the token to act for it.
   *
   * @throws {@link WechatRefusal}
   */
  openedBy(token: string | null): { account: string; component?: string }
  clear(): void
}

/** The tokens of one account from one interface; those of the other are none of its business. */
const slotSchema = z.object({
  appid: z.string(),
  current: credentialSchema,
  previous: credentialSchema.optional(),
})

/** Begins the keys of platforms. */
const ofPlatform = 'component '

interface Surroundings {
  readonly clock: Clock
  readonly quota: Quota
  readonly store: Store
}

export function createTokens({ clock, quota, store }: Surroundings): Tokens {
  const slots = store.map('tokens', slotSchema)
  const forcedAt = store.map('forced-refreshes', z.number())
  const keyByToken = new Map<string, string>()
  for (const [key, slot] of slots) {
    for (const one of [slot.current, slot.previous]) if (one) keyByToken.set(one.token, key)
  }

  function renew(key: string, appid: string, now: number): Credential {
    const old = slots.get(key)
    if (old?.previous) keyByToken.delete(old.previous.token)
    const current = newCredential(now)
    slots.set(key, { appid, current, previous: old && fading(old.current, now) })
    keyByToken.set(current.token, key)
    return current
  }

  function mayForce(appid: string): boolean {
    const age = clock.now() - (forcedAt.get(appid) ?? -Infinity)
    if (age >= 0 && age < forcedSpacingMs) return false
    quota.use(appid, forcedPerDay)
    forcedAt.set(appid, clock.now())
    return true
  }

  /** Counted from the instant of the request: a token made for it lasts the full 7,200 seconds. */
  function issued({ token, expiresAt }: Credential, now: number): IssuedToken {
    return { access_token: token, expires_in: Math.floor((expiresAt - now) / 1000) }
  }

  function openedBy(token: string | null) {
    if (!token) throw new WechatRefusal(41001)
    const key = keyByToken.get(token) ?? ''
    const slot = slots.get(key)
    const credential = [slot?.current, slot?.previous].find((one) => one?.token === token)
    if (!slot || !credential) throw new WechatRefusal(40001)
    if (clock.now() >= credential.expiresAt) throw new WechatRefusal(42001)
    if (clock.now() >= credential.validUntil) throw new WechatRefusal(40001)
    const component = key.startsWith(ofPlatform) ? key.split(' ')[1] : undefined
    return { account: slot.appid, ...(component && { component }) }
  }

  return {
    issueClassic(account) {
      const { appid } = account
      quota.use(appid, dailyLimit(base.token, account))
      const now = clock.now()
      return issued(renew(`token ${appid}`, appid, now), now)
    },
    issueStable(account, { forced }) {
      const { appid } = account
      for (const limit of rateLimits(base.stableToken, account)) quota.use(appid, limit)
      quota.use(appid, dailyLimit(base.stableToken, account))
      const now = clock.now()
      const key = `stable_token ${appid}`
      const current = slots.get(key)?.current
      const lasts = current !== undefined && current.expiresAt - now > overlapMs
      const renews = (forced && mayForce(appid)) || !lasts
      return issued(renews ? renew(key, appid, now) : current, now)
    },
    issueAuthorizer({ component, account }) {
      const now = clock.now()
      return issued(renew(`${ofPlatform}${component} ${account}`, account, now), now)
    },
    revokeAuthorizer({ component, account }) {
      slots.delete(`${ofPlatform}${component} ${account}`)
    },
    accountOf: (token) => openedBy(token).account,
    openedBy,
    clear() {
      for (const kept of [slots, keyByToken, forcedAt]) kept.clear()
    },
  }
}
