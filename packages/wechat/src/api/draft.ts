/** 草稿箱: articles that are not published yet. */
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { answer, done, flag, oneOf, strictObject, utf8 } from './fields.ts'

/**
 * 新建草稿. Creates a draft of one or more articles.
 *
 * For all accounts. 1,000 calls a day.
 *
 * Errors: 40007, 40113, 40192, 41039, 44003, 44004, 45001, 45002, 45003, 45004, 45005, 45006,
 * 45008, 45110, 45166, 53404, 53405, 53406, 88000.
 */
export const add = endpoint({
  id: 'draft.add',
  page: '新建草稿',
  summary: 'Creates a draft of one or more articles.',
  method: 'POST',
  path: '/cgi-bin/draft/add',
  answer: 'bare',
  input: () =>
    strictObject({
      /** Up to 8 in practice; the page names no number. */
      articles: z.array(article()).min(1).max(8),
    }),
  result: () =>
    answer({
      /** Up to 128 characters. */
      media_id: z.string(),
      /** Empty array in practice. */
      item: z.array(z.looseObject({})).optional(),
    }),
  limits: { perDay: 1000 },
  callers: { subscription: 'any', service: 'any' },
  errors: [
    40007, 40113, 40192, 41039, 44003, 44004, 45001, 45002, 45003, 45004, 45005, 45006, 45008,
    45110, 45166, 53404, 53405, 53406, 88000,
  ],
  example: {
    input: {
      articles: [
        {
          title: '十一月的新品',
          content: '<p>欢迎光临</p>',
          thumb_media_id: 'tHuMb-iD_0123456789',
        },
      ],
    },
    answer: { media_id: 'mEdIa-iD_0123456789' },
  },
})

/**
 * 获取草稿详情. Returns the articles of a draft.
 *
 * For all accounts. 500 calls a day.
 *
 * Errors: 40007.
 */
export const get = endpoint({
  id: 'draft.get',
  page: '获取草稿详情',
  summary: 'Returns the articles of a draft.',
  method: 'POST',
  path: '/cgi-bin/draft/get',
  answer: 'bare',
  input: () =>
    strictObject({
      media_id: z.string(),
    }),
  result: () =>
    answer({
      news_item: z.array(answeredArticle()),
      create_time: z.number().optional(),
      update_time: z.number().optional(),
    }),
  limits: { perDay: 500 },
  callers: { subscription: 'any', service: 'any' },
  errors: [40007],
  repeatable: true,
  example: {
    input: { media_id: 'mEdIa-iD_0123456789' },
    answer: {
      news_item: [
        { article_type: 'news', title: '十一月的新品', author: '小安', content: '<p>欢迎光临</p>' },
      ],
      create_time: 1795737600,
      update_time: 1795741200,
    },
  },
})

/**
 * 删除草稿. Deletes a draft for good.
 *
 * For all accounts. 1,000 calls a day.
 *
 * Errors: 40007.
 */
const remove = endpoint({
  id: 'draft.delete',
  page: '删除草稿',
  summary: 'Deletes a draft for good.',
  method: 'POST',
  path: '/cgi-bin/draft/delete',
  input: () =>
    strictObject({
      media_id: z.string(),
    }),
  result: done,
  limits: { perDay: 1000 },
  callers: { subscription: 'any', service: 'any' },
  errors: [40007],
  example: { input: { media_id: 'mEdIa-iD_0123456789' } },
})

/**
 * 更新草稿. Replaces one article of a draft.
 *
 * For all accounts. 1,000 calls a day.
 *
 * Errors: 40007, 40114, 41039, 45003, 45004, 45005, 45166, 53404, 53405, 53406, 88000.
 */
