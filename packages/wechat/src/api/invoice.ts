/** 微信发票: electronic invoices. */
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { done, exampleFile, flag, uploadFile } from './fields.ts'

export const setUrl = endpoint({
  id: 'invoice.setUrl',
  page: '获取自身的开票平台识别码',
  summary: 'Returns the platform code of the caller.',
  method: 'POST',
  path: '/card/invoice/seturl',
  input: () => z.strictObject({}),
  result: () =>
    z.looseObject({
      invoice_url: z.string(),
    }),
  example: {
    input: {},
    answer: { errcode: 0, errmsg: 'ok', invoice_url: 'https://example.com/invoice' },
  },
})

export const platformCreateCard = endpoint({
  id: 'invoice.platformCreateCard',
  page: '创建发票卡券模板',
  summary: 'Creates an invoice card template.',
  method: 'POST',
  path: '/card/invoice/platform/createcard',
  input: () =>
    z.strictObject({
      invoice_info: z.strictObject({
        base_info: z.strictObject({
          logo_url: z.string(),
          title: z.string(),
          custom_url_name: z.string().optional(),
          custom_url_sub_title: z.string().optional(),
          custom_url: z.string().optional(),
          promotion_url_name: z.string().optional(),
          promotion_url_sub_title: z.string().optional(),
          promotion_url: z.string().optional(),
        }),
        type: z.string(),
        payee: z.string(),
      }),
    }),
  result: () =>
    z.looseObject({
      card_id: z.string(),
    }),
  example: {
    input: {
      invoice_info: {
        base_info: { logo_url: 'https://example.com/logo.png', title: '十一月的新品' },
        type: 'image',
        payee: 'payee',
      },
    },
    answer: { errcode: 0, errmsg: 'ok', card_id: 'pCaRd_0123456789' },
  },
})

export const platformSetPdf = endpoint({
  id: 'invoice.platformSetPdf',
  page: '上传PDF',
  summary: 'Uploads an invoice PDF.',
  method: 'POST',
  path: '/card/invoice/platform/setpdf',
  files: ['pdf'],
  input: () => z.strictObject({ pdf: uploadFile() }),
  result: () =>
    z.looseObject({
      s_media_id: z.string(),
    }),
  example: {
    input: { pdf: exampleFile('invoice.pdf', 'application/pdf') },
    answer: { errcode: 0, errmsg: 'ok', s_media_id: 's_media_id-7' },
  },
})

export const platformGetPdf = endpoint({
  id: 'invoice.platformGetPdf',
  page: '查询已上传的PDF文件',
  summary: 'Returns the address of an uploaded PDF.',
  method: 'POST',
  path: '/card/invoice/platform/getpdf',
  input: () =>
    z.strictObject({
      action: z.string(),
      s_media_id: z.string(),
    }),
  result: () =>
    z.looseObject({
      pdf_url: z.string(),
      pdf_url_expire_time: z.number(),
    }),
  repeatable: true,
  example: {
    input: { action: 'action', s_media_id: 's_media_id-7' },
    answer: {
      errcode: 0,
      errmsg: 'ok',
      pdf_url: 'https://example.com/pdf',
      pdf_url_expire_time: 1795737600,
    },
  },
})

