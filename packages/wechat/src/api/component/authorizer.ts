/** 第三方平台: accounts that authorized the platform. */
import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { answer, done, strictObject } from '../fields.ts'

/**
 * 获取授权账号详情. Returns the profile and granted permission sets of an authorizing account.
 *
 * For third-party platforms.
 *
 * Errors: 61003.
 */
export const getAuthorizerInfo = endpoint({
  id: 'component.getAuthorizerInfo',
  page: '获取授权账号详情',
  summary: 'Returns the profile and granted permission sets of an authorizing account.',
  method: 'POST',
  path: '/cgi-bin/component/api_get_authorizer_info',
  token: 'component_access_token',
  answer: 'bare',
  input: () =>
    strictObject({
      component_appid: z.string(),
      authorizer_appid: z.string(),
    }),
  result: () =>
    answer({
      authorizer_info: answer({
        nick_name: z.string(),
        head_img: z.string().optional(),
        service_type_info: answer({
          /** Official Accounts: 0 subscription, 1 upgraded old subscription, 2 service; others are mini program kinds. */
          id: z.number(),
          name: z.string().optional(),
        }),
        verify_type_info: answer({
          /** -1 none, 0 WeChat verified, 1 Sina, 2 Tencent Weibo, 3 qualified without name, 4 and 5 with Weibo. */
          id: z.number(),
          name: z.string().optional(),
        }),
        /** gh_ original id. */
        user_name: z.string(),
        principal_name: z.string().optional(),
        alias: z.string().optional(),
        qrcode_url: z.string().optional(),
        signature: z.string().optional(),
        business_info: answer({
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
        }).optional(),
        /** 1 normal, 14 cancelled, 16 banned, 18 warned, 19 frozen. */
        account_status: z.number().optional(),
        register_type: z.number().optional(),
        basic_config: answer({
          is_phone_configured: z.boolean().optional(),
          is_email_configured: z.boolean().optional(),
        }).optional(),
        /** Mini programs only. */
        MiniProgramInfo: z.looseObject({}).optional(),
      }),
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
  errors: [61003],
  repeatable: true,
  example: {
    input: { component_appid: 'wxabcdef1234567890', authorizer_appid: 'wx1234567890abcdef' },
    answer: {
      authorizer_info: {
        nick_name: '小安的店',
        head_img: 'https://example.com/shop.jpg',
        service_type_info: { id: 0, name: '小安的店' },
        verify_type_info: { id: -1, name: '小安的店' },
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
            funcscope_category: { id: 100, type: 1, name: '小安的店', desc: '有中奖机会' },
            confirm_info: { need_confirm: 0, already_confirm: 0, can_confirm: 0 },
          },
        ],
      },
    },
  },
})

/**
 * 拉取已授权的账号列表. Pages through the accounts that authorized the platform.
 *
 * For third-party platforms.
 */
export const getAuthorizerList = endpoint({
  id: 'component.getAuthorizerList',
  page: '拉取已授权的账号列表',
  summary: 'Pages through the accounts that authorized the platform.',
  method: 'POST',
  path: '/cgi-bin/component/api_get_authorizer_list',
  token: 'component_access_token',
  answer: 'bare',
  input: () =>
    strictObject({
      component_appid: z.string(),
      offset: z.int(),
      /** Up to 500. */
      count: z.int().max(500),
    }),
  result: () =>
    answer({
      total_count: z.number(),
      list: z.array(
        answer({
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
    input: { component_appid: 'wxabcdef1234567890', offset: 0, count: 1 },
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

/**
 * 获取授权方选项信息. Reads an option of an authorizing account.
 *
 * Newer pages call it with the authorizer token and option_name alone, on get_authorizer_option.
 *
 * For third-party platforms.
 *
 * Errors: 61003, 61012.
 */
export const getAuthorizerOption = endpoint({
  id: 'component.getAuthorizerOption',
  page: '获取授权方选项信息',
  summary: 'Reads an option of an authorizing account.',
  method: 'POST',
  path: '/cgi-bin/component/api_get_authorizer_option',
  token: 'component_access_token',
  answer: 'bare',
  input: () =>
    strictObject({
      component_appid: z.string(),
      authorizer_appid: z.string(),
      option_name: z.enum(['location_report', 'voice_recognize', 'customer_service']),
    }),
  result: () =>
    answer({
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
      option_name: 'location_report',
      option_value: '0',
    },
  },
})

/**
 * 设置授权方选项信息. Sets an option of an authorizing account.
 *
 * For third-party platforms.
 *
 * Errors: 61003, 61012, 61013, 61025.
 */
export const setAuthorizerOption = endpoint({
  id: 'component.setAuthorizerOption',
  page: '设置授权方选项信息',
  summary: 'Sets an option of an authorizing account.',
  method: 'POST',
  path: '/cgi-bin/component/api_set_authorizer_option',
  token: 'component_access_token',
  input: () =>
    strictObject({
      component_appid: z.string(),
      authorizer_appid: z.string(),
      option_name: z.enum(['location_report', 'voice_recognize', 'customer_service']),
      /** location_report 0 off, 1 on entry, 2 every 5 s; the others 0 or 1. */
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
      option_value: '0',
    },
  },
})

/**
 * 获取授权方选项信息（新）. Reads an option of the account with its own token.
 *
 * For third-party platforms.
 *
 * Errors: 61012.
 */
export const getAuthorizerOptionV2 = endpoint({
  id: 'component.getAuthorizerOptionV2',
  page: '获取授权方选项信息（新）',
  summary: 'Reads an option of the account with its own token.',
  method: 'POST',
  path: '/cgi-bin/component/get_authorizer_option',
  input: () =>
    strictObject({
      option_name: z.enum(['location_report', 'voice_recognize', 'customer_service']),
    }),
  result: () =>
    answer({
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
      authorizer_appid: 'wx1234567890abcdef',
      option_name: 'location_report',
      option_value: '0',
    },
  },
})

/**
 * 设置授权方选项信息（新）. Sets an option of the account with its own token.
 *
 * For third-party platforms.
 *
 * Errors: 61012, 61013.
 */
export const setAuthorizerOptionV2 = endpoint({
  id: 'component.setAuthorizerOptionV2',
  page: '设置授权方选项信息（新）',
  summary: 'Sets an option of the account with its own token.',
  method: 'POST',
  path: '/cgi-bin/component/set_authorizer_option',
  input: () =>
    strictObject({
      option_name: z.enum(['location_report', 'voice_recognize', 'customer_service']),
      option_value: z.string(),
    }),
  result: done,
  callers: 'third-party platform',
  errors: [61012, 61013],
  example: {
    input: { option_name: 'location_report', option_value: '0' },
  },
})
