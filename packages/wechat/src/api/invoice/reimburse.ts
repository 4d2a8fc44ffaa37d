/** 微信发票: taking invoices in. */
import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { answer, done, strictObject } from '../fields.ts'

/**
 * 查询报销发票信息. Returns an invoice for reimbursement.
 *
 * For verified accounts.
 */
export const reimburseGet = endpoint({
  id: 'invoice.reimburseGet',
  page: '查询报销发票信息',
  summary: 'Returns an invoice for reimbursement.',
  method: 'POST',
  path: '/card/invoice/reimburse/getinvoiceinfo',
  input: whichInvoice,
  result: reimbursable,
  repeatable: true,
  example: {
    input: { card_id: 'pCaRd_0123456789', encrypt_code: 'eNcRyPtEd_0123456789' },
    answer: {
      card_id: 'pCaRd_0123456789',
      begin_time: 1795737600,
      end_time: 1795741200,
      user_card_status: 'NORMAL',
      openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0',
      type: '增值税电子普通发票',
      payee: '小安的店',
      detail: '雨伞',
      user_info: {
        title: '十一月的新品',
        fee_without_tax: 1,
        fee: 1,
        tax: 1,
        billing_no: '00000001',
        billing_code: '044001600111',
        billing_time: 1795737600,
        info: [{ name: '小安的店', unit: '把', num: 1, price: 1 }],
        check_code: '01234567890123456789',
        reimburse_status: 'INVOICE_REIMBURSE_INIT',
        pdf_url: 'https://example.com/pdf',
        trip_pdf_url: 'https://example.com/trip_pdf',
        order_id: 'order-20261127-1',
        buyer_number: '1',
        buyer_address_and_phone: '科技中一路 0755-12345678',
      },
    },
  },
})

/**
 * 批量查询报销发票信息. Returns several invoices.
 *
 * For verified accounts.
 */
export const reimburseBatchGet = endpoint({
  id: 'invoice.reimburseBatchGet',
  page: '批量查询报销发票信息',
  summary: 'Returns several invoices.',
  method: 'POST',
  path: '/card/invoice/reimburse/getinvoicebatch',
  input: () =>
    strictObject({
      item_list: z.array(whichInvoice()),
    }),
  result: () =>
    answer({
      item_list: z.array(reimbursable()),
    }),
  repeatable: true,
  example: {
    input: { item_list: [{ card_id: 'pCaRd_0123456789', encrypt_code: 'eNcRyPtEd_0123456789' }] },
    answer: {
      item_list: [
        {
          card_id: 'pCaRd_0123456789',
          begin_time: 1795737600,
          end_time: 1795741200,
          user_card_status: 'NORMAL',
          openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0',
          type: '增值税电子普通发票',
          payee: '小安的店',
          detail: '雨伞',
          user_info: {
            title: '十一月的新品',
            fee_without_tax: 1,
            fee: 1,
            tax: 1,
            billing_no: '00000001',
            billing_code: '044001600111',
            billing_time: 1795737600,
            info: [{ name: '小安的店', unit: '把', num: 1, price: 1 }],
            check_code: '01234567890123456789',
            reimburse_status: 'INVOICE_REIMBURSE_INIT',
            pdf_url: 'https://example.com/pdf',
            trip_pdf_url: 'https://example.com/trip_pdf',
            order_id: 'order-20261127-1',
            buyer_number: '1',
            buyer_address_and_phone: '科技中一路 0755-12345678',
          },
        },
      ],
    },
  },
})

/**
 * 报销方更新发票状态. Locks, reimburses or releases an invoice.
 *
 * For verified accounts.
 */
export const reimburseUpdate = endpoint({
  id: 'invoice.reimburseUpdate',
  page: '报销方更新发票状态',
  summary: 'Locks, reimburses or releases an invoice.',
  method: 'POST',
  path: '/card/invoice/reimburse/updateinvoicestatus',
  input: () =>
    strictObject({
      card_id: z.string(),
      encrypt_code: z.string(),
      reimburse_status: z.string(),
    }),
  result: done,
  example: {
    input: {
      card_id: 'pCaRd_0123456789',
      encrypt_code: 'eNcRyPtEd_0123456789',
      reimburse_status: 'INVOICE_REIMBURSE_INIT',
    },
  },
})

/**
 * 报销方批量更新发票状态. Does the same for several invoices.
 *
 * For verified accounts.
 */
export const reimburseBatchUpdate = endpoint({
  id: 'invoice.reimburseBatchUpdate',
  page: '报销方批量更新发票状态',
  summary: 'Does the same for several invoices.',
  method: 'POST',
  path: '/card/invoice/reimburse/updatestatusbatch',
  input: () =>
    strictObject({
      openid: z.string(),
      reimburse_status: z.string(),
      invoice_list: z.array(whichInvoice()),
    }),
  result: done,
  example: {
    input: {
      openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0',
      reimburse_status: 'INVOICE_REIMBURSE_INIT',
      invoice_list: [{ card_id: 'pCaRd_0123456789', encrypt_code: 'eNcRyPtEd_0123456789' }],
    },
  },
})

function reimbursable() {
  return answer({
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
  return answer({
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
  return answer({
    name: z.string(),
    unit: z.string(),
    num: z.number(),
    price: z.number(),
  })
}

function whichInvoice() {
  return strictObject({
    card_id: z.string(),
    encrypt_code: z.string(),
  })
}
