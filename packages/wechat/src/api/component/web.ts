/** 第三方平台: web authorization on behalf of an account. */
import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { answer, strictObject } from '../fields.ts'

/**
 * 代公众号换取用户授权凭证. Exchanges the code of a visit when the platform acts for the account.
 *
 * For third-party platforms.
 *
 * Errors: 40029, 40163, 61003.
 */
export const snsAccessToken = endpoint({
  id: 'component.snsAccessToken',
  page: '代公众号换取用户授权凭证',
  summary: 'Exchanges the code of a visit when the platform acts for the account.',
  method: 'GET',
  path: '/sns/oauth2/component/access_token',
  token: 'component_access_token',
  tokenParameter: 'component_access_token',
  answer: 'bare',
  input: () =>
    strictObject({
      /** Authorizing account. */
      appid: z.string(),
      code: z.string(),
      grant_type: z.literal('authorization_code').default('authorization_code'),
      component_appid: z.string(),
    }),
  result: () =>
    answer({
      access_token: z.string(),
      expires_in: z.number(),
      refresh_token: z.string(),
      openid: z.string(),
      scope: z.string(),
      /** 1 on a snapshot page (快照页). */
      is_snapshotuser: z.number().optional(),
      unionid: z.string().optional(),
    }),
  callers: 'third-party platform',
  errors: [40029, 40163, 61003],
  repeatable: false,
  example: {
    input: {
      appid: 'wx1234567890abcdef',
      code: '0123456789ab',
      component_appid: 'wxabcdef1234567890',
    },
    answer: {
      access_token: 'tOkEn_0123456789',
      expires_in: 7200,
      refresh_token: 'rEfReSh_0123456789',
      openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0',
      scope: 'snsapi_userinfo',
      is_snapshotuser: 1,
      unionid: 'oUnionIdAbcDefGhiJklMnoPqrSt',
    },
  },
})

/**
 * 代公众号刷新用户授权凭证. Renews the token of a visitor when the platform acts for the account.
 *
 * For third-party platforms.
 *
 * Errors: 40030, 42002, 61003.
 */
export const snsRefreshToken = endpoint({
  id: 'component.snsRefreshToken',
  page: '代公众号刷新用户授权凭证',
  summary: 'Renews the token of a visitor when the platform acts for the account.',
  method: 'GET',
  path: '/sns/oauth2/component/refresh_token',
  token: 'component_access_token',
  tokenParameter: 'component_access_token',
  answer: 'bare',
  input: () =>
    strictObject({
      appid: z.string(),
      grant_type: z.literal('refresh_token').default('refresh_token'),
      component_appid: z.string(),
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
  callers: 'third-party platform',
  errors: [40030, 42002, 61003],
  example: {
    input: {
      appid: 'wx1234567890abcdef',
      component_appid: 'wxabcdef1234567890',
      refresh_token: 'rEfReSh_0123456789',
    },
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
 * 代小程序登录. Exchanges a mini program login code when the platform acts for it.
 *
 * For third-party platforms.
 *
 * Errors: 40029, 40163.
 */
export const jsCode2Session = endpoint({
  id: 'component.jsCode2Session',
  page: '代小程序登录',
  summary: 'Exchanges a mini program login code when the platform acts for it.',
  method: 'GET',
  path: '/sns/component/jscode2session',
  token: 'component_access_token',
  tokenParameter: 'component_access_token',
  answer: 'bare',
  input: () =>
    strictObject({
      appid: z.string(),
      js_code: z.string(),
      grant_type: z.literal('authorization_code').default('authorization_code'),
      component_appid: z.string(),
    }),
  result: () =>
    answer({
      openid: z.string(),
      session_key: z.string(),
      unionid: z.string().optional(),
    }),
  callers: 'third-party platform',
  errors: [40029, 40163],
  repeatable: false,
  example: {
    input: {
      appid: 'wx1234567890abcdef',
      js_code: '0123456789ab',
      component_appid: 'wxabcdef1234567890',
    },
    answer: {
      openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0',
      session_key: 'sEsSiOn-7',
      unionid: 'oUnionIdAbcDefGhiJklMnoPqrSt',
    },
  },
})
