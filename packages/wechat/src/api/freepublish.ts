/** 发布能力: making drafts public without telling anyone. */
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { answer, done, flag, longText, strictObject } from './fields.ts'

/**
 * 发布草稿. Queues the publication of a draft without notifying fans; the outcome comes with the
 * PUBLISHJOBFINISH event.
 *
 * Accounts of a person and unverified ones are refused with 48001 since July 2025.
 *
 * For verified accounts. 100 calls a day.
 *
 * Errors: 40007, 53500, 53501, 53502, 53503, 53504, 53505.
 */
export const submit = endpoint({
  id: 'freepublish.submit',
  page: '发布草稿',
  summary:
    'Queues the publication of a draft without notifying fans; the outcome comes with the PUBLISHJOBFINISH event.',
  method: 'POST',
  path: '/cgi-bin/freepublish/submit',
  input: () =>
    strictObject({
      /** Draft id. */
      media_id: z.string(),
    }),
  result: () =>
    answer({
      /** Quoted in samples, a number in one SDK. */
      publish_id: longText(),
      msg_data_id: longText().optional(),
    }),
  limits: { perDay: 100 },
  errors: [40007, 53500, 53501, 53502, 53503, 53504, 53505],
  notes: ['Accounts of a person and unverified ones are refused with 48001 since July 2025.'],
  example: {
    input: { media_id: 'mEdIa-iD_0123456789' },
    answer: { publish_id: '2247503051', msg_data_id: '2247483700' },
  },
})

/**
 * 发布状态查询. Returns the state of a publication task.
 *
 * Accounts of a person and unverified ones are refused with 48001 since July 2025.
 *
 * For verified accounts. 100 calls a day.
 *
 * Errors: 40002.
 */
export const get = endpoint({
  id: 'freepublish.get',
  page: '发布状态查询',
  summary: 'Returns the state of a publication task.',
  method: 'POST',
  path: '/cgi-bin/freepublish/get',
  answer: 'bare',
  input: () =>
    strictObject({
      publish_id: z.string(),
    }),
  result: () =>
    answer({
      publish_id: longText(),
      /** 0 done, 1 running, 2 originality failure, 3 failed, 4 rejected by review, 5 all articles deleted later, 6 all articles banned later. */
      publish_status: z.number(),
      /** On status 0. */
      article_id: z.string().optional(),
      /** On status 0. */
      article_detail: answer({
        count: z.number(),
        item: z.array(
          answer({
            /** From 1. */
            idx: z.number(),
            article_url: z.string(),
          }),
        ),
      }).optional(),
      /** Articles that failed, from 1; for status 2 or 4. */
      fail_idx: z.array(z.number()).optional(),
    }),
  limits: { perDay: 100 },
  errors: [40002],
  notes: ['Accounts of a person and unverified ones are refused with 48001 since July 2025.'],
  repeatable: true,
  example: {
    input: { publish_id: '2247503051' },
    answer: {
      publish_id: '2247503051',
      publish_status: 0,
      article_id: 'aRtIcLe-iD_0123456789',
      article_detail: { count: 1, item: [{ idx: 1, article_url: 'https://example.com/article' }] },
    },
  },
})

/**
 * 删除发布文章. Deletes published articles for good.
 *
 * Accounts of a person and unverified ones are refused with 48001 since July 2025.
 *
 * For verified accounts. 10 calls a day.
 *
 * Errors: 53600.
 */
const remove = endpoint({
  id: 'freepublish.delete',
  page: '删除发布文章',
  summary: 'Deletes published articles for good.',
  method: 'POST',
  path: '/cgi-bin/freepublish/delete',
  input: () =>
    strictObject({
      article_id: z.string(),
      /** From 1; absent or 0 deletes all. */
      index: z.int().min(0).optional(),
    }),
  result: done,
  limits: { perDay: 10 },
  errors: [53600],
  notes: ['Accounts of a person and unverified ones are refused with 48001 since July 2025.'],
  example: { input: { article_id: 'aRtIcLe-iD_0123456789' } },
})

/**
 * 获取已发布图文信息. Returns the articles behind an article_id.
 *
 * Accounts of a person and unverified ones are refused with 48001 since July 2025.
 *
 * For verified accounts. 100 calls a day.
 *
 * Errors: 53600.
 */
export const getArticle = endpoint({
  id: 'freepublish.getArticle',
  page: '获取已发布图文信息',
  summary: 'Returns the articles behind an article_id.',
  method: 'POST',
  path: '/cgi-bin/freepublish/getarticle',
  answer: 'bare',
  input: () =>
    strictObject({
      article_id: z.string(),
    }),
  result: article,
  limits: { perDay: 100 },
  errors: [53600],
  notes: ['Accounts of a person and unverified ones are refused with 48001 since July 2025.'],
  repeatable: true,
  example: {
    input: { article_id: 'aRtIcLe-iD_0123456789' },
    answer: {
      news_item: [
        {
          title: '十一月的新品',
          author: '小安',
          digest: '三款新品上架',
          content: '<p>欢迎光临</p>',
        },
      ],
      create_time: 1795737600,
      update_time: 1795741200,
    },
  },
})

/**
 * 获取已发布的消息列表. Pages through published articles.
 *
 * Accounts of a person and unverified ones are refused with 48001 since July 2025.
 *
 * For verified accounts. 100 calls a day.
 */
export const batchGet = endpoint({
  id: 'freepublish.batchGet',
  page: '获取已发布的消息列表',
  summary: 'Pages through published articles.',
  method: 'POST',
  path: '/cgi-bin/freepublish/batchget',
  answer: 'bare',
  input: () =>
    strictObject({
      /** From 0. */
      offset: z.int().min(0),
      /** 1 to 20. */
      count: z.int().min(1).max(20),
      no_content: flag().optional(),
    }),
  result: () =>
    answer({
      total_count: z.number(),
      item_count: z.number(),
      item: z.array(
        answer({
          article_id: z.string(),
          content: article(),
          update_time: z.number(),
        }),
      ),
    }),
  limits: { perDay: 100 },
  notes: ['Accounts of a person and unverified ones are refused with 48001 since July 2025.'],
  repeatable: true,
  example: {
    input: { offset: 0, count: 1 },
    answer: {
      total_count: 1,
      item_count: 1,
      item: [
        {
          article_id: 'aRtIcLe-iD_0123456789',
          content: {
            news_item: [
              {
                title: '十一月的新品',
                author: '小安',
                digest: '三款新品上架',
                content: '<p>欢迎光临</p>',
              },
            ],
            create_time: 1795737600,
            update_time: 1795741200,
          },
          update_time: 1795741200,
        },
      ],
    },
  },
})

export { remove as delete }

function article() {
  return answer({
    news_item: z.array(newsItem()),
    create_time: z.number().optional(),
    update_time: z.number().optional(),
  })
}

function newsItem() {
  return answer({
    title: z.string().optional(),
    author: z.string().optional(),
    digest: z.string().optional(),
    content: z.string().optional(),
    content_source_url: z.string().optional(),
    thumb_media_id: z.string().optional(),
    thumb_url: z.string().optional(),
    /** 0 no, 1 yes. */
    show_cover_pic: z.number().optional(),
    /** 0 no, 1 yes. */
    need_open_comment: z.number().optional(),
    /** 0 no, 1 yes. */
    only_fans_can_comment: z.number().optional(),
    /** Article address. */
    url: z.string().optional(),
    is_deleted: z.boolean().optional(),
  })
}
