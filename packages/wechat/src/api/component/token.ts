/** 第三方平台: the platform’s own credentials, and authorization by accounts. */
import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { answer, done, strictObject } from '../fields.ts'

/**
 * 启动票据推送服务. Asks WeChat to start pushing component_verify_ticket, every ten minutes.
 *
 * For third-party platforms.
 *
 * Errors: 40013, 40125, 61011.
 */
export const startPushTicket = endpoint({
  id: 'component.startPushTicket',
  page: '启动票据推送服务',
  summary: 'Asks WeChat to start pushing component_verify_ticket, every ten minutes.',
  method: 'POST',
  path: '/cgi-bin/component/api_start_push_ticket',
  token: 'none',
  input: () =>
    strictObject({
      component_appid: z.string(),
      component_secret: z.string(),
    }),
  result: done,
  callers: 'third-party platform',
  errors: [40013, 40125, 61011],
  example: {
    input: {
      component_appid: 'wxabcdef1234567890',
      component_secret: 'a-secret-of-32-letters-and-digits',
    },
  },
})

/**
 * 获取第三方平台接口的调用凭据. Exchanges the pushed ticket for component_access_token.
 *
 * For third-party platforms. Lives 12 hours.
 *
 * Errors: 40013, 40125, 41004, 61005, 61006, 61011.
 */
export const componentToken = endpoint({
  id: 'component.componentToken',
  page: '获取第三方平台接口的调用凭据',
  summary: 'Exchanges the pushed ticket for component_access_token.',
  method: 'POST',
  path: '/cgi-bin/component/api_component_token',
  token: 'none',
  answer: 'bare',
  input: () =>
    strictObject({
      component_appid: z.string(),
      component_appsecret: z.string(),
      /** Valid 12 hours. */
      component_verify_ticket: z.string(),
    }),
  result: () =>
    answer({
      component_access_token: z.string(),
      expires_in: z.number(),
    }),
  limits: { ttlSeconds: 43200 },
  callers: 'third-party platform',
  errors: [40013, 40125, 41004, 61005, 61006, 61011],
  example: {
    input: {
      component_appid: 'wxabcdef1234567890',
      component_appsecret: 'a-secret-of-32-letters-and-digits',
      component_verify_ticket: 'tIcKeT@@@0123456789',
    },
    answer: { component_access_token: 'tOkEn_0123456789', expires_in: 7200 },
  },
})

/**
 * 获取预授权码. Returns the code that opens the authorization page.
 *
 * For third-party platforms. Lives 30 minutes.
 *
 * Errors: 40013, 40125, 41004, 61005, 61006, 61011.
 */
export const createPreAuthCode = endpoint({
  id: 'component.createPreAuthCode',
  page: '获取预授权码',
  summary: 'Returns the code that opens the authorization page.',
  method: 'POST',
  path: '/cgi-bin/component/api_create_preauthcode',
  token: 'component_access_token',
  answer: 'bare',
  input: () =>
    strictObject({
      component_appid: z.string(),
    }),
  result: () =>
    answer({
      pre_auth_code: z.string(),
      /** 1800 in the text, 600 in the sample. */
      expires_in: z.number(),
    }),
  limits: { ttlSeconds: 1800 },
  callers: 'third-party platform',
  errors: [40013, 40125, 41004, 61005, 61006, 61011],
  example: {
    input: { component_appid: 'wxabcdef1234567890' },
    answer: { pre_auth_code: 'pReAuTh_0123456789', expires_in: 7200 },
  },
})

/**
 * 获取刷新令牌. Exchanges the authorization code for the tokens of the authorizing account.
 *
 * For third-party platforms.
 *
 * Errors: 61003, 61009, 61010, 61011.
 */
export const queryAuth = endpoint({
  id: 'component.queryAuth',
  page: '获取刷新令牌',
  summary: 'Exchanges the authorization code for the tokens of the authorizing account.',
  method: 'POST',
  path: '/cgi-bin/component/api_query_auth',
  token: 'component_access_token',
  answer: 'bare',
  input: () =>
    strictObject({
      component_appid: z.string(),
      authorization_code: z.string(),
    }),
  result: () =>
    answer({
      authorization_info: answer({
        authorizer_appid: z.string(),
        /** When API permission was granted. */
        authorizer_access_token: z.string().optional(),
        expires_in: z.number().optional(),
        authorizer_refresh_token: z.string().optional(),
        func_info: z.array(
          answer({
            funcscope_category: answer({
              /** Permission set number. */
              id: z.number(),
              type: z.number().optional(),
              name: z.string().optional(),
              desc: z.string().optional(),
            }),
            confirm_info: answer({
              /** 0 no, 1 yes. */
              need_confirm: z.number().optional(),
              /** 0 no, 1 yes. */
              already_confirm: z.number().optional(),
              /** 0 no, 1 yes. */
              can_confirm: z.number().optional(),
            }).optional(),
          }),
        ),
      }),
    }),
  callers: 'third-party platform',
  errors: [61003, 61009, 61010, 61011],
  example: {
    input: { component_appid: 'wxabcdef1234567890', authorization_code: 'aUtH_0123456789' },
    answer: {
      authorization_info: {
        authorizer_appid: 'wx1234567890abcdef',
        authorizer_access_token: 'tOkEn_0123456789',
        expires_in: 7200,
        authorizer_refresh_token: 'rEfReSh@@@0123456789',
        func_info: [
          {
            funcscope_category: { id: 100, type: 1, name: '小安的店', desc: '有中奖机会' },
            confirm_info: { need_confirm: 0, already_confirm: 0, can_confirm: 0 },
          },
        ],
      },
    },
  },
})

