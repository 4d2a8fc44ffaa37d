/** 微信发票: issuing invoices. */
import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { answer, done, flag, strictObject } from '../fields.ts'

/**
 * 获取授权页链接. Returns the page on which a fan allows invoicing.
 *
 * For verified accounts.
 */
export const getAuthUrl = endpoint({
  id: 'invoice.getAuthUrl',
  page: '获取授权页链接',
  summary: 'Returns the page on which a fan allows invoicing.',
  method: 'POST',
  path: '/card/invoice/getauthurl',
  input: () =>
    strictObject({
      order_id: z.string(),
      s_pappid: z.string(),
      money: z.int(),
      timestamp: z.int().optional(),
      source: z.string(),
      redirect_url: z.string().optional(),
      ticket: z.string(),
      type: z.int(),
    }),
  result: () =>
    answer({
      auth_url: z.string(),
      appid: z.string().optional(),
    }),
  repeatable: true,
  example: {
    input: {
      order_id: 'order-20261127-1',
      s_pappid: '0123456789',
      money: 1,
      source: 'poster',
      ticket: 'tIcKeT_0123456789',
      type: 1,
    },
    answer: {
      auth_url: 'https://example.com/auth',
      appid: 'wx1234567890abcdef',
    },
  },
})

/**
 * 查询授权完成状态. Returns the authorization state and data.
 *
 * For verified accounts.
 */
export const getAuthData = endpoint({
  id: 'invoice.getAuthData',
  page: '查询授权完成状态',
  summary: 'Returns the authorization state and data.',
  method: 'POST',
  path: '/card/invoice/getauthdata',
  input: () =>
    strictObject({
      order_id: z.string(),
      s_pappid: z.string(),
    }),
  result: () =>
    answer({
      invoice_status: z.string(),
      auth_time: z.number().optional(),
      user_auth_info: answer({
        user_field: answer({
          title: z.string(),
          phone: z.string(),
          email: z.string(),
          custom_field: z.array(customField()).optional(),
        }).optional(),
        biz_field: answer({
          title: z.string(),
          phone: z.string(),
          tax_no: z.string(),
          addr: z.string(),
          bank_type: z.string(),
          bank_no: z.string(),
          custom_field: z.array(customField()).optional(),
        }).optional(),
      }).optional(),
    }),
  repeatable: true,
  example: {
    input: { order_id: 'order-20261127-1', s_pappid: '0123456789' },
    answer: {
      invoice_status: 'INVOICE_REIMBURSE_INIT',
      auth_time: 1795737600,
      user_auth_info: {
        user_field: {
          title: '十一月的新品',
          phone: '13800000000',
          email: 'anna@example.com',
          custom_field: [{ key: 'V1001', value: '39.8元' }],
        },
        biz_field: {
          title: '十一月的新品',
          phone: '13800000000',
          tax_no: '91440300000000000X',
          addr: '深圳市南山区',
          bank_type: '招商银行',
          bank_no: '6222000000000000',
          custom_field: [{ key: 'V1001', value: '39.8元' }],
        },
      },
    },
  },
})

/**
 * 拒绝开票. Refuses to issue an invoice.
 *
 * For verified accounts.
 */
export const rejectInsert = endpoint({
  id: 'invoice.rejectInsert',
  page: '拒绝开票',
  summary: 'Refuses to issue an invoice.',
  method: 'POST',
  path: '/card/invoice/rejectinsert',
  input: () =>
    strictObject({
      order_id: z.string(),
      s_pappid: z.string(),
      reason: z.string(),
      url: z.string().optional(),
    }),
  result: done,
  example: {
    input: { order_id: 'order-20261127-1', s_pappid: '0123456789', reason: '抬头有误' },
  },
})

/**
 * 统一开票-开具蓝票. Issues an invoice.
 *
 * For verified accounts.
 */
export const makeOut = endpoint({
  id: 'invoice.makeOut',
  page: '统一开票-开具蓝票',
  summary: 'Issues an invoice.',
  method: 'POST',
  path: '/card/invoice/makeoutinvoice',
  input: () =>
    strictObject({
      invoiceinfo: strictObject({
        wxopenid: z.string(),
        ddh: z.string(),
        fpqqlsh: z.string(),
        nsrsbh: z.string(),
        nsrmc: z.string(),
        nsrdz: z.string(),
        nsrdh: z.string(),
        nsrbank: z.string(),
        nsrbankid: z.string(),
        ghfnsrsbh: z.string().optional(),
        ghfmc: z.string().optional(),
        ghfdz: z.string().optional(),
        ghfdh: z.string().optional(),
        ghfbank: z.string().optional(),
        ghfbankid: z.string().optional(),
        kpr: z.string(),
        skr: z.string().optional(),
        fhr: z.string().optional(),
        jshj: z.number(),
        hjje: z.number(),
        hjse: z.number(),
        bz: z.string().optional(),
        hylx: z.int().optional(),
        invoicedetail_list: z.array(
          strictObject({
            fphxz: z.int(),
            spbm: z.string(),
            xmmc: z.string(),
            dw: z.string(),
            ggxh: z.string(),
            xmsl: z.int(),
            xmdj: z.number(),
            xmje: z.number(),
            sl: z.number(),
            se: z.number(),
          }),
        ),
      }),
    }),
  result: done,
  example: {
    input: {
      invoiceinfo: {
        wxopenid: 'oAbcDefGhiJklMnoPqrStuVwxYz0',
        ddh: 'order-20261127-1',
        fpqqlsh: 'fp-20261127-1',
        nsrsbh: '91440300000000000X',
        nsrmc: '小安的店',
        nsrdz: '科技中一路',
        nsrdh: '0755-12345678',
        nsrbank: '招商银行 6222000000000000',
        nsrbankid: 'nsrbankid-7',
        kpr: '小安',
        jshj: 0.5,
        hjje: 0.5,
        hjse: 0.5,
        invoicedetail_list: [
          {
            fphxz: 1,
            spbm: '1030201000000000000',
            xmmc: '雨伞',
            dw: '把',
            ggxh: '红',
            xmsl: 1,
            xmdj: 0.5,
            xmje: 0.5,
            sl: 0.5,
            se: 0.5,
          },
        ],
      },
    },
  },
})

