/** 会话控制: who of the staff talks with which fan. */
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { answer, done, strictObject } from './fields.ts'

/**
 * 创建会话. Hands a fan over to a staff account that is online.
 *
 * For verified accounts.
 *
 * Errors: 40003, 65400, 65401, 65402, 65413, 65414, 65415.
 */
export const create = endpoint({
  id: 'kfSession.create',
  page: '创建会话',
  summary: 'Hands a fan over to a staff account that is online.',
  method: 'POST',
  path: '/customservice/kfsession/create',
  input: session,
  result: done,
  errors: [40003, 65400, 65401, 65402, 65413, 65414, 65415],
  example: {
    input: { kf_account: 'anna@shop', openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0' },
  },
})

/**
 * 关闭会话. Ends the conversation between a fan and a staff account.
 *
 * For verified accounts.
 *
 * Errors: 40003, 65400, 65413, 65414.
 */
export const close = endpoint({
  id: 'kfSession.close',
  page: '关闭会话',
  summary: 'Ends the conversation between a fan and a staff account.',
  method: 'POST',
  path: '/customservice/kfsession/close',
  input: session,
  result: done,
  errors: [40003, 65400, 65413, 65414],
  example: {
    input: { kf_account: 'anna@shop', openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0' },
  },
})

/**
 * 获取客户会话状态. Tells which staff account serves a fan and since when.
 *
 * For verified accounts.
 *
 * Errors: 40003, 65400.
 */
export const get = endpoint({
  id: 'kfSession.get',
  page: '获取客户会话状态',
  summary: 'Tells which staff account serves a fan and since when.',
  method: 'GET',
  path: '/customservice/kfsession/getsession',
  input: () =>
    strictObject({
      openid: z.string(),
    }),
  result: () =>
    answer({
      /** Unix seconds. */
      createtime: z.number().optional(),
      /** Empty when nobody serves the fan. */
      kf_account: z.string().optional(),
    }),
  errors: [40003, 65400],
  example: {
    input: { openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0' },
    answer: { createtime: 1795737600, kf_account: 'anna@shop' },
  },
})

/**
 * 获取客服会话列表. Lists the conversations of one staff account.
 *
 * For verified accounts.
 *
 * Errors: 65400, 65401, 65402.
 */
export const list = endpoint({
  id: 'kfSession.list',
  page: '获取客服会话列表',
  summary: 'Lists the conversations of one staff account.',
  method: 'GET',
  path: '/customservice/kfsession/getsessionlist',
  answer: 'bare',
  input: () =>
    strictObject({
      kf_account: z.string(),
    }),
  result: () =>
    answer({
      sessionlist: z.array(
        answer({
          createtime: z.number(),
          openid: z.string(),
        }),
      ),
    }),
  errors: [65400, 65401, 65402],
  example: {
    input: { kf_account: 'anna@shop' },
    answer: { sessionlist: [{ createtime: 1795737600, openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0' }] },
  },
})

/**
 * 获取未接入会话列表. Lists fans waiting for service, in order of arrival.
 *
 * For verified accounts.
 *
 * Errors: 65400.
 */
export const waitCase = endpoint({
  id: 'kfSession.waitCase',
  page: '获取未接入会话列表',
  summary: 'Lists fans waiting for service, in order of arrival.',
  method: 'GET',
  path: '/customservice/kfsession/getwaitcase',
  answer: 'bare',
  input: () => strictObject({}),
  result: () =>
    answer({
      /** Number waiting. */
      count: z.number(),
      /** At most 100, no cursor. */
      waitcaselist: z.array(
        answer({
          /** Time of the last message. */
          latest_time: z.number(),
          openid: z.string(),
          /** Old documents only. */
          kf_account: z.string().optional(),
          /** Old documents only. */
          createtime: z.number().optional(),
        }),
      ),
    }),
  limits: { maxItems: 100 },
  errors: [65400],
  example: {
    input: {},
    answer: {
      count: 1,
      waitcaselist: [{ latest_time: 1795737600, openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0' }],
    },
  },
})

function session() {
  return strictObject({
    kf_account: z.string(),
    openid: z.string(),
  })
}
