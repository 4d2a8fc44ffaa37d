/** 用户标签管理: labels on fans. */
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { answer, done, strictObject } from './fields.ts'

/**
 * 创建标签. Creates a tag.
 *
 * For verified accounts. 1,000 calls a day (test account 100).
 *
 * Errors: 45056, 45157, 45158.
 */
export const create = endpoint({
  id: 'tag.create',
  page: '创建标签',
  summary: 'Creates a tag.',
  method: 'POST',
  path: '/cgi-bin/tags/create',
  answer: 'bare',
  input: () =>
    strictObject({
      tag: strictObject({
        /** Up to 30 characters. */
        name: z.string().max(30),
      }),
    }),
  result: () =>
    answer({
      tag: answer({
        /** Own tags start from 100. */
        id: z.number(),
        name: z.string(),
      }),
    }),
  limits: { perDay: 1000, perDayOfTestAccount: 100, maxItems: 100 },
  errors: [45056, 45157, 45158],
  example: { input: { tag: { name: '星标客户' } }, answer: { tag: { id: 100, name: '星标客户' } } },
})

/**
 * 获取标签. Lists tags with their sizes.
 *
 * For verified accounts. 1,000 calls a day (test account 100).
 */
export const list = endpoint({
  id: 'tag.list',
  page: '获取标签',
  summary: 'Lists tags with their sizes.',
  method: 'GET',
  path: '/cgi-bin/tags/get',
  answer: 'bare',
  input: () => strictObject({}),
  result: () =>
    answer({
      tags: z.array(
        answer({
          /** 0, 1 and 2 are system tags; 2 is the starred group. */
          id: z.number(),
          name: z.string(),
          count: z.number(),
        }),
      ),
    }),
  limits: { perDay: 1000, perDayOfTestAccount: 100 },
  example: { input: {}, answer: { tags: [{ id: 100, name: '星标客户', count: 1 }] } },
})

/**
 * 编辑标签. Renames a tag.
 *
 * For verified accounts. 1,000 calls a day (test account 100).
 *
 * Errors: 45058, 45157, 45158.
 */
export const update = endpoint({
  id: 'tag.update',
  page: '编辑标签',
  summary: 'Renames a tag.',
  method: 'POST',
  path: '/cgi-bin/tags/update',
  input: () =>
    strictObject({
      tag: strictObject({
        id: z.int(),
        name: z.string().max(30),
      }),
    }),
  result: done,
  limits: { perDay: 1000, perDayOfTestAccount: 100 },
  errors: [45058, 45157, 45158],
  example: { input: { tag: { id: 100, name: '星标客户' } } },
})

/**
 * 删除标签. Deletes a tag.
 *
 * One with more than 100,000 fans must be emptied first (45057).
 *
 * For verified accounts.
 *
 * Errors: 45057, 45058.
 */
const remove = endpoint({
  id: 'tag.delete',
  page: '删除标签',
  summary: 'Deletes a tag.',
  method: 'POST',
  path: '/cgi-bin/tags/delete',
  input: () =>
    strictObject({
      tag: strictObject({
        id: z.int(),
      }),
    }),
  result: done,
  errors: [45057, 45058],
  notes: ['One with more than 100,000 fans must be emptied first (45057).'],
  example: { input: { tag: { id: 100 } } },
})

/**
 * 获取标签下粉丝列表. Pages through the fans that carry a tag.
 *
 * The official page names no size; user.list has 10,000.
 *
 * For verified accounts. 10,000 a page.
 *
 * Errors: 40003, 45159.
 */
export const getFans = endpoint({
  id: 'tag.getFans',
  page: '获取标签下粉丝列表',
  summary: 'Pages through the fans that carry a tag.',
  method: 'POST',
  path: '/cgi-bin/user/tag/get',
  answer: 'bare',
  input: () =>
    strictObject({
      tagid: z.int(),
      next_openid: z.string().optional(),
    }),
  result: () =>
    answer({
      count: z.number(),
      data: answer({
        openid: z.array(z.string()),
      }).optional(),
      next_openid: z.string().optional(),
    }),
  limits: { pageSize: 10000 },
  errors: [40003, 45159],
  notes: ['The official page names no size; user.list has 10,000.'],
  repeatable: true,
  example: {
    input: { tagid: 100 },
    answer: {
      count: 1,
      data: { openid: ['oAbcDefGhiJklMnoPqrStuVwxYz0'] },
      next_openid: 'oZyxWvuTsrQpoNmlKjiHgfEdcBa0',
    },
  },
})

/**
 * 批量为用户打标签. Adds a tag to several fans.
 *
 * For verified accounts. 100,000 calls a day (test account 1,000).
 *
 * Errors: 40003, 40032, 45059, 45159, 45169, 45171, 49003, 50005, 61016.
 */
export const batchTagging = endpoint({
  id: 'tag.batchTagging',
  page: '批量为用户打标签',
  summary: 'Adds a tag to several fans.',
  method: 'POST',
  path: '/cgi-bin/tags/members/batchtagging',
  input: tagging,
  result: () =>
    answer({
      /** With 45171. */
      fail_openid_list: z.array(z.string()).optional(),
    }),
  limits: { perDay: 100000, perDayOfTestAccount: 1000, maxItems: 50 },
  errors: [40003, 40032, 45059, 45159, 45169, 45171, 49003, 50005, 61016],
  example: {
    input: { openid_list: ['oAbcDefGhiJklMnoPqrStuVwxYz0'], tagid: 100 },
    answer: {},
  },
})

/**
 * 批量为用户取消标签. Removes a tag from several fans.
 *
 * For verified accounts. 100,000 calls a day.
 *
 * Errors: 40003, 40032, 45159, 45169, 45171, 49003, 61016.
 */
export const batchUntagging = endpoint({
  id: 'tag.batchUntagging',
  page: '批量为用户取消标签',
  summary: 'Removes a tag from several fans.',
  method: 'POST',
  path: '/cgi-bin/tags/members/batchuntagging',
  input: tagging,
  result: () =>
    answer({
      fail_openid_list: z.array(z.string()).optional(),
    }),
  limits: { perDay: 100000, maxItems: 50 },
  errors: [40003, 40032, 45159, 45169, 45171, 49003, 61016],
  example: {
    input: { openid_list: ['oAbcDefGhiJklMnoPqrStuVwxYz0'], tagid: 100 },
    answer: {},
  },
})

/**
 * 获取用户身上的标签列表. Lists the tags of one fan.
 *
 * For verified accounts.
 *
 * Errors: 40003, 49003.
 */
export const getIdList = endpoint({
  id: 'tag.getIdList',
  page: '获取用户身上的标签列表',
  summary: 'Lists the tags of one fan.',
  method: 'POST',
  path: '/cgi-bin/tags/getidlist',
  answer: 'bare',
  input: () =>
    strictObject({
      openid: z.string(),
    }),
  result: () =>
    answer({
      tagid_list: z.array(z.number()),
    }),
  errors: [40003, 49003],
  repeatable: true,
  example: { input: { openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0' }, answer: { tagid_list: [100] } },
})

export { remove as delete }

function tagging() {
  return strictObject({
    /** Up to 50. */
    openid_list: z.array(z.string()).max(50),
    tagid: z.int(),
  })
}