/**
 * 统一开票-发票冲红. Reverses an invoice.
 *
 * For verified accounts.
 */
export const clearOut = endpoint({
  id: 'invoice.clearOut',
  page: '统一开票-发票冲红',
  summary: 'Reverses an invoice.',
  method: 'POST',
  path: '/card/invoice/clearoutinvoice',
  input: () =>
    strictObject({
      invoiceinfo: strictObject({
        wxopenid: z.string(),
        fpqqlsh: z.string(),
        nsrsbh: z.string(),
        nsrmc: z.string(),
        yfpdm: z.string(),
        yfphm: z.string(),
      }),
    }),
  result: done,
  example: {
    input: {
      invoiceinfo: {
        wxopenid: 'oAbcDefGhiJklMnoPqrStuVwxYz0',
        fpqqlsh: 'fp-20261127-1',
        nsrsbh: '91440300000000000X',
        nsrmc: '小安的店',
        yfpdm: '044001600111',
        yfphm: '00000001',
      },
    },
  },
})

/**
 * 统一开票-查询已开发票. Looks up an issued invoice (the path is spelled without the second i).
 *
 * For verified accounts.
 */
export const queryInfo = endpoint({
  id: 'invoice.queryInfo',
  page: '统一开票-查询已开发票',
  summary: 'Looks up an issued invoice (the path is spelled without the second i).',
  method: 'POST',
  path: '/card/invoice/queryinvoceinfo',
  input: () =>
    strictObject({
      fpqqlsh: z.string(),
      nsrsbh: z.string(),
    }),
  result: () =>
    answer({
      invoicedetail: answer({
        fpqqlsh: z.string(),
        fpdm: z.string(),
        fphm: z.string(),
        kprq: z.string(),
        jym: z.string(),
        pdfurl: z.string(),
      }),
    }),
  repeatable: true,
  example: {
    input: { fpqqlsh: 'fp-20261127-1', nsrsbh: '91440300000000000X' },
    answer: {
      invoicedetail: {
        fpqqlsh: 'fp-20261127-1',
        fpdm: '044001600111',
        fphm: '00000001',
        kprq: '20261120',
        jym: '01234567890123456789',
        pdfurl: 'https://example.com/pdf',
      },
    },
  },
})

/**
 * 设置/查询商户属性. Sets or reads contact, authorization fields or linked merchant; action is set_contact,
 * get_contact, set_auth_field, get_auth_field, set_pay_mch or get_pay_mch.
 *
 * For verified accounts.
 */
export const setBizAttr = endpoint({
  id: 'invoice.setBizAttr',
  page: '设置/查询商户属性',
  summary:
    'Sets or reads contact, authorization fields or linked merchant; action is set_contact, get_contact, set_auth_field, get_auth_field, set_pay_mch or get_pay_mch.',
  method: 'POST',
  path: '/card/invoice/setbizattr',
  query: ['action'],
  input: () =>
    z.discriminatedUnion('action', [
      strictObject({
        action: z.literal('set_pay_mch'),
        paymch_info: strictObject({ mchid: z.string(), s_pappid: z.string() }),
      }),
      strictObject({
        action: z.literal('set_contact'),
        contact: strictObject({
          phone: z.string(),
          /** Seconds that issuing an invoice may take. */
          time_out: z.int(),
        }),
      }),
      strictObject({
        action: z.literal('set_auth_field'),
        auth_field: strictObject({
          user_field: userField().optional(),
          biz_field: bizField().optional(),
        }),
      }),
      strictObject({ action: z.enum(['get_pay_mch', 'get_contact', 'get_auth_field']) }),
    ]),
  result: () =>
    answer({
      paymch_info: answer({ mchid: z.string(), s_pappid: z.string() }).optional(),
      contact: answer({ phone: z.string(), time_out: z.number() }).optional(),
      auth_field: z.looseObject({}).optional(),
    }),
  example: {
    input: { action: 'get_contact' },
    answer: { contact: { phone: '0755-12345678', time_out: 12345 } },
  },
})

function customField() {
  return answer({
    key: z.string(),
    value: z.string(),
  })
}

/** What a person is asked for. */
function userField() {
  return strictObject({
    show_title: flag().optional(),
    show_phone: flag().optional(),
    show_email: flag().optional(),
    custom_field: z.array(strictObject({ key: z.string() })).optional(),
  })
}

/** What a company is asked for. */
function bizField() {
  return strictObject({
    show_title: flag().optional(),
    show_tax_no: flag().optional(),
    show_addr: flag().optional(),
    show_phone: flag().optional(),
    show_bank_type: flag().optional(),
    show_bank_no: flag().optional(),
    custom_field: z.array(strictObject({ key: z.string() })).optional(),
  })
}
