/** 数据统计: figures about fans, articles, messages and calls. */
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { day, oneOf } from './fields.ts'

export const getUserSummary = endpoint({
  id: 'datacube.getUserSummary',
  page: '获取用户增减数据',
  summary: 'New and lost followers per day and source.',
  method: 'POST',
  path: '/datacube/getusersummary',
  answer: 'bare',
  input: getUserSummaryInput,
  result: () =>
    z.looseObject({
      list: z.array(
        z.looseObject({
          /** YYYY-MM-DD. */
          ref_date: z.string(),
          /** 0 other, 1 search, 17 card, 30 QR, 57 account name in article, 100 ad, 149 mini program, 161 reprint, 200 channels, 201 live; 43, 51, 75, 78 and others in old data. */
          user_source: z.number(),
          new_user: z.number(),
          cancel_user: z.number(),
        }),
      ),
    }),
  limits: { maxSpanDays: 7 },
  errors: [61500, 61501, 61503],
  repeatable: true,
  example: {
    input: { begin_date: '2026-11-20', end_date: '2026-11-20' },
    answer: { list: [{ ref_date: '2026-11-20', user_source: 0, new_user: 1, cancel_user: 1 }] },
  },
})

export const getUserCumulate = endpoint({
  id: 'datacube.getUserCumulate',
  page: '获取累计用户数据',
  summary: 'Total followers per day.',
  method: 'POST',
  path: '/datacube/getusercumulate',
  answer: 'bare',
  input: getUserSummaryInput,
  result: () =>
    z.looseObject({
      list: z.array(
        z.looseObject({
          /** YYYY-MM-DD. */
          ref_date: z.string(),
          /** Seen as 0 in practice. */
          user_source: z.number().optional(),
          cumulate_user: z.number(),
        }),
      ),
    }),
  limits: { maxSpanDays: 7 },
  errors: [61500, 61501, 61503],
  repeatable: true,
  example: {
    input: { begin_date: '2026-11-20', end_date: '2026-11-20' },
    answer: { list: [{ ref_date: '2026-11-20', user_source: 1, cumulate_user: 1 }] },
  },
})

