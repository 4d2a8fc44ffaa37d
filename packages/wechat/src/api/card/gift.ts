/** 卡券: gift cards. */
import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { answer, anything, done, strictObject } from '../fields.ts'

/**
 * 创建礼品卡货架. Creates a gift card shelf.
 *
 * For verified accounts.
 */
export const giftPageAdd = endpoint({
  id: 'card.giftPageAdd',
  page: '创建礼品卡货架',
  summary: 'Creates a gift card shelf.',
  method: 'POST',
  path: '/card/giftcard/page/add',
  input: () =>
    strictObject({
      page: strictObject({
        banner_pic_url: z.string(),
        page_title: z.string(),
        support_multi: z.boolean().optional(),
        support_buy_for_self: z.boolean().optional(),
        theme_list: z.array(theme()).optional(),
        category_list: z
          .array(
            strictObject({
              title: z.string(),
            }),
          )
          .optional(),
        address: z.string(),
        service_phone: z.string(),
        biz_description: z.string(),
        need_receipt: z.boolean().optional(),
        cell_1: cell().optional(),
        cell_2: cell().optional(),
      }),
    }),
  result: () =>
    answer({
      page_id: z.string(),
    }),
  example: {
    input: {
      page: {
        banner_pic_url: 'https://example.com/banner_pic',
        page_title: '优惠券',
        address: '科技中一路',
        service_phone: '0755-12345678',
        biz_description: '三款新品',
      },
    },
    answer: { page_id: 'page_id-7' },
  },
})

/**
 * 查询礼品卡货架. Returns a gift card shelf.
 *
 * For verified accounts.
 */
export const giftPageGet = endpoint({
  id: 'card.giftPageGet',
  page: '查询礼品卡货架',
  summary: 'Returns a gift card shelf.',
  method: 'POST',
  path: '/card/giftcard/page/get',
  input: () =>
    strictObject({
      page_id: z.string(),
    }),
  result: () =>
    answer({
      page: answer({
        banner_pic_url: z.string(),
        page_title: z.string(),
        support_multi: z.boolean().optional(),
        support_buy_for_self: z.boolean().optional(),
        theme_list: z
          .array(
            answer({
              theme_pic_url: z.string(),
              title: z.string(),
              title_color: z.string(),
              item_list: z.array(
                answer({
                  card_id: z.string(),
                  title: z.string().optional(),
                  pic_url: z.string().optional(),
                  desc: z.string().optional(),
                }),
              ),
              pic_item_list: z.array(
                answer({
                  background_pic_url: z.string(),
                  outer_img_id: z.string().optional(),
                  default_gifting_msg: z.string().optional(),
                }),
              ),
              category_index: z.number(),
              show_sku_title_first: z.boolean().optional(),
              is_banner: z.boolean().optional(),
            }),
          )
          .optional(),
        category_list: z
          .array(
            answer({
              title: z.string(),
            }),
          )
          .optional(),
        address: z.string(),
        service_phone: z.string(),
        biz_description: z.string(),
        need_receipt: z.boolean().optional(),
        cell_1: answeredCell().optional(),
        cell_2: answeredCell().optional(),
      }),
    }),
  repeatable: true,
  example: {
    input: { page_id: 'page_id-7' },
    answer: {
      page: {
        banner_pic_url: 'https://example.com/banner_pic',
        page_title: '优惠券',
        support_multi: true,
        support_buy_for_self: true,
        theme_list: [
          {
            theme_pic_url: 'https://example.com/theme_pic',
            title: '十一月的新品',
            title_color: '#173177',
            item_list: [
              {
                card_id: 'pCaRd_0123456789',
                title: '十一月的新品',
                pic_url: 'https://example.com/pic',
                desc: '有中奖机会',
              },
            ],
            pic_item_list: [
              {
                background_pic_url: 'https://example.com/background_pic',
                outer_img_id: 'outer_img_id-7',
                default_gifting_msg: '生日快乐',
              },
            ],
            category_index: 1,
            show_sku_title_first: true,
            is_banner: true,
          },
        ],
        category_list: [{ title: '十一月的新品' }],
        address: '科技中一路',
        service_phone: '0755-12345678',
        biz_description: '三款新品',
      },
    },
  },
})

/**
 * 修改礼品卡货架. Edits a gift card shelf.
 *
 * For verified accounts.
 */
