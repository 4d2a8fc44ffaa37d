/** 微信网页开发: who visits a page, with their consent. */
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { answer, done, strictObject, utf8 } from './fields.ts'

/**
 * 网页授权页. Browser page that asks a visitor for consent inside WeChat; redirects with code and state.
 *
 * The address ends with #wechat_redirect; `oauthAuthorizeUrl` builds it.
 *
 * For verified service accounts. Lives 5 minutes.
 *
 * Errors: 10003, 10004, 10005, 10006, 10009, 10010, 10011, 10012, 10013, 10015, 10016.
 */
export const authorize = endpoint({
  id: 'sns.authorize',
  page: '网页授权页',
  summary:
    'Browser page that asks a visitor for consent inside WeChat; redirects with code and state.',
  method: 'GET',
  path: '/connect/oauth2/authorize',
  host: 'open.weixin.qq.com',
  token: 'none',
  fragment: '#wechat_redirect',
  answer: 'page',
  input: () =>
    strictObject({
      appid: z.string(),
      /** Its host is the account’s 网页授权域名, exactly. */
      redirect_uri: z.string(),
      response_type: z.literal('code').default('code'),
      scope: z.enum(['snsapi_base', 'snsapi_userinfo']),
      /** Up to 128 letters and digits. It comes back as it is. */
      state: utf8(128).optional(),
      forcePopup: z.boolean().optional(),
      /** Ask for the snapshot page. */
      forceSnapShot: z.boolean().optional(),
      /** When a third-party platform acts. */
      component_appid: z.string().optional(),
      connect_redirect: z.literal(1).optional(),
    }),
  result: done,
  limits: { ttlSeconds: 300 },
  callers: { subscription: 'none', service: 'verified' },
  errors: [10003, 10004, 10005, 10006, 10009, 10010, 10011, 10012, 10013, 10015, 10016],
  notes: ['The address ends with #wechat_redirect; `oauthAuthorizeUrl` builds it.'],
  example: {
    input: {
      appid: 'wx1234567890abcdef',
      redirect_uri: 'https://example.com/back',
      scope: 'snsapi_base',
    },
  },
})

/**
 * 网站扫码登录页. Browser page with a login QR code for Open Platform website apps.
 *
 * For websites of the Open Platform, not for Official Accounts.
 *
 * Not for Official Accounts.
 */
export const qrConnect = endpoint({
  id: 'sns.qrConnect',
  page: '网站扫码登录页',
  summary: 'Browser page with a login QR code for Open Platform website apps.',
  method: 'GET',
  path: '/connect/qrconnect',
  host: 'open.weixin.qq.com',
  token: 'none',
  fragment: '#wechat_redirect',
  answer: 'page',
  input: () =>
    strictObject({
      appid: z.string(),
      redirect_uri: z.string(),
      response_type: z.literal('code').default('code'),
      scope: z.literal('snsapi_login').default('snsapi_login'),
      state: z.string().optional(),
    }),
  result: done,
  callers: { subscription: 'none', service: 'none' },
  notes: ['For websites of the Open Platform, not for Official Accounts.'],
  example: { input: { appid: 'wx1234567890abcdef', redirect_uri: 'https://example.com/back' } },
})

/**
 * 换取用户授权凭证. Exchanges the authorization code for the token of a visitor.
 *
 * For verified service accounts. 50,000 calls a minute. Lives 2 hours.
 *
 * Errors: 40013, 40029, 40125, 40163, 41002, 41004, 41008, 42003, 50001.
 */
export const accessToken = endpoint({
  id: 'sns.accessToken',
  page: '换取用户授权凭证',
  summary: 'Exchanges the authorization code for the token of a visitor.',
  method: 'GET',
  path: '/sns/oauth2/access_token',
  token: 'none',
  answer: 'bare',
  input: () =>
    strictObject({
      appid: z.string(),
      secret: z.string(),
      code: z.string(),
      grant_type: z.literal('authorization_code').default('authorization_code'),
    }),
  result: () =>
    answer({
      /** The visitor’s, not the account’s. */
      access_token: z.string(),
      expires_in: z.number(),
      refresh_token: z.string(),
      openid: z.string(),
      /** Comma-joined. */
      scope: z.string(),
      /** 1 on snapshot pages (快照页), where nothing about the visitor is real. */
      is_snapshotuser: z.number().optional(),
      /** With snsapi_userinfo and a bound Open Platform account. */
      unionid: z.string().optional(),
    }),
  limits: { perMinute: 50000, ttlSeconds: 7200 },
  callers: { subscription: 'none', service: 'verified' },
  errors: [40013, 40029, 40125, 40163, 41002, 41004, 41008, 42003, 50001],
  repeatable: false,
  example: {
    input: {
      appid: 'wx1234567890abcdef',
      secret: 'a-secret-of-32-letters-and-digits',
      code: '0123456789ab',
    },
    answer: {
      access_token: 'tOkEn_0123456789',
      expires_in: 7200,
      refresh_token: 'rEfReSh_0123456789',
      openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0',
      scope: 'snsapi_userinfo',
      unionid: 'oUnionIdAbcDefGhiJklMnoPqrSt',
    },
  },
})

