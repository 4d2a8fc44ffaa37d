/** Authorize addresses beyond what the protocol vectors show. */
import { describe, expect, it } from 'vitest'
import { oauthAuthorizeUrl, type OauthAuthorizeInput } from './oauth-authorize-url.ts'

const input = {
  appid: 'wx1',
  redirectUri: 'https://example.com/',
  scope: 'snsapi_userinfo',
  state: 'a',
} as const

describe('oauthAuthorizeUrl', () => {
  it('asks for the page of consent before the end that WeChat requires', () => {
    expect(oauthAuthorizeUrl({ ...input, forcePopup: true })).toBe(
      'https://open.weixin.qq.com/connect/oauth2/authorize?appid=wx1' +
        '&redirect_uri=https%3A%2F%2Fexample.com%2F&response_type=code' +
        '&scope=snsapi_userinfo&state=a&forcePopup=true#wechat_redirect',
    )
  })

  it('names the third-party platform that acts for the account', () => {
    expect(oauthAuthorizeUrl({ ...input, componentAppid: 'wx2' })).toMatch(
      /&state=a&component_appid=wx2#wechat_redirect$/u,
    )
  })

  it('takes a state of 128 letters and digits', () => {
    expect(oauthAuthorizeUrl({ ...input, state: 'a1Z'.repeat(42) + 'bc' })).toContain('state=a1Z')
  })

  it.each<[string, Partial<OauthAuthorizeInput>, string]>([
    [
      'a state too long',
      { state: 'a'.repeat(129) },
      'state has 129 bytes in UTF-8, and may have 128',
    ],
    ['a state of other characters', { state: 'a-b' }, 'state may have letters and digits only'],
    ['no state', { state: '' }, 'state is missing'],
    ['no web address', { redirectUri: 'example.com' }, 'redirectUri must be an address'],
    ['no account', { appid: '' }, 'appid is missing'],
    [
      'two faults',
      { appid: '', state: 'ä' },
      'The page of WeChat would not open: appid is missing; state may have letters and digits only.',
    ],
  ])('is refused with %s', (_what, change, told) => {
    expect(() => oauthAuthorizeUrl({ ...input, ...change })).toThrow(told)
  })

  it('knows the scopes, the compiler too', () => {
    // @ts-expect-error a scope of websites
    expect(() => oauthAuthorizeUrl({ ...input, scope: 'snsapi_login' })).toThrow('scope must be')
  })
})
