/** 数据统计: articles, in the form of before November 2025. */
import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { answer, span } from '../fields.ts'

/**
 * 获取图文群发每日数据. Reading figures of articles for the day they were sent.
 *
 * Taken out of service by mid-2026: calls answer 47009; use the four published-content calls.
 *
 * For verified accounts. Up to 1 day at once.
 *
 * Errors: 47009, 61500, 61501, 61503.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const getArticleSummary = endpoint({
  id: 'datacube.getArticleSummary',
  page: '获取图文群发每日数据',
  summary: 'Reading figures of articles for the day they were sent.',
  method: 'POST',
  path: '/datacube/getarticlesummary',
  answer: 'bare',
  input: () => span(1),
  result: () =>
    answer({
      list: z.array(
        answer({
          ref_date: z.string(),
          /** msg_data_id and position joined with an underscore. */
          msgid: z.string(),
          title: z.string(),
          user_source: z.number().optional(),
          int_page_read_user: z.number(),
          int_page_read_count: z.number(),
          ori_page_read_user: z.number(),
          ori_page_read_count: z.number(),
          share_user: z.number(),
          share_count: z.number(),
          add_to_fav_user: z.number(),
          add_to_fav_count: z.number(),
        }),
      ),
    }),
  limits: { maxSpanDays: 1 },
  errors: [47009, 61500, 61501, 61503],
  notes: [
    'Taken out of service by mid-2026: calls answer 47009; use the four published-content calls.',
  ],
  legacy: true,
  repeatable: true,
  example: {
    input: { begin_date: '2026-11-20', end_date: '2026-11-20' },
    answer: {
      list: [
        {
          ref_date: '2026-11-20',
          msgid: '3000000000000000001',
          title: '十一月的新品',
          user_source: 1,
          int_page_read_user: 1,
          int_page_read_count: 1,
          ori_page_read_user: 1,
          ori_page_read_count: 1,
          share_user: 1,
          share_count: 1,
          add_to_fav_user: 1,
          add_to_fav_count: 1,
        },
      ],
    },
  },
})

/**
 * 获取图文群发总数据. Cumulative figures of articles for seven days after sending.
 *
 * Taken out of service by mid-2026: calls answer 47009; use the four published-content calls.
 *
 * For verified accounts. Up to 1 day at once.
 *
 * Errors: 47009, 61500, 61501, 61503.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const getArticleTotal = endpoint({
  id: 'datacube.getArticleTotal',
  page: '获取图文群发总数据',
  summary: 'Cumulative figures of articles for seven days after sending.',
  method: 'POST',
  path: '/datacube/getarticletotal',
  answer: 'bare',
  input: () => span(1),
  result: () =>
    answer({
      list: z.array(
        answer({
          ref_date: z.string(),
          msgid: z.string(),
          title: z.string(),
          /** Running totals, one per day. */
          details: z.array(
            answer({
              stat_date: z.string(),
              target_user: z.number(),
              int_page_read_user: z.number(),
              int_page_read_count: z.number(),
              ori_page_read_user: z.number(),
              ori_page_read_count: z.number(),
              share_user: z.number(),
              share_count: z.number(),
              add_to_fav_user: z.number(),
              add_to_fav_count: z.number(),
              int_page_from_session_read_user: z.number(),
              int_page_from_session_read_count: z.number(),
              int_page_from_hist_msg_read_user: z.number(),
              int_page_from_hist_msg_read_count: z.number(),
              int_page_from_feed_read_user: z.number(),
              int_page_from_feed_read_count: z.number(),
              int_page_from_friends_read_user: z.number(),
              int_page_from_friends_read_count: z.number(),
              int_page_from_other_read_user: z.number(),
              int_page_from_other_read_count: z.number(),
              int_page_from_kanyikan_read_user: z.number().optional(),
              int_page_from_kanyikan_read_count: z.number().optional(),
              int_page_from_souyisou_read_user: z.number().optional(),
              int_page_from_souyisou_read_count: z.number().optional(),
              feed_share_from_session_user: z.number(),
              /** _cnt, not _count. */
              feed_share_from_session_cnt: z.number(),
              feed_share_from_feed_user: z.number(),
              feed_share_from_feed_cnt: z.number(),
              feed_share_from_other_user: z.number(),
              feed_share_from_other_cnt: z.number(),
            }),
          ),
        }),
      ),
    }),
  limits: { maxSpanDays: 1 },
  errors: [47009, 61500, 61501, 61503],
  notes: [
    'Taken out of service by mid-2026: calls answer 47009; use the four published-content calls.',
  ],
  legacy: true,
  repeatable: true,
  example: {
    input: { begin_date: '2026-11-20', end_date: '2026-11-20' },
    answer: {
      list: [
        {
          ref_date: '2026-11-20',
          msgid: '3000000000000000001',
          title: '十一月的新品',
          details: [
            {
              stat_date: '2026-11-21',
              target_user: 1,
              int_page_read_user: 1,
              int_page_read_count: 1,
              ori_page_read_user: 1,
              ori_page_read_count: 1,
              share_user: 1,
              share_count: 1,
              add_to_fav_user: 1,
              add_to_fav_count: 1,
              int_page_from_session_read_user: 1,
              int_page_from_session_read_count: 1,
              int_page_from_hist_msg_read_user: 1,
              int_page_from_hist_msg_read_count: 1,
              int_page_from_feed_read_user: 1,
              int_page_from_feed_read_count: 1,
              int_page_from_friends_read_user: 1,
              int_page_from_friends_read_count: 1,
              int_page_from_other_read_user: 1,
              int_page_from_other_read_count: 1,
              int_page_from_kanyikan_read_user: 1,
              int_page_from_kanyikan_read_count: 1,
              int_page_from_souyisou_read_user: 1,
              int_page_from_souyisou_read_count: 1,
              feed_share_from_session_user: 1,
              feed_share_from_session_cnt: 1,
              feed_share_from_feed_user: 1,
              feed_share_from_feed_cnt: 1,
              feed_share_from_other_user: 1,
              feed_share_from_other_cnt: 1,
            },
          ],
        },
      ],
    },
  },
})

