/** 卡券: codes of single cards: using them up, changing and checking them. */
import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { answer, anything, done, strictObject } from '../fields.ts'

/**
 * 导入自定义code. Imports custom codes.
 *
 * For verified accounts.
 */
export const codeDeposit = endpoint({
  id: 'card.codeDeposit',
  page: '导入自定义code',
  summary: 'Imports custom codes.',
  method: 'POST',
  path: '/card/code/deposit',
  input: codes,
  result: done,
  example: {
    input: { card_id: 'pCaRd_0123456789', code: ['0123456789ab'] },
  },
})

/**
 * 查询导入code数目. Counts imported codes.
 *
 * For verified accounts.
 */
export const codeDepositCount = endpoint({
  id: 'card.codeDepositCount',
  page: '查询导入code数目',
  summary: 'Counts imported codes.',
  method: 'POST',
  path: '/card/code/getdepositcount',
  input: () =>
    strictObject({
      card_id: z.string(),
    }),
  result: () =>
    answer({
      count: z.number(),
    }),
  repeatable: true,
  example: {
    input: { card_id: 'pCaRd_0123456789' },
    answer: { count: 1 },
  },
})

/**
 * 核查code. Checks which codes were imported.
 *
 * For verified accounts.
 */
export const codeCheck = endpoint({
  id: 'card.codeCheck',
  page: '核查code',
  summary: 'Checks which codes were imported.',
  method: 'POST',
  path: '/card/code/checkcode',
  input: codes,
  result: () =>
    answer({
      exist_code: z.array(z.string()),
      not_exist_code: z.array(z.string()),
    }),
  repeatable: true,
  example: {
    input: { card_id: 'pCaRd_0123456789', code: ['0123456789ab'] },
    answer: {
      exist_code: ['0123456789ab'],
      not_exist_code: ['ba9876543210'],
    },
  },
})

/**
 * 查询code. Looks up a card code.
 *
 * For verified accounts.
 */
export const codeGet = endpoint({
  id: 'card.codeGet',
  page: '查询code',
  summary: 'Looks up a card code.',
  method: 'POST',
  path: '/card/code/get',
  input: () =>
    strictObject({
      card_id: z.string().optional(),
      code: z.string(),
      check_consume: z.boolean().optional(),
    }),
  result: () =>
    answer({
      card: answer({
        card_id: z.string(),
        code: z.string().optional(),
        card_number: z.string().optional(),
        begin_time: z.number(),
        end_time: z.number(),
        bonus: z.number().optional(),
        balance: z.number().optional(),
      }),
      user_card_status: z.string(),
      openid: z.string(),
      nickname: z.string(),
      membership_number: z.string().optional(),
      user_info: answer({
        common_field_list: z.array(commonField()),
        custom_field_list: z.array(commonField()),
      }).optional(),
      bonus: z.number().optional(),
      balance: z.number().optional(),
      order_id: z.string().optional(),
      background_pic_url: z.string().optional(),
      can_consume: z.boolean().optional(),
      outer_str: z.string().optional(),
    }),
  repeatable: true,
  example: {
    input: { code: '0123456789ab' },
    answer: {
      card: {
        card_id: 'pCaRd_0123456789',
        code: '0123456789ab',
        card_number: '1',
        begin_time: 1795737600,
        end_time: 1795741200,
        bonus: 1,
        balance: 1,
      },
      user_card_status: 'NORMAL',
      openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0',
      nickname: '小安',
      membership_number: '1',
      user_info: {
        common_field_list: [{ name: '小安的店', value: '39.8元' }],
        custom_field_list: [{ name: '小安的店', value: '39.8元' }],
      },
      bonus: 1,
      balance: 1,
    },
  },
})

/**
 * 核销code. Uses up a card code.
 *
 * For verified accounts.
 */
export const codeConsume = endpoint({
  id: 'card.codeConsume',
  page: '核销code',
  summary: 'Uses up a card code.',
  method: 'POST',
  path: '/card/code/consume',
  input: () =>
    strictObject({
      card_id: z.string().optional(),
      code: z.string(),
    }),
  result: () =>
    answer({
      card: answer({
        card_id: z.string(),
      }),
      openid: z.string(),
    }),
  example: {
    input: { code: '0123456789ab' },
    answer: {
      card: { card_id: 'pCaRd_0123456789' },
      openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0',
    },
  },
})

/**
 * code解码. Decrypts the code passed by the card page.
 *
 * For verified accounts.
 */
export const codeDecrypt = endpoint({
  id: 'card.codeDecrypt',
  page: 'code解码',
  summary: 'Decrypts the code passed by the card page.',
  method: 'POST',
  path: '/card/code/decrypt',
  input: () =>
    strictObject({
      encrypt_code: z.string(),
    }),
  result: () =>
    answer({
      code: z.string(),
    }),
  repeatable: true,
  example: {
    input: { encrypt_code: 'eNcRyPtEd_0123456789' },
    answer: { code: '0123456789ab' },
  },
})

/**
 * 更改code. Replaces a card code.
 *
 * For verified accounts.
 */
export const codeUpdate = endpoint({
  id: 'card.codeUpdate',
  page: '更改code',
  summary: 'Replaces a card code.',
  method: 'POST',
  path: '/card/code/update',
  input: () =>
    strictObject({
      card_id: z.string().optional(),
      code: z.string(),
      new_code: z.string(),
    }),
  result: done,
  example: {
    input: { code: '0123456789ab', new_code: 'ba9876543210' },
  },
})

/**
 * 设置卡券失效. Invalidates a card code.
 *
 * For verified accounts.
 */
export const codeUnavailable = endpoint({
  id: 'card.codeUnavailable',
  page: '设置卡券失效',
  summary: 'Invalidates a card code.',
  method: 'POST',
  path: '/card/code/unavailable',
  input: () =>
    strictObject({
      card_id: z.string().optional(),
      code: z.string(),
      reason: z.string().optional(),
    }),
  result: done,
  example: { input: { code: '0123456789ab' } },
})

/**
 * 朋友的券mark. Marks a shared coupon before use.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const codeMark = endpoint({
  id: 'card.codeMark',
  page: '朋友的券mark',
  summary: 'Marks a shared coupon before use.',
  method: 'POST',
  path: '/card/code/mark',
  input: anything,
  result: anything,
  legacy: true,
  example: { input: {} },
})

/**
 * 获取用户已领取卡券. Lists the cards a fan holds.
 *
 * For verified accounts.
 */
export const getUserCardList = endpoint({
  id: 'card.getUserCardList',
  page: '获取用户已领取卡券',
  summary: 'Lists the cards a fan holds.',
  method: 'POST',
  path: '/card/user/getcardlist',
  input: () =>
    strictObject({
      openid: z.string(),
      card_id: z.string().optional(),
    }),
  result: () =>
    answer({
      card_list: z.array(
        answer({
          card_id: z.string(),
          code: z.string(),
        }),
      ),
      has_share_card: z.boolean(),
    }),
  repeatable: true,
  example: {
    input: { openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0' },
    answer: {
      card_list: [{ card_id: 'pCaRd_0123456789', code: '0123456789ab' }],
      has_share_card: true,
    },
  },
})

function codes() {
  return strictObject({
    card_id: z.string(),
    code: z.array(z.string()),
  })
}

function commonField() {
  return answer({
    name: z.string(),
    value: z.string(),
  })
}
