/** 对话能力（导购）: shop assistants. */
import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { answer, anything, done, strictObject } from '../fields.ts'

/**
 * 添加顾问. Adds a shopping guide.
 *
 * Announced as closing in early 2023.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const addAcct = endpoint({
  id: 'guide.addAcct',
  page: '添加顾问',
  summary: 'Adds a shopping guide.',
  method: 'POST',
  path: '/cgi-bin/guide/addguideacct',
  input: assistant,
  result: done,
  callers: { subscription: 'none', service: 'verified' },
  notes: ['Announced as closing in early 2023.'],
  legacy: true,
  example: { input: { guide_account: 'anna-shop' } },
})

/**
 * 获取顾问信息. Returns a guide.
 *
 * Announced as closing in early 2023.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const getAcct = endpoint({
  id: 'guide.getAcct',
  page: '获取顾问信息',
  summary: 'Returns a guide.',
  method: 'GET',
  path: '/cgi-bin/guide/getguideacct',
  input: whichAssistant,
  result: () =>
    answer({
      guide_account: z.string().optional(),
      guide_openid: z.string().optional(),
      guide_nickname: z.string(),
      guide_headimgurl: z.string(),
      status: z.number().optional(),
    }),
  callers: { subscription: 'none', service: 'verified' },
  notes: ['Announced as closing in early 2023.'],
  legacy: true,
  example: {
    input: { guide_account: 'anna-shop' },
    answer: {
      guide_account: 'anna-shop',
      guide_openid: 'oGuIdE_0123456789',
      guide_nickname: '小安',
      guide_headimgurl: 'https://example.com/guide_headimg',
      status: 1,
    },
  },
})

/**
 * 修改顾问信息. Edits a guide.
 *
 * Announced as closing in early 2023.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const updateAcct = endpoint({
  id: 'guide.updateAcct',
  page: '修改顾问信息',
  summary: 'Edits a guide.',
  method: 'POST',
  path: '/cgi-bin/guide/updateguideacct',
  input: assistant,
  result: done,
  callers: { subscription: 'none', service: 'verified' },
  notes: ['Announced as closing in early 2023.'],
  legacy: true,
  example: { input: { guide_account: 'anna-shop' } },
})

/**
 * 删除顾问. Deletes a guide.
 *
 * Announced as closing in early 2023.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const delAcct = endpoint({
  id: 'guide.delAcct',
  page: '删除顾问',
  summary: 'Deletes a guide.',
  method: 'POST',
  path: '/cgi-bin/guide/delguideacct',
  input: whichAssistant,
  result: done,
  callers: { subscription: 'none', service: 'verified' },
  notes: ['Announced as closing in early 2023.'],
  legacy: true,
  example: { input: { guide_account: 'anna-shop' } },
})

/**
 * 获取顾问列表. Pages through guides.
 *
 * Announced as closing in early 2023.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const listAcct = endpoint({
  id: 'guide.listAcct',
  page: '获取顾问列表',
  summary: 'Pages through guides.',
  method: 'GET',
  path: '/cgi-bin/guide/getguideacctlist',
  input: anything,
  result: anything,
  callers: { subscription: 'none', service: 'verified' },
  notes: ['Announced as closing in early 2023.'],
  legacy: true,
  example: { input: {} },
})

/**
 * 生成顾问二维码. Creates the QR code of a guide.
 *
 * Announced as closing in early 2023.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const createQrcode = endpoint({
  id: 'guide.createQrcode',
  page: '生成顾问二维码',
  summary: 'Creates the QR code of a guide.',
  method: 'POST',
  path: '/cgi-bin/guide/guidecreateqrcode',
  input: () =>
    strictObject({
      guide_account: z.string().optional(),
      guide_openid: z.string().optional(),
      qrcode_info: z.string().optional(),
    }),
  result: () =>
    answer({
      qrcode_url: z.string(),
    }),
  callers: { subscription: 'none', service: 'verified' },
  notes: ['Announced as closing in early 2023.'],
  legacy: true,
  example: {
    input: { guide_account: 'anna-shop' },
    answer: { qrcode_url: 'https://example.com/qr.jpg' },
  },
})

/**
 * 获取顾问聊天记录. Pages through chats of a guide.
 *
 * Announced as closing in early 2023.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const getChatRecord = endpoint({
  id: 'guide.getChatRecord',
  page: '获取顾问聊天记录',
  summary: 'Pages through chats of a guide.',
  method: 'POST',
  path: '/cgi-bin/guide/getguidebuyerchatrecord',
  input: () =>
    strictObject({
      guide_account: z.string().optional(),
      guide_openid: z.string().optional(),
      openid: z.string().optional(),
      begin_time: z.int().optional(),
      end_time: z.int().optional(),
      page: z.int(),
      num: z.int(),
    }),
  result: () =>
    answer({
      msg_list: z.array(
        answer({
          guide_account: z.string(),
          openid: z.string(),
          content: z.string(),
          content_type: z.number(),
          direction: z.number(),
          create_time: z.number(),
        }),
      ),
      total_num: z.number(),
    }),
  callers: { subscription: 'none', service: 'verified' },
  notes: ['Announced as closing in early 2023.'],
  legacy: true,
  repeatable: true,
  example: {
    input: { page: 1, num: 1 },
    answer: {
      msg_list: [
        {
          guide_account: 'anna-shop',
          openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0',
          content: '欢迎光临',
          content_type: 1,
          direction: 1,
          create_time: 1795737600,
        },
      ],
      total_num: 1,
    },
  },
})

/**
 * 设置快捷回复与关注自动回复. Sets quick replies and the greeting of a guide.
 *
 * Announced as closing in early 2023.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const setConfig = endpoint({
  id: 'guide.setConfig',
  page: '设置快捷回复与关注自动回复',
  summary: 'Sets quick replies and the greeting of a guide.',
  method: 'POST',
  path: '/cgi-bin/guide/setguideconfig',
  input: () =>
    strictObject({
      guide_account: z.string().optional(),
      guide_openid: z.string().optional(),
      is_delete: z.boolean(),
      guide_fast_reply_list: z
        .array(
          strictObject({
            content: z.string(),
          }),
        )
        .optional(),
      guide_auto_reply: guideAutoReply().optional(),
      guide_auto_reply_plus: guideAutoReply().optional(),
    }),
  result: done,
  callers: { subscription: 'none', service: 'verified' },
  notes: ['Announced as closing in early 2023.'],
  legacy: true,
  example: { input: { is_delete: true } },
})

/**
 * 获取快捷回复与关注自动回复. Returns those settings.
 *
 * Announced as closing in early 2023.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const getConfig = endpoint({
  id: 'guide.getConfig',
  page: '获取快捷回复与关注自动回复',
  summary: 'Returns those settings.',
  method: 'POST',
  path: '/cgi-bin/guide/getguideconfig',
  input: whichAssistant,
  result: () =>
    answer({
      guide_fast_reply_list: z.array(guideFastReply()),
      guide_auto_reply: answeredGuideAutoReply().optional(),
      guide_auto_reply_plus: answeredGuideAutoReply().optional(),
    }),
  callers: { subscription: 'none', service: 'verified' },
  notes: ['Announced as closing in early 2023.'],
  legacy: true,
  repeatable: true,
  example: {
    input: { guide_account: 'anna-shop' },
    answer: {
      guide_fast_reply_list: [{ content: '欢迎光临', updatetime: 1795737600 }],
      guide_auto_reply: { msgtype: 1, content: '欢迎光临', updatetime: 1795737600 },
      guide_auto_reply_plus: { msgtype: 1, content: '欢迎光临', updatetime: 1795737600 },
    },
  },
})

/**
 * 设置敏感词与离线自动回复. Sets banned words and the offline reply of the account.
 *
 * Announced as closing in early 2023.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const setAcctConfig = endpoint({
  id: 'guide.setAcctConfig',
  page: '设置敏感词与离线自动回复',
  summary: 'Sets banned words and the offline reply of the account.',
  method: 'POST',
  path: '/cgi-bin/guide/setguideacctconfig',
  input: () =>
    strictObject({
      is_delete: z.boolean(),
      black_keyword: strictObject({
        values: z.array(z.string()),
      }).optional(),
      guide_auto_reply: strictObject({
        content: z.string(),
      }).optional(),
    }),
  result: done,
  callers: { subscription: 'none', service: 'verified' },
  notes: ['Announced as closing in early 2023.'],
  legacy: true,
  example: { input: { is_delete: true } },
})

/**
 * 获取敏感词与离线自动回复. Returns those settings.
 *
 * Announced as closing in early 2023.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const getAcctConfig = endpoint({
  id: 'guide.getAcctConfig',
  page: '获取敏感词与离线自动回复',
  summary: 'Returns those settings.',
  method: 'POST',
  path: '/cgi-bin/guide/getguideacctconfig',
  input: () => strictObject({}),
  result: () =>
    answer({
      black_keyword: answer({
        values: z.array(z.string()),
        updatetime: z.number(),
      }).optional(),
      guide_auto_reply: guideFastReply().optional(),
    }),
  callers: { subscription: 'none', service: 'verified' },
  notes: ['Announced as closing in early 2023.'],
  legacy: true,
  repeatable: true,
  example: {
    input: {},
    answer: {
      black_keyword: { values: ['39.8元'], updatetime: 1795737600 },
      guide_auto_reply: { content: '欢迎光临', updatetime: 1795737600 },
    },
  },
})

/**
 * 允许复制小程序页面路径. Lets a WeChat user copy mini program page paths.
 *
 * Announced as closing in early 2023.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const pushShowWxaPathMenu = endpoint({
  id: 'guide.pushShowWxaPathMenu',
  page: '允许复制小程序页面路径',
  summary: 'Lets a WeChat user copy mini program page paths.',
  method: 'POST',
  path: '/cgi-bin/guide/pushshowwxapathmenu',
  input: anything,
  result: anything,
  callers: { subscription: 'none', service: 'verified' },
  notes: ['Announced as closing in early 2023.'],
  legacy: true,
  example: { input: {} },
})

function assistant() {
  return strictObject({
    guide_account: z.string().optional(),
    guide_openid: z.string().optional(),
    guide_nickname: z.string().optional(),
    guide_headimgurl: z.string().optional(),
  })
}

function whichAssistant() {
  return strictObject({
    guide_account: z.string().optional(),
    guide_openid: z.string().optional(),
  })
}

function answeredGuideAutoReply() {
  return answer({
    msgtype: z.number(),
    content: z.string(),
    updatetime: z.number(),
  })
}

function guideFastReply() {
  return answer({
    content: z.string(),
    updatetime: z.number(),
  })
}

function guideAutoReply() {
  return strictObject({
    msgtype: z.int(),
    content: z.string(),
  })
}