export const insert = endpoint({
  id: 'invoice.insert',
  page: '将电子发票卡券插入用户卡包',
  summary: 'Puts an invoice in the card wallet of a user.',
  method: 'POST',
  path: '/card/invoice/insert',
  input: () =>
    z.strictObject({
      order_id: z.string(),
      appid: z.string().optional(),
      card_id: z.string(),
      card_ext: z.strictObject({
        nonce_str: z.string().optional(),
        user_card: z.strictObject({
          invoice_user_data: z.strictObject({
            title: z.string(),
            fee_without_tax: z.int(),
            fee: z.int(),
            tax: z.int(),
            billing_no: z.string(),
            billing_code: z.string(),
            billing_time: z.int(),
            info: z.array(
              z.strictObject({
                name: z.string(),
                unit: z.string(),
                num: z.int(),
                price: z.int(),
              }),
            ),
            check_code: z.string(),
            s_pdf_media_id: z.string(),
            s_trip_pdf_media_id: z.string().optional(),
            buyer_number: z.string(),
            buyer_address_and_phone: z.string().optional(),
            buyer_bank_account: z.string().optional(),
            seller_number: z.string().optional(),
            seller_address_and_phone: z.string().optional(),
            seller_bank_account: z.string().optional(),
            remarks: z.string().optional(),
            maker: z.string().optional(),
            cashier: z.string().optional(),
          }),
        }),
      }),
    }),
  result: () =>
    z.looseObject({
      code: z.string(),
      openid: z.string(),
      unionid: z.string().optional(),
    }),
  example: {
    input: {
      order_id: 'order-20261127-1',
      card_id: 'pCaRd_0123456789',
      card_ext: {
        user_card: {
          invoice_user_data: {
            title: '十一月的新品',
            fee_without_tax: 1,
            fee: 1,
            tax: 1,
            billing_no: 'billing no',
            billing_code: 'billing code',
            billing_time: 1795737600,
            info: [{ name: '星标客户', unit: 'unit', num: 1, price: 1 }],
            check_code: 'check code',
            s_pdf_media_id: 's_pdf_media_id-7',
            buyer_number: '1',
          },
        },
      },
    },
    answer: {
      errcode: 0,
      errmsg: 'ok',
      code: '0123456789ab',
      openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0',
      unionid: 'oUnionIdAbcDefGhiJklMnoPqrSt',
    },
  },
})

export const platformUpdateStatus = endpoint({
  id: 'invoice.platformUpdateStatus',
  page: '更新发票卡券状态',
  summary: 'Changes the state of an invoice card.',
  method: 'POST',
  path: '/card/invoice/platform/updatestatus',
  input: () =>
    z.strictObject({
      card_id: z.string(),
      code: z.string(),
      reimburse_status: z.string(),
    }),
  result: done,
  example: {
    input: {
      card_id: 'pCaRd_0123456789',
      code: '0123456789ab',
      reimburse_status: 'reimburse status',
    },
    answer: { errcode: 0, errmsg: 'ok' },
  },
})

export const getAuthUrl = endpoint({
  id: 'invoice.getAuthUrl',
  page: '获取授权页链接',
  summary: 'Returns the page on which a user allows invoicing.',
  method: 'POST',
  path: '/card/invoice/getauthurl',
  input: () =>
    z.strictObject({
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
    z.looseObject({
      auth_url: z.string(),
      appid: z.string().optional(),
    }),
  repeatable: true,
  example: {
    input: {
      order_id: 'order-20261127-1',
      s_pappid: '0123456789',
      money: 1,
      source: 'source',
      ticket: 'tIcKeT_0123456789',
      type: 1,
    },
    answer: {
      errcode: 0,
      errmsg: 'ok',
      auth_url: 'https://example.com/auth',
      appid: 'wx1234567890abcdef',
    },
  },
})

export const getAuthData = endpoint({
  id: 'invoice.getAuthData',
  page: '查询授权完成状态',
  summary: 'Returns the authorization state and data.',
  method: 'POST',
  path: '/card/invoice/getauthdata',
  input: () =>
    z.strictObject({
      order_id: z.string(),
      s_pappid: z.string(),
    }),
  result: () =>
    z.looseObject({
      invoice_status: z.string(),
      auth_time: z.number().optional(),
      user_auth_info: z
        .looseObject({
          user_field: z
            .looseObject({
              title: z.string(),
              phone: z.string(),
              email: z.string(),
              custom_field: z.array(customField()).optional(),
            })
            .optional(),
          biz_field: z
            .looseObject({
              title: z.string(),
              phone: z.string(),
              tax_no: z.string(),
              addr: z.string(),
              bank_type: z.string(),
              bank_no: z.string(),
              custom_field: z.array(customField()).optional(),
            })
            .optional(),
        })
        .optional(),
    }),
  repeatable: true,
  example: {
    input: { order_id: 'order-20261127-1', s_pappid: '0123456789' },
    answer: {
      errcode: 0,
      errmsg: 'ok',
      invoice_status: 'invoice status',
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
          tax_no: 'tax no',
          addr: 'addr',
          bank_type: 'bank type',
          bank_no: 'bank no',
          custom_field: [{ key: 'V1001', value: '39.8元' }],
        },
      },
    },
  },
})

