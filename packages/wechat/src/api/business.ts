/** 子商户: sub-merchants who write under the name of one account. */
import { z } from 'zod'
import { messages } from './custom-message/content.ts'
import { endpoint } from './endpoint.ts'
import { answer, done, strictObject } from './fields.ts'

/**
 * 注册客服子商户. Registers a customer-service sub-merchant.
 *
 * A mini program has it, an Official Account does not.
 *
 * Not for Official Accounts.
 */
export const register = endpoint({
  id: 'business.register',
  page: '注册客服子商户',
  summary: 'Registers a customer-service sub-merchant.',
  method: 'POST',
  path: '/cgi-bin/business/register',
  input: () =>
    strictObject({
      account_name: z.string(),
      nickname: z.string(),
      icon_media_id: z.string(),
      transfer_to_commkf: z.boolean().optional(),
    }),
  result: () =>
    answer({
      business_id: z.number(),
    }),
  callers: { subscription: 'none', service: 'none' },
  notes: ['A mini program has it, an Official Account does not.'],
  example: {
    input: { account_name: '1', nickname: '小安', icon_media_id: 'icon_media_id-7' },
    answer: { business_id: 1 },
  },
})

/**
 * 获取客服子商户. Returns a sub-merchant.
 *
 * A mini program has it, an Official Account does not.
 *
 * Not for Official Accounts.
 */
export const get = endpoint({
  id: 'business.get',
  page: '获取客服子商户',
  summary: 'Returns a sub-merchant.',
  method: 'POST',
  path: '/cgi-bin/business/get',
  input: () =>
    strictObject({
      business_id: z.int().optional(),
      account_name: z.string().optional(),
    }),
  result: () =>
    answer({
      business_info: businessInfo(),
    }),
  callers: { subscription: 'none', service: 'none' },
  notes: ['A mini program has it, an Official Account does not.'],
  repeatable: true,
  example: {
    input: { business_id: 1 },
    answer: {
      business_info: {
        business_id: 1,
        account_name: '1',
        nickname: '小安',
        icon_url: 'https://example.com/icon',
      },
    },
  },
})

/**
 * 获取客服子商户列表. Pages through sub-merchants.
 *
 * A mini program has it, an Official Account does not.
 *
 * Not for Official Accounts.
 */
export const list = endpoint({
  id: 'business.list',
  page: '获取客服子商户列表',
  summary: 'Pages through sub-merchants.',
  method: 'POST',
  path: '/cgi-bin/business/list',
  input: () =>
    strictObject({
      offset: z.int(),
      count: z.int(),
    }),
  result: () =>
    answer({
      list: z.array(businessInfo()),
    }),
  callers: { subscription: 'none', service: 'none' },
  notes: ['A mini program has it, an Official Account does not.'],
  repeatable: true,
  example: {
    input: { offset: 0, count: 1 },
    answer: {
      list: [
        {
          business_id: 1,
          account_name: '1',
          nickname: '小安',
          icon_url: 'https://example.com/icon',
        },
      ],
    },
  },
})

/**
 * 更新客服子商户. Edits a sub-merchant.
 *
 * A mini program has it, an Official Account does not.
 *
 * Not for Official Accounts.
 */
export const update = endpoint({
  id: 'business.update',
  page: '更新客服子商户',
  summary: 'Edits a sub-merchant.',
  method: 'POST',
  path: '/cgi-bin/business/update',
  input: () =>
    strictObject({
      business_id: z.int(),
      nickname: z.string().optional(),
      icon_media_id: z.string().optional(),
    }),
  result: done,
  callers: { subscription: 'none', service: 'none' },
  notes: ['A mini program has it, an Official Account does not.'],
  example: { input: { business_id: 1 } },
})

/**
 * 代子商户发送客服消息. Sends a customer-service message for a sub-merchant (mini program form).
 *
 * A mini program has it, an Official Account does not.
 *
 * Not for Official Accounts.
 */
export const send = endpoint({
  id: 'business.send',
  page: '代子商户发送客服消息',
  summary: 'Sends a customer-service message for a sub-merchant (mini program form).',
  method: 'POST',
  path: '/cgi-bin/message/custom/business/send',
  input: () =>
    messages({
      touser: z.string(),
      customservice: strictObject({ kf_account: z.string().optional() }).optional(),
      businessid: z.int(),
    }),
  result: done,
  callers: { subscription: 'none', service: 'none' },
  notes: ['A mini program has it, an Official Account does not.'],
  example: {
    input: {
      touser: 'oAbcDefGhiJklMnoPqrStuVwxYz0',
      msgtype: 'text',
      text: { content: '您好' },
      businessid: 1,
    },
  },
})

/**
 * 代子商户下发输入状态. Typing indicator for a sub-merchant (mini program form).
 *
 * A mini program has it, an Official Account does not.
 *
 * Not for Official Accounts.
 */
export const typing = endpoint({
  id: 'business.typing',
  page: '代子商户下发输入状态',
  summary: 'Typing indicator for a sub-merchant (mini program form).',
  method: 'POST',
  path: '/cgi-bin/message/custom/business/typing',
  input: () =>
    strictObject({
      touser: z.string(),
      command: z.string(),
      businessid: z.int(),
    }),
  result: done,
  callers: { subscription: 'none', service: 'none' },
  notes: ['A mini program has it, an Official Account does not.'],
  example: {
    input: { touser: 'oAbcDefGhiJklMnoPqrStuVwxYz0', command: 'Typing', businessid: 1 },
  },
})

function businessInfo() {
  return answer({
    business_id: z.number(),
    account_name: z.string(),
    nickname: z.string(),
    icon_url: z.string(),
  })
}
