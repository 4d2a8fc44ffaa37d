/** 群发: one message to many fans. */
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { answer, done, flag, long, longText, oneOf, strictObject, utf8 } from './fields.ts'
import { messages, previews } from './mass/content.ts'

/**
 * 根据标签群发消息. Queues a mass message to everybody or to one tag; the outcome comes with the
 * MASSSENDJOBFINISH event.
 *
 * Verified subscription account: one successful call a day. Verified service account: many calls,
 * yet each fan receives at most four a calendar month; is_to_all plus console sends at most four a
 * month. Accounts with API mass message protection wait up to 30 minutes for the administrator.
 *
 * For verified accounts. 100 calls a day. 60 calls a minute.
 *
 * Errors: 40003, 40007, 40008, 40012, 40031, 40032, 40059, 40130, 40152, 42010, 43004, 44003,
 * 44004, 45002, 45028, 45052, 45062, 45065, 45066, 45067, 45113, 45162, 48003, 48008, 48013, 48014,
 * 48021, 48022, 89501, 89503, 89504, 89505, 268488001.
 */
export const sendAll = endpoint({
  id: 'mass.sendAll',
  page: '根据标签群发消息',
  summary:
    'Queues a mass message to everybody or to one tag; the outcome comes with the MASSSENDJOBFINISH event.',
  method: 'POST',
  path: '/cgi-bin/message/mass/sendall',
  input: () =>
    messages({
      filter: z.union([
        strictObject({
          /** To all fans; it then shows in the account’s history as well. */
          is_to_all: z.literal(true),
        }),
        strictObject({
          is_to_all: z.literal(false).optional(),
          tag_id: z.int(),
        }),
      ]),
      /** 1 goes on when WeChat takes an article for a reprint; 0, the default, stops. */
      send_ignore_reprint: flag().optional(),
      /** The same one within 24 hours is refused with 45065, so that nobody gets it twice. */
      clientmsgid: utf8(32).optional(),
    }),
  result: queued,
  limits: { perDay: 100, perMinute: 60 },
  errors: [
    40003, 40007, 40008, 40012, 40031, 40032, 40059, 40130, 40152, 42010, 43004, 44003, 44004,
    45002, 45028, 45052, 45062, 45065, 45066, 45067, 45113, 45162, 48003, 48008, 48013, 48014,
    48021, 48022, 89501, 89503, 89504, 89505, 268488001,
  ],
  notes: [
    'Verified subscription account: one successful call a day.',
    'Verified service account: many calls, yet each fan receives at most four a calendar month; is_to_all plus console sends at most four a month.',
    'Accounts with API mass message protection wait up to 30 minutes for the administrator.',
  ],
  example: {
    input: {
      filter: { is_to_all: false, tag_id: 100 },
      msgtype: 'text',
      text: { content: '周末八折' },
      clientmsgid: 'campaign-20261127',
    },
    answer: { type: 'mass', msg_id: 1000000001 },
  },
})

/**
 * 根据OpenID群发消息. Queues a mass message to a list of fans; service accounts only.
 *
 * Each fan receives at most four mass messages a month.
 *
 * For verified service accounts. 100 calls a day. 60 calls a minute.
 *
 * Errors: 40003, 40007, 40008, 40012, 40031, 40032, 40059, 40130, 40152, 42010, 43004, 44003,
 * 44004, 45002, 45028, 45052, 45062, 45065, 45066, 45067, 45113, 45162, 48003, 48008, 48013, 48014,
 * 48021, 48022, 89501, 89503, 89504, 89505, 9500002, 268488001.
 */
export const send = endpoint({
  id: 'mass.send',
  page: '根据OpenID群发消息',
  summary: 'Queues a mass message to a list of fans; service accounts only.',
  method: 'POST',
  path: '/cgi-bin/message/mass/send',
  input: () =>
    messages({
      /** 2 to 10000 openids. */
      touser: z.array(z.string()).min(2).max(10000),
      /** 1 goes on when WeChat takes an article for a reprint; 0, the default, stops. */
      send_ignore_reprint: flag().optional(),
      /** The same one within 24 hours is refused with 45065, so that nobody gets it twice. */
      clientmsgid: utf8(32).optional(),
    }),
  result: queued,
  limits: { perDay: 100, perMinute: 60, maxItems: 10000 },
  callers: { subscription: 'none', service: 'verified' },
  errors: [
    40003, 40007, 40008, 40012, 40031, 40032, 40059, 40130, 40152, 42010, 43004, 44003, 44004,
    45002, 45028, 45052, 45062, 45065, 45066, 45067, 45113, 45162, 48003, 48008, 48013, 48014,
    48021, 48022, 89501, 89503, 89504, 89505, 9500002, 268488001,
  ],
  notes: ['Each fan receives at most four mass messages a month.'],
  example: {
    input: {
      touser: ['oAbcDefGhiJklMnoPqrStuVwxYz0', 'oZyxWvuTsrQpoNmlKjiHgfEdcBa0'],
      msgtype: 'mpnews',
      mpnews: { media_id: 'mEdIa-iD_0123456789' },
    },
    answer: { type: 'mass', msg_id: 1000000001 },
  },
})

