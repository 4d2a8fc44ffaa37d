/** 微信发票: headings of invoices. */
import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { answer, flag, strictObject } from '../fields.ts'

/**
 * 获取添加抬头链接. Returns a page that adds an invoice title.
 *
 * For verified accounts.
 */
export const getUserTitleUrl = endpoint({
  id: 'invoice.getUserTitleUrl',
  page: '获取添加抬头链接',
  summary: 'Returns a page that adds an invoice title.',
  method: 'POST',
  path: '/card/invoice/biz/getusertitleurl',
  input: () =>
    strictObject({
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
    answer({
      url: z.string(),
    }),
  repeatable: true,
  example: {
    input: { title: '十一月的新品' },
    answer: { url: 'https://example.com/news' },
  },
})

/**
 * 获取选择抬头链接. Returns a page that picks an invoice title.
 *
 * For verified accounts.
 */
export const getSelectTitleUrl = endpoint({
  id: 'invoice.getSelectTitleUrl',
  page: '获取选择抬头链接',
  summary: 'Returns a page that picks an invoice title.',
  method: 'POST',
  path: '/card/invoice/biz/getselecttitleurl',
  input: () =>
    strictObject({
      attach: z.string().optional(),
      biz_name: z.string().optional(),
    }),
  result: () =>
    answer({
      url: z.string(),
    }),
  repeatable: true,
  example: {
    input: { attach: 'order-7' },
    answer: { url: 'https://example.com/news' },
  },
})

/**
 * 扫描二维码获取抬头. Returns the invoice title behind a scanned code.
 *
 * For verified accounts.
 */
export const scanTitle = endpoint({
  id: 'invoice.scanTitle',
  page: '扫描二维码获取抬头',
  summary: 'Returns the invoice title behind a scanned code.',
  method: 'POST',
  path: '/card/invoice/scantitle',
  input: () =>
    strictObject({
      scan_text: z.string(),
    }),
  result: () =>
    answer({
      title_type: z.number(),
      title: z.string(),
      tax_no: z.string().optional(),
      phone: z.string().optional(),
      addr: z.string().optional(),
      bank_type: z.string().optional(),
      bank_no: z.string().optional(),
    }),
  repeatable: true,
  example: {
    input: { scan_text: 'https://w.url.cn/s/AbCdEf' },
    answer: {
      title_type: 1,
      title: '十一月的新品',
      tax_no: '91440300000000000X',
      phone: '13800000000',
      addr: '深圳市南山区',
      bank_type: '招商银行',
    },
  },
})