/**
 * 获取图文阅读概况数据. Daily reading figures of the whole account.
 *
 * Taken out of service by mid-2026: calls answer 47009; use the four published-content calls.
 *
 * For verified accounts. Up to 3 days at once.
 *
 * Errors: 47009, 61500, 61501, 61503.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const getUserRead = endpoint({
  id: 'datacube.getUserRead',
  page: '获取图文阅读概况数据',
  summary: 'Daily reading figures of the whole account.',
  method: 'POST',
  path: '/datacube/getuserread',
  answer: 'bare',
  input: () => span(3),
  result: () =>
    answer({
      list: z.array(
        answer({
          ref_date: z.string(),
          /** 99999999 all, 0 chat, 1 friends, 2 moments, 4 history, 5 other, 6 top stories, 7 search. */
          user_source: z.number(),
          int_page_read_user: z.number(),
          int_page_read_count: z.number(),
          ori_page_read_user: z.number(),
          ori_page_read_count: z.number(),
          share_user: z.number(),
          share_count: z.number(),
          add_to_fav_user: z.number(),
          add_to_fav_count: z.number(),
        }),
      ),
    }),
  limits: { maxSpanDays: 3 },
  errors: [47009, 61500, 61501, 61503],
  notes: [
    'Taken out of service by mid-2026: calls answer 47009; use the four published-content calls.',
  ],
  legacy: true,
  repeatable: true,
  example: {
    input: { begin_date: '2026-11-20', end_date: '2026-11-20' },
    answer: {
      list: [
        {
          ref_date: '2026-11-20',
          user_source: 99999999,
          int_page_read_user: 1,
          int_page_read_count: 1,
          ori_page_read_user: 1,
          ori_page_read_count: 1,
          share_user: 1,
          share_count: 1,
          add_to_fav_user: 1,
          add_to_fav_count: 1,
        },
      ],
    },
  },
})