/**
 * 刷新用户授权凭证. Renews the token of a visitor.
 *
 * For verified service accounts. 50,000 calls a minute.
 *
 * Errors: 40029, 40030, 41003, 42002, 42007.
 */
export const refreshToken = endpoint({
  id: 'sns.refreshToken',
  page: '刷新用户授权凭证',
  summary: 'Renews the token of a visitor.',
  method: 'GET',
  path: '/sns/oauth2/refresh_token',
  token: 'none',
  answer: 'bare',
  input: () =>
    strictObject({
      appid: z.string(),
      grant_type: z.literal('refresh_token').default('refresh_token'),
      refresh_token: z.string(),
    }),
  result: () =>
    answer({
      access_token: z.string(),
      expires_in: z.number(),
      refresh_token: z.string(),
      openid: z.string(),
      scope: z.string(),
    }),
  limits: { perMinute: 50000 },
  callers: { subscription: 'none', service: 'verified' },
  errors: [40029, 40030, 41003, 42002, 42007],
  example: {
    input: { appid: 'wx1234567890abcdef', refresh_token: 'rEfReSh_0123456789' },
    answer: {
      access_token: 'tOkEn_0123456789',
      expires_in: 7200,
      refresh_token: 'rEfReSh_0123456789',
      openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0',
      scope: 'snsapi_userinfo',
    },
  },
})

/**
 * 获取授权用户信息. Returns the profile of a visitor who granted snsapi_userinfo; following is not needed.
 *
 * Sex, province, city and country come back empty or 0 since October 2021.
 *
 * For verified service accounts. 50,000 calls a minute.
 *
 * Errors: 40003, 41009.
 */
export const userInfo = endpoint({
  id: 'sns.userInfo',
  page: '获取授权用户信息',
  summary: 'Returns the profile of a visitor who granted snsapi_userinfo; following is not needed.',
  method: 'GET',
  path: '/sns/userinfo',
  token: 'fan_access_token',
  answer: 'bare',
  input: () =>
    strictObject({
      /** The visitor’s, from sns.accessToken. */
      access_token: z.string(),
      openid: z.string(),
      lang: z.enum(['zh_CN', 'zh_TW', 'en']).optional(),
    }),
  result: () =>
    answer({
      openid: z.string(),
      nickname: z.string(),
      /** 0 unknown, 1 male, 2 female. */
      sex: z.number().optional(),
      province: z.string().optional(),
      city: z.string().optional(),
      country: z.string().optional(),
      /** Last path segment is the size: 0, 46, 64, 96 or 132. */
      headimgurl: z.string(),
      privilege: z.array(z.string()),
      unionid: z.string().optional(),
    }),
  limits: { perMinute: 50000 },
  callers: { subscription: 'none', service: 'verified' },
  errors: [40003, 41009],
  notes: ['Sex, province, city and country come back empty or 0 since October 2021.'],
  example: {
    input: { access_token: 'tOkEn_0123456789', openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0' },
    answer: {
      openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0',
      nickname: '小安',
      sex: 0,
      province: '',
      city: '',
      country: '',
      headimgurl: 'https://example.com/fan.jpg/132',
      privilege: ['chinaunicom'],
    },
  },
})

/**
 * 检验用户授权凭证. Checks that the token of a visitor is valid.
 *
 * For verified service accounts.
 *
 * Errors: 40003.
 */
export const auth = endpoint({
  id: 'sns.auth',
  page: '检验用户授权凭证',
  summary: 'Checks that the token of a visitor is valid.',
  method: 'GET',
  path: '/sns/auth',
  token: 'fan_access_token',
  input: () =>
    strictObject({
      /** The visitor’s, from sns.accessToken. */
      access_token: z.string(),
      openid: z.string(),
    }),
  result: done,
  callers: { subscription: 'none', service: 'verified' },
  errors: [40003],
  example: {
    input: { access_token: 'tOkEn_0123456789', openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0' },
  },
})
