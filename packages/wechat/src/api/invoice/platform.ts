/** 微信发票: putting invoices into a fan’s card holder. */
import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { answer, done, exampleFile, strictObject, uploadFile } from '../fields.ts'

/**
 * 获取自身的开票平台识别码. Returns the platform code of the caller.
 *
 * For verified accounts.
 */
export const setUrl = endpoint({
  id: 'invoice.setUrl',
  page: '获取自身的开票平台识别码',
  summary: 'Returns the platform code of the caller.',
  method: 'POST',
  path: '/card/invoice/seturl',
  input: () => strictObject({}),
  result: () =>
    answer({
      invoice_url: z.string(),
    }),
  example: {
    input: {},
    answer: { invoice_url: 'https://example.com/invoice' },
  },
})

/**
 * 创建发票卡券模板. Creates an invoice card template.
 *
 * For verified accounts.
 */
export const platformCreateCard = endpoint({
  id: 'invoice.platformCreateCard',
  page: '创建发票卡券模板',
  summary: 'Creates an invoice card template.',
  method: 'POST',
  path: '/card/invoice/platform/createcard',
  input: () =>
    strictObject({
      invoice_info: strictObject({
        base_info: strictObject({
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
    answer({
      card_id: z.string(),
    }),
  example: {
    input: {
      invoice_info: {
        base_info: { logo_url: 'https://example.com/logo.png', title: '十一月的新品' },
        type: '增值税电子普通发票',
        payee: '小安的店',
      },
    },
    answer: { card_id: 'pCaRd_0123456789' },
  },
})

/**
 * 上传PDF. Uploads an invoice PDF.
 *
 * For verified accounts.
 */
export const platformSetPdf = endpoint({
  id: 'invoice.platformSetPdf',
  page: '上传PDF',
  summary: 'Uploads an invoice PDF.',
  method: 'POST',
  path: '/card/invoice/platform/setpdf',
  files: ['pdf'],
  input: () => strictObject({ pdf: uploadFile() }),
  result: () =>
    answer({
      s_media_id: z.string(),
    }),
  example: {
    input: { pdf: exampleFile('invoice.pdf', 'application/pdf') },
    answer: { s_media_id: 's_media_id-7' },
  },
})

/**
 * 查询已上传的PDF文件. Returns the address of an uploaded PDF.
 *
 * For verified accounts.
 */
export const platformGetPdf = endpoint({
  id: 'invoice.platformGetPdf',
  page: '查询已上传的PDF文件',
  summary: 'Returns the address of an uploaded PDF.',
  method: 'POST',
  path: '/card/invoice/platform/getpdf',
  input: () =>
    strictObject({
      action: z.string(),
      s_media_id: z.string(),
    }),
  result: () =>
    answer({
      pdf_url: z.string(),
      pdf_url_expire_time: z.number(),
    }),
  repeatable: true,
  example: {
    input: { action: 'get_url', s_media_id: 's_media_id-7' },
    answer: {
      pdf_url: 'https://example.com/pdf',
      pdf_url_expire_time: 1795737600,
    },
  },
})

/**
 * 将电子发票卡券插入用户卡包. Puts an invoice in the card wallet of a fan.
 *
 * For verified accounts.
 */
export const insert = endpoint({
  id: 'invoice.insert',
  page: '将电子发票卡券插入用户卡包',
  summary: 'Puts an invoice in the card wallet of a fan.',
  method: 'POST',
  path: '/card/invoice/insert',
  input: () =>
    strictObject({
      order_id: z.string(),
      appid: z.string().optional(),
      card_id: z.string(),
      card_ext: strictObject({
        nonce_str: z.string().optional(),
        user_card: strictObject({
          invoice_user_data: strictObject({
            title: z.string(),
            fee_without_tax: z.int(),
            fee: z.int(),
            tax: z.int(),
            billing_no: z.string(),
            billing_code: z.string(),
            billing_time: z.int(),
            info: z.array(
              strictObject({
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
    answer({
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
            billing_no: '00000001',
            billing_code: '044001600111',
            billing_time: 1795737600,
            info: [{ name: '小安的店', unit: '把', num: 1, price: 1 }],
            check_code: '01234567890123456789',
            s_pdf_media_id: 's_pdf_media_id-7',
            buyer_number: '1',
          },
        },
      },
    },
    answer: {
      code: '0123456789ab',
      openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0',
      unionid: 'oUnionIdAbcDefGhiJklMnoPqrSt',
    },
  },
})

/**
 * 更新发票卡券状态. Changes the state of an invoice card.
 *
 * For verified accounts.
 */
export const platformUpdateStatus = endpoint({
  id: 'invoice.platformUpdateStatus',
  page: '更新发票卡券状态',
  summary: 'Changes the state of an invoice card.',
  method: 'POST',
  path: '/card/invoice/platform/updatestatus',
  input: () =>
    strictObject({
      card_id: z.string(),
      code: z.string(),
      reimburse_status: z.string(),
    }),
  result: done,
  example: {
    input: {
      card_id: 'pCaRd_0123456789',
      code: '0123456789ab',
      reimburse_status: 'INVOICE_REIMBURSE_INIT',
    },
  },
})
