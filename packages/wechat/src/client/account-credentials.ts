/** The token of an account, made from its keys. */
import * as base from '../api/base.ts'
import type { Clock } from './clock.ts'
import { ownToken, type Credentials, type IssuedToken } from './credentials.ts'
import type { Client } from './client.ts'

/** What the console of the account shows under 开发者ID. */
export interface AccountKeys {
  readonly appid: string
  /** The AppSecret. */
  readonly secret: string
  /**
   * `stable` (稳定版), the default, gives the same token to everyone who asks; `classic` takes it from
   * everyone who asked before.
   */
  readonly tokens?: 'stable' | 'classic'
}

interface Parts {
  readonly call: Client['call']
  readonly clock: Clock
  readonly random: () => number
}

/** The default owner of an account’s token. */
export function accountCredentials(keys: AccountKeys, { call, clock, random }: Parts): Credentials {
  const { appid, secret, tokens = 'stable' } = keys
  const endpoint = tokens === 'stable' ? base.stableToken : base.token
  return ownToken({ issue, clock, random })

  /** Asked once: the owner knows when to ask again. */
  async function issue(): Promise<IssuedToken> {
    const { access_token: token, expires_in: expiresInSeconds } = await call(
      endpoint,
      { appid, secret },
      { retries: 0 },
    )
    return { token, expiresInSeconds }
  }
}

/** Tells the keys of an account from somebody who owns its token. */
export function isAccountKeys(
  credentials: AccountKeys | Credentials | undefined,
): credentials is AccountKeys {
  return credentials !== undefined && 'appid' in credentials
}
