/** 数据统计: pushes to the server and its answers. */
import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { answer, span } from '../fields.ts'

/**
 * 获取接口分析数据. Passive replies per day: count, failures and time.
 *
 * For verified accounts. Up to 30 days at once.
 *
 * Errors: 61500, 61501, 61503.
 */
export const getInterfaceSummary = endpoint({
  id: 'datacube.getInterfaceSummary',
  page: '获取接口分析数据',
  summary: 'Passive replies per day: count, failures and time.',
  method: 'POST',
  path: '/datacube/getinterfacesummary',
  answer: 'bare',
  input: () => span(30),
  result: () =>
    answer({
      list: z.array(
        answer({
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

/**
 * 获取接口分析分时数据. Passive replies per hour.
 *
 * For verified accounts. Up to 1 day at once.
 *
 * Errors: 61500, 61501, 61503.
 */
export const getInterfaceSummaryHour = endpoint({
  id: 'datacube.getInterfaceSummaryHour',
  page: '获取接口分析分时数据',
  summary: 'Passive replies per hour.',
  method: 'POST',
  path: '/datacube/getinterfacesummaryhour',
  answer: 'bare',
  input: () => span(1),
  result: () =>
    answer({
      list: z.array(
        answer({
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
