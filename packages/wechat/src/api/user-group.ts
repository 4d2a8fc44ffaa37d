/** 用户分组管理: groups of fans, which tags have replaced. */
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { answer, done, strictObject } from './fields.ts'

/**
 * 创建分组. Creates a fan group; replaced by tags.
 *
 * For verified accounts. 1,000 calls a day.
 *
 * Errors: 40051, 45017, 45018.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const create = endpoint({
  id: 'userGroup.create',
  page: '创建分组',
  summary: 'Creates a fan group; replaced by tags.',
  method: 'POST',
  path: '/cgi-bin/groups/create',
  answer: 'bare',
  input: () =>
    strictObject({
      group: strictObject({
        /** Up to 30 characters. */
        name: z.string().max(30),
      }),
    }),
  result: () =>
    answer({
      group: answer({
        id: z.number(),
        name: z.string(),
      }),
    }),
  limits: { perDay: 1000, maxItems: 100 },
  errors: [40051, 45017, 45018],
  legacy: true,
  example: {
    input: { group: { name: '星标客户' } },
    answer: { group: { id: 100, name: '星标客户' } },
  },
})

/**
 * 查询所有分组. Lists fan groups.
 *
 * For verified accounts. 1,000 calls a day.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const list = endpoint({
  id: 'userGroup.list',
  page: '查询所有分组',
  summary: 'Lists fan groups.',
  method: 'GET',
  path: '/cgi-bin/groups/get',
  answer: 'bare',
  input: () => strictObject({}),
  result: () =>
    answer({
      groups: z.array(
        answer({
          id: z.number(),
          name: z.string(),
          count: z.number(),
        }),
      ),
    }),
  limits: { perDay: 1000 },
  legacy: true,
  example: { input: {}, answer: { groups: [{ id: 100, name: '星标客户', count: 1 }] } },
})

/**
 * 查询用户所在分组. Returns the group of a fan.
 *
 * For verified accounts.
 *
 * Errors: 40003.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const getId = endpoint({
  id: 'userGroup.getId',
  page: '查询用户所在分组',
  summary: 'Returns the group of a fan.',
  method: 'POST',
  path: '/cgi-bin/groups/getid',
  answer: 'bare',
  input: () =>
    strictObject({
      openid: z.string(),
    }),
  result: () =>
    answer({
      groupid: z.number(),
    }),
  errors: [40003],
  legacy: true,
  repeatable: true,
  example: { input: { openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0' }, answer: { groupid: 100 } },
})

/**
 * 修改分组名. Renames a group.
 *
 * For verified accounts. 1,000 calls a day.
 *
 * Errors: 40050, 40051, 45016.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const update = endpoint({
  id: 'userGroup.update',
  page: '修改分组名',
  summary: 'Renames a group.',
  method: 'POST',
  path: '/cgi-bin/groups/update',
  input: () =>
    strictObject({
      group: strictObject({
        id: z.int(),
        name: z.string(),
      }),
    }),
  result: done,
  limits: { perDay: 1000 },
  errors: [40050, 40051, 45016],
  legacy: true,
  example: {
    input: { group: { id: 100, name: '星标客户' } },
  },
})

/**
 * 移动用户分组. Moves a fan to a group.
 *
 * For verified accounts. 100,000 calls a day.
 *
 * Errors: 40003, 40050.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const moveMember = endpoint({
  id: 'userGroup.moveMember',
  page: '移动用户分组',
  summary: 'Moves a fan to a group.',
  method: 'POST',
  path: '/cgi-bin/groups/members/update',
  input: () =>
    strictObject({
      openid: z.string(),
      to_groupid: z.int(),
    }),
  result: done,
  limits: { perDay: 100000 },
  errors: [40003, 40050],
  legacy: true,
  example: {
    input: { openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0', to_groupid: 1 },
  },
})

/**
 * 批量移动用户分组. Moves up to 50 fans to a group.
 *
 * For verified accounts.
 *
 * Errors: 40031, 40032, 40050.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const batchMoveMembers = endpoint({
  id: 'userGroup.batchMoveMembers',
  page: '批量移动用户分组',
  summary: 'Moves up to 50 fans to a group.',
  method: 'POST',
  path: '/cgi-bin/groups/members/batchupdate',
  input: () =>
    strictObject({
      /** Up to 50. */
      openid_list: z.array(z.string()).max(50),
      to_groupid: z.int(),
    }),
  result: done,
  limits: { maxItems: 50 },
  errors: [40031, 40032, 40050],
  legacy: true,
  example: {
    input: { openid_list: ['oAbcDefGhiJklMnoPqrStuVwxYz0'], to_groupid: 1 },
  },
})

/**
 * 删除分组. Deletes a group.
 *
 * For verified accounts.
 *
 * Errors: 40050, 45016.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
const remove = endpoint({
  id: 'userGroup.delete',
  page: '删除分组',
  summary: 'Deletes a group.',
  method: 'POST',
  path: '/cgi-bin/groups/delete',
  input: () =>
    strictObject({
      group: strictObject({
        id: z.int(),
      }),
    }),
  result: done,
  errors: [40050, 45016],
  legacy: true,
  example: { input: { group: { id: 100 } } },
})

export { remove as delete }
