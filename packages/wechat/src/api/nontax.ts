/** 非税缴费: paying public fees. */
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { answer, done, strictObject } from './fields.ts'

/**
 * 查询应收信息. Looks up a government fee.
 *
 * For verified service accounts.
 */
export const queryFee = endpoint({
  id: 'nontax.queryFee',
  page: '查询应收信息',
  summary: 'Looks up a government fee.',
  method: 'POST',
  path: '/nontax/queryfee',
  input: () =>
    strictObject({
      appid: z.string().optional(),
      service_id: z.int().optional(),
      bank_id: z.string().optional(),
      payment_notice_type: z.int().optional(),
      payment_notice_no: z.string(),
      department_code: z.string(),
      region_code: z.string(),
    }),
  result: () =>
    answer({
      fee: z.number(),
      user_name: z.string().optional(),
      department_code: z.string().optional(),
      department_name: z.string(),
      payment_notice_type: z.number().optional(),
      payment_notice_no: z.string(),
      payment_notice_create_time: z.number(),
      payment_expire_date: z.number(),
      region_code: z.string(),
      items: z.array(answeredItems()),
    }),
  callers: { subscription: 'none', service: 'verified' },
  repeatable: true,
  example: {
    input: {
      payment_notice_no: '4403000000000001',
      department_code: '440300001',
      region_code: '440300',
    },
    answer: {
      fee: 1,
      user_name: 'gh_0123456789ab',
      department_code: '440300001',
      department_name: '交通管理局',
      payment_notice_type: 1,
      payment_notice_no: '4403000000000001',
      payment_notice_create_time: 1795737600,
      payment_expire_date: 1795737600,
      region_code: '440300',
      items: [{ no: 1, item_id: 'item_id-7', item_name: '停车费', overdue: 1, penalty: 1, fee: 1 }],
    },
  },
})

/**
 * 支付下单. Creates a payment for a fee.
 *
 * For verified service accounts.
 */
export const unifiedOrder = endpoint({
  id: 'nontax.unifiedOrder',
  page: '支付下单',
  summary: 'Creates a payment for a fee.',
  method: 'POST',
  path: '/nontax/unifiedorder',
  input: () =>
    strictObject({
      appid: z.string().optional(),
      service_id: z.int().optional(),
      trade_type: z.string().optional(),
      bank_id: z.string().optional(),
      bank_account: z.string().optional(),
      mch_id: z.string().optional(),
      openid: z.string().optional(),
      app_appid: z.string().optional(),
      desc: z.string(),
      fee: z.int(),
      return_url: z.string().optional(),
      ip: z.string(),
      order_no: z.string().optional(),
      payment_notice_type: z.int().optional(),
      payment_notice_no: z.string().optional(),
      payment_notice_create_time: z.int(),
      payment_expire_date: z.string(),
      user_name: z.string().optional(),
      department_code: z.string(),
      department_name: z.string(),
      region_code: z.string(),
      scene: z.string(),
      items: z.array(items()),
      auto_call_pay: z.boolean().optional(),
    }),
  result: () =>
    answer({
      order_id: z.string(),
      pay_url: z.string().optional(),
      miniprogram: answer({
        appid: z.string(),
        pagepath: z.string(),
        query_string: z.string(),
        business_type: z.string(),
      }),
    }),
  callers: { subscription: 'none', service: 'verified' },
  example: {
    input: {
      desc: '有中奖机会',
      fee: 1,
      ip: '203.0.113.10',
      payment_notice_create_time: 1795737600,
      payment_expire_date: '2026-11-20',
      department_code: '440300001',
      department_name: '交通管理局',
      region_code: '440300',
      scene: '1000',
      items: [{ no: 1, item_id: 'item_id-7', item_name: '停车费', fee: 1 }],
    },
    answer: {
      order_id: 'order-20261127-1',
      pay_url: 'https://example.com/pay',
      miniprogram: {
        appid: 'wx1234567890abcdef',
        pagepath: 'pages/index/index',
        query_string: '{"car":"粤B12345"}',
        business_type: '0',
      },
    },
  },
})

/**
 * 下载缴费对账单. Downloads the settlement file.
 *
 * For verified service accounts.
 */
export const downloadBill = endpoint({
  id: 'nontax.downloadBill',
  page: '下载缴费对账单',
  summary: 'Downloads the settlement file.',
  method: 'POST',
  path: '/nontax/downloadbill',
  input: () =>
    strictObject({
      appid: z.string().optional(),
      mch_id: z.string().optional(),
      bill_date: z.string(),
      bill_type: z.string().optional(),
    }),
  result: done,
  callers: { subscription: 'none', service: 'verified' },
  repeatable: true,
  example: { input: { bill_date: '2026-11-20' } },
})