export const giftPageUpdate = endpoint({
  id: 'card.giftPageUpdate',
  page: '修改礼品卡货架',
  summary: 'Edits a gift card shelf.',
  method: 'POST',
  path: '/card/giftcard/page/update',
  input: () =>
    strictObject({
      page: strictObject({
        banner_pic_url: z.string(),
        page_title: z.string(),
        support_multi: z.boolean().optional(),
        support_buy_for_self: z.boolean().optional(),
        theme_list: z.array(theme()).optional(),
        category_list: z
          .array(
            strictObject({
              title: z.string(),
            }),
          )
          .optional(),
        address: z.string(),
        service_phone: z.string(),
        biz_description: z.string(),
        need_receipt: z.boolean().optional(),
        cell_1: cell().optional(),
        cell_2: cell().optional(),
        page_id: z.string(),
      }),
    }),
  result: done,
  example: {
    input: {
      page: {
        banner_pic_url: 'https://example.com/banner_pic',
        page_title: '优惠券',
        address: '科技中一路',
        service_phone: '0755-12345678',
        biz_description: '三款新品',
        page_id: 'page_id-7',
      },
    },
  },
})

/**
 * 查询礼品卡货架列表. Lists gift card shelves.
 *
 * For verified accounts.
 */
export const giftPageBatchGet = endpoint({
  id: 'card.giftPageBatchGet',
  page: '查询礼品卡货架列表',
  summary: 'Lists gift card shelves.',
  method: 'POST',
  path: '/card/giftcard/page/batchget',
  input: () => strictObject({}),
  result: () =>
    answer({
      page_id_list: z.array(z.string()),
    }),
  repeatable: true,
  example: { input: {}, answer: { page_id_list: ['page_id-7'] } },
})

/**
 * 下架礼品卡货架. Takes gift card shelves offline.
 *
 * For verified accounts.
 */
export const giftMaintain = endpoint({
  id: 'card.giftMaintain',
  page: '下架礼品卡货架',
  summary: 'Takes gift card shelves offline.',
  method: 'POST',
  path: '/card/giftcard/maintain/set',
  input: () =>
    strictObject({
      page_id: z.string().optional(),
      all: z.boolean().optional(),
      maintain: z.boolean(),
    }),
  result: () =>
    answer({
      control_info: answer({
        biz_control_type: z.string(),
        system_biz_control_type: z.string(),
        list: z.array(
          answer({
            page_id: z.string(),
            page_control_type: z.string(),
            system_page_control_type: z.string(),
          }),
        ),
      }),
    }),
  example: {
    input: { maintain: true },
    answer: {
      control_info: {
        biz_control_type: 'biz control type',
        system_biz_control_type: 'system biz control type',
        list: [
          {
            page_id: 'page_id-7',
            page_control_type: 'page control type',
            system_page_control_type: 'system page control type',
          },
        ],
      },
    },
  },
})

/**
 * 申请微信支付礼品卡权限. Applies for gift card payment.
 *
 * For verified accounts.
 */
export const giftPayWhitelist = endpoint({
  id: 'card.giftPayWhitelist',
  page: '申请微信支付礼品卡权限',
  summary: 'Applies for gift card payment.',
  method: 'POST',
  path: '/card/giftcard/pay/whitelist/add',
  input: () =>
    strictObject({
      sub_mch_id: z.string(),
    }),
  result: () =>
    answer({
      url: z.string(),
    }),
  example: {
    input: { sub_mch_id: 'sub_mch_id-7' },
    answer: { url: 'https://example.com/news' },
  },
})

/**
 * 绑定商户号到礼品卡小程序. Binds a merchant to the gift card mini program.
 *
 * For verified accounts.
 */
export const giftPaySubMchBind = endpoint({
  id: 'card.giftPaySubMchBind',
  page: '绑定商户号到礼品卡小程序',
  summary: 'Binds a merchant to the gift card mini program.',
  method: 'POST',
  path: '/card/giftcard/pay/submch/bind',
  input: () =>
    strictObject({
      sub_mch_id: z.string(),
      wxa_appid: z.string(),
    }),
  result: done,
  example: {
    input: { sub_mch_id: 'sub_mch_id-7', wxa_appid: 'wx1234567890abcdef' },
  },
})

/**
 * 上传小程序代码. Publishes the gift card mini program.
 *
 * For verified accounts.
 */
export const giftWxaSet = endpoint({
  id: 'card.giftWxaSet',
  page: '上传小程序代码',
  summary: 'Publishes the gift card mini program.',
  method: 'POST',
  path: '/card/giftcard/wxa/set',
  input: () =>
    strictObject({
      wxa_appid: z.string(),
      page_id: z.string(),
    }),
  result: done,
  example: {
    input: { wxa_appid: 'wx1234567890abcdef', page_id: 'page_id-7' },
  },
})

/**
 * 上传小程序代码（旧路径）. Older path of giftWxaSet.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const giftPayWxaSet = endpoint({
  id: 'card.giftPayWxaSet',
  page: '上传小程序代码（旧路径）',
  summary: 'Older path of giftWxaSet.',
  method: 'POST',
  path: '/card/giftcard/pay/wxa/set',
  input: anything,
  result: anything,
  legacy: true,
  example: { input: {} },
})

/**
 * 查询礼品卡订单. Returns a gift card order.
 *
 * For verified accounts.
 */
