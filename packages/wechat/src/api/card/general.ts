/** 卡券: passes, tickets and other special cards. */
import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { answer, anything, done, strictObject } from '../fields.ts'

/**
 * 更新飞机票信息. Checks a boarding pass in.
 *
 * For verified accounts.
 */
export const boardingPassCheckin = endpoint({
  id: 'card.boardingPassCheckin',
  page: '更新飞机票信息',
  summary: 'Checks a boarding pass in.',
  method: 'POST',
  path: '/card/boardingpass/checkin',
  input: () =>
    strictObject({
      card_id: z.string().optional(),
      code: z.string(),
      etkt_bnr: z.string().optional(),
      class: z.string().optional(),
      passenger_name: z.string().optional(),
      seat: z.string().optional(),
      qrcode_data: z.string().optional(),
      is_cancel: z.boolean().optional(),
    }),
  result: done,
  example: { input: { code: '0123456789ab' } },
})

/**
 * 更新电影票. Updates a movie ticket.
 *
 * For verified accounts.
 */
export const movieTicketUpdateUser = endpoint({
  id: 'card.movieTicketUpdateUser',
  page: '更新电影票',
  summary: 'Updates a movie ticket.',
  method: 'POST',
  path: '/card/movieticket/updateuser',
  input: () =>
    strictObject({
      card_id: z.string().optional(),
      code: z.string(),
      ticket_class: z.string().optional(),
      screening_room: z.string().optional(),
      show_time: z.int().optional(),
      duration: z.int().optional(),
      seat_number: z.array(z.string()).optional(),
    }),
  result: done,
  example: { input: { code: '0123456789ab' } },
})

/**
 * 更新会议门票. Updates a meeting ticket.
 *
 * For verified accounts.
 */
export const meetingTicketUpdateUser = endpoint({
  id: 'card.meetingTicketUpdateUser',
  page: '更新会议门票',
  summary: 'Updates a meeting ticket.',
  method: 'POST',
  path: '/card/meetingticket/updateuser',
  input: () =>
    strictObject({
      card_id: z.string().optional(),
      code: z.string(),
      begin_time: z.int().optional(),
      end_time: z.int().optional(),
      zone: z.string().optional(),
      entrance: z.string().optional(),
      seat_number: z.string().optional(),
    }),
  result: done,
  example: { input: { code: '0123456789ab' } },
})

/**
 * 更新红包金额. Updates a red-packet card.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const luckyMoneyUpdateBalance = endpoint({
  id: 'card.luckyMoneyUpdateBalance',
  page: '更新红包金额',
  summary: 'Updates a red-packet card.',
  method: 'POST',
  path: '/card/luckymoney/updateuserbalance',
  input: anything,
  result: anything,
  legacy: true,
  example: { input: {} },
})

/**
 * 激活通用卡. Activates a general card.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const generalActivate = endpoint({
  id: 'card.generalActivate',
  page: '激活通用卡',
  summary: 'Activates a general card.',
  method: 'POST',
  path: '/card/generalcard/activate',
  input: anything,
  result: anything,
  legacy: true,
  example: { input: {} },
})

/**
 * 撤销激活通用卡. Takes the activation of a general card back.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const generalUnactivate = endpoint({
  id: 'card.generalUnactivate',
  page: '撤销激活通用卡',
  summary: 'Takes the activation of a general card back.',
  method: 'POST',
  path: '/card/generalcard/unactivate',
  input: anything,
  result: anything,
  legacy: true,
  example: { input: {} },
})

/**
 * 更新用户礼品卡信息. Updates a general card.
 *
 * For verified accounts.
 */
export const generalUpdateUser = endpoint({
  id: 'card.generalUpdateUser',
  page: '更新用户礼品卡信息',
  summary: 'Updates a general card.',
  method: 'POST',
  path: '/card/generalcard/updateuser',
  input: () =>
    strictObject({
      card_id: z.string(),
      code: z.string(),
      background_pic_url: z.string().optional(),
      bonus: z.int().optional(),
      record_bonus: z.string().optional(),
      balance: z.int().optional(),
      record_balance: z.string().optional(),
      custom_field_value1: z.string().optional(),
      custom_field_value2: z.string().optional(),
      custom_field_value3: z.string().optional(),
      can_give_friend: z.boolean().optional(),
    }),
  result: () =>
    answer({
      openid: z.string(),
      result_bonus: z.number(),
      result_balance: z.number(),
    }),
  example: {
    input: { card_id: 'pCaRd_0123456789', code: '0123456789ab' },
    answer: {
      openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0',
      result_bonus: 1,
      result_balance: 1,
    },
  },
})
