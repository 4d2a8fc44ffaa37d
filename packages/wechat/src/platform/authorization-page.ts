/** The address where the administrator of an account authorizes a platform (授权页). */
import * as component from '../api/component.ts'
import type { Caller } from '../caller.ts'
import { InvalidAuthorizationError } from '../oauth/invalid-authorization-error.ts'
import { object, oneOf, optional, problem, text, url } from '../problems/checks.ts'
import type { Problem } from '../problems/problem.ts'

/** What an administrator is asked for. */
export interface AuthorizationPage {
  readonly component_appid: string
  /** Comes back here with `auth_code` and `expires_in`. On the platform’s 授权发起页域名. */
  readonly redirect_uri: string
  /** `pc` shows a QR code to scan, `mobile` is opened inside WeChat. */
  readonly device: 'pc' | 'mobile'
  /** Which accounts may be chosen; WeChat takes it or `biz_appid`. */
  readonly auth_type?: 1 | 2 | 3 | 4 | 5 | 6 | undefined
  /** The one account that may be chosen. */
  readonly biz_appid?: string | undefined
  /** Permission sets (权限集) to ask for, instead of all that the platform has. */
  readonly category_ids?: readonly number[] | undefined
}

const addresses = {
  pc: { page: 'https://mp.weixin.qq.com/cgi-bin/componentloginpage', first: {}, hash: '' },
  mobile: {
    page: 'https://open.weixin.qq.com/wxaopen/safe/bindcomponent',
    first: { action: 'bindcomponent', no_scan: '1' },
    hash: '#wechat_redirect',
  },
} as const

const check = object({
  component_appid: text(),
  redirect_uri: url(),
  device: oneOf('pc', 'mobile'),
  auth_type: optional(oneOf(1, 2, 3, 4, 5, 6)),
  biz_appid: optional(text()),
  category_ids: () => [],
})

/**
 * Gets a pre-authorization code (预授权码) and builds the address with it. The code serves one
 * authorization, for half an hour at most: make an address when it is needed. A browser has to come
 * from the platform’s own domain, so link to it from a page there. Official page: 获取预授权码.
 *
 * @throws {@link InvalidAuthorizationError}, {@link WechatApiError}
 */
export async function authorizationPageUrl(
  { call }: Caller,
  asked: AuthorizationPage,
): Promise<string> {
  const problems = [...check('', asked), ...choiceProblems(asked)]
  if (problems.length > 0) throw new InvalidAuthorizationError(problems)
  const { component_appid } = asked
  const { pre_auth_code } = await call(component.createPreAuthCode, { component_appid })
  return addressOf(asked, pre_auth_code)
}

function choiceProblems({ auth_type, biz_appid }: AuthorizationPage): readonly Problem[] {
  if (auth_type === undefined || biz_appid === undefined) return []
  const words = { en: 'cannot stand beside auth_type', zh: '不能与 auth_type 同时出现' }
  return problem('biz_appid', 'not_together', words)
}

function addressOf(asked: AuthorizationPage, pre_auth_code: string): string {
  const { component_appid, redirect_uri, auth_type, biz_appid, category_ids } = asked
  const { page, first, hash } = addresses[asked.device]
  const query = new URLSearchParams({ ...first, component_appid, pre_auth_code, redirect_uri })
  if (auth_type !== undefined) query.set('auth_type', String(auth_type))
  if (biz_appid !== undefined) query.set('biz_appid', biz_appid)
  if (category_ids !== undefined) query.set('category_id_list', category_ids.join('|'))
  return `${page}?${query}${hash}`
}