/**
 * 删除群发消息. Withdraws the body of a mass message article or video; cards already delivered stay
 * visible.
 *
 * Only finished API mass messages of articles or videos can be deleted.
 *
 * For verified accounts. 10 calls a day.
 *
 * Errors: 40059, 40060, 40065, 40204, 9500001.
 */
const remove = endpoint({
  id: 'mass.delete',
  page: '删除群发消息',
  summary:
    'Withdraws the body of a mass message article or video; cards already delivered stay visible.',
  method: 'POST',
  path: '/cgi-bin/message/mass/delete',
  input: () =>
    strictObject({
      /** One of msg_id and url; msg_id wins. */
      msg_id: long().optional(),
      /** From 1; 0 or absent deletes all. */
      article_idx: z.int().min(0).optional(),
      /** Article address. */
      url: z.string().optional(),
    }).refine(
      ({ msg_id, url }) => msg_id !== undefined || url !== undefined,
      'needs msg_id or url',
    ),
  result: done,
  limits: { perDay: 10 },
  errors: [40059, 40060, 40065, 40204, 9500001],
  notes: ['Only finished API mass messages of articles or videos can be deleted.'],
  example: { input: { msg_id: 1000000001 } },
})

/**
 * 预览消息. Sends a preview of a mass message to one fan.
 *
 * The 100 a day are those by WeChat id (towxname).
 *
 * For verified accounts. 100 calls a day.
 *
 * Errors: 40003, 40007, 40008, 40132, 43004.
 */
export const preview = endpoint({
  id: 'mass.preview',
  page: '预览消息',
  summary: 'Sends a preview of a mass message to one fan.',
  method: 'POST',
  path: '/cgi-bin/message/mass/preview',
  input: () =>
    previews({
      /** An openid. One of it and `towxname`; the latter wins. */
      touser: z.string().optional(),
      /** A WeChat id. */
      towxname: z.string().optional(),
    }),
  result: () =>
    answer({
      /** Present in older samples. */
      msg_id: longText().optional(),
    }),
  limits: { perDay: 100 },
  errors: [40003, 40007, 40008, 40132, 43004],
  notes: ['The 100 a day are those by WeChat id (towxname).'],
  example: {
    input: {
      touser: 'oAbcDefGhiJklMnoPqrStuVwxYz0',
      msgtype: 'mpnews',
      mpnews: { media_id: 'mEdIa-iD_0123456789' },
    },
    answer: { msg_id: 1000000001 },
  },
})

/**
 * 查询群发消息发送状态. Returns the state of a mass message.
 *
 * For verified accounts.
 *
 * Errors: 40059, 89504, 89505.
 */
export const get = endpoint({
  id: 'mass.get',
  page: '查询群发消息发送状态',
  summary: 'Returns the state of a mass message.',
  method: 'POST',
  path: '/cgi-bin/message/mass/get',
  answer: 'bare',
  input: () =>
    strictObject({
      msg_id: z.union([z.string(), z.int()]),
    }),
  result: () =>
    answer({
      msg_id: longText(),
      msg_status: oneOf(['SEND_SUCCESS', 'SENDING', 'SEND_FAIL', 'DELETE']),
    }),
  errors: [40059, 89504, 89505],
  repeatable: true,
  example: {
    input: { msg_id: 1000000001 },
    answer: { msg_id: '1000000000000000001', msg_status: 'SEND_SUCCESS' },
  },
})

/**
 * 获取群发速度. Returns the mass message speed.
 *
 * For verified accounts.
 *
 * Errors: 45083, 45084.
 */
export const getSpeed = endpoint({
  id: 'mass.getSpeed',
  page: '获取群发速度',
  summary: 'Returns the mass message speed.',
  method: 'POST',
  path: '/cgi-bin/message/mass/speed/get',
  answer: 'bare',
  input: () => strictObject({}),
  result: () =>
    answer({
      /** As in `mass.setSpeed`. */
      speed: z.number(),
      /** Ten thousand messages a minute. */
      realspeed: z.number(),
    }),
  errors: [45083, 45084],
  repeatable: true,
  example: { input: {}, answer: { speed: 0, realspeed: 45 } },
})

/**
 * 设置群发速度. Sets the mass message speed.
 *
 * For verified accounts.
 *
 * Errors: 45083, 45084, 89504, 89505.
 */
export const setSpeed = endpoint({
  id: 'mass.setSpeed',
  page: '设置群发速度',
  summary: 'Sets the mass message speed.',
  method: 'POST',
  path: '/cgi-bin/message/mass/speed/set',
  input: () =>
    strictObject({
      /** 0: 800k, 1: 600k, 2: 450k, 3: 300k, 4: 100k a minute. */
      speed: z.literal([0, 1, 2, 3, 4]),
    }),
  result: done,
  errors: [45083, 45084, 89504, 89505],
  example: { input: { speed: 0 } },
})

export { remove as delete }

function queued() {
  return answer({
    type: z.string().optional(),
    msg_id: longText(),
    /** News only; joins with datacube and comment calls. */
    msg_data_id: longText().optional(),
  })
}