export const update = endpoint({
  id: 'draft.update',
  page: '更新草稿',
  summary: 'Replaces one article of a draft.',
  method: 'POST',
  path: '/cgi-bin/draft/update',
  input: () =>
    strictObject({
      media_id: z.string(),
      /** From 0. */
      index: z.int().min(0),
      /** One object here, an array in draft.add. */
      articles: article(),
    }),
  result: done,
  limits: { perDay: 1000 },
  callers: { subscription: 'any', service: 'any' },
  errors: [40007, 40114, 41039, 45003, 45004, 45005, 45166, 53404, 53405, 53406, 88000],
  example: {
    input: {
      media_id: 'mEdIa-iD_0123456789',
      index: 0,
      articles: { title: '十一月的新品', content: '<p>欢迎光临</p>' },
    },
  },
})

/**
 * 获取草稿总数. Counts drafts.
 *
 * For all accounts. 1,000 calls a day.
 */
export const count = endpoint({
  id: 'draft.count',
  page: '获取草稿总数',
  summary: 'Counts drafts.',
  method: 'GET',
  path: '/cgi-bin/draft/count',
  answer: 'bare',
  input: () => strictObject({}),
  result: () =>
    answer({
      total_count: z.number(),
    }),
  limits: { perDay: 1000 },
  callers: { subscription: 'any', service: 'any' },
  example: { input: {}, answer: { total_count: 1 } },
})

/**
 * 获取草稿列表. Pages through drafts.
 *
 * For all accounts. 1,000 calls a day.
 */
export const batchGet = endpoint({
  id: 'draft.batchGet',
  page: '获取草稿列表',
  summary: 'Pages through drafts.',
  method: 'POST',
  path: '/cgi-bin/draft/batchget',
  answer: 'bare',
  input: () =>
    strictObject({
      /** From 0. */
      offset: z.int().min(0),
      /** 1 to 20. */
      count: z.int().min(1).max(20),
      /** 1 leaves the body out. */
      no_content: flag().optional(),
    }),
  result: () =>
    answer({
      total_count: z.number(),
      item_count: z.number(),
      item: z.array(
        answer({
          media_id: z.string(),
          content: answer({
            news_item: z.array(answeredArticle()),
            create_time: z.number().optional(),
            update_time: z.number().optional(),
          }),
          update_time: z.number(),
        }),
      ),
    }),
  limits: { perDay: 1000 },
  callers: { subscription: 'any', service: 'any' },
  repeatable: true,
  example: {
    input: { offset: 0, count: 1 },
    answer: {
      total_count: 1,
      item_count: 1,
      item: [
        {
          media_id: 'mEdIa-iD_0123456789',
          content: {
            news_item: [
              {
                article_type: 'news',
                title: '十一月的新品',
                author: '小安',
                content: '<p>欢迎光临</p>',
              },
            ],
            create_time: 1795737600,
            update_time: 1795741200,
          },
          update_time: 1795741200,
        },
      ],
    },
  },
})

/**
 * 草稿箱开关设置. Turned the draft box on during its rollout; obsolete now that every account has it.
 *
 * For all accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
const turnOn = endpoint({
  id: 'draft.switch',
  page: '草稿箱开关设置',
  summary: 'Turned the draft box on during its rollout; obsolete now that every account has it.',
  method: 'POST',
  path: '/cgi-bin/draft/switch',
  query: ['checkonly'],
  input: () =>
    strictObject({
      /** Only report the state. */
      checkonly: z.literal(1).optional(),
    }),
  result: () =>
    answer({
      /** 0 no, 1 yes. */
      is_open: z.number().optional(),
    }),
  callers: { subscription: 'any', service: 'any' },
  legacy: true,
  example: { input: { checkonly: 1 }, answer: { is_open: 0 } },
})

/**
 * 获取商品卡片的DOM结构. Returns the product key or DOM used to place a shop product in an article.
 *
 * For all accounts.
 *
 * Errors: 10170001, 10170002, 10170003.
 */