export const giftOrderGet = endpoint({
  id: 'card.giftOrderGet',
  page: '查询礼品卡订单',
  summary: 'Returns a gift card order.',
  method: 'POST',
  path: '/card/giftcard/order/get',
  input: () =>
    strictObject({
      order_id: z.string(),
    }),
  result: () =>
    answer({
      order: order(),
    }),
  repeatable: true,
  example: {
    input: { order_id: 'order-20261127-1' },
    answer: {
      order: {
        order_id: 'order-20261127-1',
        page_id: 'page_id-7',
        trans_id: 'trans_id-7',
        open_id: 'oAbcDefGhiJklMnoPqrStuVwxYz0',
        accepter_openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0',
        total_price: 1,
        IsChatRoom: true,
        card_list: [
          {
            card_id: 'pCaRd_0123456789',
            code: '0123456789ab',
            price: 1,
            background_pic_url: 'https://example.com/background_pic',
            outer_img_id: 'outer_img_id-7',
            default_gifting_msg: '生日快乐',
            accepter_openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0',
          },
        ],
        pay_finish_time: 1795737600,
        create_time: 1795737600,
        outer_str: 'poster',
      },
    },
  },
})

/**
 * 批量查询礼品卡订单. Lists gift card orders.
 *
 * For verified accounts.
 */
export const giftOrderBatchGet = endpoint({
  id: 'card.giftOrderBatchGet',
  page: '批量查询礼品卡订单',
  summary: 'Lists gift card orders.',
  method: 'POST',
  path: '/card/giftcard/order/batchget',
  input: () =>
    strictObject({
      begin_time: z.int().optional(),
      end_time: z.int().optional(),
      sort_type: z.string(),
      offset: z.int(),
      count: z.int(),
    }),
  result: () =>
    answer({
      order_list: z.array(order()),
      total_count: z.number(),
    }),
  repeatable: true,
  example: {
    input: { sort_type: 'ASC', offset: 0, count: 1 },
    answer: {
      order_list: [
        {
          order_id: 'order-20261127-1',
          page_id: 'page_id-7',
          trans_id: 'trans_id-7',
          open_id: 'oAbcDefGhiJklMnoPqrStuVwxYz0',
          accepter_openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0',
          total_price: 1,
          IsChatRoom: true,
          card_list: [
            {
              card_id: 'pCaRd_0123456789',
              code: '0123456789ab',
              price: 1,
              background_pic_url: 'https://example.com/background_pic',
              outer_img_id: 'outer_img_id-7',
              default_gifting_msg: '生日快乐',
              accepter_openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0',
            },
          ],
          pay_finish_time: 1795737600,
          create_time: 1795737600,
          outer_str: 'poster',
        },
      ],
      total_count: 1,
    },
  },
})

/**
 * 礼品卡退款. Refunds a gift card order.
 *
 * For verified accounts.
 */
export const giftOrderRefund = endpoint({
  id: 'card.giftOrderRefund',
  page: '礼品卡退款',
  summary: 'Refunds a gift card order.',
  method: 'POST',
  path: '/card/giftcard/order/refund',
  input: () =>
    strictObject({
      order_id: z.string(),
    }),
  result: done,
  example: { input: { order_id: 'order-20261127-1' } },
})

function order() {
  return answer({
    order_id: z.string(),
    page_id: z.string(),
    trans_id: z.string(),
    open_id: z.string(),
    accepter_openid: z.string().optional(),
    total_price: z.number(),
    IsChatRoom: z.boolean().optional(),
    card_list: z.array(card()),
    pay_finish_time: z.number().optional(),
    create_time: z.number(),
    outer_str: z.string().optional(),
  })
}

function theme() {
  return strictObject({
    theme_pic_url: z.string(),
    title: z.string(),
    title_color: z.string(),
    item_list: z.array(item()),
    pic_item_list: z.array(picItem()),
    category_index: z.int(),
    show_sku_title_first: z.boolean().optional(),
    is_banner: z.boolean().optional(),
  })
}

function card() {
  return answer({
    card_id: z.string(),
    code: z.string(),
    price: z.number(),
    background_pic_url: z.string(),
    outer_img_id: z.string().optional(),
    default_gifting_msg: z.string().optional(),
    accepter_openid: z.string().optional(),
  })
}

function picItem() {
  return strictObject({
    background_pic_url: z.string(),
    outer_img_id: z.string().optional(),
    default_gifting_msg: z.string().optional(),
  })
}

function item() {
  return strictObject({
    card_id: z.string(),
    title: z.string().optional(),
    pic_url: z.string().optional(),
    desc: z.string().optional(),
  })
}

function cell() {
  return strictObject({
    title: z.string(),
    url: z.string(),
  })
}

function answeredCell() {
  return answer({
    title: z.string(),
    url: z.string(),
  })
}
