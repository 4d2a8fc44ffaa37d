/** 图文消息留言管理: what readers wrote below articles. */
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { done, long, longText } from './fields.ts'

export const open = endpoint({
  id: 'comment.open',
  page: '打开已群发文章评论',
  summary: 'Opens comments on a sent article.',
  method: 'POST',
  path: '/cgi-bin/comment/open',
  input: article,
  result: done,
  errors: [48015, 88000, 88001, 88002],
  example: { input: { msg_data_id: '2247483700' }, answer: { errcode: 0, errmsg: 'ok' } },
})

export const close = endpoint({
  id: 'comment.close',
  page: '关闭已群发文章评论',
  summary: 'Closes comments on a sent article.',
  method: 'POST',
  path: '/cgi-bin/comment/close',
  input: article,
  result: done,
  errors: [88000, 88001],
  example: { input: { msg_data_id: '2247483700' }, answer: { errcode: 0, errmsg: 'ok' } },
})

export const list = endpoint({
  id: 'comment.list',
  page: '查看指定文章的评论数据',
  summary: 'Pages through the comments of an article.',
  method: 'POST',
  path: '/cgi-bin/comment/list',
  input: () =>
    z.strictObject({
      msg_data_id: long(),
      /** Article position from 0; default first. */
      index: z.int().optional(),
      /** From 0. */
      begin: z.int().min(0),
      /** 50 or more is refused. */
      count: z.int(),
      /** 0 all, 1 ordinary, 2 elected. */
      type: z.literal([0, 1, 2]),
    }),
  result: () =>
    z.looseObject({
      total: z.number(),
      comment: z.array(
        z.looseObject({
          user_comment_id: longText(),
          /** Absent when the fan commented with a non-WeChat identity. */
          openid: z.string().optional(),
          create_time: z.number(),
          content: z.string(),
          /** 1 elected. */
          comment_type: z.number(),
          /** One object in the current page; an array in one SDK. */
          reply: z
            .looseObject({
              content: z.string(),
              create_time: z.number(),
            })
            .optional(),
        }),
      ),
    }),
  errors: [88000, 88001, 88010],
  notes: ['The field note refuses 50 and above while error 88010 speaks of more than 50.'],
  repeatable: true,
  example: {
    input: { msg_data_id: '2247483700', begin: 1, count: 1, type: 0 },
    answer: {
      errcode: 0,
      errmsg: 'ok',
      total: 1,
      comment: [
        {
          user_comment_id: '1',
          create_time: 1795737600,
          content: '<p>欢迎光临</p>',
          comment_type: 0,
          reply: { content: '<p>欢迎光临</p>', create_time: 1795737600 },
        },
      ],
    },
  },
})

export const markElect = endpoint({
  id: 'comment.markElect',
  page: '将评论标记精选',
  summary: 'Marks a comment as elected so that readers see it.',
  method: 'POST',
  path: '/cgi-bin/comment/markelect',
  input: oneComment,
  result: done,
  errors: [88000, 88001, 88003, 88004, 88008],
  example: {
    input: { msg_data_id: '2247483700', user_comment_id: '1' },
    answer: { errcode: 0, errmsg: 'ok' },
  },
})

export const unmarkElect = endpoint({
  id: 'comment.unmarkElect',
  page: '将评论取消精选',
  summary: 'Takes the election of a comment back.',
  method: 'POST',
  path: '/cgi-bin/comment/unmarkelect',
  input: oneComment,
  result: done,
  errors: [88000, 88001, 88008],
  example: {
    input: { msg_data_id: '2247483700', user_comment_id: '1' },
    answer: { errcode: 0, errmsg: 'ok' },
  },
})

const remove = endpoint({
  id: 'comment.delete',
  page: '删除评论',
  summary: 'Deletes a comment.',
  method: 'POST',
  path: '/cgi-bin/comment/delete',
  input: oneComment,
  result: done,
  errors: [88000, 88001, 88008],
  example: {
    input: { msg_data_id: '2247483700', user_comment_id: '1' },
    answer: { errcode: 0, errmsg: 'ok' },
  },
})

export const replyAdd = endpoint({
  id: 'comment.replyAdd',
  page: '回复评论',
  summary: 'Replies to a comment; one reply each.',
  method: 'POST',
  path: '/cgi-bin/comment/reply/add',
  input: () =>
    z.strictObject({
      msg_data_id: long(),
      /** Article position from 0; default first. */
      index: z.int().optional(),
      user_comment_id: long(),
      content: z.string(),
    }),
  result: done,
  errors: [88000, 88001, 88005, 88007, 88008],
  example: {
    input: { msg_data_id: '2247483700', user_comment_id: '1', content: '<p>欢迎光临</p>' },
    answer: { errcode: 0, errmsg: 'ok' },
  },
})

export const replyDelete = endpoint({
  id: 'comment.replyDelete',
  page: '删除回复',
  summary: 'Deletes the reply to a comment.',
  method: 'POST',
  path: '/cgi-bin/comment/reply/delete',
  input: oneComment,
  result: done,
  errors: [87009, 88000, 88001, 88008, 88009],
  example: {
    input: { msg_data_id: '2247483700', user_comment_id: '1' },
    answer: { errcode: 0, errmsg: 'ok' },
  },
})

export { remove as delete }

function oneComment() {
  return z.strictObject({
    msg_data_id: long(),
    /** Article position from 0; default first. */
    index: z.int().optional(),
    user_comment_id: long(),
  })
}

function article() {
  return z.strictObject({
    msg_data_id: long(),
    /** Article position from 0; default first. */
    index: z.int().optional(),
  })
}