/**
 * 获取授权账号调用令牌. Renews the access token of an authorizing account.
 *
 * For third-party platforms. Lives 2 hours.
 *
 * Errors: 40013, 61003, 61023.
 */
export const authorizerToken = endpoint({
  id: 'component.authorizerToken',
  page: '获取授权账号调用令牌',
  summary: 'Renews the access token of an authorizing account.',
  method: 'POST',
  path: '/cgi-bin/component/api_authorizer_token',
  token: 'component_access_token',
  answer: 'bare',
  input: () =>
    strictObject({
      component_appid: z.string(),
      authorizer_appid: z.string(),
      authorizer_refresh_token: z.string(),
    }),
  result: () =>
    answer({
      authorizer_access_token: z.string(),
      expires_in: z.number(),
      /** Usually unchanged; store what comes back. */
      authorizer_refresh_token: z.string(),
    }),
  limits: { ttlSeconds: 7200 },
  callers: 'third-party platform',
  errors: [40013, 61003, 61023],
  example: {
    input: {
      component_appid: 'wxabcdef1234567890',
      authorizer_appid: 'wx1234567890abcdef',
      authorizer_refresh_token: 'rEfReSh@@@0123456789',
    },
    answer: {
      authorizer_access_token: 'tOkEn_0123456789',
      expires_in: 7200,
      authorizer_refresh_token: 'rEfReSh@@@0123456789',
    },
  },
})

/**
 * 确认授权. Confirmed permission sets that needed a second consent.
 *
 * For third-party platforms.
 *
 * Errors: 61018, 61019, 61020, 61021, 61022.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const confirmAuthorization = endpoint({
  id: 'component.confirmAuthorization',
  page: '确认授权',
  summary: 'Confirmed permission sets that needed a second consent.',
  method: 'POST',
  path: '/cgi-bin/component/api_confirm_authorization',
  token: 'component_access_token',
  input: () =>
    strictObject({
      component_appid: z.string(),
      authorizer_appid: z.string(),
      funcscope_category_id: z.int(),
      confirm_value: z.literal([1, 2]),
    }),
  result: done,
  callers: 'third-party platform',
  errors: [61018, 61019, 61020, 61021, 61022],
  legacy: true,
  example: {
    input: {
      component_appid: 'wxabcdef1234567890',
      authorizer_appid: 'wx1234567890abcdef',
      funcscope_category_id: 1,
      confirm_value: 1,
    },
  },
})

/**
 * 授权页（PC）. Browser page on which an administrator authorizes the platform; redirects with auth_code
 * and expires_in.
 *
 * For third-party platforms.
 */
export const loginPage = endpoint({
  id: 'component.loginPage',
  page: '授权页（PC）',
  summary:
    'Browser page on which an administrator authorizes the platform; redirects with auth_code and expires_in.',
  method: 'GET',
  path: '/cgi-bin/componentloginpage',
  host: 'mp.weixin.qq.com',
  token: 'none',
  answer: 'page',
  input: () =>
    strictObject({
      component_appid: z.string(),
      pre_auth_code: z.string(),
      redirect_uri: z.string(),
      /** 1 Official Accounts, 2 mini programs, 3 both; later values for other kinds. */
      auth_type: z.literal([1, 2, 3, 4, 5, 6]).optional(),
      /** Only this account. */
      biz_appid: z.string().optional(),
      /** Permission sets joined with |. */
      category_id_list: z.string().optional(),
    }),
  result: done,
  callers: 'third-party platform',
  example: {
    input: {
      component_appid: 'wxabcdef1234567890',
      pre_auth_code: 'pReAuTh_0123456789',
      redirect_uri: 'https://example.com/back',
    },
  },
})

/**
 * 授权页（移动端旧版）. Mobile form of the authorization page; a newer form lives at
 * open.weixin.qq.com/wxaopen/safe/bindcomponent.
 *
 * For third-party platforms.
 */
export const bindComponentPage = endpoint({
  id: 'component.bindComponentPage',
  page: '授权页（移动端旧版）',
  summary:
    'Mobile form of the authorization page; a newer form lives at open.weixin.qq.com/wxaopen/safe/bindcomponent.',
  method: 'GET',
  path: '/safe/bindcomponent',
  host: 'mp.weixin.qq.com',
  token: 'none',
  answer: 'page',
  input: () =>
    strictObject({
      action: z.literal('bindcomponent').default('bindcomponent'),
      no_scan: z.literal(1),
      component_appid: z.string(),
      pre_auth_code: z.string(),
      redirect_uri: z.string(),
      auth_type: z.int().optional(),
      biz_appid: z.string().optional(),
    }),
  result: done,
  callers: 'third-party platform',
  example: {
    input: {
      no_scan: 1,
      component_appid: 'wxabcdef1234567890',
      pre_auth_code: 'pReAuTh_0123456789',
      redirect_uri: 'https://example.com/back',
    },
  },
})
