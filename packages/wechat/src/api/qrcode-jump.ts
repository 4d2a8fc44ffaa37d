/** 扫普通链接二维码打开公众号: ordinary links that open the account when scanned. */
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { answer, done, flag, strictObject } from './fields.ts'

/**
 * 获取已设置的二维码规则. Lists the rules that open a mini program from a scanned code.
 *
 * For verified service accounts. 5 calls a second.
 *
 * Errors: 40097, 40166, 44990, 85075, 886001.
 */
export const get = endpoint({
  id: 'qrcodeJump.get',
  page: '获取已设置的二维码规则',
  summary: 'Lists the rules that open a mini program from a scanned code.',
  method: 'POST',
  path: '/cgi-bin/wxopen/qrcodejumpget',
  input: () =>
    strictObject({
      /** Mini program to open; used when the caller is a service account. */
      appid: z.string().optional(),
      /** 0 newest rules (default), 1 by prefix_list, 2 paged. */
      get_type: z.literal([0, 1, 2]).optional(),
      /** Prefixes for get_type 1, at most 200. */
      prefix_list: z.array(z.string()).max(200).optional(),
      /** From 1, for get_type 2. */
      page_num: z.int().min(1).optional(),
      /** At most 200, for get_type 2. */
      page_size: z.int().max(200).optional(),
    }),
  result: () =>
    answer({
      /** Number of rules. */
      list_size: z.number(),
      rule_list: z.array(
        answer({
          prefix: z.string(),
          /** 1 sub-paths stay free, 2 all sub-paths are taken; ordinary links only. */
          permit_sub_rule: z.number().optional(),
          /** 1 not published, 2 published. */
          state: z.number(),
          path: z.string(),
          /** Test version: 1 development, 2 trial, 3 release. */
          open_version: z.number().optional(),
          debug_url: z.array(z.string()).optional(),
        }),
      ),
      /** Publications left this month. */
      qrcodejump_pub_quota: z.number(),
      /** 1 yes, 0 no: Whether the function is on. */
      qrcodejump_open: z.number(),
    }),
  limits: { perSecond: 5 },
  callers: { subscription: 'none', service: 'verified' },
  errors: [40097, 40166, 44990, 85075, 886001],
  repeatable: true,
  example: {
    input: { appid: 'wx1234567890abcdef' },
    answer: {
      list_size: 1,
      rule_list: [
        {
          prefix: 'https://example.com/q',
          state: 1,
          path: 'pages/index/index',
          open_version: 1,
          debug_url: ['https://example.com/debug'],
        },
      ],
      qrcodejump_pub_quota: 1,
      qrcodejump_open: 0,
    },
  },
})

/**
 * 增加或修改二维码规则. Adds or edits a rule; published rules cannot be edited.
 *
 * For verified service accounts. 5 calls a second.
 *
 * Errors: 40097, 40166, 44990, 85066, 85068, 85069, 85070, 85071, 85072, 85073, 85075, 85076,
 * 886001.
 */
export const add = endpoint({
  id: 'qrcodeJump.add',
  page: '增加或修改二维码规则',
  summary: 'Adds or edits a rule; published rules cannot be edited.',
  method: 'POST',
  path: '/cgi-bin/wxopen/qrcodejumpadd',
  input: () =>
    strictObject({
      /** Link prefix; for a service account the url of one of its scene codes. */
      prefix: z.string(),
      /** As in qrcodeJump.get; ordinary links only. */
      permit_sub_rule: z.literal([1, 2]).optional(),
      state: z.int().optional(),
      /** Mini program to open; used when the caller is a service account. */
      appid: z.string().optional(),
      /** Mini program page. */
      path: z.string(),
      /** As in qrcodeJump.get; ordinary links only. */
      open_version: z.literal([1, 2, 3]).optional(),
      /** Test links, at most 5; ordinary links only. */
      debug_url: z.array(z.string()).max(5).optional(),
      /** 0 adds, 1 edits. */
      is_edit: flag(),
    }),
  result: done,
  limits: { perSecond: 5 },
  callers: { subscription: 'none', service: 'verified' },
  errors: [
    40097, 40166, 44990, 85066, 85068, 85069, 85070, 85071, 85072, 85073, 85075, 85076, 886001,
  ],
  example: {
    input: { prefix: 'https://example.com/q', path: 'pages/index/index', is_edit: 0 },
  },
})

/**
 * 发布已设置的二维码规则. Publishes a rule.
 *
 * For verified service accounts. 100 calls a month. 5 calls a second.
 *
 * Errors: 44990, 45112, 85074, 85075, 85095, 886000, 886001.
 */
export const publish = endpoint({
  id: 'qrcodeJump.publish',
  page: '发布已设置的二维码规则',
  summary: 'Publishes a rule.',
  method: 'POST',
  path: '/cgi-bin/wxopen/qrcodejumppublish',
  input: () =>
    strictObject({
      /** A rule that was added before. */
      prefix: z.string(),
    }),
  result: done,
  limits: { perMonth: 100, perSecond: 5 },
  callers: { subscription: 'none', service: 'verified' },
  errors: [44990, 45112, 85074, 85075, 85095, 886000, 886001],
  example: { input: { prefix: 'https://example.com/q' } },
})

/**
 * 删除已设置的二维码规则. Deletes a rule.
 *
 * For verified service accounts. 5 calls a second.
 *
 * Errors: 44990, 85075, 886001.
 */
const remove = endpoint({
  id: 'qrcodeJump.delete',
  page: '删除已设置的二维码规则',
  summary: 'Deletes a rule.',
  method: 'POST',
  path: '/cgi-bin/wxopen/qrcodejumpdelete',
  input: () =>
    strictObject({
      prefix: z.string(),
      /** Mini program to open; used when the caller is a service account. */
      appid: z.string().optional(),
    }),
  result: done,
  limits: { perSecond: 5 },
  callers: { subscription: 'none', service: 'verified' },
  errors: [44990, 85075, 886001],
  example: { input: { prefix: 'https://example.com/q' } },
})

/**
 * 获取校验文件名称及内容. Returns the verification file for an ordinary-link rule; mini program side.
 *
 * A mini program has it, an Official Account does not.
 *
 * Not for Official Accounts.
 *
 * Errors: 85075.
 */
export const download = endpoint({
  id: 'qrcodeJump.download',
  page: '获取校验文件名称及内容',
  summary: 'Returns the verification file for an ordinary-link rule; mini program side.',
  method: 'POST',
  path: '/cgi-bin/wxopen/qrcodejumpdownload',
  input: () => strictObject({}),
  result: () =>
    answer({
      file_name: z.string(),
      file_content: z.string(),
    }),
  callers: { subscription: 'none', service: 'none' },
  errors: [85075],
  notes: ['A mini program has it, an Official Account does not.'],
  repeatable: true,
  example: {
    input: {},
    answer: { file_name: 'check.txt', file_content: '0123456789abcdef' },
  },
})

export { remove as delete }
