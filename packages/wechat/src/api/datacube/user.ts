/** 数据统计: fans. */
import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { answer, span } from '../fields.ts'

/**
 * 获取用户增减数据. New and lost fans per day and source.
 *
 * For verified accounts. Up to 7 days at once.
 *
 * Errors: 61500, 61501, 61503.
 */
export const getUserSummary = endpoint({
  id: 'datacube.getUserSummary',
  page: '获取用户增减数据',
  summary: 'New and lost fans per day and source.',
  method: 'POST',
  path: '/datacube/getusersummary',
  answer: 'bare',
  input: () => span(7),
  result: () =>
    answer({
      list: z.array(
        answer({
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

/**
 * 获取累计用户数据. Total fans per day.
 *
 * For verified accounts. Up to 7 days at once.
 *
 * Errors: 61500, 61501, 61503.
 */
export const getUserCumulate = endpoint({
  id: 'datacube.getUserCumulate',
  page: '获取累计用户数据',
  summary: 'Total fans per day.',
  method: 'POST',
  path: '/datacube/getusercumulate',
  answer: 'bare',
  input: () => span(7),
  result: () =>
    answer({
      list: z.array(
        answer({
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
