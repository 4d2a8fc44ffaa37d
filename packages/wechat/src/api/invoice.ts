/** 微信发票: electronic invoices. */
export * from './invoice/reimburse.ts'
export * from './invoice/title.ts'
export * from './invoice/platform.ts'
export * from './invoice/issue.ts'