/**
 * 获取图文阅读分时数据. Hourly reading figures.
 *
 * Taken out of service by mid-2026: calls answer 47009; use the four published-content calls.
 *
 * For verified accounts. Up to 1 day at once.
 *
 * Errors: 47009, 61500, 61501, 61503.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const getUserReadHour = endpoint({
  id: 'datacube.getUserReadHour',
  page: '获取图文阅读分时数据',
  summary: 'Hourly reading figures.',
  method: 'POST',
  path: '/datacube/getuserreadhour',
  answer: 'bare',
  input: () => span(1),
  result: () =>
    answer({
      list: z.array(
        answer({
          ref_date: z.string(),
          /** 0 to 2300, hour times 100. */
          ref_hour: z.number(),
          /** 99999999 all, 0 chat, 1 friends, 2 moments, 4 history, 5 other, 6 top stories, 7 search. */
          user_source: z.number(),
          int_page_read_user: z.number(),
          int_page_read_count: z.number(),
          ori_page_read_user: z.number(),
          ori_page_read_count: z.number(),
          share_user: z.number(),
          share_count: z.number(),
          add_to_fav_user: z.number(),
          add_to_fav_count: z.number(),
        }),
      ),
    }),
  limits: { maxSpanDays: 1 },
  errors: [47009, 61500, 61501, 61503],
  notes: [
    'Taken out of service by mid-2026: calls answer 47009; use the four published-content calls.',
  ],
  legacy: true,
  repeatable: true,
  example: {
    input: { begin_date: '2026-11-20', end_date: '2026-11-20' },
    answer: {
      list: [
        {
          ref_date: '2026-11-20',
          ref_hour: 1000,
          user_source: 99999999,
          int_page_read_user: 1,
          int_page_read_count: 1,
          ori_page_read_user: 1,
          ori_page_read_count: 1,
          share_user: 1,
          share_count: 1,
          add_to_fav_user: 1,
          add_to_fav_count: 1,
        },
      ],
    },
  },
})

/**
 * 获取图文转发概况数据. Daily sharing figures.
 *
 * Taken out of service by mid-2026: calls answer 47009; use the four published-content calls.
 *
 * For verified accounts. Up to 7 days at once.
 *
 * Errors: 47009, 61500, 61501, 61503.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const getUserShare = endpoint({
  id: 'datacube.getUserShare',
  page: '获取图文转发概况数据',
  summary: 'Daily sharing figures.',
  method: 'POST',
  path: '/datacube/getusershare',
  answer: 'bare',
  input: () => span(7),
  result: () =>
    answer({
      list: z.array(
        answer({
          ref_date: z.string(),
          /** 1 friends, 2 moments, 5 Tencent Weibo (old), 255 other. */
          share_scene: z.number(),
          share_count: z.number(),
          share_user: z.number(),
        }),
      ),
    }),
  limits: { maxSpanDays: 7 },
  errors: [47009, 61500, 61501, 61503],
  notes: [
    'Taken out of service by mid-2026: calls answer 47009; use the four published-content calls.',
  ],
  legacy: true,
  repeatable: true,
  example: {
    input: { begin_date: '2026-11-20', end_date: '2026-11-20' },
    answer: { list: [{ ref_date: '2026-11-20', share_scene: 1, share_count: 1, share_user: 1 }] },
  },
})

/**
 * 获取图文转发分时数据. Hourly sharing figures.
 *
 * Taken out of service by mid-2026: calls answer 47009; use the four published-content calls.
 *
 * For verified accounts. Up to 1 day at once.
 *
 * Errors: 47009, 61500, 61501, 61503.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const getUserShareHour = endpoint({
  id: 'datacube.getUserShareHour',
  page: '获取图文转发分时数据',
  summary: 'Hourly sharing figures.',
  method: 'POST',
  path: '/datacube/getusersharehour',
  answer: 'bare',
  input: () => span(1),
  result: () =>
    answer({
      list: z.array(
        answer({
          ref_date: z.string(),
          /** 0 to 2300, hour times 100. */
          ref_hour: z.number(),
          /** One of 1, 2, 5, 255. */
          share_scene: z.number(),
          share_count: z.number(),
          share_user: z.number(),
        }),
      ),
    }),
  limits: { maxSpanDays: 1 },
  errors: [47009, 61500, 61501, 61503],
  notes: [
    'Taken out of service by mid-2026: calls answer 47009; use the four published-content calls.',
  ],
  legacy: true,
  repeatable: true,
  example: {
    input: { begin_date: '2026-11-20', end_date: '2026-11-20' },
    answer: {
      list: [
        { ref_date: '2026-11-20', ref_hour: 1000, share_scene: 1, share_count: 1, share_user: 1 },
      ],
    },
  },
})
