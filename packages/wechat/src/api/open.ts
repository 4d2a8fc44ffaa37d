/** 微信开放平台帐号管理: accounts whose fans share unionids. */
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { answer, done, strictObject } from './fields.ts'

/**
 * 创建开放平台账号并绑定. Creates an Open Platform account and binds the account to it.
 *
 * For third-party platforms.
 *
 * Errors: 40013, 89000.
 */
export const create = endpoint({
  id: 'open.create',
  page: '创建开放平台账号并绑定',
  summary: 'Creates an Open Platform account and binds the account to it.',
  method: 'POST',
  path: '/cgi-bin/open/create',
  input: () =>
    strictObject({
      appid: z.string(),
    }),
  result: () =>
    answer({
      open_appid: z.string(),
    }),
  callers: 'third-party platform',
  errors: [40013, 89000],
  example: {
    input: { appid: 'wx1234567890abcdef' },
    answer: { open_appid: 'wx0123456789abcdef' },
  },
})

/**
 * 绑定开放平台账号. Binds the account to an Open Platform account.
 *
 * For third-party platforms.
 *
 * Errors: 40013, 89000, 89001, 89003, 89004.
 */
export const bind = endpoint({
  id: 'open.bind',
  page: '绑定开放平台账号',
  summary: 'Binds the account to an Open Platform account.',
  method: 'POST',
  path: '/cgi-bin/open/bind',
  input: binding,
  result: done,
  callers: 'third-party platform',
  errors: [40013, 89000, 89001, 89003, 89004],
  example: {
    input: { appid: 'wx1234567890abcdef', open_appid: 'wx0123456789abcdef' },
  },
})

/**
 * 解除绑定开放平台账号. Unbinds the account from an Open Platform account.
 *
 * For third-party platforms.
 *
 * Errors: 40013, 89001, 89002, 89003.
 */
export const unbind = endpoint({
  id: 'open.unbind',
  page: '解除绑定开放平台账号',
  summary: 'Unbinds the account from an Open Platform account.',
  method: 'POST',
  path: '/cgi-bin/open/unbind',
  input: binding,
  result: done,
  callers: 'third-party platform',
  errors: [40013, 89001, 89002, 89003],
  example: {
    input: { appid: 'wx1234567890abcdef', open_appid: 'wx0123456789abcdef' },
  },
})

/**
 * 获取绑定的开放平台账号. Returns the Open Platform account bound.
 *
 * For third-party platforms.
 *
 * Errors: 40013, 89002.
 */
export const get = endpoint({
  id: 'open.get',
  page: '获取绑定的开放平台账号',
  summary: 'Returns the Open Platform account bound.',
  method: 'POST',
  path: '/cgi-bin/open/get',
  input: () =>
    strictObject({
      appid: z.string(),
    }),
  result: () =>
    answer({
      open_appid: z.string(),
    }),
  callers: 'third-party platform',
  errors: [40013, 89002],
  repeatable: true,
  example: {
    input: { appid: 'wx1234567890abcdef' },
    answer: { open_appid: 'wx0123456789abcdef' },
  },
})

/**
 * 查询是否绑定开放平台账号. Tells whether the account is bound.
 *
 * For third-party platforms.
 */
export const have = endpoint({
  id: 'open.have',
  page: '查询是否绑定开放平台账号',
  summary: 'Tells whether the account is bound.',
  method: 'POST',
  path: '/cgi-bin/open/have',
  input: () => strictObject({}),
  result: () =>
    answer({
      have_open: z.boolean(),
    }),
  callers: 'third-party platform',
  repeatable: true,
  example: { input: {}, answer: { have_open: true } },
})

/**
 * 查询小程序与公众号是否同主体. Tells whether account and platform belong to the same legal entity.
 *
 * For third-party platforms.
 */
export const sameEntity = endpoint({
  id: 'open.sameEntity',
  page: '查询小程序与公众号是否同主体',
  summary: 'Tells whether account and platform belong to the same legal entity.',
  method: 'GET',
  path: '/cgi-bin/open/sameentity',
  input: () => strictObject({}),
  result: () =>
    answer({
      same_entity: z.boolean(),
    }),
  callers: 'third-party platform',
  example: { input: {}, answer: { same_entity: true } },
})

function binding() {
  return strictObject({
    appid: z.string(),
    open_appid: z.string(),
  })
}
