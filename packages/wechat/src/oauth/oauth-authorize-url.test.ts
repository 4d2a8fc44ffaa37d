/** Authorize addresses beyond what the protocol vectors show. */
import { describe, expect, it } from 'vitest'
import { oauthAuthorizeUrl } from './oauth-authorize-url.ts'

describe('oauthAuthorizeUrl', () => {
  it('asks for the page of consent before the end that WeChat requires', () => {
    const input = { appid: 'wx1', redirectUri: 'https://example.com/', state: 'a' } as const
    expect(oauthAuthorizeUrl({ ...input, scope: 'snsapi_userinfo', forcePopup: true })).toBe(
      'https://open.weixin.qq.com/connect/oauth2/authorize?appid=wx1' +
        '&redirect_uri=https%3A%2F%2Fexample.com%2F&response_type=code' +
        '&scope=snsapi_userinfo&state=a&forcePopup=true#wechat_redirect',
    )
  })
})