/**
 * 通知不一致订单. Reports an inconsistent order.
 *
 * For verified service accounts.
 */
export const notifyInconsistentOrder = endpoint({
  id: 'nontax.notifyInconsistentOrder',
  page: '通知不一致订单',
  summary: 'Reports an inconsistent order.',
  method: 'POST',
  path: '/nontax/notifyinconsistentorder',
  input: () =>
    strictObject({
      appid: z.string().optional(),
      order_id: z.string().optional(),
    }),
  result: done,
  callers: { subscription: 'none', service: 'verified' },
  example: { input: { appid: 'wx1234567890abcdef' } },
})

/**
 * 测试支付结果通知. Sends a test payment notice.
 *
 * For verified service accounts.
 */
export const mockNotification = endpoint({
  id: 'nontax.mockNotification',
  page: '测试支付结果通知',
  summary: 'Sends a test payment notice.',
  method: 'POST',
  path: '/nontax/mocknotification',
  input: order,
  result: done,
  callers: { subscription: 'none', service: 'verified' },
  example: {
    input: { url: 'https://example.com/news', version: 1 },
  },
})

/**
 * 测试查询应收信息. Tests the fee query.
 *
 * For verified service accounts.
 */
export const mockQueryFee = endpoint({
  id: 'nontax.mockQueryFee',
  page: '测试查询应收信息',
  summary: 'Tests the fee query.',
  method: 'POST',
  path: '/nontax/mockqueryfee',
  input: order,
  result: done,
  callers: { subscription: 'none', service: 'verified' },
  example: {
    input: { url: 'https://example.com/news', version: 1 },
  },
})

/**
 * 提交刷卡支付. Pays with a payment code.
 *
 * For verified service accounts.
 */
export const microPay = endpoint({
  id: 'nontax.microPay',
  page: '提交刷卡支付',
  summary: 'Pays with a payment code.',
  method: 'POST',
  path: '/nontax/micropay',
  input: () =>
    strictObject({
      appid: z.string().optional(),
      bank_id: z.string().optional(),
      bank_account: z.string().optional(),
      mch_id: z.string().optional(),
      desc: z.string(),
      fee: z.int(),
      order_no: z.string().optional(),
      payment_notice_type: z.int().optional(),
      payment_notice_no: z.string().optional(),
      payment_notice_create_time: z.int(),
      payment_expire_date: z.string(),
      user_name: z.string().optional(),
      department_code: z.string(),
      department_name: z.string(),
      region_code: z.string(),
      auth_code: z.string(),
      items: z.array(items()),
    }),
  result: () =>
    answer({
      order_id: z.string(),
    }),
  callers: { subscription: 'none', service: 'verified' },
  example: {
    input: {
      desc: '有中奖机会',
      fee: 1,
      payment_notice_create_time: 1795737600,
      payment_expire_date: '2026-11-20',
      department_code: '440300001',
      department_name: '交通管理局',
      region_code: '440300',
      auth_code: 'aUtH_0123456789',
      items: [{ no: 1, item_id: 'item_id-7', item_name: '停车费', fee: 1 }],
    },
    answer: { order_id: 'order-20261127-1' },
  },
})

/**
 * 查询订单详情. Returns an order.
 *
 * For verified service accounts.
 */
