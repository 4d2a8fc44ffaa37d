/** openApi管理: how many calls are left, and what became of one. */
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { answer, done, strictObject } from './fields.ts'

/**
 * 重置API调用次数. Resets the daily call counters of every API of the account.
 *
 * The ten monthly resets are shared with openapi.clearQuotaByAppSecret and with resets made in the
 * console.
 *
 * For all accounts. 10 calls a month.
 *
 * Errors: 40013, 48006.
 */
export const clearQuota = endpoint({
  id: 'openapi.clearQuota',
  page: '重置API调用次数',
  summary: 'Resets the daily call counters of every API of the account.',
  method: 'POST',
  path: '/cgi-bin/clear_quota',
  input: () =>
    strictObject({
      /** Account whose counters are cleared; must own the token. */
      appid: z.string(),
    }),
  result: done,
  limits: { perMonth: 10 },
  callers: { subscription: 'any', service: 'any' },
  errors: [40013, 48006],
  notes: [
    'The ten monthly resets are shared with openapi.clearQuotaByAppSecret and with resets made in the console.',
  ],
  example: { input: { appid: 'wx1234567890abcdef' } },
})

/**
 * 使用AppSecret重置API调用次数. Resets all daily call counters with the AppSecret instead of a token, for
 * when even the token quota is used up.
 *
 * Shares the ten monthly resets with openapi.clearQuota.
 *
 * For all accounts. 10 calls a month.
 *
 * Errors: 40013, 40125, 41002, 41004, 48006.
 */
export const clearQuotaByAppSecret = endpoint({
  id: 'openapi.clearQuotaByAppSecret',
  page: '使用AppSecret重置API调用次数',
  summary:
    'Resets all daily call counters with the AppSecret instead of a token, for when even the token quota is used up.',
  method: 'POST',
  path: '/cgi-bin/clear_quota/v2',
  token: 'none',
  input: () =>
    strictObject({
      appid: z.string(),
      /** Sent in the body, as the table of the page has it; its sample has it in the address. */
      appsecret: z.string(),
    }),
  result: done,
  limits: { perMonth: 10 },
  callers: { subscription: 'any', service: 'any' },
  errors: [40013, 40125, 41002, 41004, 48006],
  notes: ['Shares the ten monthly resets with openapi.clearQuota.'],
  example: {
    input: { appid: 'wx1234567890abcdef', appsecret: 'a-secret-of-32-letters-and-digits' },
  },
})

/**
 * 查询API调用额度. Reports today’s allowance, usage and rate limit of one API path.
 *
 * Paths under /sns are refused with 76022.
 *
 * For all accounts.
 *
 * Errors: 76003, 76021, 76022.
 */
export const getQuota = endpoint({
  id: 'openapi.getQuota',
  page: '查询API调用额度',
  summary: 'Reports today’s allowance, usage and rate limit of one API path.',
  method: 'POST',
  path: '/cgi-bin/openapi/quota/get',
  input: () =>
    strictObject({
      /** Path with its leading slash and without the host, e.g. /cgi-bin/message/custom/send. */
      cgi_path: z.string(),
    }),
  result: () =>
    answer({
      quota: answer({
        daily_limit: z.number(),
        used: z.number(),
        remain: z.number(),
      }),
      /** Ordinary rate limit. */
      rate_limit: answer({
        /** Calls allowed per period. */
        call_count: z.number(),
        /** Period in seconds. */
        refresh_second: z.number(),
      }).optional(),
      /** Limit when a third-party platform calls for the account. */
      component_rate_limit: answer({
        call_count: z.number(),
        refresh_second: z.number(),
      }).optional(),
    }),
  callers: { subscription: 'any', service: 'any' },
  errors: [76003, 76021, 76022],
  notes: ['Paths under /sns are refused with 76022.'],
  repeatable: true,
  example: {
    input: { cgi_path: '/cgi-bin/message/custom/send' },
    answer: {
      quota: { daily_limit: 500000, used: 120, remain: 499880 },
      rate_limit: { call_count: 1000, refresh_second: 60 },
    },
  },
})

/**
 * 重置指定API调用次数. Resets the daily counter of a single API path.
 *
 * For all accounts. 50 calls a month.
 *
 * Errors: 48006, 76021, 76022.
 */
export const clearApiQuota = endpoint({
  id: 'openapi.clearApiQuota',
  page: '重置指定API调用次数',
  summary: 'Resets the daily counter of a single API path.',
  method: 'POST',
  path: '/cgi-bin/openapi/quota/clear',
  input: () =>
    strictObject({
      /** Same form as in quota/get. */
      cgi_path: z.string(),
    }),
  result: done,
  limits: { perMonth: 50 },
  callers: { subscription: 'any', service: 'any' },
  errors: [48006, 76021, 76022],
  example: {
    input: { cgi_path: '/cgi-bin/message/custom/send' },
  },
})

/**
 * 查询rid信息. Looks up the request behind the rid that an error message carried.
 *
 * For all accounts.
 *
 * Errors: 76001, 76002, 76003, 76004.
 */
export const getRid = endpoint({
  id: 'openapi.getRid',
  page: '查询rid信息',
  summary: 'Looks up the request behind the rid that an error message carried.',
  method: 'POST',
  path: '/cgi-bin/openapi/rid/get',
  input: () =>
    strictObject({
      /** The token after "rid:" in errmsg. */
      rid: z.string(),
    }),
  result: () =>
    answer({
      request: answer({
        /** Unix seconds. */
        invoke_time: z.number(),
        cost_in_ms: z.number(),
        /** Query part of the call. */
        request_url: z.string(),
        /** Empty for GET. */
        request_body: z.string(),
        response_body: z.string(),
        client_ip: z.string(),
      }),
    }),
  callers: { subscription: 'any', service: 'any' },
  errors: [76001, 76002, 76003, 76004],
  repeatable: true,
  example: {
    input: { rid: '61725984-6126f6f9-040f19c4' },
    answer: {
      request: {
        invoke_time: 1795737600,
        cost_in_ms: 1,
        request_url: 'https://example.com/request',
        request_body: '{}',
        response_body: '{"errcode":0}',
        client_ip: '203.0.113.7',
      },
    },
  },
})
