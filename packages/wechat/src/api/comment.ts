/** 图文消息留言管理: what readers wrote below articles. */
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { answer, done, long, longText, strictObject } from './fields.ts'

/**
 * 打开已群发文章评论. Opens comments on a sent article.
 *
 * For verified accounts.
 *
 * Errors: 48015, 88000, 88001, 88002.
 */
export const open = endpoint({
  id: 'comment.open',
  page: '打开已群发文章评论',
  summary: 'Opens comments on a sent article.',
  method: 'POST',
  path: '/cgi-bin/comment/open',
  input: article,
  result: done,
  errors: [48015, 88000, 88001, 88002],
  example: { input: { msg_data_id: '2247483700' } },
})

/**
 * 关闭已群发文章评论. Closes comments on a sent article.
 *
 * For verified accounts.
 *
 * Errors: 88000, 88001.
 */
export const close = endpoint({
  id: 'comment.close',
  page: '关闭已群发文章评论',
  summary: 'Closes comments on a sent article.',
  method: 'POST',
  path: '/cgi-bin/comment/close',
  input: article,
  result: done,
  errors: [88000, 88001],
  example: { input: { msg_data_id: '2247483700' } },
})

/**
 * 查看指定文章的评论数据. Pages through the comments of an article.
 *
 * For verified accounts.
 *
 * Errors: 88000, 88001, 88010.
 */
export const list = endpoint({
  id: 'comment.list',
  page: '查看指定文章的评论数据',
  summary: 'Pages through the comments of an article.',
  method: 'POST',
  path: '/cgi-bin/comment/list',
  input: () =>
    strictObject({
      msg_data_id: long(),
      /** Article position from 0; default first. */
      index: z.int().min(0).optional(),
      /** From 0. */
      begin: z.int().min(0),
      /** Up to 49. */
      count: z.int().min(1).max(49),
      /** 0 all, 1 ordinary, 2 elected. */
      type: z.literal([0, 1, 2]),
    }),
  result: () =>
    answer({
      total: z.number(),
      comment: z.array(
        answer({
          user_comment_id: longText(),
          /** Absent when the fan commented with a non-WeChat identity. */
          openid: z.string().optional(),
          create_time: z.number(),
          content: z.string(),
          /** 1 elected. */
          comment_type: z.number(),
          /** One; some answers have it in a list. */
          reply: z.union([reply(), z.array(reply())]).optional(),
        }),
      ),
    }),
  errors: [88000, 88001, 88010],
  repeatable: true,
  example: {
    input: { msg_data_id: '2247483700', begin: 0, count: 20, type: 0 },
    answer: {
      total: 1,
      comment: [
        {
          user_comment_id: '1',
          create_time: 1795737600,
          content: '欢迎光临',
          comment_type: 0,
          reply: { content: '欢迎光临', create_time: 1795737600 },
        },
      ],
    },
  },
})

/**
 * 将评论标记精选. Marks a comment as elected so that readers see it.
 *
 * For verified accounts.
 *
 * Errors: 88000, 88001, 88003, 88004, 88008.
 */
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
  },
})

/**
 * 将评论取消精选. Takes the election of a comment back.
 *
 * For verified accounts.
 *
 * Errors: 88000, 88001, 88008.
 */
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
  },
})

/**
 * 删除评论. Deletes a comment.
 *
 * For verified accounts.
 *
 * Errors: 88000, 88001, 88008.
 */
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
  },
})

/**
 * 回复评论. Replies to a comment; one reply each.
 *
 * For verified accounts.
 *
 * Errors: 88000, 88001, 88005, 88007, 88008.
 */
export const replyAdd = endpoint({
  id: 'comment.replyAdd',
  page: '回复评论',
  summary: 'Replies to a comment; one reply each.',
  method: 'POST',
  path: '/cgi-bin/comment/reply/add',
  input: () =>
    strictObject({
      msg_data_id: long(),
      /** Article position from 0; default first. */
      index: z.int().min(0).optional(),
      user_comment_id: long(),
      content: z.string(),
    }),
  result: done,
  errors: [88000, 88001, 88005, 88007, 88008],
  example: {
    input: { msg_data_id: '2247483700', user_comment_id: '1', content: '欢迎光临' },
  },
})

/**
 * 删除回复. Deletes the reply to a comment.
 *
 * For verified accounts.
 *
 * Errors: 87009, 88000, 88001, 88008, 88009.
 */
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
  },
})

export { remove as delete }

function oneComment() {
  return strictObject({
    msg_data_id: long(),
    /** Article position from 0; default first. */
    index: z.int().min(0).optional(),
    user_comment_id: long(),
  })
}

function article() {
  return strictObject({
    msg_data_id: long(),
    /** Article position from 0; default first. */
    index: z.int().min(0).optional(),
  })
}

function reply() {
  return answer({ content: z.string(), create_time: z.number() })
}
