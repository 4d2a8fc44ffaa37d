/** Takes a fan through an authorization: silently, or as the fan decides. */
import type { Accounts } from '../accounts/accounts.ts'
import { randomId } from '../chance.ts'
import type { Fan } from '../fans/fan.ts'
import {
  isObstacle,
  readAuthorization,
  type Authorization,
  type Obstacle,
} from './authorization.ts'
import type { Grants, Scope } from './grants.ts'

/** What the fan’s phone does next. */
export type Step =
  | { readonly step: 'redirect'; readonly to: string; readonly silent: boolean }
  /** The fan has to be asked. */
  | { readonly step: 'ask'; readonly scope: Scope; readonly name: string }
  | { readonly step: 'stop'; readonly obstacle: Obstacle }

export interface Decision {
  /** Undefined for a fan who has not been asked. */
  readonly consent?: boolean | undefined
  /** Sees a static copy of the page, and remains unknown (快照页). */
  readonly isSnapshot?: boolean | undefined
}

export type Consent = (fan: Fan, query: URLSearchParams, decision: Decision) => Step

export function createConsent({
  accounts,
  grants,
}: {
  accounts: Accounts
  grants: Grants
}): Consent {
  return (fan, query, { consent, isSnapshot = false }) => {
    const read = readAuthorization(accounts, query)
    if (isObstacle(read)) return { step: 'stop', obstacle: read }
    const { account, scope, state } = read
    const silent = isSilent(read, fan)
    if (!silent && consent === undefined) return { step: 'ask', scope, name: account.name }
    if (!silent && !consent) return { step: 'redirect', to: back(read, { state }), silent }
    const openid = isSnapshot ? `o${randomId(27)}` : fan.openid
    const code = grants.issueCode({ appid: account.appid, openid, scope, isSnapshot })
    return { step: 'redirect', to: back(read, { code, state }), silent }
  }
}

/** Followers are not asked for their profile either, unless the page wants them to be. */
function isSilent({ scope, forcePopup }: Authorization, { follows }: Fan): boolean {
  return !forcePopup && (scope === 'snsapi_base' || follows)
}

/** Keeps what the address has already. */
function back({ redirectUri }: Authorization, parameters: Record<string, string>): string {
  const url = new URL(redirectUri)
  for (const [name, value] of Object.entries(parameters)) url.searchParams.append(name, value)
  return url.href
}
