/** The tokens of a third-party platform: its own, and those of the accounts that authorized it. */
import * as component from '../api/component.ts'
import type { Caller } from '../caller.ts'
import { systemClock, type Clock } from '../client/clock.ts'
import { ownToken, type Credentials } from '../client/credentials.ts'
import { MissingTicketError, NotAuthorizedError } from './not-authorized-error.ts'
import type { PlatformStore } from './platform-store.ts'

/** A platform, as its console shows it, and where it keeps what it is given. */
export interface PlatformOptions {
  readonly component_appid: string
  readonly component_appsecret: string
  readonly store: PlatformStore
  readonly clock?: Clock
  /** From 0 to 1, for waits that are not the same for all. */
  readonly random?: () => number
}

/**
 * Owns the token of a platform (component_access_token), made from the newest ticket. Give it to the
 * client that makes the platform’s calls: `createClient({ component: componentCredentials(…) })`; the
 * client given here needs no credentials. Official page: 获取第三方平台接口的调用凭据.
 */
export function componentCredentials({ call }: Caller, options: PlatformOptions): Credentials {
  const { component_appid, component_appsecret, store } = options
  return ownToken({ ...partsOf(options), issue })

  /** @throws {@link MissingTicketError} */
  async function issue() {
    const found = await store.findTicket()
    if (found === undefined) throw new MissingTicketError()
    const { component_access_token, expires_in } = await call(component.componentToken, {
      component_appid,
      component_appsecret,
      component_verify_ticket: found.ticket,
    })
    return { token: component_access_token, expiresInSeconds: expires_in }
  }
}

/**
 * Owns the token of an account that authorized the platform, renewed by its refresh token: WeChat may
 * give another one each time, which is stored before the token is used. `call` is of a client that has
 * the platform’s token. Official page: 获取授权账号调用令牌.
 */
export function authorizerCredentials(
  { call }: Caller,
  options: Omit<PlatformOptions, 'component_appsecret'>,
  authorizer_appid: string,
): Credentials {
  const { component_appid, store } = options
  return ownToken({ ...partsOf(options), issue })

  /** @throws {@link NotAuthorizedError} */
  async function issue() {
    const stored = await store.findAuthorization(authorizer_appid)
    if (stored === undefined) throw new NotAuthorizedError(authorizer_appid)
    const answer = await call(component.authorizerToken, {
      component_appid,
      authorizer_appid,
      authorizer_refresh_token: stored.refreshToken,
    })
    const { refreshToken: used } = stored
    const next = answer.authorizer_refresh_token
    if (next !== used) await store.replaceRefreshToken(authorizer_appid, { used, next })
    return { token: answer.authorizer_access_token, expiresInSeconds: answer.expires_in }
  }
}

function partsOf({ clock = systemClock, random = Math.random }: Partial<PlatformOptions>) {
  return { clock, random }
}
