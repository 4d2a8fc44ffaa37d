/** 用户管理: who follows the account, and what may be known about them. */
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { answer, done, oneOf, strictObject, utf8 } from './fields.ts'

/**
 * 获取用户基本信息. Returns what the account may know about one fan.
 *
 * Nickname, sex, place and portrait are no part of the answer since 2021-12-27. Many accounts see
 * 500,000 a day in their console.
 *
 * For verified accounts. 5,000,000 calls a day (test account 500,000).
 *
 * Errors: 40003, 40013.
 */
export const info = endpoint({
  id: 'user.info',
  page: '获取用户基本信息',
  summary: 'Returns what the account may know about one fan.',
  method: 'GET',
  path: '/cgi-bin/user/info',
  answer: 'bare',
  input: () =>
    strictObject({
      openid: z.string(),
      lang: z.enum(['zh_CN', 'zh_TW', 'en']).optional(),
    }),
  result: fan,
  limits: { perDay: 5000000, perDayOfTestAccount: 500000 },
  errors: [40003, 40013],
  notes: [
    'Nickname, sex, place and portrait are no part of the answer since 2021-12-27.',
    'Many accounts see 500,000 a day in their console.',
  ],
  example: {
    input: { openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0' },
    answer: {
      subscribe: 1,
      openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0',
      subscribe_time: 1795737600,
      remark: '老客户',
      tagid_list: [100],
      subscribe_scene: 'ADD_SCENE_SEARCH',
    },
  },
})

/**
 * 批量获取用户基本信息. Returns user.info for up to 100 fans.
 *
 * For verified accounts.
 *
 * Errors: 40003, 40013, 40032.
 */
export const batchGetInfo = endpoint({
  id: 'user.batchGetInfo',
  page: '批量获取用户基本信息',
  summary: 'Returns user.info for up to 100 fans.',
  method: 'POST',
  path: '/cgi-bin/user/info/batchget',
  answer: 'bare',
  input: () =>
    strictObject({
      /** Up to 100. */
      user_list: z
        .array(
          strictObject({
            openid: z.string(),
            /** Default zh_CN. */
            lang: z.enum(['zh_CN', 'zh_TW', 'en']).optional(),
          }),
        )
        .max(100),
    }),
  result: () =>
    answer({
      user_info_list: z.array(fan()),
    }),
  limits: { maxItems: 100 },
  errors: [40003, 40013, 40032],
  repeatable: true,
  example: {
    input: { user_list: [{ openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0' }] },
    answer: {
      user_info_list: [
        {
          subscribe: 1,
          openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0',
          subscribe_time: 1795737600,
          remark: '老客户',
          tagid_list: [100],
          subscribe_scene: 'ADD_SCENE_SEARCH',
        },
      ],
    },
  },
})

/**
 * 获取关注用户列表. Pages through the OpenIDs of all fans.
 *
 * For verified accounts. 500 calls a day (test account 100). 10,000 a page.
 *
 * Errors: 40003, 40013, 61016, 268487002.
 */
export const list = endpoint({
  id: 'user.list',
  page: '获取关注用户列表',
  summary: 'Pages through the OpenIDs of all fans.',
  method: 'GET',
  path: '/cgi-bin/user/get',
  answer: 'bare',
  input: () =>
    strictObject({
      /** Empty starts from the beginning. */
      next_openid: z.string().optional(),
    }),
  result: () =>
    answer({
      total: z.number(),
      /** Up to 10000. */
      count: z.number(),
      /** Absent when count is 0. */
      data: answer({
        openid: z.array(z.string()),
      }).optional(),
      /** Empty at the end; some pages echo the last OpenID and end with a page of count 0. */
      next_openid: z.string(),
    }),
  limits: { perDay: 500, perDayOfTestAccount: 100, pageSize: 10000 },
  errors: [40003, 40013, 61016, 268487002],
  example: {
    input: {},
    answer: {
      total: 1,
      count: 1,
      data: { openid: ['oZyxWvuTsrQpoNmlKjiHgfEdcBa0'] },
      next_openid: 'oZyxWvuTsrQpoNmlKjiHgfEdcBa0',
    },
  },
})

/**
 * 设置用户备注名. Sets the account-side note name of a fan.
 *
 * The text of the official page grants it to verified service accounts only.
 *
 * For verified accounts. 10,000 calls a day.
 *
 * Errors: 40003, 40092, 43004.
 */
export const updateRemark = endpoint({
  id: 'user.updateRemark',
  page: '设置用户备注名',
  summary: 'Sets the account-side note name of a fan.',
  method: 'POST',
  path: '/cgi-bin/user/info/updateremark',
  input: () =>
    strictObject({
      openid: z.string(),
      /** Below 30 bytes. */
      remark: utf8(29),
    }),
  result: done,
  limits: { perDay: 10000 },
  errors: [40003, 40092, 43004],
  notes: ['The text of the official page grants it to verified service accounts only.'],
  example: {
    input: { openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0', remark: '老客户' },
  },
})

/**
 * 转换OpenID. Maps OpenIDs of the old account to the new one after an account migration.
 *
 * Called with the new account’s token; works within about a month of the migration.
 *
 * For verified accounts.
 *
 * Errors: 40003, 40032, 63178.
 */
export const changeOpenid = endpoint({
  id: 'user.changeOpenid',
  page: '转换OpenID',
  summary: 'Maps OpenIDs of the old account to the new one after an account migration.',
  method: 'POST',
  path: '/cgi-bin/changeopenid',
  input: () =>
    strictObject({
      /** Old account. */
      from_appid: z.string(),
      /** Up to 100; must follow the old account. */
      openid_list: z.array(z.string()).max(100),
    }),
  result: () =>
    answer({
      result_list: z.array(
        answer({
          ori_openid: z.string(),
          /** On success. */
          new_openid: z.string().optional(),
          err_msg: oneOf(['ok', 'ori_openid error']),
        }),
      ),
    }),
  limits: { maxItems: 100 },
  errors: [40003, 40032, 63178],
  notes: ['Called with the new account’s token; works within about a month of the migration.'],
  repeatable: true,
  example: {
    input: { from_appid: 'wxfedcba0987654321', openid_list: ['oAbcDefGhiJklMnoPqrStuVwxYz0'] },
    answer: {
      result_list: [
        {
          ori_openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0',
          new_openid: 'oZyxWvuTsrQpoNmlKjiHgfEdcBa0',
          err_msg: 'ok',
        },
      ],
    },
  },
})

function fan() {
  return z.discriminatedUnion('subscribe', [
    answer({
      /** Does not follow: nothing else is told. */
      subscribe: z.literal(0),
      openid: z.string(),
      unionid: z.string().optional(),
    }),
    answer({
      subscribe: z.literal(1),
      openid: z.string(),
      /** Once the account is bound to an Open Platform account. */
      unionid: z.string().optional(),
      /** Unix seconds of the latest follow. */
      subscribe_time: z.number(),
      /** How the fan came to follow. */
      subscribe_scene: oneOf([
        'ADD_SCENE_SEARCH',
        'ADD_SCENE_ACCOUNT_MIGRATION',
        'ADD_SCENE_PROFILE_CARD',
        'ADD_SCENE_QR_CODE',
        'ADD_SCENE_PROFILE_LINK',
        'ADD_SCENE_PROFILE_ITEM',
        'ADD_SCENE_PAID',
        'ADD_SCENE_WECHAT_ADVERTISEMENT',
        'ADD_SCENE_REPRINT',
        'ADD_SCENE_LIVESTREAM',
        'ADD_SCENE_CHANNELS',
        'ADD_SCENE_WXA',
        'ADD_SCENE_OTHERS',
      ]).optional(),
      /** Of the QR code that was scanned. */
      qr_scene: z.number().optional(),
      qr_scene_str: z.string().optional(),
      remark: z.string(),
      tagid_list: z.array(z.number()),
      /** Group of before there were tags. */
      groupid: z.number().optional(),
      /** No longer filled. */
      language: z.string().optional(),
    }),
  ])
}
