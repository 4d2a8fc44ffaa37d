/** 对话能力（导购）: what shop assistants may send. */
import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { answer, done, strictObject } from '../fields.ts'

/**
 * 添加小程序卡片素材. Adds a mini program card for guides.
 *
 * Announced as closing in early 2023.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const setCardMaterial = endpoint({
  id: 'guide.setCardMaterial',
  page: '添加小程序卡片素材',
  summary: 'Adds a mini program card for guides.',
  method: 'POST',
  path: '/cgi-bin/guide/setguidecardmaterial',
  input: () =>
    strictObject({
      type: z.int(),
      appid: z.string(),
      title: z.string(),
      path: z.string(),
      media_id: z.string(),
    }),
  result: done,
  callers: { subscription: 'none', service: 'verified' },
  notes: ['Announced as closing in early 2023.'],
  legacy: true,
  example: {
    input: {
      type: 1,
      appid: 'wx1234567890abcdef',
      title: '十一月的新品',
      path: 'pages/index/index',
      media_id: 'mEdIa-iD_0123456789',
    },
  },
})

/**
 * 查询小程序卡片素材. Lists those cards.
 *
 * Announced as closing in early 2023.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const getCardMaterial = endpoint({
  id: 'guide.getCardMaterial',
  page: '查询小程序卡片素材',
  summary: 'Lists those cards.',
  method: 'POST',
  path: '/cgi-bin/guide/getguidecardmaterial',
  input: () =>
    strictObject({
      type: z.int(),
    }),
  result: () =>
    answer({
      card_list: z.array(
        answer({
          appid: z.string(),
          title: z.string(),
          path: z.string(),
          picurl: z.string(),
          master_id: z.number().optional(),
          slave_id: z.number().optional(),
        }),
      ),
    }),
  callers: { subscription: 'none', service: 'verified' },
  notes: ['Announced as closing in early 2023.'],
  legacy: true,
  repeatable: true,
  example: {
    input: { type: 1 },
    answer: {
      card_list: [
        {
          appid: 'wx1234567890abcdef',
          title: '十一月的新品',
          path: 'pages/index/index',
          picurl: 'https://example.com/news.jpg',
          master_id: 1,
          slave_id: 1,
        },
      ],
    },
  },
})

/**
 * 删除小程序卡片素材. Deletes such a card.
 *
 * Announced as closing in early 2023.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const delCardMaterial = endpoint({
  id: 'guide.delCardMaterial',
  page: '删除小程序卡片素材',
  summary: 'Deletes such a card.',
  method: 'POST',
  path: '/cgi-bin/guide/delguidecardmaterial',
  input: () =>
    strictObject({
      type: z.int(),
      appid: z.string(),
      title: z.string(),
      path: z.string(),
    }),
  result: done,
  callers: { subscription: 'none', service: 'verified' },
  notes: ['Announced as closing in early 2023.'],
  legacy: true,
  example: {
    input: {
      type: 1,
      appid: 'wx1234567890abcdef',
      title: '十一月的新品',
      path: 'pages/index/index',
    },
  },
})

/**
 * 添加图片素材. Adds an image for guides.
 *
 * Announced as closing in early 2023.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const setImageMaterial = endpoint({
  id: 'guide.setImageMaterial',
  page: '添加图片素材',
  summary: 'Adds an image for guides.',
  method: 'POST',
  path: '/cgi-bin/guide/setguideimagematerial',
  input: () =>
    strictObject({
      type: z.int(),
      media_id: z.string(),
    }),
  result: done,
  callers: { subscription: 'none', service: 'verified' },
  notes: ['Announced as closing in early 2023.'],
  legacy: true,
  example: {
    input: { type: 1, media_id: 'mEdIa-iD_0123456789' },
  },
})

/**
 * 查询图片素材. Lists those images.
 *
 * Announced as closing in early 2023.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const getImageMaterial = endpoint({
  id: 'guide.getImageMaterial',
  page: '查询图片素材',
  summary: 'Lists those images.',
  method: 'POST',
  path: '/cgi-bin/guide/getguideimagematerial',
  input: page,
  result: () =>
    answer({
      model_list: z.array(
        answer({
          picurl: z.string(),
        }),
      ),
      total_num: z.number(),
    }),
  callers: { subscription: 'none', service: 'verified' },
  notes: ['Announced as closing in early 2023.'],
  legacy: true,
  repeatable: true,
  example: {
    input: { type: 1, start: 0, num: 1 },
    answer: {
      model_list: [{ picurl: 'https://example.com/news.jpg' }],
      total_num: 1,
    },
  },
})

/**
 * 删除图片素材. Deletes such an image.
 *
 * Announced as closing in early 2023.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const delImageMaterial = endpoint({
  id: 'guide.delImageMaterial',
  page: '删除图片素材',
  summary: 'Deletes such an image.',
  method: 'POST',
  path: '/cgi-bin/guide/delguideimagematerial',
  input: () =>
    strictObject({
      type: z.int(),
      picurl: z.string(),
    }),
  result: done,
  callers: { subscription: 'none', service: 'verified' },
  notes: ['Announced as closing in early 2023.'],
  legacy: true,
  example: {
    input: { type: 1, picurl: 'https://example.com/news.jpg' },
  },
})

/**
 * 添加文字素材. Adds a text for guides.
 *
 * Announced as closing in early 2023.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const setWordMaterial = endpoint({
  id: 'guide.setWordMaterial',
  page: '添加文字素材',
  summary: 'Adds a text for guides.',
  method: 'POST',
  path: '/cgi-bin/guide/setguidewordmaterial',
  input: word,
  result: done,
  callers: { subscription: 'none', service: 'verified' },
  notes: ['Announced as closing in early 2023.'],
  legacy: true,
  example: { input: { type: 1, word: '您好，需要帮忙吗？' } },
})

/**
 * 查询文字素材. Lists those texts.
 *
 * Announced as closing in early 2023.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const getWordMaterial = endpoint({
  id: 'guide.getWordMaterial',
  page: '查询文字素材',
  summary: 'Lists those texts.',
  method: 'POST',
  path: '/cgi-bin/guide/getguidewordmaterial',
  input: page,
  result: () =>
    answer({
      word_list: z.array(
        answer({
          word: z.string(),
          create_time: z.number(),
        }),
      ),
      total_num: z.number(),
    }),
  callers: { subscription: 'none', service: 'verified' },
  notes: ['Announced as closing in early 2023.'],
  legacy: true,
  repeatable: true,
  example: {
    input: { type: 1, start: 0, num: 1 },
    answer: {
      word_list: [{ word: '您好，需要帮忙吗？', create_time: 1795737600 }],
      total_num: 1,
    },
  },
})

/**
 * 删除文字素材. Deletes such a text.
 *
 * Announced as closing in early 2023.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const delWordMaterial = endpoint({
  id: 'guide.delWordMaterial',
  page: '删除文字素材',
  summary: 'Deletes such a text.',
  method: 'POST',
  path: '/cgi-bin/guide/delguidewordmaterial',
  input: word,
  result: done,
  callers: { subscription: 'none', service: 'verified' },
  notes: ['Announced as closing in early 2023.'],
  legacy: true,
  example: { input: { type: 1, word: '您好，需要帮忙吗？' } },
})

function page() {
  return strictObject({
    type: z.int(),
    start: z.int(),
    num: z.int(),
  })
}

function word() {
  return strictObject({
    type: z.int(),
    word: z.string(),
  })
}
