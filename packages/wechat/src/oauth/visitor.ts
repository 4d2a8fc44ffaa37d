/** Who visits a page: the steps after the authorize address (网页授权). */
import * as component from '../api/component.ts'
import * as sns from '../api/sns.ts'
import type { Caller } from '../caller.ts'
import { systemClock, type Clock } from '../client/clock.ts'
import { WechatApiError } from '../client/wechat-api-error.ts'

/** The account whose page is visited: with its own secret, or through its third-party platform. */
export type WebAccount =
  | { readonly appid: string; readonly secret: string }
  | { readonly appid: string; readonly component_appid: string }

/** What lets the page ask about a visitor. It is not the account’s token. */
export interface VisitorToken {
  readonly openid: string
  readonly access_token: string
  /** Good for 30 days. */
  readonly refresh_token: string
  /** UTC milliseconds, two hours ahead. */
  readonly expiresAt: number
  /** What the visitor agreed to: `snsapi_base`, `snsapi_userinfo`. */
  readonly scopes: readonly string[]
}

/** A person. */
export interface RealVisitor extends VisitorToken {
  readonly isSnapshot: false
  /** With `snsapi_userinfo`, and an Open Platform account (微信开放平台) that the account is bound to. */
  readonly unionid: string | undefined
}

/**
 * Somebody who looks at a copy of the page before agreeing to anything (快照页). Nothing about them is
 * real: make no fan of them, and offer to use the full service, which leads back through authorization.
 */
export interface SnapshotVisitor {
  readonly isSnapshot: true
  /** Of nobody. */
  readonly virtualOpenid: string
}

export type Visitor = RealVisitor | SnapshotVisitor

/** Codes after which a visitor has to go to the authorize address once more. */
const consentGone = new Set([40029, 40030, 40163, 41003, 41008, 42002, 42003, 42007])
const tokenGone = new Set([40001, 40003, 40014, 42001, ...consentGone])

/**
 * Exchanges the `code` that came back with a visitor. WeChat takes each code once, within five
 * minutes; see {@link rememberExchanges}. Official page: 换取用户授权凭证.
 *
 * @throws {@link WechatApiError}; {@link mustAuthorizeAgain} tells whether to start over.
 */
export async function exchangeCode(
  { call }: Caller,
  account: WebAccount,
  { code, clock = systemClock }: { readonly code: string; readonly clock?: Clock },
): Promise<Visitor> {
  const askedAt = clock.now()
  const answer =
    'secret' in account
      ? await call(sns.accessToken, { ...account, code })
      : await call(component.snsAccessToken, { ...account, code })
  if (answer.is_snapshotuser === 1) return { isSnapshot: true, virtualOpenid: answer.openid }
  return { isSnapshot: false, unionid: answer.unionid, ...tokenOf(answer, askedAt) }
}

/**
 * Renews the token of a visitor, with a refresh token that lives for 30 days. Official page:
 * 刷新用户授权凭证.
 *
 * @throws {@link WechatApiError}; {@link mustAuthorizeAgain} tells whether to start over.
 */
export async function refreshVisitor(
  { call }: Caller,
  { appid, ...account }: WebAccount,
  {
    refresh_token,
    clock = systemClock,
  }: { readonly refresh_token: string; readonly clock?: Clock },
): Promise<VisitorToken> {
  const askedAt = clock.now()
  const answer =
    'component_appid' in account
      ? await call(component.snsRefreshToken, { ...account, appid, refresh_token })
      : await call(sns.refreshToken, { appid, refresh_token })
  return tokenOf(answer, askedAt)
}

/**
 * The profile of a visitor who agreed to `snsapi_userinfo` (48001 otherwise). Following is not needed.
 * Official page: 获取授权用户信息.
 *
 * @throws {@link WechatApiError}
 */
export async function visitorProfile(
  { call }: Caller,
  { access_token, openid }: Pick<VisitorToken, 'access_token' | 'openid'>,
  lang: 'zh_CN' | 'zh_TW' | 'en' = 'zh_CN',
) {
  return call(sns.userInfo, { access_token, openid, lang })
}

/**
 * Whether the token of a visitor still works. Official page: 检验用户授权凭证.
 *
 * @throws {@link WechatApiError} when WeChat does not say
 */
export async function isVisitorTokenValid(
  { call }: Caller,
  { access_token, openid }: Pick<VisitorToken, 'access_token' | 'openid'>,
): Promise<boolean> {
  try {
    await call(sns.auth, { access_token, openid })
    return true
  } catch (error) {
    if (error instanceof WechatApiError && tokenGone.has(error.errcode)) return false
    throw error
  }
}

/**
 * Whether an error means that the visitor has to be sent to the authorize address once more: the code
 * was used or too old, or the consent has ended.
 */
export function mustAuthorizeAgain(error: unknown): boolean {
  return error instanceof WechatApiError && consentGone.has(error.errcode)
}

interface Answer {
  readonly openid: string
  readonly access_token: string
  readonly refresh_token: string
  readonly expires_in: number
  readonly scope: string
}

function tokenOf(answer: Answer, askedAt: number): VisitorToken {
  const { openid, access_token, refresh_token, expires_in, scope } = answer
  return {
    openid,
    access_token,
    refresh_token,
    expiresAt: askedAt + expires_in * 1000,
    scopes: scope.split(',').filter((each) => each !== ''),
  }
}
