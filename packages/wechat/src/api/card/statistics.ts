/** 卡券: figures about cards. */
import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { answer, strictObject } from '../fields.ts'

/**
 * 拉取卡券概况数据. Card totals per day.
 *
 * Today is refused; the span limit comes from older documents.
 *
 * For verified accounts. Up to 62 days at once.
 *
 * Errors: 61500, 61501.
 */
export const statBizuinInfo = endpoint({
  id: 'card.statBizuinInfo',
  page: '拉取卡券概况数据',
  summary: 'Card totals per day.',
  method: 'POST',
  path: '/datacube/getcardbizuininfo',
  answer: 'bare',
  input: span,
  result: () =>
    answer({
      list: z.array(
        answer({
          ref_date: z.string(),
          view_cnt: z.number(),
          view_user: z.number(),
          receive_cnt: z.number(),
          receive_user: z.number(),
          verify_cnt: z.number(),
          verify_user: z.number(),
          given_cnt: z.number(),
          given_user: z.number(),
          expire_cnt: z.number(),
          expire_user: z.number(),
        }),
      ),
    }),
  limits: { maxSpanDays: 62 },
  errors: [61500, 61501],
  notes: ['Today is refused; the span limit comes from older documents.'],
  repeatable: true,
  example: {
    input: { begin_date: '2026-11-20', end_date: '2026-11-20', cond_source: 1 },
    answer: {
      list: [
        {
          ref_date: '2026-11-20',
          view_cnt: 1,
          view_user: 1,
          receive_cnt: 1,
          receive_user: 1,
          verify_cnt: 1,
          verify_user: 1,
          given_cnt: 1,
          given_user: 1,
          expire_cnt: 1,
          expire_user: 1,
        },
      ],
    },
  },
})

/**
 * 获取免费券数据. Figures of free coupons per day.
 *
 * Today is refused; the span limit comes from older documents.
 *
 * For verified accounts. Up to 62 days at once.
 *
 * Errors: 61500, 61501.
 */
export const statFreeCardInfo = endpoint({
  id: 'card.statFreeCardInfo',
  page: '获取免费券数据',
  summary: 'Figures of free coupons per day.',
  method: 'POST',
  path: '/datacube/getcardcardinfo',
  answer: 'bare',
  input: () =>
    strictObject({
      begin_date: z.string(),
      end_date: z.string(),
      /** 0 cards made in the console, 1 made by API. */
      cond_source: z.int(),
      card_id: z.string().optional(),
    }),
  result: () =>
    answer({
      list: z.array(
        answer({
          ref_date: z.string(),
          view_cnt: z.number(),
          view_user: z.number(),
          receive_cnt: z.number(),
          receive_user: z.number(),
          verify_cnt: z.number(),
          verify_user: z.number(),
          given_cnt: z.number(),
          given_user: z.number(),
          expire_cnt: z.number(),
          expire_user: z.number(),
          card_id: z.string(),
          card_type: z.number(),
        }),
      ),
    }),
  limits: { maxSpanDays: 62 },
  errors: [61500, 61501],
  notes: ['Today is refused; the span limit comes from older documents.'],
  repeatable: true,
  example: {
    input: { begin_date: '2026-11-20', end_date: '2026-11-20', cond_source: 1 },
    answer: {
      list: [
        {
          ref_date: '2026-11-20',
          view_cnt: 1,
          view_user: 1,
          receive_cnt: 1,
          receive_user: 1,
          verify_cnt: 1,
          verify_user: 1,
          given_cnt: 1,
          given_user: 1,
          expire_cnt: 1,
          expire_user: 1,
          card_id: 'pCaRd_0123456789',
          card_type: 1,
        },
      ],
    },
  },
})

/**
 * 拉取会员卡概况数据. Member card totals per day.
 *
 * Today is refused; the span limit comes from older documents.
 *
 * For verified accounts. Up to 62 days at once.
 *
 * Errors: 61500, 61501.
 */
export const statMemberCardInfo = endpoint({
  id: 'card.statMemberCardInfo',
  page: '拉取会员卡概况数据',
  summary: 'Member card totals per day.',
  method: 'POST',
  path: '/datacube/getcardmembercardinfo',
  answer: 'bare',
  input: span,
  result: () =>
    answer({
      list: z.array(
        answer({
          ref_date: z.string(),
          view_cnt: z.number(),
          view_user: z.number(),
          receive_cnt: z.number(),
          receive_user: z.number(),
          verify_cnt: z.number(),
          verify_user: z.number(),
          active_cnt: z.number(),
          active_user: z.number(),
          total_user: z.number(),
          total_receive_user: z.number(),
        }),
      ),
    }),
  limits: { maxSpanDays: 62 },
  errors: [61500, 61501],
  notes: ['Today is refused; the span limit comes from older documents.'],
  repeatable: true,
  example: {
    input: { begin_date: '2026-11-20', end_date: '2026-11-20', cond_source: 1 },
    answer: {
      list: [
        {
          ref_date: '2026-11-20',
          view_cnt: 1,
          view_user: 1,
          receive_cnt: 1,
          receive_user: 1,
          verify_cnt: 1,
          verify_user: 1,
          active_cnt: 1,
          active_user: 1,
          total_user: 1,
          total_receive_user: 1,
        },
      ],
    },
  },
})

/**
 * 拉取单张会员卡数据. Figures of one member card per day.
 *
 * Today is refused; the span limit comes from older documents.
 *
 * For verified accounts. Up to 62 days at once.
 *
 * Errors: 61500, 61501.
 */
export const statMemberCardDetail = endpoint({
  id: 'card.statMemberCardDetail',
  page: '拉取单张会员卡数据',
  summary: 'Figures of one member card per day.',
  method: 'POST',
  path: '/datacube/getcardmembercarddetail',
  answer: 'bare',
  input: () =>
    strictObject({
      begin_date: z.string(),
      end_date: z.string(),
      card_id: z.string(),
    }),
  result: () =>
    answer({
      list: z.array(
        answer({
          ref_date: z.string(),
          view_cnt: z.number(),
          view_user: z.number(),
          receive_cnt: z.number(),
          receive_user: z.number(),
          verify_cnt: z.number(),
          verify_user: z.number(),
          active_cnt: z.number(),
          active_user: z.number(),
          total_user: z.number(),
          total_receive_user: z.number(),
          cardid: z.string(),
          merchanttype: z.number().optional(),
          submerchantid: z.string().optional(),
          new_user: z.number(),
          payOriginalFee: z.number(),
          fee: z.number(),
        }),
      ),
    }),
  limits: { maxSpanDays: 62 },
  errors: [61500, 61501],
  notes: ['Today is refused; the span limit comes from older documents.'],
  repeatable: true,
  example: {
    input: { begin_date: '2026-11-20', end_date: '2026-11-20', card_id: 'pCaRd_0123456789' },
    answer: {
      list: [
        {
          ref_date: '2026-11-20',
          view_cnt: 1,
          view_user: 1,
          receive_cnt: 1,
          receive_user: 1,
          verify_cnt: 1,
          verify_user: 1,
          active_cnt: 1,
          active_user: 1,
          total_user: 1,
          total_receive_user: 1,
          cardid: 'cardid-7',
          merchanttype: 1,
          submerchantid: 'submerchantid-7',
          new_user: 1,
          payOriginalFee: 1,
          fee: 1,
        },
      ],
    },
  },
})

function span() {
  return strictObject({
    begin_date: z.string(),
    end_date: z.string(),
    /** 0 cards made in the console, 1 made by API. */
    cond_source: z.int(),
  })
}
