/** 数据统计: published articles. */
import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { answer, oneOf, span } from '../fields.ts'

/**
 * 获取发表内容每日阅读数据. Readers per article and scene for one day.
 *
 * For verified accounts. Up to 1 day at once.
 *
 * Errors: 61500, 61501, 61503.
 */
export const getArticleRead = endpoint({
  id: 'datacube.getArticleRead',
  page: '获取发表内容每日阅读数据',
  summary: 'Readers per article and scene for one day.',
  method: 'POST',
  path: '/datacube/getarticleread',
  answer: 'bare',
  input: () => span(1),
  result: () =>
    answer({
      list: z.array(
        answer({
          ref_date: z.string(),
          msgid: z.string(),
          detail: answer({
            read_user: z.number(),
            read_user_source: z.array(readUserSource()),
          }),
        }),
      ),
      /** True when the figures are not final yet. */
      is_delay: z.boolean(),
    }),
  limits: { maxSpanDays: 1 },
  errors: [61500, 61501, 61503],
  repeatable: true,
  example: {
    input: { begin_date: '2026-11-20', end_date: '2026-11-20' },
    answer: {
      list: [
        {
          ref_date: '2026-11-20',
          msgid: '3000000000000000001',
          detail: { read_user: 1, read_user_source: [{ user_count: 1, scene_desc: '全部' }] },
        },
      ],
      is_delay: true,
    },
  },
})

/**
 * 获取发表内容每日分享数据. Sharers per article for one day.
 *
 * For verified accounts. Up to 1 day at once.
 *
 * Errors: 61500, 61501, 61503.
 */
export const getArticleShare = endpoint({
  id: 'datacube.getArticleShare',
  page: '获取发表内容每日分享数据',
  summary: 'Sharers per article for one day.',
  method: 'POST',
  path: '/datacube/getarticleshare',
  answer: 'bare',
  input: () => span(1),
  result: () =>
    answer({
      list: z.array(
        answer({
          ref_date: z.string(),
          msgid: z.string(),
          detail: answer({
            share_user: z.number(),
          }),
        }),
      ),
      /** True when the figures are not final yet. */
      is_delay: z.boolean(),
    }),
  limits: { maxSpanDays: 1 },
  errors: [61500, 61501, 61503],
  repeatable: true,
  example: {
    input: { begin_date: '2026-11-20', end_date: '2026-11-20' },
    answer: {
      list: [{ ref_date: '2026-11-20', msgid: '3000000000000000001', detail: { share_user: 1 } }],
      is_delay: true,
    },
  },
})

/**
 * 获取发表内容概况总数据. Account-level reading, sharing and reaction totals per day.
 *
 * For verified accounts. Up to 30 days at once.
 *
 * Errors: 61500, 61501, 61503.
 */
export const getBizSummary = endpoint({
  id: 'datacube.getBizSummary',
  page: '获取发表内容概况总数据',
  summary: 'Account-level reading, sharing and reaction totals per day.',
  method: 'POST',
  path: '/datacube/getbizsummary',
  answer: 'bare',
  input: () => span(30),
  result: () =>
    answer({
      list: z.array(
        answer({
          ref_date: z.string(),
          detail: answer({
            read_user: z.number(),
            read_user_source: z.array(readUserSource()),
            share_user: z.number(),
            /** Heart likes. */
            zaikan_user: z.number(),
            /** Thumb likes. */
            like_user: z.number(),
            comment_count: z.number(),
            collection_user: z.number(),
            redirect_ori_page_user: z.number(),
            send_page_count: z.number(),
          }),
        }),
      ),
      /** True when the figures are not final yet. */
      is_delay: z.boolean(),
    }),
  limits: { maxSpanDays: 30 },
  errors: [61500, 61501, 61503],
  repeatable: true,
  example: {
    input: { begin_date: '2026-11-20', end_date: '2026-11-20' },
    answer: {
      list: [
        {
          ref_date: '2026-11-20',
          detail: {
            read_user: 1,
            read_user_source: [{ user_count: 1, scene_desc: '全部' }],
            share_user: 1,
            zaikan_user: 1,
            like_user: 1,
            comment_count: 1,
            collection_user: 1,
            redirect_ori_page_user: 1,
            send_page_count: 1,
          },
        },
      ],
      is_delay: true,
    },
  },
})

/**
 * 获取发表内容发表详细数据. Running totals of articles published on a day, for 30 days after publication.
 *
 * For verified accounts. Up to 1 day at once.
 *
 * Errors: 61500, 61501, 61503.
 */
export const getArticleTotalDetail = endpoint({
  id: 'datacube.getArticleTotalDetail',
  page: '获取发表内容发表详细数据',
  summary: 'Running totals of articles published on a day, for 30 days after publication.',
  method: 'POST',
  path: '/datacube/getarticletotaldetail',
  answer: 'bare',
  input: () => span(1),
  result: () =>
    answer({
      list: z.array(
        answer({
          ref_date: z.string(),
          msgid: z.string(),
          /** 0 with notification, 1 without. */
          publish_type: z.number(),
          title: z.string(),
          content_url: z.string(),
          detail_list: z.array(
            answer({
              stat_date: z.string(),
              read_user: z.number(),
              read_user_source: z.array(readUserSource()),
              share_user: z.number(),
              /** Heart likes. */
              zaikan_user: z.number(),
              /** Thumb likes. */
              like_user: z.number(),
              comment_count: z.number(),
              collection_user: z.number(),
              /** Fen. */
              praise_money: z.number(),
              read_subscribe_user: z.number(),
              read_delivery_rate: z.number(),
              read_finish_rate: z.number(),
              /** Minutes. */
              read_avg_activetime: z.number(),
              read_jump_position: z.array(
                answer({
                  /** Fifths of the article; one of 1, 2, 3, 4, 5. */
                  position: z.number(),
                  rate: z.number(),
                }),
              ),
            }),
          ),
        }),
      ),
      /** True when the figures are not final yet. */
      is_delay: z.boolean(),
    }),
  limits: { maxSpanDays: 1 },
  errors: [61500, 61501, 61503],
  repeatable: true,
  example: {
    input: { begin_date: '2026-11-20', end_date: '2026-11-20' },
    answer: {
      list: [
        {
          ref_date: '2026-11-20',
          msgid: '3000000000000000001',
          publish_type: 0,
          title: '十一月的新品',
          content_url: 'https://example.com/content',
          detail_list: [
            {
              stat_date: '2026-11-21',
              read_user: 1,
              read_user_source: [{ user_count: 1, scene_desc: '全部' }],
              share_user: 1,
              zaikan_user: 1,
              like_user: 1,
              comment_count: 1,
              collection_user: 1,
              praise_money: 1,
              read_subscribe_user: 1,
              read_delivery_rate: 0.5,
              read_finish_rate: 0.5,
              read_avg_activetime: 1795737600,
              read_jump_position: [{ position: 1, rate: 0.5 }],
            },
          ],
        },
      ],
      is_delay: true,
    },
  },
})

function readUserSource() {
  return answer({
    user_count: z.number(),
    /** Literal Chinese labels of the API. */
    scene_desc: oneOf([
      '全部',
      '公众号消息',
      '聊天会话',
      '朋友圈',
      '公众号主页',
      '其他',
      '推荐',
      '搜一搜',
    ]),
  })
}
