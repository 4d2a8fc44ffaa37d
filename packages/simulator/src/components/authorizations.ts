/** Which accounts have authorized which third-party platform, and the codes and tokens of that. */
import { z } from 'zod'
import { WechatRefusal } from '../api/wechat-refusal.ts'
import { randomId } from '../chance.ts'
import type { Clock } from '../clock.ts'
import { forgetExpired } from '../store/forget-expired.ts'
import type { Store } from '../store/store.ts'
import type { Tokens } from '../tokens/tokens.ts'
import type { Component } from './component.ts'
import type { Notices } from './notices.ts'
import { allRights, rightsSchema } from './rights.ts'

const preAuthMs = 1_800 * 1000
const codeMs = 60 * 60 * 1000

const authorizationSchema = z.object({
  component: z.string(),
  account: z.string(),
  authorizedAt: z.number(),
  /** The permission sets (权限集) that the account has given. */
  rights: rightsSchema,
  /** Empty until the code was exchanged. */
  refreshToken: z.string(),
  options: z.record(z.string(), z.string()),
})

export type Authorization = Readonly<z.output<typeof authorizationSchema>>

/** What the administrator’s browser takes back to the platform. */
export interface AuthCode {
  readonly code: string
  readonly expiresIn: number
}

interface Authorizing {
  readonly account: string
  /** The one of the address that the administrator opened. */
  readonly preAuthCode: string
  /** Those of before, or all, when not given. */
  readonly rights?: Authorization['rights'] | undefined
}

export interface Authorizations {
  issuePreAuthCode(component: string): { code: string; expiresIn: number }
  isPreAuthCode(component: string, code: string): boolean
  /** The account authorizes the platform, which is told when that is new, or the rights are others. */
  authorize(component: Component, authorizing: Authorizing): AuthCode
  /** Undefined when there was nothing to take back. */
  cancel(component: Component, account: string): Authorization | undefined
  /** @throws {@link WechatRefusal} 61009, 61010 for an expired code */
  exchange(component: string, code: string): Authorization
  /** @throws {@link WechatRefusal} 61003 for an account that has not authorized the platform */
  get(component: string, account: string): Authorization
  /** In the order in which they authorized. */
  of(component: string): Authorization[]
  /** To whichever platforms, the latest last. */
  by(account: string): Authorization[]
  setOption(authorization: Authorization, name: string, value: string): void
  clear(): void
}

const preAuthCode = z.object({ component: z.string(), expiresAt: z.number() })
const authCode = z.object({ ...preAuthCode.shape, account: z.string() })

interface Parts {
  readonly clock: Clock
  readonly notices: Notices
  readonly store: Store
  readonly tokens: Pick<Tokens, 'revokeAuthorizer'>
}

export function createAuthorizations({ clock, notices, store, tokens }: Parts): Authorizations {
  const preAuthCodes = store.map('pre-auth codes', preAuthCode)
  const codes = store.map('auth codes', authCode)
  const authorizations = store.map('authorizations', authorizationSchema)
  for (const all of [preAuthCodes, codes]) forgetExpired(all, clock.now())

  const all = () => [...authorizations.values()]

  function keep(authorization: Authorization): Authorization {
    authorizations.set(keyOf(authorization.component, authorization.account), authorization)
    return authorization
  }

  function get(component: string, account: string): Authorization {
    const authorization = authorizations.get(keyOf(component, account))
    if (!authorization) throw new WechatRefusal(61003)
    return authorization
  }

  function issueCode(component: string, account: string) {
    const code = `queryauthcode@@@${randomId(64)}`
    const expiresAt = clock.now() + codeMs
    codes.set(code, { component, account, expiresAt })
    return { code, expiresAt }
  }

  return {
    get,
    issuePreAuthCode(component) {
      const code = `preauthcode@@@${randomId(64)}`
      preAuthCodes.set(code, { component, expiresAt: clock.now() + preAuthMs })
      return { code, expiresIn: preAuthMs / 1000 }
    },
    isPreAuthCode(component, code) {
      const kept = preAuthCodes.get(code)
      return kept?.component === component && clock.now() < kept.expiresAt
    },
    authorize(component, { account, preAuthCode, rights: given }) {
      const known = authorizations.get(keyOf(component.appid, account))
      const rights = [...(given ?? known?.rights ?? allRights)]
      const fresh = { component: component.appid, account, refreshToken: '', options: {} }
      keep({ ...fresh, ...known, rights, authorizedAt: clock.now() })
      const { code, expiresAt } = issueCode(component.appid, account)
      const notice = {
        AuthorizerAppid: account,
        AuthorizationCode: code,
        AuthorizationCodeExpiredTime: Math.floor(expiresAt / 1000),
        PreAuthCode: preAuthCode,
      }
      if (!known) void notices.send(component, 'authorized', notice)
      else if (!isSame(known.rights, rights)) {
        void notices.send(component, 'updateauthorized', notice)
      }
      return { code, expiresIn: codeMs / 1000 }
    },
    cancel(component, account) {
      const known = authorizations.get(keyOf(component.appid, account))
      if (!known) return undefined
      authorizations.delete(keyOf(component.appid, account))
      tokens.revokeAuthorizer(known)
      void notices.send(component, 'unauthorized', { AuthorizerAppid: account })
      return known
    },
    exchange(component, code) {
      const kept = codes.get(code)
      if (kept?.component !== component) throw new WechatRefusal(61009)
      if (clock.now() >= kept.expiresAt) throw new WechatRefusal(61010)
      const known = get(component, kept.account)
      const refreshToken = known.refreshToken || `refreshtoken@@@${randomId(43)}`
      return keep({ ...known, refreshToken })
    },
    of: (component) => all().filter((one) => one.component === component),
    by: (account) =>
      all()
        .filter((one) => one.account === account)
        .toSorted((one, other) => one.authorizedAt - other.authorizedAt),
    setOption(authorization, name, value) {
      keep({ ...authorization, options: { ...authorization.options, [name]: value } })
    },
    clear() {
      for (const kept of [preAuthCodes, codes, authorizations]) kept.clear()
    },
  }
}

function isSame(some: readonly number[], others: readonly number[]): boolean {
  return new Set(some).symmetricDifference(new Set(others)).size === 0
}

function keyOf(component: string, account: string): string {
  return `${component} ${account}`
}
