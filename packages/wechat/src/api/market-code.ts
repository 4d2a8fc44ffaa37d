/** 一物一码: a code of its own on every product. */
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { answer, done, strictObject } from './fields.ts'

/**
 * 申请二维码. Applies for one-item-one-code codes; the count is a multiple of 10000 from 10000 to
 * 20000000.
 *
 * For verified service accounts.
 */
export const applyCode = endpoint({
  id: 'marketCode.applyCode',
  page: '申请二维码',
  summary:
    'Applies for one-item-one-code codes; the count is a multiple of 10000 from 10000 to 20000000.',
  method: 'POST',
  path: '/intp/marketcode/applycode',
  input: () =>
    strictObject({
      code_count: z.int(),
      isv_application_id: z.string(),
    }),
  result: () =>
    answer({
      application_id: z.number(),
    }),
  callers: { subscription: 'none', service: 'verified' },
  example: {
    input: { code_count: 1, isv_application_id: 'isv_application_id-7' },
    answer: { application_id: 1 },
  },
})

/**
 * 查询二维码申请单. Returns an application.
 *
 * For verified service accounts.
 */
export const applyCodeQuery = endpoint({
  id: 'marketCode.applyCodeQuery',
  page: '查询二维码申请单',
  summary: 'Returns an application.',
  method: 'POST',
  path: '/intp/marketcode/applycodequery',
  input: () =>
    strictObject({
      application_id: z.int().optional(),
      isv_application_id: z.string().optional(),
    }),
  result: () =>
    answer({
      application_id: z.number(),
      isv_application_id: z.string(),
      status: z.string(),
      code_generate_list: z
        .array(
          answer({
            code_start: z.number(),
            code_end: z.number(),
          }),
        )
        .optional(),
      update_time: z.number().optional(),
      create_time: z.number().optional(),
    }),
  callers: { subscription: 'none', service: 'verified' },
  repeatable: true,
  example: {
    input: { application_id: 1 },
    answer: {
      application_id: 1,
      isv_application_id: 'isv_application_id-7',
      status: 'ok',
      code_generate_list: [{ code_start: 1, code_end: 1 }],
      update_time: 1795741200,
      create_time: 1795737600,
    },
  },
})

/**
 * 下载二维码包. Downloads codes, AES encrypted.
 *
 * For verified service accounts.
 */
export const applyCodeDownload = endpoint({
  id: 'marketCode.applyCodeDownload',
  page: '下载二维码包',
  summary: 'Downloads codes, AES encrypted.',
  method: 'POST',
  path: '/intp/marketcode/applycodedownload',
  input: () =>
    strictObject({
      application_id: z.int(),
      code_start: z.int(),
      code_end: z.int(),
    }),
  result: () =>
    answer({
      buffer: z.string(),
    }),
  callers: { subscription: 'none', service: 'verified' },
  repeatable: true,
  example: {
    input: { application_id: 1, code_start: 1, code_end: 1 },
    answer: { buffer: 'buffer' },
  },
})

/**
 * 激活二维码. Activates a range of codes.
 *
 * For verified service accounts.
 */
export const codeActive = endpoint({
  id: 'marketCode.codeActive',
  page: '激活二维码',
  summary: 'Activates a range of codes.',
  method: 'POST',
  path: '/intp/marketcode/codeactive',
  input: () =>
    strictObject({
      application_id: z.int(),
      activity_name: z.string(),
      product_brand: z.string(),
      product_title: z.string(),
      product_code: z.string(),
      wxa_appid: z.string(),
      wxa_path: z.string(),
      wxa_type: z.int().optional(),
      code_start: z.int(),
      code_end: z.int(),
    }),
  result: done,
  callers: { subscription: 'none', service: 'verified' },
  example: {
    input: {
      application_id: 1,
      activity_name: '开盖有奖',
      product_brand: '小安',
      product_title: '雨伞',
      product_code: 'umbrella-7',
      wxa_appid: 'wx1234567890abcdef',
      wxa_path: 'pages/index/index',
      code_start: 1,
      code_end: 1,
    },
  },
})

/**
 * 查询二维码激活状态. Returns the activation of a code.
 *
 * For verified service accounts.
 */
export const codeActiveQuery = endpoint({
  id: 'marketCode.codeActiveQuery',
  page: '查询二维码激活状态',
  summary: 'Returns the activation of a code.',
  method: 'POST',
  path: '/intp/marketcode/codeactivequery',
  input: () =>
    strictObject({
      application_id: z.int().optional(),
      code_index: z.int().optional(),
      code: z.string().optional(),
      code_url: z.string().optional(),
    }),
  result: activeCode,
  callers: { subscription: 'none', service: 'verified' },
  repeatable: true,
  example: {
    input: { application_id: 1 },
    answer: {
      application_id: 1,
      isv_application_id: 'isv_application_id-7',
      code: '0123456789ab',
      activity_name: '开盖有奖',
      product_brand: '小安',
      product_title: '雨伞',
      product_code: 'umbrella-7',
      wxa_appid: 'wx1234567890abcdef',
      wxa_path: 'pages/index/index',
      wxa_type: 1,
      code_start: 1,
      code_end: 1,
    },
  },
})

/**
 * code_ticket换code. Exchanges the ticket of a scan for the code.
 *
 * For verified service accounts.
 */
export const ticketToCode = endpoint({
  id: 'marketCode.ticketToCode',
  page: 'code_ticket换code',
  summary: 'Exchanges the ticket of a scan for the code.',
  method: 'POST',
  path: '/intp/marketcode/tickettocode',
  input: () =>
    strictObject({
      openid: z.string(),
      code_ticket: z.string(),
    }),
  result: activeCode,
  callers: { subscription: 'none', service: 'verified' },
  repeatable: true,
  example: {
    input: { openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0', code_ticket: 'tIcKeT-7' },
    answer: {
      application_id: 1,
      isv_application_id: 'isv_application_id-7',
      code: '0123456789ab',
      activity_name: '开盖有奖',
      product_brand: '小安',
      product_title: '雨伞',
      product_code: 'umbrella-7',
      wxa_appid: 'wx1234567890abcdef',
      wxa_path: 'pages/index/index',
      wxa_type: 1,
      code_start: 1,
      code_end: 1,
    },
  },
})

function activeCode() {
  return answer({
    application_id: z.number(),
    isv_application_id: z.string(),
    code: z.string(),
    activity_name: z.string(),
    product_brand: z.string(),
    product_title: z.string(),
    product_code: z.string(),
    wxa_appid: z.string(),
    wxa_path: z.string(),
    wxa_type: z.number(),
    code_start: z.number(),
    code_end: z.number(),
  })
}
