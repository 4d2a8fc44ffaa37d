/** The address that asks a fan for authorization, read as WeChat’s page reads it. */
import type { Account } from '../accounts/account.ts'
import type { Accounts } from '../accounts/accounts.ts'
import type { Words } from '../words.ts'
import type { Scope } from './grants.ts'

export interface Authorization {
  readonly account: Account
  readonly redirectUri: string
  readonly scope: Scope
  readonly state: string
  /** Asks even where it could be silent. */
  readonly forcePopup: boolean
}

/** Why the page cannot be opened, with WeChat’s number where it has one. */
export interface Obstacle extends Words {
  readonly errcode: number | null
}

const obstacles = {
  order: {
    errcode: null,
    en: 'the parameters must come in this order: appid, redirect_uri, response_type, scope, state',
    zh: '参数须按 appid、redirect_uri、response_type、scope、state 的顺序排列',
  },
  response_type: {
    errcode: null,
    en: 'response_type must be code',
    zh: 'response_type 须为 code',
  },
  domain: {
    errcode: 10003,
    en: 'the host of redirect_uri is not exactly one of the account’s oauthDomains',
    zh: 'redirect_uri 的域名与公众号的网页授权域名（oauthDomains）不一致',
  },
  scope: {
    errcode: 10005,
    en: 'the account has no right to this scope: only verified service accounts have',
    zh: '公众号没有该 scope 的权限：仅认证服务号可用',
  },
  no_scope: { errcode: 10010, en: 'scope is empty', zh: 'scope 不能为空' },
  no_redirect: {
    errcode: 10011,
    en: 'redirect_uri is empty or no address',
    zh: 'redirect_uri 为空或不是网址',
  },
  no_appid: { errcode: 10012, en: 'no account has this appid', zh: 'appid 为空或不存在' },
  state: {
    errcode: 10013,
    en: 'state has more than 128 bytes',
    zh: 'state 超过 128 字节',
  },
} as const satisfies Record<string, Obstacle>

const ordered = ['appid', 'redirect_uri', 'response_type', 'scope', 'state']

export function readAuthorization(
  accounts: Accounts,
  query: URLSearchParams,
): Authorization | Obstacle {
  const named = (name: string) => query.get(name) ?? ''
  const account = accounts.find(named('appid'))
  const redirectUri = named('redirect_uri')
  const scope = named('scope')
  if (!account) return obstacles.no_appid
  if (!URL.canParse(redirectUri)) return obstacles.no_redirect
  if (scope === '') return obstacles.no_scope
  if (!isInOrder([...query.keys()])) return obstacles.order
  if (named('response_type') !== 'code') return obstacles.response_type
  if (!isScope(scope) || !mayAuthorize(account)) return obstacles.scope
  if (Buffer.byteLength(named('state')) > 128) return obstacles.state
  if (!account.oauthDomains.includes(new URL(redirectUri).hostname)) return obstacles.domain
  const forcePopup = named('forcePopup') === 'true'
  return { account, redirectUri, scope, state: named('state'), forcePopup }
}

export function isObstacle(read: Authorization | Obstacle): read is Obstacle {
  return 'errcode' in read
}

function isInOrder(names: readonly string[]): boolean {
  const places = names.filter((name) => ordered.includes(name)).map((name) => ordered.indexOf(name))
  return places.every((place, index) => index === 0 || place > (places[index - 1] ?? -1))
}

function isScope(text: string): text is Scope {
  return text === 'snsapi_base' || text === 'snsapi_userinfo'
}

function mayAuthorize({ kind, verified }: Account): boolean {
  return kind === 'service' && verified
}
