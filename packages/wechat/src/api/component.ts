/** 第三方平台: acting for other people’s accounts. */
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { done } from './fields.ts'

export const startPushTicket = endpoint({
  id: 'component.startPushTicket',
  page: '启动票据推送服务',
  summary: 'Asks WeChat to start pushing component_verify_ticket, every ten minutes.',
  method: 'POST',
  path: '/cgi-bin/component/api_start_push_ticket',
  token: 'none',
  input: () =>
    z.strictObject({
      component_appid: z.string(),
      component_secret: z.string(),
    }),
  result: done,
  callers: 'third-party platform',
  errors: [40013, 40125, 61011],
  example: {
    input: { component_appid: 'wxabcdef1234567890', component_secret: 'component secret' },
    answer: { errcode: 0, errmsg: 'ok' },
  },
})

export const componentToken = endpoint({
  id: 'component.componentToken',
  page: '获取第三方平台接口的调用凭据',
  summary: 'Exchanges the pushed ticket for component_access_token.',
  method: 'POST',
  path: '/cgi-bin/component/api_component_token',
  token: 'none',
  answer: 'bare',
  input: () =>
    z.strictObject({
      component_appid: z.string(),
      component_appsecret: z.string(),
      /** Valid 12 hours. */
      component_verify_ticket: z.string(),
    }),
  result: () =>
    z.looseObject({
      component_access_token: z.string(),
      /** 7200. */
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

export const createPreAuthCode = endpoint({
  id: 'component.createPreAuthCode',
  page: '获取预授权码',
  summary: 'Returns the code that opens the authorization page.',
  method: 'POST',
  path: '/cgi-bin/component/api_create_preauthcode',
  token: 'component_access_token',
  answer: 'bare',
  input: () =>
    z.strictObject({
      component_appid: z.string(),
    }),
  result: () =>
    z.looseObject({
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

export const queryAuth = endpoint({
  id: 'component.queryAuth',
  page: '获取刷新令牌',
  summary: 'Exchanges the authorization code for the tokens of the authorizing account.',
  method: 'POST',
  path: '/cgi-bin/component/api_query_auth',
  token: 'component_access_token',
  answer: 'bare',
  input: () =>
    z.strictObject({
      component_appid: z.string(),
      authorization_code: z.string(),
    }),
  result: () =>
    z.looseObject({
      authorization_info: authorizationInfo(),
    }),
  callers: 'third-party platform',
  errors: [61003, 61009, 61010, 61011],
  repeatable: true,
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
            funcscope_category: { id: 100, type: 1, name: '星标客户', desc: 'desc' },
            confirm_info: { need_confirm: 0, already_confirm: 0, can_confirm: 0 },
          },
        ],
      },
    },
  },
})

export const authorizerToken = endpoint({
  id: 'component.authorizerToken',
  page: '获取授权账号调用令牌',
  summary: 'Renews the access token of an authorizing account.',
  method: 'POST',
  path: '/cgi-bin/component/api_authorizer_token',
  token: 'component_access_token',
  answer: 'bare',
  input: () =>
    z.strictObject({
      component_appid: z.string(),
      authorizer_appid: z.string(),
      authorizer_refresh_token: z.string(),
    }),
  result: () =>
    z.looseObject({
      authorizer_access_token: z.string(),
      /** 7200. */
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

export const getAuthorizerInfo = endpoint({
  id: 'component.getAuthorizerInfo',
  page: '获取授权账号详情',
  summary: 'Returns the profile and granted permission sets of an authorizing account.',
  method: 'POST',
  path: '/cgi-bin/component/api_get_authorizer_info',
  token: 'component_access_token',
  answer: 'bare',
  input: () =>
    z.strictObject({
      component_appid: z.string(),
      authorizer_appid: z.string(),
    }),
  result: () =>
    z.looseObject({
      authorizer_info: z.looseObject({
        nick_name: z.string(),
        head_img: z.string().optional(),
        service_type_info: z.looseObject({
          /** Official Accounts: 0 subscription, 1 upgraded old subscription, 2 service; others are mini program kinds. */
          id: z.number(),
          name: z.string().optional(),
        }),
        verify_type_info: z.looseObject({
          /** -1 none, 0 WeChat verified, 1 Sina, 2 Tencent Weibo, 3 qualified without name, 4 and 5 with Weibo. */
          id: z.number(),
          name: z.string().optional(),
        }),
        /** Gh_ original id. */
        user_name: z.string(),
        principal_name: z.string().optional(),
        alias: z.string().optional(),
        qrcode_url: z.string().optional(),
        signature: z.string().optional(),
        business_info: z
          .looseObject({
            /** 0 no, 1 yes. */
            open_store: z.number().optional(),
            /** 0 no, 1 yes. */
            open_scan: z.number().optional(),
            /** 0 no, 1 yes. */
            open_pay: z.number().optional(),
            /** 0 no, 1 yes. */
            open_card: z.number().optional(),
            /** 0 no, 1 yes. */
            open_shake: z.number().optional(),
          })
          .optional(),
        /** 1 normal, 14 cancelled, 16 banned, 18 warned, 19 frozen. */
        account_status: z.number().optional(),
        register_type: z.number().optional(),
        basic_config: z
          .looseObject({
            is_phone_configured: z.boolean().optional(),
            is_email_configured: z.boolean().optional(),
          })
          .optional(),
        /** Mini programs only. */
        MiniProgramInfo: z.looseObject({}).optional(),
      }),
      authorization_info: authorizationInfo(),
    }),
  callers: 'third-party platform',
  errors: [61003],
  repeatable: true,
  example: {
    input: { component_appid: 'wxabcdef1234567890', authorizer_appid: 'wx1234567890abcdef' },
    answer: {
      authorizer_info: {
        nick_name: 'nick name',
        head_img: 'head img',
        service_type_info: { id: 0, name: '星标客户' },
        verify_type_info: { id: -1, name: '星标客户' },
        user_name: 'gh_0123456789ab',
        principal_name: '深圳某某有限公司',
        alias: 'shop',
        qrcode_url: 'https://example.com/qr.jpg',
      },
      authorization_info: {
        authorizer_appid: 'wx1234567890abcdef',
        authorizer_access_token: 'tOkEn_0123456789',
        expires_in: 7200,
        authorizer_refresh_token: 'rEfReSh@@@0123456789',
        func_info: [
          {
            funcscope_category: { id: 100, type: 1, name: '星标客户', desc: 'desc' },
            confirm_info: { need_confirm: 0, already_confirm: 0, can_confirm: 0 },
          },
        ],
      },
    },
  },
})

export const getAuthorizerList = endpoint({
  id: 'component.getAuthorizerList',
  page: '拉取已授权的账号列表',
  summary: 'Pages through the accounts that authorized the platform.',
  method: 'POST',
  path: '/cgi-bin/component/api_get_authorizer_list',
  token: 'component_access_token',
  answer: 'bare',
  input: () =>
    z.strictObject({
      component_appid: z.string(),
      offset: z.int(),
      /** Up to 500. */
      count: z.int().max(500),
    }),
  result: () =>
    z.looseObject({
      total_count: z.number(),
      list: z.array(
        z.looseObject({
          authorizer_appid: z.string(),
          /** Empty if the code was never exchanged. */
          refresh_token: z.string(),
          auth_time: z.number(),
        }),
      ),
    }),
  callers: 'third-party platform',
  repeatable: true,
  example: {
    input: { component_appid: 'wxabcdef1234567890', offset: 1, count: 1 },
    answer: {
      total_count: 1,
      list: [
        {
          authorizer_appid: 'wx1234567890abcdef',
          refresh_token: 'rEfReSh_0123456789',
          auth_time: 1795737600,
        },
      ],
    },
  },
})

export const getAuthorizerOption = endpoint({
  id: 'component.getAuthorizerOption',
  page: '获取授权方选项信息',
  summary: 'Reads an option of an authorizing account.',
  method: 'POST',
  path: '/cgi-bin/component/api_get_authorizer_option',
  token: 'component_access_token',
  answer: 'bare',
  input: () =>
    z.strictObject({
      component_appid: z.string(),
      authorizer_appid: z.string(),
      option_name: z.enum(['location_report', 'voice_recognize', 'customer_service']),
    }),
  result: () =>
    z.looseObject({
      authorizer_appid: z.string(),
      option_name: z.string(),
      option_value: z.string(),
    }),
  callers: 'third-party platform',
  errors: [61003, 61012],
  notes: [
    'Newer pages call it with the authorizer token and option_name alone, on get_authorizer_option.',
  ],
  repeatable: true,
  example: {
    input: {
      component_appid: 'wxabcdef1234567890',
      authorizer_appid: 'wx1234567890abcdef',
      option_name: 'location_report',
    },
    answer: {
      authorizer_appid: 'wx1234567890abcdef',
      option_name: 'option name',
      option_value: 'option value',
    },
  },
})

export const setAuthorizerOption = endpoint({
  id: 'component.setAuthorizerOption',
  page: '设置授权方选项信息',
  summary: 'Sets an option of an authorizing account.',
  method: 'POST',
  path: '/cgi-bin/component/api_set_authorizer_option',
  token: 'component_access_token',
  input: () =>
    z.strictObject({
      component_appid: z.string(),
      authorizer_appid: z.string(),
      option_name: z.enum(['location_report', 'voice_recognize', 'customer_service']),
      /** Location_report 0 off, 1 on entry, 2 every 5 s; the others 0 or 1. */
      option_value: z.string(),
    }),
  result: done,
  callers: 'third-party platform',
  errors: [61003, 61012, 61013, 61025],
  example: {
    input: {
      component_appid: 'wxabcdef1234567890',
      authorizer_appid: 'wx1234567890abcdef',
      option_name: 'location_report',
      option_value: 'option value',
    },
    answer: { errcode: 0, errmsg: 'ok' },
  },
})

export const getAuthorizerOptionV2 = endpoint({
  id: 'component.getAuthorizerOptionV2',
  page: '获取授权方选项信息（新）',
  summary: 'Reads an option of the account with its own token.',
  method: 'POST',
  path: '/cgi-bin/component/get_authorizer_option',
  input: () =>
    z.strictObject({
      option_name: z.enum(['location_report', 'voice_recognize', 'customer_service']),
    }),
  result: () =>
    z.looseObject({
      authorizer_appid: z.string().optional(),
      option_name: z.string(),
      option_value: z.string(),
    }),
  callers: 'third-party platform',
  errors: [61012],
  repeatable: true,
  example: {
    input: { option_name: 'location_report' },
    answer: {
      errcode: 0,
      errmsg: 'ok',
      authorizer_appid: 'wx1234567890abcdef',
      option_name: 'option name',
      option_value: 'option value',
    },
  },
})

export const setAuthorizerOptionV2 = endpoint({
  id: 'component.setAuthorizerOptionV2',
  page: '设置授权方选项信息（新）',
  summary: 'Sets an option of the account with its own token.',
  method: 'POST',
  path: '/cgi-bin/component/set_authorizer_option',
  input: () =>
    z.strictObject({
      option_name: z.enum(['location_report', 'voice_recognize', 'customer_service']),
      option_value: z.string(),
    }),
  result: done,
  callers: 'third-party platform',
  errors: [61012, 61013],
  example: {
    input: { option_name: 'location_report', option_value: 'option value' },
    answer: { errcode: 0, errmsg: 'ok' },
  },
})

export const confirmAuthorization = endpoint({
  id: 'component.confirmAuthorization',
  page: '确认授权',
  summary: 'Confirmed permission sets that needed a second consent.',
  method: 'POST',
  path: '/cgi-bin/component/api_confirm_authorization',
  token: 'component_access_token',
  input: () =>
    z.strictObject({
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
    answer: { errcode: 0, errmsg: 'ok' },
  },
})

export const clearQuota = endpoint({
  id: 'component.clearQuota',
  page: '第三方平台接口调用次数清零',
  summary: 'Resets the call counters of the platform.',
  method: 'POST',
  path: '/cgi-bin/component/clear_quota',
  token: 'component_access_token',
  input: () =>
    z.strictObject({
      component_appid: z.string(),
    }),
  result: done,
  limits: { perMonth: 10 },
  callers: 'third-party platform',
  errors: [40013, 48006],
  example: {
    input: { component_appid: 'wxabcdef1234567890' },
    answer: { errcode: 0, errmsg: 'ok' },
  },
})

export const clearQuotaByAppSecret = endpoint({
  id: 'component.clearQuotaByAppSecret',
  page: '使用AppSecret重置第三方平台调用次数',
  summary: 'Resets the call counters with the platform secret.',
  method: 'POST',
  path: '/cgi-bin/component/clear_quota/v2',
  token: 'none',
  input: () =>
    z.strictObject({
      /** Account to clear. */
      appid: z.string(),
      component_appid: z.string(),
      /** Platform secret. */
      appsecret: z.string(),
    }),
  result: done,
  limits: { perMonth: 10 },
  callers: 'third-party platform',
  errors: [40013, 41002, 41004, 48006],
  example: {
    input: {
      appid: 'wx1234567890abcdef',
      component_appid: 'wxabcdef1234567890',
      appsecret: 'a-secret-of-32-letters-and-digits',
    },
    answer: { errcode: 0, errmsg: 'ok' },
  },
})

export const fastRegisterWeapp = endpoint({
  id: 'component.fastRegisterWeapp',
  page: '快速注册企业小程序',
  summary: 'Creates (action=create) or queries (action=search) a fast mini program registration.',
  method: 'POST',
  path: '/cgi-bin/component/fastregisterweapp',
  token: 'component_access_token',
  query: ['action'],
  input: () =>
    z.strictObject({
      action: z.enum(['create', 'search']),
      name: z.string(),
      /** Create. */
      code: z.string().optional(),
      /** Create. */
      code_type: z.literal([1, 2, 3]).optional(),
      legal_persona_wechat: z.string(),
      legal_persona_name: z.string(),
      /** Create. */
      component_phone: z.string().optional(),
    }),
  result: done,
  callers: 'third-party platform',
  errors: [61070, 89247, 89248, 89249, 89250, 89251, 89252, 89253, 89254, 89255],
  example: {
    input: {
      action: 'create',
      name: '星标客户',
      legal_persona_wechat: 'legal persona wechat',
      legal_persona_name: 'legal persona name',
    },
    answer: { errcode: 0, errmsg: 'ok' },
  },
})

export const fastRegisterFromMp = endpoint({
  id: 'component.fastRegisterFromMp',
  page: '复用公众号主体快速注册小程序',
  summary: 'Creates a mini program that reuses the verification of the Official Account.',
  method: 'POST',
  path: '/cgi-bin/account/fastregister',
  input: () =>
    z.strictObject({
      /** From the consent redirect of the administrator. */
      ticket: z.string(),
    }),
  result: () =>
    z.looseObject({
      appid: z.string(),
      authorization_code: z.string(),
      is_wx_verify_succ: z.boolean(),
      is_link_succ: z.boolean(),
    }),
  callers: 'third-party platform',
  errors: [40097, 61058],
  example: {
    input: { ticket: 'tIcKeT_0123456789' },
    answer: {
      errcode: 0,
      errmsg: 'ok',
      appid: 'wx1234567890abcdef',
      authorization_code: 'aUtH_0123456789',
      is_wx_verify_succ: true,
      is_link_succ: true,
    },
  },
})

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
    z.strictObject({
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
    z.strictObject({
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

export const snsAccessToken = endpoint({
  id: 'component.snsAccessToken',
  page: '代公众号换取用户授权凭证',
  summary: 'Exchanges a user code when the platform acts for the account.',
  method: 'GET',
  path: '/sns/oauth2/component/access_token',
  token: 'component_access_token',
  tokenParameter: 'component_access_token',
  answer: 'bare',
  input: () =>
    z.strictObject({
      /** Authorizing account. */
      appid: z.string(),
      code: z.string(),
      grant_type: z.literal('authorization_code').default('authorization_code'),
      component_appid: z.string(),
    }),
  result: () =>
    z.looseObject({
      access_token: z.string(),
      expires_in: z.number(),
      refresh_token: z.string(),
      openid: z.string(),
      scope: z.string(),
      /** One of 1. */
      is_snapshotuser: z.number().optional(),
      unionid: z.string().optional(),
    }),
  callers: 'third-party platform',
  errors: [40029, 40163, 61003],
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

export const snsRefreshToken = endpoint({
  id: 'component.snsRefreshToken',
  page: '代公众号刷新用户授权凭证',
  summary: 'Renews a user token when the platform acts for the account.',
  method: 'GET',
  path: '/sns/oauth2/component/refresh_token',
  token: 'component_access_token',
  tokenParameter: 'component_access_token',
  answer: 'bare',
  input: () =>
    z.strictObject({
      appid: z.string(),
      grant_type: z.literal('refresh_token').default('refresh_token'),
      component_appid: z.string(),
      refresh_token: z.string(),
    }),
  result: () =>
    z.looseObject({
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
    z.strictObject({
      appid: z.string(),
      js_code: z.string(),
      grant_type: z.literal('authorization_code').default('authorization_code'),
      component_appid: z.string(),
    }),
  result: () =>
    z.looseObject({
      openid: z.string(),
      session_key: z.string(),
      unionid: z.string().optional(),
    }),
  callers: 'third-party platform',
  errors: [40029, 40163],
  example: {
    input: {
      appid: 'wx1234567890abcdef',
      js_code: 'js code',
      component_appid: 'wxabcdef1234567890',
    },
    answer: {
      openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0',
      session_key: 'session key',
      unionid: 'oUnionIdAbcDefGhiJklMnoPqrSt',
    },
  },
})

function authorizationInfo() {
  return z.looseObject({
    authorizer_appid: z.string(),
    /** When API permission was granted. */
    authorizer_access_token: z.string().optional(),
    /** 7200. */
    expires_in: z.number().optional(),
    authorizer_refresh_token: z.string().optional(),
    func_info: z.array(funcInfo()),
  })
}

function funcInfo() {
  return z.looseObject({
    funcscope_category: funcscopeCategory(),
    confirm_info: confirmInfo().optional(),
  })
}

function confirmInfo() {
  return z.looseObject({
    /** 0 no, 1 yes. */
    need_confirm: z.number().optional(),
    /** 0 no, 1 yes. */
    already_confirm: z.number().optional(),
    /** 0 no, 1 yes. */
    can_confirm: z.number().optional(),
  })
}

function funcscopeCategory() {
  return z.looseObject({
    /** Permission set number. */
    id: z.number(),
    type: z.number().optional(),
    name: z.string().optional(),
    desc: z.string().optional(),
  })
}