export const getArticleSummary = endpoint({
  id: 'datacube.getArticleSummary',
  page: '获取图文群发每日数据',
  summary: 'Reading figures of articles for the day they were sent.',
  method: 'POST',
  path: '/datacube/getarticlesummary',
  answer: 'bare',
  input: getUserSummaryInput,
  result: () =>
    z.looseObject({
      list: z.array(
        z.looseObject({
          /** YYYY-MM-DD. */
          ref_date: z.string(),
          /** Msg_data_id and position joined with an underscore. */
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

export const getArticleTotal = endpoint({
  id: 'datacube.getArticleTotal',
  page: '获取图文群发总数据',
  summary: 'Cumulative figures of articles for seven days after sending.',
  method: 'POST',
  path: '/datacube/getarticletotal',
  answer: 'bare',
  input: getUserSummaryInput,
  result: () =>
    z.looseObject({
      list: z.array(
        z.looseObject({
          /** YYYY-MM-DD. */
          ref_date: z.string(),
          msgid: z.string(),
          title: z.string(),
          /** Running totals, one per day. */
          details: z.array(
            z.looseObject({
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

export const getUserRead = endpoint({
  id: 'datacube.getUserRead',
  page: '获取图文阅读概况数据',
  summary: 'Daily reading figures of the whole account.',
  method: 'POST',
  path: '/datacube/getuserread',
  answer: 'bare',
  input: getUserSummaryInput,
  result: () =>
    z.looseObject({
      list: z.array(
        z.looseObject({
          /** YYYY-MM-DD. */
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

export const getUserReadHour = endpoint({
  id: 'datacube.getUserReadHour',
  page: '获取图文阅读分时数据',
  summary: 'Hourly reading figures.',
  method: 'POST',
  path: '/datacube/getuserreadhour',
  answer: 'bare',
  input: getUserSummaryInput,
  result: () =>
    z.looseObject({
      list: z.array(
        z.looseObject({
          /** YYYY-MM-DD. */
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

export const getUserShare = endpoint({
  id: 'datacube.getUserShare',
  page: '获取图文转发概况数据',
  summary: 'Daily sharing figures.',
  method: 'POST',
  path: '/datacube/getusershare',
  answer: 'bare',
  input: getUserSummaryInput,
  result: () =>
    z.looseObject({
      list: z.array(
        z.looseObject({
          /** YYYY-MM-DD. */
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

export const getUserShareHour = endpoint({
  id: 'datacube.getUserShareHour',
  page: '获取图文转发分时数据',
  summary: 'Hourly sharing figures.',
  method: 'POST',
  path: '/datacube/getusersharehour',
  answer: 'bare',
  input: getUserSummaryInput,
  result: () =>
    z.looseObject({
      list: z.array(
        z.looseObject({
          /** YYYY-MM-DD. */
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

export const getArticleRead = endpoint({
  id: 'datacube.getArticleRead',
  page: '获取发表内容每日阅读数据',
  summary: 'Readers per article and scene for one day.',
  method: 'POST',
  path: '/datacube/getarticleread',
  answer: 'bare',
  input: getUserSummaryInput,
  result: () =>
    z.looseObject({
      list: z.array(
        z.looseObject({
          /** YYYY-MM-DD. */
          ref_date: z.string(),
          msgid: z.string(),
          detail: z.looseObject({
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

export const getArticleShare = endpoint({
  id: 'datacube.getArticleShare',
  page: '获取发表内容每日分享数据',
  summary: 'Sharers per article for one day.',
  method: 'POST',
  path: '/datacube/getarticleshare',
  answer: 'bare',
  input: getUserSummaryInput,
  result: () =>
    z.looseObject({
      list: z.array(
        z.looseObject({
          /** YYYY-MM-DD. */
          ref_date: z.string(),
          msgid: z.string(),
          detail: z.looseObject({
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

export const getBizSummary = endpoint({
  id: 'datacube.getBizSummary',
  page: '获取发表内容概况总数据',
  summary: 'Account-level reading, sharing and reaction totals per day.',
  method: 'POST',
  path: '/datacube/getbizsummary',
  answer: 'bare',
  input: getUserSummaryInput,
  result: () =>
    z.looseObject({
      list: z.array(
        z.looseObject({
          /** YYYY-MM-DD. */
          ref_date: z.string(),
          detail: z.looseObject({
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

export const getArticleTotalDetail = endpoint({
  id: 'datacube.getArticleTotalDetail',
  page: '获取发表内容发表详细数据',
  summary: 'Running totals of articles published on a day, for 30 days after publication.',
  method: 'POST',
  path: '/datacube/getarticletotaldetail',
  answer: 'bare',
  input: getUserSummaryInput,
  result: () =>
    z.looseObject({
      list: z.array(
        z.looseObject({
          /** YYYY-MM-DD. */
          ref_date: z.string(),
          msgid: z.string(),
          /** 0 with notification, 1 without. */
          publish_type: z.number(),
          title: z.string(),
          content_url: z.string(),
          detail_list: z.array(
            z.looseObject({
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
                z.looseObject({
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

export const getUpstreamMsg = endpoint({
  id: 'datacube.getUpstreamMsg',
  page: '获取消息发送概况数据',
  summary: 'Messages users sent per day and type.',
  method: 'POST',
  path: '/datacube/getupstreammsg',
  answer: 'bare',
  input: getUserSummaryInput,
  result: getUpstreamMsgResult,
  limits: { maxSpanDays: 7 },
  errors: [61500, 61501, 61503],
  repeatable: true,
  example: {
    input: { begin_date: '2026-11-20', end_date: '2026-11-20' },
    answer: {
      list: [{ ref_date: '2026-11-20', msg_type: 1, msg_user: 1, msg_count: 1, user_source: 1 }],
    },
  },
})

export const getUpstreamMsgHour = endpoint({
  id: 'datacube.getUpstreamMsgHour',
  page: '获取消息发送分时数据',
  summary: 'Messages users sent per hour.',
  method: 'POST',
  path: '/datacube/getupstreammsghour',
  answer: 'bare',
  input: getUserSummaryInput,
  result: () =>
    z.looseObject({
      list: z.array(
        z.looseObject({
          /** YYYY-MM-DD. */
          ref_date: z.string(),
          /** 0 to 2300, hour times 100. */
          ref_hour: z.number(),
          /** 1 text, 2 image, 3 voice, 4 video, 6 link. */
          msg_type: z.number(),
          msg_user: z.number(),
          msg_count: z.number(),
          /** Seen as 0 in practice. */
          user_source: z.number().optional(),
        }),
      ),
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
          ref_hour: 1000,
          msg_type: 1,
          msg_user: 1,
          msg_count: 1,
          user_source: 1,
        },
      ],
    },
  },
})

export const getUpstreamMsgWeek = endpoint({
  id: 'datacube.getUpstreamMsgWeek',
  page: '获取消息发送周数据',
  summary: 'Messages users sent per week, dated on its Monday.',
  method: 'POST',
  path: '/datacube/getupstreammsgweek',
  answer: 'bare',
  input: getUserSummaryInput,
  result: getUpstreamMsgResult,
  limits: { maxSpanDays: 1 },
  errors: [61500, 61501, 61503],
  notes: [
    'The current page wants both dates on the first day of the period; older pages allowed 30 days.',
  ],
  repeatable: true,
  example: {
    input: { begin_date: '2026-11-20', end_date: '2026-11-20' },
    answer: {
      list: [{ ref_date: '2026-11-20', msg_type: 1, msg_user: 1, msg_count: 1, user_source: 1 }],
    },
  },
})

export const getUpstreamMsgMonth = endpoint({
  id: 'datacube.getUpstreamMsgMonth',
  page: '获取消息发送月数据',
  summary: 'Messages users sent per month, dated on its first day.',
  method: 'POST',
  path: '/datacube/getupstreammsgmonth',
  answer: 'bare',
  input: getUserSummaryInput,
  result: getUpstreamMsgResult,
  limits: { maxSpanDays: 1 },
  errors: [61500, 61501, 61503],
  notes: [
    'The current page wants both dates on the first day of the period; older pages allowed 30 days.',
  ],
  repeatable: true,
  example: {
    input: { begin_date: '2026-11-20', end_date: '2026-11-20' },
    answer: {
      list: [{ ref_date: '2026-11-20', msg_type: 1, msg_user: 1, msg_count: 1, user_source: 1 }],
    },
  },
})

export const getUpstreamMsgDist = endpoint({
  id: 'datacube.getUpstreamMsgDist',
  page: '获取消息发送分布数据',
  summary: 'Users by number of messages sent per day.',
  method: 'POST',
  path: '/datacube/getupstreammsgdist',
  answer: 'bare',
  input: getUserSummaryInput,
  result: getUpstreamMsgDistResult,
  limits: { maxSpanDays: 15 },
  errors: [61500, 61501, 61503],
  repeatable: true,
  example: {
    input: { begin_date: '2026-11-20', end_date: '2026-11-20' },
    answer: { list: [{ ref_date: '2026-11-20', count_interval: 0, msg_user: 1, user_source: 1 }] },
  },
})

export const getUpstreamMsgDistWeek = endpoint({
  id: 'datacube.getUpstreamMsgDistWeek',
  page: '获取消息发送分布周数据',
  summary: 'Users by number of messages sent per week.',
  method: 'POST',
  path: '/datacube/getupstreammsgdistweek',
  answer: 'bare',
  input: getUserSummaryInput,
  result: getUpstreamMsgDistResult,
  limits: { maxSpanDays: 15 },
  errors: [61500, 61501, 61503],
  repeatable: true,
  example: {
    input: { begin_date: '2026-11-20', end_date: '2026-11-20' },
    answer: { list: [{ ref_date: '2026-11-20', count_interval: 0, msg_user: 1, user_source: 1 }] },
  },
})

export const getUpstreamMsgDistMonth = endpoint({
  id: 'datacube.getUpstreamMsgDistMonth',
  page: '获取消息发送分布月数据',
  summary: 'Users by number of messages sent per month.',
  method: 'POST',
  path: '/datacube/getupstreammsgdistmonth',
  answer: 'bare',
  input: getUserSummaryInput,
  result: getUpstreamMsgDistResult,
  limits: { maxSpanDays: 15 },
  errors: [61500, 61501, 61503],
  repeatable: true,
  example: {
    input: { begin_date: '2026-11-20', end_date: '2026-11-20' },
    answer: { list: [{ ref_date: '2026-11-20', count_interval: 0, msg_user: 1, user_source: 1 }] },
  },
})

export const getInterfaceSummary = endpoint({
  id: 'datacube.getInterfaceSummary',
  page: '获取接口分析数据',
  summary: 'Passive replies per day: count, failures and time.',
  method: 'POST',
  path: '/datacube/getinterfacesummary',
  answer: 'bare',
  input: getUserSummaryInput,
  result: () =>
    z.looseObject({
      list: z.array(
        z.looseObject({
          /** YYYY-MM-DD. */
          ref_date: z.string(),
          callback_count: z.number(),
          fail_count: z.number(),
          /** Milliseconds; divide by callback_count for the mean. */
          total_time_cost: z.number(),
          max_time_cost: z.number(),
        }),
      ),
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
          callback_count: 1,
          fail_count: 1,
          total_time_cost: 1795737600,
          max_time_cost: 1795737600,
        },
      ],
    },
  },
})

export const getInterfaceSummaryHour = endpoint({
  id: 'datacube.getInterfaceSummaryHour',
  page: '获取接口分析分时数据',
  summary: 'Passive replies per hour.',
  method: 'POST',
  path: '/datacube/getinterfacesummaryhour',
  answer: 'bare',
  input: getUserSummaryInput,
  result: () =>
    z.looseObject({
      list: z.array(
        z.looseObject({
          /** YYYY-MM-DD. */
          ref_date: z.string(),
          /** 0 to 2300, hour times 100. */
          ref_hour: z.number(),
          callback_count: z.number(),
          fail_count: z.number(),
          /** Milliseconds; divide by callback_count for the mean. */
          total_time_cost: z.number(),
          max_time_cost: z.number(),
        }),
      ),
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
          ref_hour: 1000,
          callback_count: 1,
          fail_count: 1,
          total_time_cost: 1795737600,
          max_time_cost: 1795737600,
        },
      ],
    },
  },
})

function getUpstreamMsgResult() {
  return z.looseObject({
    list: z.array(list()),
  })
}

function getUpstreamMsgDistResult() {
  return z.looseObject({
    list: z.array(listShape()),
  })
}

function list() {
  return z.looseObject({
    /** YYYY-MM-DD. */
    ref_date: z.string(),
    /** 1 text, 2 image, 3 voice, 4 video, 6 link. */
    msg_type: z.number(),
    msg_user: z.number(),
    msg_count: z.number(),
    /** Seen as 0 in practice. */
    user_source: z.number().optional(),
  })
}

function listShape() {
  return z.looseObject({
    /** YYYY-MM-DD. */
    ref_date: z.string(),
    /** 0: none, 1: 1-5, 2: 6-10, 3: over 10. */
    count_interval: z.number(),
    msg_user: z.number(),
    /** Seen as 0 in practice. */
    user_source: z.number().optional(),
  })
}

function readUserSource() {
  return z.looseObject({
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

function getUserSummaryInput() {
  return z.strictObject({
    begin_date: day(),
    /** Yesterday at the latest. */
    end_date: day(),
  })
}
