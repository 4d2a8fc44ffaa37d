/** 对话能力（导购）: customers of shop assistants. */
import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { answer, done, strictObject } from '../fields.ts'

/**
 * 为顾问分配客户. Assigns customers to a guide.
 *
 * Announced as closing in early 2023.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const addBuyer = endpoint({
  id: 'guide.addBuyer',
  page: '为顾问分配客户',
  summary: 'Assigns customers to a guide.',
  method: 'POST',
  path: '/cgi-bin/guide/addguidebuyerrelation',
  input: () =>
    strictObject({
      guide_account: z.string().optional(),
      guide_openid: z.string().optional(),
      openid: z.string().optional(),
      buyer_nickname: z.string().optional(),
      buyer_list: z
        .array(
          strictObject({
            openid: z.string(),
            buyer_nickname: z.string().optional(),
          }),
        )
        .optional(),
    }),
  result: outcomes,
  callers: { subscription: 'none', service: 'verified' },
  notes: ['Announced as closing in early 2023.'],
  legacy: true,
  example: {
    input: { guide_account: 'anna-shop' },
    answer: {
      buyer_resp: [{ errcode: 0, errmsg: 'ok', openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0' }],
    },
  },
})

/**
 * 为顾问移除客户. Removes customers from a guide.
 *
 * Announced as closing in early 2023.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const delBuyer = endpoint({
  id: 'guide.delBuyer',
  page: '为顾问移除客户',
  summary: 'Removes customers from a guide.',
  method: 'POST',
  path: '/cgi-bin/guide/delguidebuyerrelation',
  input: () =>
    strictObject({
      guide_account: z.string().optional(),
      guide_openid: z.string().optional(),
      openid: z.string().optional(),
      openid_list: z.array(z.string()).optional(),
    }),
  result: outcomes,
  callers: { subscription: 'none', service: 'verified' },
  notes: ['Announced as closing in early 2023.'],
  legacy: true,
  example: {
    input: { guide_account: 'anna-shop' },
    answer: {
      buyer_resp: [{ errcode: 0, errmsg: 'ok', openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0' }],
    },
  },
})

/**
 * 获取顾问的客户列表. Pages through the customers of a guide.
 *
 * Announced as closing in early 2023.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const listBuyer = endpoint({
  id: 'guide.listBuyer',
  page: '获取顾问的客户列表',
  summary: 'Pages through the customers of a guide.',
  method: 'POST',
  path: '/cgi-bin/guide/getguidebuyerrelationlist',
  input: () =>
    strictObject({
      guide_account: z.string().optional(),
      guide_openid: z.string().optional(),
      page: z.int(),
      num: z.int(),
    }),
  result: () =>
    answer({
      list: z.array(list()).optional(),
      total_num: z.number(),
    }),
  callers: { subscription: 'none', service: 'verified' },
  notes: ['Announced as closing in early 2023.'],
  legacy: true,
  repeatable: true,
  example: {
    input: { page: 1, num: 1 },
    answer: {
      list: [
        {
          openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0',
          buyer_nickname: '老客户',
          create_time: 1795737600,
        },
      ],
      total_num: 1,
    },
  },
})

/**
 * 为客户更换顾问. Moves customers to another guide.
 *
 * Announced as closing in early 2023.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const rebindBuyer = endpoint({
  id: 'guide.rebindBuyer',
  page: '为客户更换顾问',
  summary: 'Moves customers to another guide.',
  method: 'POST',
  path: '/cgi-bin/guide/rebindguideacctforbuyer',
  input: () =>
    strictObject({
      old_guide_account: z.string().optional(),
      old_guide_openid: z.string().optional(),
      new_guide_account: z.string().optional(),
      new_guide_openid: z.string().optional(),
      openid: z.string().optional(),
      openid_list: z.array(z.string()).optional(),
    }),
  result: outcomes,
  callers: { subscription: 'none', service: 'verified' },
  notes: ['Announced as closing in early 2023.'],
  legacy: true,
  example: {
    input: { old_guide_account: '1' },
    answer: {
      buyer_resp: [{ errcode: 0, errmsg: 'ok', openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0' }],
    },
  },
})

/**
 * 修改客户昵称. Renames a customer.
 *
 * Announced as closing in early 2023.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const updateBuyer = endpoint({
  id: 'guide.updateBuyer',
  page: '修改客户昵称',
  summary: 'Renames a customer.',
  method: 'POST',
  path: '/cgi-bin/guide/updateguidebuyerrelation',
  input: () =>
    strictObject({
      guide_account: z.string().optional(),
      guide_openid: z.string().optional(),
      openid: z.string(),
      buyer_nickname: z.string(),
    }),
  result: done,
  callers: { subscription: 'none', service: 'verified' },
  notes: ['Announced as closing in early 2023.'],
  legacy: true,
  example: {
    input: { openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0', buyer_nickname: '老客户' },
  },
})

/**
 * 查询客户所属顾问. Returns the guide of a customer.
 *
 * Announced as closing in early 2023.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const getGuideByBuyer = endpoint({
  id: 'guide.getGuideByBuyer',
  page: '查询客户所属顾问',
  summary: 'Returns the guide of a customer.',
  method: 'POST',
  path: '/cgi-bin/guide/getguidebuyerrelationbybuyer',
  input: () =>
    strictObject({
      openid: z.string(),
    }),
  result: () =>
    answer({
      guide_account: z.string().optional(),
      guide_openid: z.string().optional(),
      openid: z.string(),
      buyer_nickname: z.string(),
      create_time: z.number(),
    }),
  callers: { subscription: 'none', service: 'verified' },
  notes: ['Announced as closing in early 2023.'],
  legacy: true,
  repeatable: true,
  example: {
    input: { openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0' },
    answer: {
      guide_account: 'anna-shop',
      guide_openid: 'oGuIdE_0123456789',
      openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0',
      buyer_nickname: '老客户',
      create_time: 1795737600,
    },
  },
})

/**
 * 查询顾问与客户的关系. Returns the relation of a guide and a customer.
 *
 * Announced as closing in early 2023.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const getBuyer = endpoint({
  id: 'guide.getBuyer',
  page: '查询顾问与客户的关系',
  summary: 'Returns the relation of a guide and a customer.',
  method: 'POST',
  path: '/cgi-bin/guide/getguidebuyerrelation',
  input: () =>
    strictObject({
      guide_account: z.string().optional(),
      guide_openid: z.string().optional(),
      openid: z.string(),
    }),
  result: list,
  callers: { subscription: 'none', service: 'verified' },
  notes: ['Announced as closing in early 2023.'],
  legacy: true,
  repeatable: true,
  example: {
    input: { openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0' },
    answer: {
      openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0',
      buyer_nickname: '老客户',
      create_time: 1795737600,
    },
  },
})

function outcomes() {
  return answer({
    buyer_resp: z.array(buyerResp()).optional(),
  })
}

function list() {
  return answer({
    openid: z.string(),
    buyer_nickname: z.string(),
    create_time: z.number(),
  })
}

function buyerResp() {
  return answer({
    errcode: z.number(),
    errmsg: z.string(),
    openid: z.string(),
  })
}
