/** 对话能力（导购）: groups of shop assistants. */
import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { answer, done, strictObject } from '../fields.ts'

/**
 * 新建顾问分组. Creates a group of guides.
 *
 * Announced as closing in early 2023.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const newGroup = endpoint({
  id: 'guide.newGroup',
  page: '新建顾问分组',
  summary: 'Creates a group of guides.',
  method: 'POST',
  path: '/cgi-bin/guide/newguidegroup',
  input: () =>
    strictObject({
      group_name: z.string(),
    }),
  result: () =>
    answer({
      group_id: z.number(),
    }),
  callers: { subscription: 'none', service: 'verified' },
  notes: ['Announced as closing in early 2023.'],
  legacy: true,
  example: { input: { group_name: '南山店' }, answer: { group_id: 1 } },
})

/**
 * 获取顾问分组列表. Lists groups of guides.
 *
 * Announced as closing in early 2023.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const listGroup = endpoint({
  id: 'guide.listGroup',
  page: '获取顾问分组列表',
  summary: 'Lists groups of guides.',
  method: 'POST',
  path: '/cgi-bin/guide/getguidegrouplist',
  input: () => strictObject({}),
  result: () =>
    answer({
      group_list: z.array(
        answer({
          id: z.number(),
          name: z.string(),
          create_time: z.number(),
          update_time: z.number(),
        }),
      ),
    }),
  callers: { subscription: 'none', service: 'verified' },
  notes: ['Announced as closing in early 2023.'],
  legacy: true,
  repeatable: true,
  example: {
    input: {},
    answer: {
      group_list: [{ id: 100, name: '小安的店', create_time: 1795737600, update_time: 1795741200 }],
    },
  },
})

/**
 * 获取顾问分组信息. Pages through the guides of a group.
 *
 * Announced as closing in early 2023.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const getGroup = endpoint({
  id: 'guide.getGroup',
  page: '获取顾问分组信息',
  summary: 'Pages through the guides of a group.',
  method: 'POST',
  path: '/cgi-bin/guide/getgroupinfo',
  input: () =>
    strictObject({
      group_id: z.int(),
      page: z.int(),
      num: z.int(),
    }),
  result: () =>
    answer({
      guide_list: z.array(
        answer({
          guide_account: z.string().optional(),
          guide_openid: z.string().optional(),
          guide_nickname: z.string(),
          guide_headimgurl: z.string(),
          create_time: z.number(),
        }),
      ),
      total_num: z.number(),
    }),
  callers: { subscription: 'none', service: 'verified' },
  notes: ['Announced as closing in early 2023.'],
  legacy: true,
  repeatable: true,
  example: {
    input: { group_id: 1, page: 1, num: 1 },
    answer: {
      guide_list: [
        {
          guide_account: 'anna-shop',
          guide_openid: 'oGuIdE_0123456789',
          guide_nickname: '小安',
          guide_headimgurl: 'https://example.com/guide_headimg',
          create_time: 1795737600,
        },
      ],
      total_num: 1,
    },
  },
})

/**
 * 分组内添加顾问. Adds a guide to a group.
 *
 * Announced as closing in early 2023.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const addToGroup = endpoint({
  id: 'guide.addToGroup',
  page: '分组内添加顾问',
  summary: 'Adds a guide to a group.',
  method: 'POST',
  path: '/cgi-bin/guide/addguide2guidegroup',
  input: groupMember,
  result: done,
  callers: { subscription: 'none', service: 'verified' },
  notes: ['Announced as closing in early 2023.'],
  legacy: true,
  example: {
    input: { group_id: 1, guide_account: 'anna-shop' },
  },
})

/**
 * 分组内删除顾问. Removes a guide from a group.
 *
 * Announced as closing in early 2023.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const delFromGroup = endpoint({
  id: 'guide.delFromGroup',
  page: '分组内删除顾问',
  summary: 'Removes a guide from a group.',
  method: 'POST',
  path: '/cgi-bin/guide/delguide2guidegroup',
  input: groupMember,
  result: done,
  callers: { subscription: 'none', service: 'verified' },
  notes: ['Announced as closing in early 2023.'],
  legacy: true,
  example: {
    input: { group_id: 1, guide_account: 'anna-shop' },
  },
})

/**
 * 获取顾问所在分组. Lists the groups of a guide.
 *
 * Announced as closing in early 2023.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const getGroupByGuide = endpoint({
  id: 'guide.getGroupByGuide',
  page: '获取顾问所在分组',
  summary: 'Lists the groups of a guide.',
  method: 'POST',
  path: '/cgi-bin/guide/getgroupbyguide',
  input: () =>
    strictObject({
      guide_account: z.string(),
    }),
  result: () =>
    answer({
      group_id_list: z.array(z.number()),
    }),
  callers: { subscription: 'none', service: 'verified' },
  notes: ['Announced as closing in early 2023.'],
  legacy: true,
  repeatable: true,
  example: {
    input: { guide_account: 'anna-shop' },
    answer: { group_id_list: [1] },
  },
})

/**
 * 删除顾问分组. Deletes a group of guides.
 *
 * Announced as closing in early 2023.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const delGroup = endpoint({
  id: 'guide.delGroup',
  page: '删除顾问分组',
  summary: 'Deletes a group of guides.',
  method: 'POST',
  path: '/cgi-bin/guide/delguidegroup',
  input: () =>
    strictObject({
      group_id: z.int(),
    }),
  result: done,
  callers: { subscription: 'none', service: 'verified' },
  notes: ['Announced as closing in early 2023.'],
  legacy: true,
  example: { input: { group_id: 1 } },
})

function groupMember() {
  return strictObject({
    group_id: z.int(),
    guide_account: z.string(),
  })
}