export const rejectInsert = endpoint({
  id: 'invoice.rejectInsert',
  page: '拒绝开票',
  summary: 'Refuses to issue an invoice.',
  method: 'POST',
  path: '/card/invoice/rejectinsert',
  input: () =>
    z.strictObject({
      order_id: z.string(),
      s_pappid: z.string(),
      reason: z.string(),
      url: z.string().optional(),
    }),
  result: done,
  example: {
    input: { order_id: 'order-20261127-1', s_pappid: '0123456789', reason: 'reason' },
    answer: { errcode: 0, errmsg: 'ok' },
  },
})

export const makeOut = endpoint({
  id: 'invoice.makeOut',
  page: '统一开票-开具蓝票',
  summary: 'Issues an invoice.',
  method: 'POST',
  path: '/card/invoice/makeoutinvoice',
  input: () =>
    z.strictObject({
      invoiceinfo: z.strictObject({
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
          z.strictObject({
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
        ddh: 'ddh',
        fpqqlsh: 'fpqqlsh',
        nsrsbh: 'nsrsbh',
        nsrmc: 'nsrmc',
        nsrdz: 'nsrdz',
        nsrdh: 'nsrdh',
        nsrbank: 'nsrbank',
        nsrbankid: 'nsrbankid-7',
        kpr: 'kpr',
        jshj: 0.5,
        hjje: 0.5,
        hjse: 0.5,
        invoicedetail_list: [
          {
            fphxz: 1,
            spbm: 'spbm',
            xmmc: 'xmmc',
            dw: 'dw',
            ggxh: 'ggxh',
            xmsl: 1,
            xmdj: 0.5,
            xmje: 0.5,
            sl: 0.5,
            se: 0.5,
          },
        ],
      },
    },
    answer: { errcode: 0, errmsg: 'ok' },
  },
})

export const clearOut = endpoint({
  id: 'invoice.clearOut',
  page: '统一开票-发票冲红',
  summary: 'Reverses an invoice.',
  method: 'POST',
  path: '/card/invoice/clearoutinvoice',
  input: () =>
    z.strictObject({
      invoiceinfo: z.strictObject({
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
        fpqqlsh: 'fpqqlsh',
        nsrsbh: 'nsrsbh',
        nsrmc: 'nsrmc',
        yfpdm: 'yfpdm',
        yfphm: 'yfphm',
      },
    },
    answer: { errcode: 0, errmsg: 'ok' },
  },
})

export const queryInfo = endpoint({
  id: 'invoice.queryInfo',
  page: '统一开票-查询已开发票',
  summary: 'Looks up an issued invoice (the path is spelled without the second i).',
  method: 'POST',
  path: '/card/invoice/queryinvoceinfo',
  input: () =>
    z.strictObject({
      fpqqlsh: z.string(),
      nsrsbh: z.string(),
    }),
  result: () =>
    z.looseObject({
      invoicedetail: z.looseObject({
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
    input: { fpqqlsh: 'fpqqlsh', nsrsbh: 'nsrsbh' },
    answer: {
      errcode: 0,
      errmsg: 'ok',
      invoicedetail: {
        fpqqlsh: 'fpqqlsh',
        fpdm: 'fpdm',
        fphm: 'fphm',
        kprq: 'kprq',
        jym: 'jym',
        pdfurl: 'https://example.com/pdf',
      },
    },
  },
})

export const setBizAttr = endpoint({
  id: 'invoice.setBizAttr',
  page: '设置/查询商户属性',
  summary:
    'Sets or reads contact, authorization fields or linked merchant; action is set_contact, get_contact, set_auth_field, get_auth_field, set_pay_mch or get_pay_mch.',
  method: 'POST',
  path: '/card/invoice/setbizattr',
  query: ['action'],
  input: () =>
    z.strictObject({
      action: z.enum([
        'set_pay_mch',
        'get_pay_mch',
        'set_contact',
        'get_contact',
        'set_auth_field',
        'get_auth_field',
      ]),
    }),
  result: done,
  example: { input: { action: 'set_pay_mch' }, answer: { errcode: 0, errmsg: 'ok' } },
})

export const reimburseGet = endpoint({
  id: 'invoice.reimburseGet',
  page: '查询报销发票信息',
  summary: 'Returns an invoice for reimbursement.',
  method: 'POST',
  path: '/card/invoice/reimburse/getinvoiceinfo',
  input: reimburseGetInput,
  result: reimburseGetResult,
  repeatable: true,
  example: {
    input: { card_id: 'pCaRd_0123456789', encrypt_code: 'eNcRyPtEd_0123456789' },
    answer: {
      errcode: 0,
      errmsg: 'ok',
      card_id: 'pCaRd_0123456789',
      begin_time: 1795737600,
      end_time: 1795741200,
      user_card_status: 'user card status',
      openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0',
      type: 'image',
      payee: 'payee',
      detail: 'detail',
      user_info: {
        title: '十一月的新品',
        fee_without_tax: 1,
        fee: 1,
        tax: 1,
        billing_no: 'billing no',
        billing_code: 'billing code',
        billing_time: 1795737600,
        info: [{ name: '星标客户', unit: 'unit', num: 1, price: 1 }],
        check_code: 'check code',
        reimburse_status: 'reimburse status',
        pdf_url: 'https://example.com/pdf',
        trip_pdf_url: 'https://example.com/trip_pdf',
        order_id: 'order-20261127-1',
        buyer_number: '1',
        buyer_address_and_phone: 'buyer address and phone',
      },
    },
  },
})

export const reimburseBatchGet = endpoint({
  id: 'invoice.reimburseBatchGet',
  page: '批量查询报销发票信息',
  summary: 'Returns several invoices.',
  method: 'POST',
  path: '/card/invoice/reimburse/getinvoicebatch',
  input: () =>
    z.strictObject({
      item_list: z.array(reimburseGetInput()),
    }),
  result: () =>
    z.looseObject({
      item_list: z.array(reimburseGetResult()),
    }),
  repeatable: true,
  example: {
    input: { item_list: [{ card_id: 'pCaRd_0123456789', encrypt_code: 'eNcRyPtEd_0123456789' }] },
    answer: {
      errcode: 0,
      errmsg: 'ok',
      item_list: [
        {
          card_id: 'pCaRd_0123456789',
          begin_time: 1795737600,
          end_time: 1795741200,
          user_card_status: 'user card status',
          openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0',
          type: 'image',
          payee: 'payee',
          detail: 'detail',
          user_info: {
            title: '十一月的新品',
            fee_without_tax: 1,
            fee: 1,
            tax: 1,
            billing_no: 'billing no',
            billing_code: 'billing code',
            billing_time: 1795737600,
            info: [{ name: '星标客户', unit: 'unit', num: 1, price: 1 }],
            check_code: 'check code',
            reimburse_status: 'reimburse status',
            pdf_url: 'https://example.com/pdf',
            trip_pdf_url: 'https://example.com/trip_pdf',
            order_id: 'order-20261127-1',
            buyer_number: '1',
            buyer_address_and_phone: 'buyer address and phone',
          },
        },
      ],
    },
  },
})

export const reimburseUpdate = endpoint({
  id: 'invoice.reimburseUpdate',
  page: '报销方更新发票状态',
  summary: 'Locks, reimburses or releases an invoice.',
  method: 'POST',
  path: '/card/invoice/reimburse/updateinvoicestatus',
  input: () =>
    z.strictObject({
      card_id: z.string(),
      encrypt_code: z.string(),
      reimburse_status: z.string(),
    }),
  result: done,
  example: {
    input: {
      card_id: 'pCaRd_0123456789',
      encrypt_code: 'eNcRyPtEd_0123456789',
      reimburse_status: 'reimburse status',
    },
    answer: { errcode: 0, errmsg: 'ok' },
  },
})

export const reimburseBatchUpdate = endpoint({
  id: 'invoice.reimburseBatchUpdate',
  page: '报销方批量更新发票状态',
  summary: 'Does the same for several invoices.',
  method: 'POST',
  path: '/card/invoice/reimburse/updatestatusbatch',
  input: () =>
    z.strictObject({
      openid: z.string(),
      reimburse_status: z.string(),
      invoice_list: z.array(reimburseGetInput()),
    }),
  result: done,
  example: {
    input: {
      openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0',
      reimburse_status: 'reimburse status',
      invoice_list: [{ card_id: 'pCaRd_0123456789', encrypt_code: 'eNcRyPtEd_0123456789' }],
    },
    answer: { errcode: 0, errmsg: 'ok' },
  },
})

export const getUserTitleUrl = endpoint({
  id: 'invoice.getUserTitleUrl',
  page: '获取添加抬头链接',
  summary: 'Returns a page that adds an invoice title.',
  method: 'POST',
  path: '/card/invoice/biz/getusertitleurl',
  input: () =>
    z.strictObject({
      title: z.string().optional(),
      tax_no: z.string().optional(),
      phone: z.string().optional(),
      addr: z.string().optional(),
      bank_type: z.string().optional(),
      bank_no: z.string().optional(),
      user_fill: flag().optional(),
      out_title_id: z.string().optional(),
    }),
  result: () =>
    z.looseObject({
      url: z.string(),
    }),
  repeatable: true,
  example: {
    input: { title: '十一月的新品' },
    answer: { errcode: 0, errmsg: 'ok', url: 'https://example.com/news' },
  },
})

export const getSelectTitleUrl = endpoint({
  id: 'invoice.getSelectTitleUrl',
  page: '获取选择抬头链接',
  summary: 'Returns a page that picks an invoice title.',
  method: 'POST',
  path: '/card/invoice/biz/getselecttitleurl',
  input: () =>
    z.strictObject({
      attach: z.string().optional(),
      biz_name: z.string().optional(),
    }),
  result: () =>
    z.looseObject({
      url: z.string(),
    }),
  repeatable: true,
  example: {
    input: { attach: 'attach' },
    answer: { errcode: 0, errmsg: 'ok', url: 'https://example.com/news' },
  },
})

export const scanTitle = endpoint({
  id: 'invoice.scanTitle',
  page: '扫描二维码获取抬头',
  summary: 'Returns the invoice title behind a scanned code.',
  method: 'POST',
  path: '/card/invoice/scantitle',
  input: () =>
    z.strictObject({
      scan_text: z.string(),
    }),
  result: () =>
    z.looseObject({
      title_type: z.number(),
      title: z.string(),
      tax_no: z.string().optional(),
      phone: z.string().optional(),
      addr: z.string().optional(),
      bank_type: z.string().optional(),
      bank_no: z.string().optional(),
    }),
  example: {
    input: { scan_text: 'scan text' },
    answer: {
      errcode: 0,
      errmsg: 'ok',
      title_type: 1,
      title: '十一月的新品',
      tax_no: 'tax no',
      phone: '13800000000',
      addr: 'addr',
      bank_type: 'bank type',
    },
  },
})

function reimburseGetResult() {
  return z.looseObject({
    card_id: z.string(),
    begin_time: z.number(),
    end_time: z.number(),
    user_card_status: z.string(),
    openid: z.string(),
    type: z.string(),
    payee: z.string(),
    detail: z.string(),
    user_info: userInfo(),
  })
}

function userInfo() {
  return z.looseObject({
    title: z.string(),
    fee_without_tax: z.number(),
    fee: z.number(),
    tax: z.number(),
    billing_no: z.string(),
    billing_code: z.string(),
    billing_time: z.number(),
    info: z.array(info()).optional(),
    check_code: z.string(),
    reimburse_status: z.string(),
    pdf_url: z.string(),
    trip_pdf_url: z.string().optional(),
    order_id: z.string().optional(),
    buyer_number: z.string(),
    buyer_address_and_phone: z.string().optional(),
    buyer_bank_account: z.string().optional(),
    seller_number: z.string().optional(),
    seller_address_and_phone: z.string().optional(),
    seller_bank_account: z.string().optional(),
    remarks: z.string().optional(),
    maker: z.string().optional(),
    cashier: z.string().optional(),
  })
}

function info() {
  return z.looseObject({
    name: z.string(),
    unit: z.string(),
    num: z.number(),
    price: z.number(),
  })
}

function reimburseGetInput() {
  return z.strictObject({
    card_id: z.string(),
    encrypt_code: z.string(),
  })
}

function customField() {
  return z.looseObject({
    key: z.string(),
    value: z.string(),
  })
}
