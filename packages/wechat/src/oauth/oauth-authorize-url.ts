/** The address where a fan lets a web page know who they are (网页授权). */
import { object, oneOf, optional, problem, text, url } from '../problems/checks.ts'
import type { Problem } from '../problems/problem.ts'
import { InvalidAuthorizationError } from './invalid-authorization-error.ts'

/** Where a web authorization begins and comes back to. */
export interface OauthAuthorizeInput {
  readonly appid: string
  /** Comes back here with `code` and `state`. Its host is the account’s 网页授权域名, exactly. */
  readonly redirectUri: string
  /** `snsapi_base` is silent and gives the openid; `snsapi_userinfo` asks, and gives the profile. */
  readonly scope: 'snsapi_base' | 'snsapi_userinfo'
  /** Comes back unchanged: up to 128 letters and digits. Use it against forged requests. */
  readonly state: string
  /** Shows the page of consent also where it could be silent. */
  readonly forcePopup?: boolean | undefined
  /** The third-party platform (第三方平台) that acts for the account. */
  readonly componentAppid?: string | undefined
}

const lettersAndDigits = /^[A-Za-z0-9]*$/u
const check = object({
  appid: text(),
  redirectUri: url(),
  scope: oneOf('snsapi_base', 'snsapi_userinfo'),
  state,
  forcePopup: optional(oneOf(true, false)),
  componentAppid: optional(text()),
})

/**
 * Builds the authorize address. WeChat knows it by its pattern, so the order of the parameters and
 * the end `#wechat_redirect` matter, in a redirect as well. Official page: 网页授权.
 *
 * @throws {@link InvalidAuthorizationError}
 */
export function oauthAuthorizeUrl(input: OauthAuthorizeInput): string {
  const problems = check('', input)
  if (problems.length > 0) throw new InvalidAuthorizationError(problems)
  const { appid, redirectUri, scope, state, forcePopup, componentAppid } = input
  const query = [
    ['appid', appid],
    ['redirect_uri', redirectUri],
    ['response_type', 'code'],
    ['scope', scope],
    ['state', state],
    ['forcePopup', forcePopup === true ? 'true' : undefined],
    ['component_appid', componentAppid],
  ]
    .filter(([, value]) => value !== undefined)
    .map(([name, value = '']) => `${name}=${encodeURIComponent(value)}`)
  return `https://open.weixin.qq.com/connect/oauth2/authorize?${query.join('&')}#wechat_redirect`
}

function state(at: string, value: unknown): readonly Problem[] {
  const problems = text({ maxBytes: 128 })(at, value)
  if (problems.length > 0 || lettersAndDigits.test(String(value))) return problems
  const words = { en: 'may have letters and digits only', zh: '只能有字母和数字' }
  return problem(at, 'wrong_value', words)
}
