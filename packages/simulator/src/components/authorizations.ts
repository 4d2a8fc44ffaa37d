/** Which accounts have authorized which third-party platform, and the codes and tokens of that. */
import { WechatRefusal } from '../api/wechat-refusal.ts'
import { randomId } from '../chance.ts'
import type { Clock } from '../clock.ts'
import type { Tokens } from '../tokens/tokens.ts'
import type { Component } from './component.ts'
import type { Notices } from './notices.ts'

const preAuthMs = 1_800 * 1000
const codeMs = 60 * 60 * 1000

export interface Authorization {
  readonly component: string
  readonly account: string
  readonly authorizedAt: number
  /** Empty until the code was exchanged. */
  readonly refreshToken: string
  readonly options: Readonly<Record<string, string>>
}

/** What the administrator’s browser takes back to the platform. */
export interface AuthCode {
  readonly code: string
  readonly expiresIn: number
}

export interface Authorizations {
  issuePreAuthCode(component: string): { code: string; expiresIn: number }
  isPreAuthCode(component: string, code: string): boolean
  /** The account authorizes the platform, which is told. */
  authorize(component: Component, account: string, preAuthCode: string): AuthCode
  /** Undefined when there was nothing to take back. */
  cancel(component: Component, account: string): Authorization | undefined
  /** @throws {@link WechatRefusal} 61009, 61010 for an expired code */
  exchange(component: string, code: string): Authorization
  /** @throws {@link WechatRefusal} 61003 for an account that has not authorized the platform */
  get(component: string, account: string): Authorization
  /** In the order in which they authorized. */
  of(component: string): Authorization[]
  setOption(authorization: Authorization, name: string, value: string): void
  clear(): void
}

interface KeptCode {
  readonly component: string
  readonly account: string
  readonly expiresAt: number
}

interface Parts {
  readonly clock: Clock
  readonly notices: Notices
  readonly tokens: Pick<Tokens, 'revokeAuthorizer'>
}

export function createAuthorizations({ clock, notices, tokens }: Parts): Authorizations {
  const preAuthCodes = new Map<string, { component: string; expiresAt: number }>()
  const codes = new Map<string, KeptCode>()
  const authorizations = new Map<string, Authorization>()

  function keep(authorization: Authorization): Authorization {
    authorizations.set(keyOf(authorization.component, authorization.account), authorization)
    return authorization
  }

  function get(component: string, account: string): Authorization {
    const authorization = authorizations.get(keyOf(component, account))
    if (!authorization) throw new WechatRefusal(61003)
    return authorization
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
    authorize(component, account, preAuthCode) {
      const known = authorizations.get(keyOf(component.appid, account))
      const fresh = { component: component.appid, account, refreshToken: '', options: {} }
      keep({ ...fresh, ...known, authorizedAt: clock.now() })
      const code = `queryauthcode@@@${randomId(64)}`
      const expiresAt = clock.now() + codeMs
      codes.set(code, { component: component.appid, account, expiresAt })
      void notices.send(component, known ? 'updateauthorized' : 'authorized', {
        AuthorizerAppid: account,
        AuthorizationCode: code,
        AuthorizationCodeExpiredTime: Math.floor(expiresAt / 1000),
        PreAuthCode: preAuthCode,
      })
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
    of: (component) => [...authorizations.values()].filter((one) => one.component === component),
    setOption(authorization, name, value) {
      keep({ ...authorization, options: { ...authorization.options, [name]: value } })
    },
    clear() {
      for (const kept of [preAuthCodes, codes, authorizations]) kept.clear()
    },
  }
}

function keyOf(component: string, account: string): string {
  return `${component} ${account}`
}
