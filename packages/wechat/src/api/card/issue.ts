/** 卡券: handing cards out. */
import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { answer, strictObject } from '../fields.ts'

/**
 * 创建卡券二维码. Creates a QR code that gives out cards.
 *
 * For verified accounts.
 */
export const createQrcode = endpoint({
  id: 'card.createQrcode',
  page: '创建卡券二维码',
  summary: 'Creates a QR code that gives out cards.',
  method: 'POST',
  path: '/card/qrcode/create',
  input: () =>
    strictObject({
      expire_seconds: z.int().optional(),
      action_name: z.string(),
      action_info: strictObject({
        card: card().optional(),
        multiple_card: strictObject({
          card_list: z.array(card()),
        }).optional(),
      }),
    }),
  result: () =>
    answer({
      expire_seconds: z.number(),
      ticket: z.string(),
      url: z.string(),
      show_qrcode_url: z.string(),
    }),
  example: {
    input: { action_name: 'action name', action_info: {} },
    answer: {
      expire_seconds: 604800,
      ticket: 'tIcKeT_0123456789',
      url: 'https://example.com/news',
      show_qrcode_url: 'https://example.com/show_qrcode',
    },
  },
})

/**
 * 创建货架. Creates a shelf page of cards.
 *
 * For verified accounts.
 */
export const createLandingPage = endpoint({
  id: 'card.createLandingPage',
  page: '创建货架',
  summary: 'Creates a shelf page of cards.',
  method: 'POST',
  path: '/card/landingpage/create',
  input: () =>
    strictObject({
      banner: z.string(),
      page_title: z.string(),
      can_share: z.boolean(),
      scene: z.string(),
      card_list: z.array(
        strictObject({
          card_id: z.string(),
          thumb_url: z.string(),
        }),
      ),
    }),
  result: () =>
    answer({
      page_id: z.string(),
      url: z.string(),
    }),
  example: {
    input: {
      banner: 'https://example.com/banner.jpg',
      page_title: '优惠券',
      can_share: true,
      scene: '1000',
      card_list: [{ card_id: 'pCaRd_0123456789', thumb_url: 'https://example.com/thumb' }],
    },
    answer: { page_id: 'page_id-7', url: 'https://example.com/news' },
  },
})

/**
 * 图文消息群发卡券. Returns HTML that embeds a card in an article.
 *
 * For verified accounts.
 */
export const getMpNewsHtml = endpoint({
  id: 'card.getMpNewsHtml',
  page: '图文消息群发卡券',
  summary: 'Returns HTML that embeds a card in an article.',
  method: 'POST',
  path: '/card/mpnews/gethtml',
  input: () =>
    strictObject({
      card_id: z.string(),
    }),
  result: () =>
    answer({
      content: z.string(),
    }),
  repeatable: true,
  example: {
    input: { card_id: 'pCaRd_0123456789' },
    answer: { content: '欢迎光临' },
  },
})

function card() {
  return strictObject({
    card_id: z.string(),
    code: z.string().optional(),
    openid: z.string().optional(),
    is_unique_code: z.boolean().optional(),
    outer_id: z.int().optional(),
    outer_str: z.string().optional(),
  })
}