export const getOrder = endpoint({
  id: 'nontax.getOrder',
  page: '查询订单详情',
  summary: 'Returns an order.',
  method: 'POST',
  path: '/nontax/getorder',
  input: () =>
    strictObject({
      appid: z.string().optional(),
      service_id: z.int().optional(),
      order_id: z.string(),
    }),
  result: () =>
    answer({
      order_id: z.string(),
      appid: z.string(),
      openid: z.string(),
      desc: z.string(),
      fee_type: z.number(),
      fee: z.number(),
      status: z.number(),
      trans_id: z.string().optional(),
      bank_id: z.string().optional(),
      bank_name: z.string().optional(),
      bank_account: z.string().optional(),
      refund_out_id: z.string().optional(),
      refund_order_id: z.string().optional(),
      refund_reason: z.string().optional(),
      refund_finish_time: z.number().optional(),
      partial_refund_info: z
        .array(
          answer({
            refund_out_id: z.string(),
            refund_order_id: z.string(),
            refund_fee: z.number(),
            refund_reason: z.string(),
            refund_status: z.string(),
            refund_finish_time: z.number().optional(),
          }),
        )
        .optional(),
      order_no: z.string().optional(),
      department_code: z.string().optional(),
      department_name: z.string(),
      payment_notice_type: z.number().optional(),
      payment_notice_no: z.string().optional(),
      payment_info_source: z.number(),
      bill_type_code: z.string().optional(),
      bill_no: z.string().optional(),
      region_code: z.string(),
      scene: z.string(),
      items: z.array(answeredItems()),
      notify_history: z.array(
        answer({
          appid: z.string(),
          name: z.string(),
          notify_detail: z.array(
            answer({
              errcode: z.number(),
              errmsg: z.string().optional(),
              ret: z.number(),
              ret_errmsg: z.string().optional(),
              url: z.string().optional(),
              wxnontaxstr: z.string(),
              status: z.number(),
              cost_time: z.number(),
              notify_time: z.number(),
              third_resp: z.string().optional(),
              third_resp_data: z.string().optional(),
            }),
          ),
          notify_cnt: z.number(),
        }),
      ),
      pay_finish_time: z.number().optional(),
      create_time: z.number(),
    }),
  callers: { subscription: 'none', service: 'verified' },
  repeatable: true,
  example: {
    input: { order_id: 'order-20261127-1' },
    answer: {
      order_id: 'order-20261127-1',
      appid: 'wx1234567890abcdef',
      openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0',
      desc: '有中奖机会',
      fee_type: 1,
      fee: 1,
      status: 1,
      trans_id: 'trans_id-7',
      bank_id: 'bank_id-7',
      bank_name: '招商银行',
      bank_account: '1',
      department_name: '交通管理局',
      payment_info_source: 1,
      region_code: '440300',
      scene: '1000',
      items: [{ no: 1, item_id: 'item_id-7', item_name: '停车费', overdue: 1, penalty: 1, fee: 1 }],
      notify_history: [
        {
          appid: 'wx1234567890abcdef',
          name: '小安的店',
          notify_detail: [
            {
              errcode: 0,
              ret: 1,
              ret_errmsg: 'ok',
              url: 'https://example.com/news',
              wxnontaxstr: 'wxnontaxstr',
              status: 1,
              cost_time: 1795737600,
              notify_time: 1795737600,
              third_resp: 'third resp',
            },
          ],
          notify_cnt: 1,
        },
      ],
      create_time: 1795737600,
    },
  },
})

/**
 * 查询订单列表. Lists orders.
 *
 * For verified service accounts.
 */
export const getOrderList = endpoint({
  id: 'nontax.getOrderList',
  page: '查询订单列表',
  summary: 'Lists orders.',
  method: 'POST',
  path: '/nontax/getorderlist',
  input: () =>
    strictObject({
      appid: z.string().optional(),
      order_no: z.string().optional(),
      payment_notice_no: z.string().optional(),
      department_code: z.string(),
      region_code: z.string(),
    }),
  result: () =>
    answer({
      order_id_list: z.array(z.string()),
      paid_order_id: z.string().optional(),
    }),
  callers: { subscription: 'none', service: 'verified' },
  repeatable: true,
  example: {
    input: { department_code: '440300001', region_code: '440300' },
    answer: {
      order_id_list: ['order-20261127-1'],
      paid_order_id: 'paid_order_id-7',
    },
  },
})

/**
 * 申请退款. Refunds an order.
 *
 * For verified service accounts.
 */
export const refund = endpoint({
  id: 'nontax.refund',
  page: '申请退款',
  summary: 'Refunds an order.',
  method: 'POST',
  path: '/nontax/refund',
  input: () =>
    strictObject({
      appid: z.string().optional(),
      order_id: z.string(),
      reason: z.string(),
      refund_fee: z.int().optional(),
      refund_out_id: z.string().optional(),
    }),
  result: () =>
    answer({
      refund_order_id: z.string(),
    }),
  callers: { subscription: 'none', service: 'verified' },
  example: {
    input: { order_id: 'order-20261127-1', reason: '抬头有误' },
    answer: { refund_order_id: 'refund_order_id-7' },
  },
})

/**
 * 创建财政电子票据卡券. Creates an electronic bill template.
 *
 * For verified service accounts.
 */