export const productCardInfo = endpoint({
  id: 'draft.productCardInfo',
  page: '获取商品卡片的DOM结构',
  summary: 'Returns the product key or DOM used to place a shop product in an article.',
  method: 'POST',
  path: '/channels/ec/service/product/getcardinfo',
  input: () =>
    strictObject({
      product_id: z.string(),
      article_type: z.enum(['news', 'newspic']),
      /** 0 large, 1 small, 2 text link, 3 bar; bar only for newspic, large only for news. */
      card_type: z.literal([0, 1, 2, 3]),
    }),
  result: () =>
    answer({
      product_key: z.string().optional(),
      DOM: z.string().optional(),
    }),
  callers: { subscription: 'any', service: 'any' },
  errors: [10170001, 10170002, 10170003],
  repeatable: true,
  example: {
    input: { product_id: 'product_id-7', article_type: 'news', card_type: 0 },
    answer: {
      product_key: 'pRoDuCt-7',
      DOM: '<mp-common-product></mp-common-product>',
    },
  },
})

export { remove as delete, turnOn as switch }

function article() {
  return strictObject({
    /** newspic is a message of pictures; the default is news. */
    article_type: z.enum(['news', 'newspic']).optional(),
    /** Up to 32 characters. */
    title: z.string().max(32),
    /** Up to 16 characters. */
    author: z.string().max(16).optional(),
    /** Up to 120 characters, for a single article. Without it WeChat takes the first 54 of the text. */
    digest: z.string().max(120).optional(),
    /**
     * HTML of less than 20,000 characters and 1 MB, without scripts; its images come from
     * `media.uploadImg`. Plain text for newspic.
     */
    content: utf8(1024 * 1024),
    /** 阅读原文, up to 1 KB. */
    content_source_url: utf8(1024).optional(),
    /** A permanent image. Needed for news. */
    thumb_media_id: z.string().optional(),
    show_cover_pic: flag().optional(),
    need_open_comment: flag().optional(),
    only_fans_can_comment: flag().optional(),
    /** The pictures of newspic, up to 20; the first is the cover. */
    image_info: strictObject({
      image_list: z
        .array(
          strictObject({
            /** A permanent image. */
            image_media_id: z.string(),
          }),
        )
        .min(1)
        .max(20),
    }).optional(),
    cover_info: strictObject({ crop_percent_list: z.array(cropPercent()).optional() }).optional(),
    /** The older way to crop: X1_Y1_X2_Y2. */
    pic_crop_235_1: z.string().optional(),
    pic_crop_1_1: z.string().optional(),
    product_info: strictObject({
      footer_product_info: strictObject({
        /** From `draft.productCardInfo`. */
        product_key: z.string().optional(),
      }).optional(),
    }).optional(),
  })
}

/** 0 to 1 from the top left, with up to 6 decimals, as text. */
function cropPercent() {
  return strictObject({
    /** For news 2.35_1 and 1_1, for newspic also 16_9. */
    ratio: z.enum(['1_1', '16_9', '2.35_1']),
    x1: z.string(),
    y1: z.string(),
    x2: z.string(),
    y2: z.string(),
  })
}

function answeredArticle() {
  return answer({
    article_type: oneOf(['news', 'newspic']).optional(),
    title: z.string().optional(),
    author: z.string().optional(),
    digest: z.string().optional(),
    /** Missing when it was not asked for. */
    content: z.string().optional(),
    content_source_url: z.string().optional(),
    thumb_media_id: z.string().optional(),
    thumb_url: z.string().optional(),
    /** 0 no, 1 yes. */
    show_cover_pic: z.number().optional(),
    /** 0 no, 1 yes. */
    need_open_comment: z.number().optional(),
    /** 0 no, 1 yes. */
    only_fans_can_comment: z.number().optional(),
    image_info: answer({ image_list: z.array(answer({ image_media_id: z.string() })) }).optional(),
    /** For a look beforehand; it does not stay. */
    url: z.string().optional(),
  })
}
