/** The address where a fan lets a web page know who they are (网页授权). */

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
}

/**
 * Builds the authorize address. WeChat knows it by its pattern, so the order of the parameters and
 * the end `#wechat_redirect` matter, in a redirect as well. Official page: 网页授权.
 */
export function oauthAuthorizeUrl(input: OauthAuthorizeInput): string {
  return (
    `https://open.weixin.qq.com/connect/oauth2/authorize?appid=${encodeURIComponent(input.appid)}` +
    `&redirect_uri=${encodeURIComponent(input.redirectUri)}&response_type=code` +
    `&scope=${input.scope}&state=${encodeURIComponent(input.state)}` +
    `${input.forcePopup === true ? '&forcePopup=true' : ''}#wechat_redirect`
  )
}
