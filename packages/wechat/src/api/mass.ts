/** 群发: one message to many fans. */
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { done, flag, long, longText, oneOf } from './fields.ts'

export const sendAll = endpoint({
  id: 'mass.sendAll',
  page: '根据标签群发消息',
  summary:
    'Queues a mass message to everybody or to one tag; the outcome comes with the MASSSENDJOBFINISH event.',
  method: 'POST',
  path: '/cgi-bin/message/mass/sendall',
  input: () =>
    z.strictObject({
      filter: z.strictObject({
        /** True also puts the message in the account history. */
        is_to_all: z.boolean().optional(),
        /** Needed when is_to_all is false. */
        tag_id: z.int().optional(),
      }),
      msgtype: z.enum(['mpnews', 'text', 'voice', 'image', 'mpvideo', 'wxcard']),
      mpnews: mpnews().optional(),
      text: z
        .strictObject({
          content: z.string(),
        })
        .optional(),
      voice: z
        .strictObject({
          media_id: z.string(),
        })
        .optional(),
      /** msgtype image. */
      images: images().optional(),
      mpvideo: mpvideo().optional(),
      /** Refused since 2024-08 (45113). */
      wxcard: z
        .strictObject({
          card_id: z.string(),
        })
        .optional(),
      /** 1 goes on when the article is judged a reprint; default 0. */
      send_ignore_reprint: flag().optional(),
      /** De-duplicates for 24 hours; 32 bytes in the current page and in practice, 64 in older ones. */
      clientmsgid: z.string().optional(),
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
    input: { filter: {}, msgtype: 'mpnews' },
    answer: { errcode: 0, errmsg: 'ok', type: 'image', msg_id: '1000000000000000001' },
  },
})

export const send = endpoint({
  id: 'mass.send',
  page: '根据OpenID群发消息',
  summary: 'Queues a mass message to a list of fans; service accounts only.',
  method: 'POST',
  path: '/cgi-bin/message/mass/send',
  input: () =>
    z.strictObject({
      /** 2 to 10000 OpenIDs. */
      touser: z.array(z.string()).min(2).max(10000),
      msgtype: z.enum(['mpnews', 'text', 'voice', 'image', 'mpvideo', 'wxcard']),
      mpnews: mpnews().optional(),
      text: z
        .strictObject({
          content: z.string(),
        })
        .optional(),
      voice: z
        .strictObject({
          media_id: z.string(),
        })
        .optional(),
      /** msgtype image. */
      images: images().optional(),
      mpvideo: mpvideo().optional(),
      /** Refused since 2024-08 (45113). */
      wxcard: z
        .strictObject({
          card_id: z.string(),
        })
        .optional(),
      /** 1 goes on when the article is judged a reprint; default 0. */
      send_ignore_reprint: flag().optional(),
      /** De-duplicates for 24 hours; 32 bytes in the current page and in practice, 64 in older ones. */
      clientmsgid: z.string().optional(),
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
    },
    answer: { errcode: 0, errmsg: 'ok', type: 'image', msg_id: '1000000000000000001' },
  },
})

const remove = endpoint({
  id: 'mass.delete',
  page: '删除群发消息',
  summary:
    'Withdraws the body of a mass message article or video; cards already delivered stay visible.',
  method: 'POST',
  path: '/cgi-bin/message/mass/delete',
  input: () =>
    z.strictObject({
      /** One of msg_id and url; msg_id wins. */
      msg_id: long().optional(),
      /** From 1; 0 or absent deletes all. */
      article_idx: z.int().min(1).optional(),
      /** Article address. */
      url: z.string().optional(),
    }),
  result: done,
  limits: { perDay: 10 },
  errors: [40059, 40060, 40065, 40204, 9500001],
  notes: ['Only finished API mass messages of articles or videos can be deleted.'],
  example: { input: { msg_id: '1000000000000000001' }, answer: { errcode: 0, errmsg: 'ok' } },
})

export const preview = endpoint({
  id: 'mass.preview',
  page: '预览消息',
  summary: 'Sends a preview of a mass message to one fan.',
  method: 'POST',
  path: '/cgi-bin/message/mass/preview',
  input: () =>
    z.strictObject({
      /** One of touser and towxname; towxname wins. */
      touser: z.string().optional(),
      /** WeChat id. */
      towxname: z.string().optional(),
      msgtype: z.enum(['mpnews', 'text', 'voice', 'image', 'music', 'mpvideo', 'wxcard']),
      mpnews: z
        .strictObject({
          media_id: z.string(),
        })
        .optional(),
      text: z
        .strictObject({
          content: z.string(),
        })
        .optional(),
      voice: z
        .strictObject({
          media_id: z.string(),
        })
        .optional(),
      music: z
        .strictObject({
          media_id: z.string(),
        })
        .optional(),
      image: z
        .strictObject({
          media_id: z.string(),
        })
        .optional(),
      mpvideo: z
        .strictObject({
          media_id: z.string(),
        })
        .optional(),
      wxcard: z
        .strictObject({
          card_id: z.string(),
          /** A JSON string in older documents. */
          card_ext: z
            .strictObject({
              code: z.string().optional(),
              openid: z.string().optional(),
              timestamp: z.string().optional(),
              signature: z.string().optional(),
            })
            .optional(),
        })
        .optional(),
    }),
  result: () =>
    z.looseObject({
      /** Present in older samples. */
      msg_id: longText().optional(),
    }),
  limits: { perDay: 100 },
  errors: [40003, 40007, 40008, 40132, 43004],
  notes: ['The figure applies to towxname.'],
  example: {
    input: { msgtype: 'mpnews' },
    answer: { errcode: 0, errmsg: 'ok', msg_id: '1000000000000000001' },
  },
})

export const get = endpoint({
  id: 'mass.get',
  page: '查询群发消息发送状态',
  summary: 'Returns the state of a mass message.',
  method: 'POST',
  path: '/cgi-bin/message/mass/get',
  answer: 'bare',
  input: () =>
    z.strictObject({
      /** Number or string. */
      msg_id: z.string(),
    }),
  result: () =>
    z.looseObject({
      msg_id: longText(),
      msg_status: oneOf(['SEND_SUCCESS', 'SENDING', 'SEND_FAIL', 'DELETE']),
    }),
  errors: [40059, 89504, 89505],
  repeatable: true,
  example: {
    input: { msg_id: '1000000000000000001' },
    answer: { msg_id: '1000000000000000001', msg_status: 'SEND_SUCCESS' },
  },
})

export const getSpeed = endpoint({
  id: 'mass.getSpeed',
  page: '获取群发速度',
  summary: 'Returns the mass message speed.',
  method: 'POST',
  path: '/cgi-bin/message/mass/speed/get',
  answer: 'bare',
  input: () => z.strictObject({}),
  result: () =>
    z.looseObject({
      /** One of 0, 1, 2, 3, 4. */
      speed: z.number(),
      /** Ten thousand messages a minute. */
      realspeed: z.number(),
    }),
  errors: [45083, 45084],
  repeatable: true,
  example: { input: {}, answer: { speed: 0, realspeed: 45 } },
})

export const setSpeed = endpoint({
  id: 'mass.setSpeed',
  page: '设置群发速度',
  summary: 'Sets the mass message speed.',
  method: 'POST',
  path: '/cgi-bin/message/mass/speed/set',
  input: () =>
    z.strictObject({
      /** 0: 800k, 1: 600k, 2: 450k, 3: 300k, 4: 100k a minute. */
      speed: z.literal([0, 1, 2, 3, 4]),
    }),
  result: done,
  errors: [45083, 45084, 89504, 89505],
  example: { input: { speed: 0 }, answer: { errcode: 0, errmsg: 'ok' } },
})

export { remove as delete }

function images() {
  return z.strictObject({
    media_ids: z.array(z.string()),
    recommend: z.string().optional(),
    title: z.string().optional(),
    need_open_comment: flag().optional(),
    only_fans_can_comment: flag().optional(),
  })
}

function queued() {
  return z.looseObject({
    type: z.string().optional(),
    msg_id: longText(),
    /** News only; joins with datacube and comment calls. */
    msg_data_id: longText().optional(),
  })
}

function mpvideo() {
  return z.strictObject({
    /** From media.uploadVideo. */
    media_id: z.string(),
    title: z.string().optional(),
    description: z.string().optional(),
  })
}

function mpnews() {
  return z.strictObject({
    /** From draft.add. */
    media_id: z.string(),
  })
}
