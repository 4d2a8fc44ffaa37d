/** 客服账号管理: the people who answer for the account. */
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { answer, done, exampleFile, longText, oneOf, strictObject, uploadFile } from './fields.ts'

/**
 * 获取所有客服账号. Lists every customer-service account.
 *
 * For verified accounts.
 *
 * Errors: 65400.
 */
export const list = endpoint({
  id: 'kfAccount.list',
  page: '获取所有客服账号',
  summary: 'Lists every customer-service account.',
  method: 'GET',
  path: '/cgi-bin/customservice/getkflist',
  answer: 'bare',
  input: () =>
    strictObject({
      /** Sub-merchant, normally absent. */
      business_id: z.string().optional(),
    }),
  result: () =>
    answer({
      kf_list: z.array(
        answer({
          /** name@wechat-id. */
          kf_account: z.string(),
          kf_headimgurl: z.string(),
          /** A string here, a number in the online list. */
          kf_id: longText(),
          kf_nick: z.string(),
          /** Bound WeChat id. */
          kf_wx: z.string().optional(),
          kf_openid: z.string().optional(),
          /** Pending invitation. */
          invite_wx: z.string().optional(),
          invite_expire_time: z.number().optional(),
          invite_status: oneOf(['waiting', 'rejected', 'expired']).optional(),
        }),
      ),
    }),
  errors: [65400],
  example: {
    input: {},
    answer: {
      kf_list: [
        {
          kf_account: 'anna@shop',
          kf_headimgurl: 'https://example.com/anna.jpg',
          kf_id: '1001',
          kf_nick: '小安',
          kf_wx: 'anna',
          kf_openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0',
          invite_wx: 'anna',
          invite_expire_time: 1795737600,
        },
      ],
    },
  },
})

/**
 * 获取在线客服列表. Lists staff accounts that are online with their current load.
 *
 * For verified accounts.
 *
 * Errors: 65400.
 */
export const onlineList = endpoint({
  id: 'kfAccount.onlineList',
  page: '获取在线客服列表',
  summary: 'Lists staff accounts that are online with their current load.',
  method: 'GET',
  path: '/cgi-bin/customservice/getonlinekflist',
  answer: 'bare',
  input: () =>
    strictObject({
      business_id: z.string().optional(),
    }),
  result: () =>
    answer({
      kf_online_list: z.array(
        answer({
          kf_account: z.string(),
          /** 1 web online; 0 offline in the current page; 2 and 3 (mobile, both) in old documents. */
          status: z.number(),
          kf_id: longText(),
          /** Conversations being served. */
          accepted_case: z.number(),
          kf_openid: z.string().optional(),
        }),
      ),
    }),
  errors: [65400],
  example: {
    input: {},
    answer: {
      kf_online_list: [
        {
          kf_account: 'anna@shop',
          status: 1,
          kf_id: 1001,
          accepted_case: 1,
          kf_openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0',
        },
      ],
    },
  },
})

/**
 * 添加客服账号. Creates a customer-service account.
 *
 * The Official Account needs a WeChat id set first. An account cannot serve before a WeChat user is
 * bound (65402).
 *
 * For verified accounts.
 *
 * Errors: 40003, 40005, 40009, 61451, 61452, 61453, 61454, 61455, 61456, 65400, 65401, 65403,
 * 65404, 65405, 65406.
 */
export const add = endpoint({
  id: 'kfAccount.add',
  page: '添加客服账号',
  summary: 'Creates a customer-service account.',
  method: 'POST',
  path: '/customservice/kfaccount/add',
  input: () =>
    strictObject({
      /** Up to 10 letters, digits or underscores, then @ and the account’s WeChat id. */
      kf_account: z.string().regex(/^\w{1,10}@.{1,30}$/, 'must be name@wechat-id'),
      /** Up to 16 characters. */
      nickname: z.string().max(16),
      /** MD5 hex; only in old documents. */
      password: z.string().optional(),
      business_id: z.string().optional(),
    }),
  result: done,
  limits: { maxItems: 100 },
  errors: [
    40003, 40005, 40009, 61451, 61452, 61453, 61454, 61455, 61456, 65400, 65401, 65403, 65404,
    65405, 65406,
  ],
  notes: [
    'The Official Account needs a WeChat id set first.',
    'An account cannot serve before a WeChat user is bound (65402).',
  ],
  example: {
    input: { kf_account: 'anna@shop', nickname: '小安' },
  },
})

/**
 * 修改客服账号. Changes the nickname of a customer-service account.
 *
 * For verified accounts.
 *
 * Errors: 65400, 65401, 65403.
 */
