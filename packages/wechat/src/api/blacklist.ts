/** 黑名单管理: fans who are not heard. */
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { answer, done, strictObject } from './fields.ts'

/**
 * 获取黑名单列表. Pages through blocked fans.
 *
 * For verified accounts. 1,000 a page.
 *
 * Errors: 40003, 49003.
 */
export const list = endpoint({
  id: 'blacklist.list',
  page: '获取黑名单列表',
  summary: 'Pages through blocked fans.',
  method: 'POST',
  path: '/cgi-bin/tags/members/getblacklist',
  answer: 'bare',
  input: () =>
    strictObject({
      /** Take next_openid of the last page. */
      begin_openid: z.string().optional(),
    }),
  result: () =>
    answer({
      total: z.number(),
      /** Up to 1000 in the current page, 10000 in old samples. */
      count: z.number(),
      data: answer({
        openid: z.array(z.string()),
      }).optional(),
      next_openid: z.string(),
    }),
  limits: { pageSize: 1000 },
  errors: [40003, 49003],
  repeatable: true,
  example: {
    input: { begin_openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0' },
    answer: {
      total: 1,
      count: 1,
      data: { openid: ['oAbcDefGhiJklMnoPqrStuVwxYz0'] },
      next_openid: 'oZyxWvuTsrQpoNmlKjiHgfEdcBa0',
    },
  },
})

/**
 * 拉黑用户. Blocks fans.
 *
 * For verified accounts.
 *
 * Errors: 40003, 40032, 49003, 61016, 268487001.
 */
export const add = endpoint({
  id: 'blacklist.add',
  page: '拉黑用户',
  summary: 'Blocks fans.',
  method: 'POST',
  path: '/cgi-bin/tags/members/batchblacklist',
  input: fans,
  result: done,
  limits: { maxItems: 20 },
  errors: [40003, 40032, 49003, 61016, 268487001],
  example: {
    input: { openid_list: ['oAbcDefGhiJklMnoPqrStuVwxYz0'] },
  },
})

/**
 * 取消拉黑用户. Unblocks fans.
 *
 * For verified accounts.
 *
 * Errors: 40003, 40032, 49003.
 */
export const remove = endpoint({
  id: 'blacklist.remove',
  page: '取消拉黑用户',
  summary: 'Unblocks fans.',
  method: 'POST',
  path: '/cgi-bin/tags/members/batchunblacklist',
  input: fans,
  result: done,
  limits: { maxItems: 20 },
  errors: [40003, 40032, 49003],
  example: {
    input: { openid_list: ['oAbcDefGhiJklMnoPqrStuVwxYz0'] },
  },
})

function fans() {
  return strictObject({
    /** Up to 20. */
    openid_list: z.array(z.string()).max(20),
  })
}
