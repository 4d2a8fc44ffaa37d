/** 第三方平台: counters of the platform, and mini programs it registers. */
import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { answer, done, strictObject } from '../fields.ts'

/**
 * 第三方平台接口调用次数清零. Resets the call counters of the platform.
 *
 * For third-party platforms. 10 calls a month.
 *
 * Errors: 40013, 48006.
 */
export const clearQuota = endpoint({
  id: 'component.clearQuota',
  page: '第三方平台接口调用次数清零',
  summary: 'Resets the call counters of the platform.',
  method: 'POST',
  path: '/cgi-bin/component/clear_quota',
  token: 'component_access_token',
  input: () =>
    strictObject({
      component_appid: z.string(),
    }),
  result: done,
  limits: { perMonth: 10 },
  callers: 'third-party platform',
  errors: [40013, 48006],
  example: {
    input: { component_appid: 'wxabcdef1234567890' },
  },
})

/**
 * 使用AppSecret重置第三方平台调用次数. Resets the call counters with the platform secret.
 *
 * For third-party platforms. 10 calls a month.
 *
 * Errors: 40013, 41002, 41004, 48006.
 */
export const clearQuotaByAppSecret = endpoint({
  id: 'component.clearQuotaByAppSecret',
  page: '使用AppSecret重置第三方平台调用次数',
  summary: 'Resets the call counters with the platform secret.',
  method: 'POST',
  path: '/cgi-bin/component/clear_quota/v2',
  token: 'none',
  input: () =>
    strictObject({
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
  },
})

/**
 * 快速注册企业小程序. Creates (action=create) or queries (action=search) a fast mini program registration.
 *
 * For third-party platforms.
 *
 * Errors: 61070, 89247, 89248, 89249, 89250, 89251, 89252, 89253, 89254, 89255.
 */
export const fastRegisterWeapp = endpoint({
  id: 'component.fastRegisterWeapp',
  page: '快速注册企业小程序',
  summary: 'Creates (action=create) or queries (action=search) a fast mini program registration.',
  method: 'POST',
  path: '/cgi-bin/component/fastregisterweapp',
  token: 'component_access_token',
  query: ['action'],
  input: () =>
    strictObject({
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
      name: '小安的店',
      legal_persona_wechat: 'anna',
      legal_persona_name: '张三',
    },
  },
})

/**
 * 复用公众号主体快速注册小程序. Creates a mini program that reuses the verification of the Official Account.
 *
 * For third-party platforms.
 *
 * Errors: 40097, 61058.
 */
export const fastRegisterFromMp = endpoint({
  id: 'component.fastRegisterFromMp',
  page: '复用公众号主体快速注册小程序',
  summary: 'Creates a mini program that reuses the verification of the Official Account.',
  method: 'POST',
  path: '/cgi-bin/account/fastregister',
  input: () =>
    strictObject({
      /** From the consent redirect of the administrator. */
      ticket: z.string(),
    }),
  result: () =>
    answer({
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
      appid: 'wx1234567890abcdef',
      authorization_code: 'aUtH_0123456789',
      is_wx_verify_succ: true,
      is_link_succ: true,
    },
  },
})
