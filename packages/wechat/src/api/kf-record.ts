/** 聊天记录: what staff and fans said. */
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { answer, long, longText, strictObject } from './fields.ts'

/**
 * 获取聊天记录. Pages through the chat records of customer service.
 *
 * For verified accounts.
 *
 * Errors: 65400, 65416, 65417.
 */
export const list = endpoint({
  id: 'kfRecord.list',
  page: '获取聊天记录',
  summary: 'Pages through the chat records of customer service.',
  method: 'POST',
  path: '/customservice/msgrecord/getmsglist',
  answer: 'bare',
  input: () =>
    strictObject({
      /** Unix seconds. */
      starttime: z.int(),
      /** At most 24 hours after starttime. */
      endtime: z.int(),
      /** Start with 1, then pass the msgid returned. */
      msgid: long(),
      /** Up to 10000. */
      number: z.int().max(10000),
    }).refine(({ starttime, endtime }) => endtime - starttime <= 86_400, {
      error: 'must be at most 24 hours after starttime',
      path: ['endtime'],
    }),
  result: () =>
    answer({
      recordlist: z.array(
        answer({
          openid: z.string(),
          /** 2002 staff sent, 2003 staff received. */
          opercode: z.number(),
          text: z.string(),
          time: z.number(),
          /** Staff account. */
          worker: z.string(),
        }),
      ),
      /** Records in this page; fewer than asked means the end. */
      number: z.number(),
      msgid: longText(),
    }),
  limits: { maxItems: 10000 },
  errors: [65400, 65416, 65417],
  repeatable: true,
  example: {
    input: { starttime: 1795737600, endtime: 1795741200, msgid: 1, number: 10000 },
    answer: {
      recordlist: [
        {
          openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0',
          opercode: 2002,
          text: '您好',
          time: 1795737600,
          worker: 'anna@shop',
        },
      ],
      number: 1,
      msgid: '3000000000000000001',
    },
  },
})

/**
 * 获取聊天记录（旧）. Page-numbered predecessor of kfRecord.list.
 *
 * For verified accounts.
 *
 * Errors: 65400, 65416, 65417.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const listOld = endpoint({
  id: 'kfRecord.listOld',
  page: '获取聊天记录（旧）',
  summary: 'Page-numbered predecessor of kfRecord.list.',
  method: 'POST',
  path: '/customservice/msgrecord/getrecord',
  answer: 'bare',
  input: () =>
    strictObject({
      starttime: z.int(),
      endtime: z.int(),
      /** From 1. */
      pageindex: z.int().min(1),
      /** Up to 50. */
      pagesize: z.int().max(50),
      openid: z.string().optional(),
    }),
  result: () =>
    answer({
      recordlist: z.array(
        answer({
          worker: z.string(),
          openid: z.string(),
          opercode: z.number(),
          time: z.number(),
          text: z.string(),
        }),
      ),
    }),
  errors: [65400, 65416, 65417],
  legacy: true,
  repeatable: true,
  example: {
    input: { starttime: 1795737600, endtime: 1795741200, pageindex: 1, pagesize: 1 },
    answer: {
      recordlist: [
        {
          worker: 'anna@shop',
          openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0',
          opercode: 1,
          time: 1795737600,
          text: '您好',
        },
      ],
    },
  },
})
