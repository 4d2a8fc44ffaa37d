/** 数据统计: messages of fans. */
import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { answer, span } from '../fields.ts'

/**
 * 获取消息发送概况数据. Messages fans sent per day and type.
 *
 * For verified accounts. Up to 7 days at once.
 *
 * Errors: 61500, 61501, 61503.
 */
export const getUpstreamMsg = endpoint({
  id: 'datacube.getUpstreamMsg',
  page: '获取消息发送概况数据',
  summary: 'Messages fans sent per day and type.',
  method: 'POST',
  path: '/datacube/getupstreammsg',
  answer: 'bare',
  input: () => span(7),
  result: messages,
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

/**
 * 获取消息发送分时数据. Messages fans sent per hour.
 *
 * For verified accounts. Up to 1 day at once.
 *
 * Errors: 61500, 61501, 61503.
 */
export const getUpstreamMsgHour = endpoint({
  id: 'datacube.getUpstreamMsgHour',
  page: '获取消息发送分时数据',
  summary: 'Messages fans sent per hour.',
  method: 'POST',
  path: '/datacube/getupstreammsghour',
  answer: 'bare',
  input: () => span(1),
  result: () =>
    answer({
      list: z.array(
        answer({
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

/**
 * 获取消息发送周数据. Messages fans sent per week, dated on its Monday.
 *
 * The current page wants both dates on the first day of the period; older pages allowed 30 days.
 *
 * For verified accounts. Up to 1 day at once.
 *
 * Errors: 61500, 61501, 61503.
 */
export const getUpstreamMsgWeek = endpoint({
  id: 'datacube.getUpstreamMsgWeek',
  page: '获取消息发送周数据',
  summary: 'Messages fans sent per week, dated on its Monday.',
  method: 'POST',
  path: '/datacube/getupstreammsgweek',
  answer: 'bare',
  input: () => span(1),
  result: messages,
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

/**
 * 获取消息发送月数据. Messages fans sent per month, dated on its first day.
 *
 * The current page wants both dates on the first day of the period; older pages allowed 30 days.
 *
 * For verified accounts. Up to 1 day at once.
 *
 * Errors: 61500, 61501, 61503.
 */
export const getUpstreamMsgMonth = endpoint({
  id: 'datacube.getUpstreamMsgMonth',
  page: '获取消息发送月数据',
  summary: 'Messages fans sent per month, dated on its first day.',
  method: 'POST',
  path: '/datacube/getupstreammsgmonth',
  answer: 'bare',
  input: () => span(1),
  result: messages,
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

/**
 * 获取消息发送分布数据. Fans by number of messages sent per day.
 *
 * For verified accounts. Up to 15 days at once.
 *
 * Errors: 61500, 61501, 61503.
 */
export const getUpstreamMsgDist = endpoint({
  id: 'datacube.getUpstreamMsgDist',
  page: '获取消息发送分布数据',
  summary: 'Fans by number of messages sent per day.',
  method: 'POST',
  path: '/datacube/getupstreammsgdist',
  answer: 'bare',
  input: () => span(15),
  result: distribution,
  limits: { maxSpanDays: 15 },
  errors: [61500, 61501, 61503],
  repeatable: true,
  example: {
    input: { begin_date: '2026-11-20', end_date: '2026-11-20' },
    answer: { list: [{ ref_date: '2026-11-20', count_interval: 0, msg_user: 1, user_source: 1 }] },
  },
})

/**
 * 获取消息发送分布周数据. Fans by number of messages sent per week.
 *
 * For verified accounts. Up to 15 days at once.
 *
 * Errors: 61500, 61501, 61503.
 */
export const getUpstreamMsgDistWeek = endpoint({
  id: 'datacube.getUpstreamMsgDistWeek',
  page: '获取消息发送分布周数据',
  summary: 'Fans by number of messages sent per week.',
  method: 'POST',
  path: '/datacube/getupstreammsgdistweek',
  answer: 'bare',
  input: () => span(15),
  result: distribution,
  limits: { maxSpanDays: 15 },
  errors: [61500, 61501, 61503],
  repeatable: true,
  example: {
    input: { begin_date: '2026-11-20', end_date: '2026-11-20' },
    answer: { list: [{ ref_date: '2026-11-20', count_interval: 0, msg_user: 1, user_source: 1 }] },
  },
})

/**
 * 获取消息发送分布月数据. Fans by number of messages sent per month.
 *
 * For verified accounts. Up to 15 days at once.
 *
 * Errors: 61500, 61501, 61503.
 */
export const getUpstreamMsgDistMonth = endpoint({
  id: 'datacube.getUpstreamMsgDistMonth',
  page: '获取消息发送分布月数据',
  summary: 'Fans by number of messages sent per month.',
  method: 'POST',
  path: '/datacube/getupstreammsgdistmonth',
  answer: 'bare',
  input: () => span(15),
  result: distribution,
  limits: { maxSpanDays: 15 },
  errors: [61500, 61501, 61503],
  repeatable: true,
  example: {
    input: { begin_date: '2026-11-20', end_date: '2026-11-20' },
    answer: { list: [{ ref_date: '2026-11-20', count_interval: 0, msg_user: 1, user_source: 1 }] },
  },
})

function messages() {
  return answer({
    list: z.array(list()),
  })
}

function distribution() {
  return answer({
    list: z.array(answeredList()),
  })
}

function list() {
  return answer({
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

function answeredList() {
  return answer({
    /** YYYY-MM-DD. */
    ref_date: z.string(),
    /** 0: none, 1: 1-5, 2: 6-10, 3: over 10. */
    count_interval: z.number(),
    msg_user: z.number(),
    /** Seen as 0 in practice. */
    user_source: z.number().optional(),
  })
}