export const update = endpoint({
  id: 'kfAccount.update',
  page: '修改客服账号',
  summary: 'Changes the nickname of a customer-service account.',
  method: 'POST',
  path: '/customservice/kfaccount/update',
  input: () =>
    strictObject({
      kf_account: z.string(),
      /** Up to 16 characters. */
      nickname: z.string().max(16),
      /** Old documents only. */
      password: z.string().optional(),
    }),
  result: done,
  errors: [65400, 65401, 65403],
  example: {
    input: { kf_account: 'anna@shop', nickname: '小安' },
  },
})

/**
 * 删除客服账号. Deletes a customer-service account.
 *
 * For verified accounts.
 *
 * Errors: 65400, 65401.
 */
const remove = endpoint({
  id: 'kfAccount.delete',
  page: '删除客服账号',
  summary: 'Deletes a customer-service account.',
  method: 'POST',
  path: '/customservice/kfaccount/del',
  query: ['kf_account'],
  input: () =>
    strictObject({
      kf_account: z.string(),
    }),
  result: done,
  errors: [65400, 65401],
  example: { input: { kf_account: 'anna@shop' } },
})

/**
 * 设置客服头像. Uploads the avatar of a staff account.
 *
 * For verified accounts. Files: media (jpg) up to 5 MB.
 *
 * Errors: 40005, 40009, 61457, 65400, 65401.
 */
export const uploadHeadImg = endpoint({
  id: 'kfAccount.uploadHeadImg',
  page: '设置客服头像',
  summary: 'Uploads the avatar of a staff account.',
  method: 'POST',
  path: '/customservice/kfaccount/uploadheadimg',
  query: ['kf_account'],
  files: ['media'],
  input: () =>
    strictObject({
      kf_account: z.string(),
      /** 640x640 is suggested. */
      media: uploadFile(),
    }),
  result: done,
  limits: { files: { media: { maxBytes: 5242880, formats: ['jpg'] } } },
  errors: [40005, 40009, 61457, 65400, 65401],
  example: {
    input: { kf_account: 'anna@shop', media: exampleFile('photo.jpg', 'image/jpeg') },
  },
})

/**
 * 邀请绑定客服账号. Invites a WeChat user to operate a customer-service account.
 *
 * For verified accounts.
 *
 * Errors: 65400, 65401, 65407, 65408, 65409, 65410, 65411, 65412.
 */
export const inviteWorker = endpoint({
  id: 'kfAccount.inviteWorker',
  page: '邀请绑定客服账号',
  summary: 'Invites a WeChat user to operate a customer-service account.',
  method: 'POST',
  path: '/customservice/kfaccount/inviteworker',
  input: () =>
    strictObject({
      kf_account: z.string(),
      /** WeChat id of the invitee. */
      invite_wx: z.string(),
    }),
  result: done,
  errors: [65400, 65401, 65407, 65408, 65409, 65410, 65411, 65412],
  example: {
    input: { kf_account: 'anna@shop', invite_wx: 'anna' },
  },
})

/**
 * 设置客服管理员. Makes a staff account an administrator; documented for mini programs only.
 *
 * A mini program has it, an Official Account does not.
 *
 * Not for Official Accounts.
 *
 * Errors: 65400.
 */
export const setAdmin = endpoint({
  id: 'kfAccount.setAdmin',
  page: '设置客服管理员',
  summary: 'Makes a staff account an administrator; documented for mini programs only.',
  method: 'GET',
  path: '/customservice/kfaccount/setadmin',
  input: () =>
    strictObject({
      kf_openid: z.string(),
    }),
  result: done,
  callers: { subscription: 'none', service: 'none' },
  errors: [65400],
  notes: ['A mini program has it, an Official Account does not.'],
  repeatable: false,
  example: {
    input: { kf_openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0' },
  },
})

/**
 * 取消客服管理员. Removes administrator rights from a staff account; documented for mini programs only.
 *
 * A mini program has it, an Official Account does not.
 *
 * Not for Official Accounts.
 *
 * Errors: 65400.
 */
export const cancelAdmin = endpoint({
  id: 'kfAccount.cancelAdmin',
  page: '取消客服管理员',
  summary: 'Removes administrator rights from a staff account; documented for mini programs only.',
  method: 'GET',
  path: '/customservice/kfaccount/canceladmin',
  input: () =>
    strictObject({
      kf_openid: z.string(),
    }),
  result: done,
  callers: { subscription: 'none', service: 'none' },
  errors: [65400],
  notes: ['A mini program has it, an Official Account does not.'],
  repeatable: false,
  example: {
    input: { kf_openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0' },
  },
})

export { remove as delete }