export const createBillCard = endpoint({
  id: 'nontax.createBillCard',
  page: '创建财政电子票据卡券',
  summary: 'Creates an electronic bill template.',
  method: 'POST',
  path: '/nontax/createbillcard',
  input: () =>
    strictObject({
      invoice_info: strictObject({
        base_info: strictObject({
          logo_url: z.string(),
        }),
        payee: z.string(),
      }),
    }),
  result: () =>
    answer({
      card_id: z.string(),
    }),
  callers: { subscription: 'none', service: 'verified' },
  example: {
    input: {
      invoice_info: { base_info: { logo_url: 'https://example.com/logo.png' }, payee: '小安的店' },
    },
    answer: { card_id: 'pCaRd_0123456789' },
  },
})

/**
 * 获取财政电子票据授权页链接. Returns the consent page of a bill.
 *
 * For verified service accounts.
 */
export const getBillAuthUrl = endpoint({
  id: 'nontax.getBillAuthUrl',
  page: '获取财政电子票据授权页链接',
  summary: 'Returns the consent page of a bill.',
  method: 'POST',
  path: '/nontax/getbillauthurl',
  input: () =>
    strictObject({
      order_id: z.string(),
      s_pappid: z.string(),
      money: z.int(),
      timestamp: z.int().optional(),
      source: z.string(),
      redirect_url: z.string().optional(),
      ticket: z.string(),
    }),
  result: () =>
    answer({
      auth_url: z.string(),
      expire_time: z.number(),
    }),
  callers: { subscription: 'none', service: 'verified' },
  repeatable: true,
  example: {
    input: {
      order_id: 'order-20261127-1',
      s_pappid: '0123456789',
      money: 1,
      source: 'poster',
      ticket: 'tIcKeT_0123456789',
    },
    answer: {
      auth_url: 'https://example.com/auth',
      expire_time: 1795737600,
    },
  },
})

/**
 * 将财政电子票据添加到用户卡包. Puts a bill in a wallet.
 *
 * For verified service accounts.
 */
export const insertBill = endpoint({
  id: 'nontax.insertBill',
  page: '将财政电子票据添加到用户卡包',
  summary: 'Puts a bill in a wallet.',
  method: 'POST',
  path: '/nontax/insertbill',
  input: () =>
    strictObject({
      order_id: z.string(),
      appid: z.string().optional(),
      card_id: z.string(),
      card_ext: strictObject({
        user_card: strictObject({
          invoice_user_data: strictObject({
            title: z.string(),
            fee: z.int(),
            billing_no: z.string(),
            billing_code: z.string(),
            billing_time: z.int(),
            s_pdf_media_id: z.string(),
          }),
        }),
      }),
    }),
  result: () =>
    answer({
      code: z.string(),
      openid: z.string(),
    }),
  callers: { subscription: 'none', service: 'verified' },
  example: {
    input: {
      order_id: 'order-20261127-1',
      card_id: 'pCaRd_0123456789',
      card_ext: {
        user_card: {
          invoice_user_data: {
            title: '十一月的新品',
            fee: 1,
            billing_no: '00000001',
            billing_code: '044001600111',
            billing_time: 1795737600,
            s_pdf_media_id: 's_pdf_media_id-7',
          },
        },
      },
    },
    answer: {
      code: '0123456789ab',
      openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0',
    },
  },
})

/**
 * 获取实名信息. Returns real-name data after consent.
 *
 * For verified service accounts.
 */
export const getRealName = endpoint({
  id: 'nontax.getRealName',
  page: '获取实名信息',
  summary: 'Returns real-name data after consent.',
  method: 'POST',
  path: '/nontax/getrealname',
  input: () =>
    strictObject({
      wx_realname_token: z.string(),
    }),
  result: () =>
    answer({
      key_encrypt_type: z.string(),
      key: z.string(),
      data_encrypt_type: z.string(),
      data: z.string(),
    }),
  callers: { subscription: 'none', service: 'verified' },
  repeatable: true,
  example: {
    input: { wx_realname_token: 'wx realname token' },
    answer: {
      key_encrypt_type: 'key encrypt type',
      key: 'V1001',
      data_encrypt_type: 'data encrypt type',
      data: 'https://example.com',
    },
  },
})

function answeredItems() {
  return answer({
    no: z.number(),
    item_id: z.string(),
    item_name: z.string(),
    overdue: z.number().optional(),
    penalty: z.number().optional(),
    fee: z.number(),
  })
}

function items() {
  return strictObject({
    no: z.int(),
    item_id: z.string(),
    item_name: z.string(),
    overdue: z.int().optional(),
    penalty: z.int().optional(),
    fee: z.int(),
  })
}

function order() {
  return strictObject({
    appid: z.string().optional(),
    url: z.string(),
    version: z.int(),
  })
}
