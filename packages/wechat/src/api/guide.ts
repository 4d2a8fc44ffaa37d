/** 对话能力（导购）: shop assistants who talk with customers. */
export * from './guide/account.ts'
export * from './guide/group.ts'
export * from './guide/buyer-tag.ts'
export * from './guide/buyer.ts'
export * from './guide/material.ts'
export * from './guide/mass-job.ts'
