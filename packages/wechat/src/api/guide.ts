/** 对话能力（导购）: shop assistants who talk with customers. */
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { done } from './fields.ts'

export const addAcct = endpoint({
  id: 'guide.addAcct',
  page: '添加顾问',
  summary: 'Adds a shopping guide.',
  method: 'POST',
  path: '/cgi-bin/guide/addguideacct',
  input: addAcctInput,
  result: done,
  callers: { subscription: 'none', service: 'verified' },
  notes: [
    'Shopping-guide function was announced as closing in early 2023; documents stayed readable.',
  ],
  legacy: true,
  example: { input: { guide_account: 'anna-shop' }, answer: { errcode: 0, errmsg: 'ok' } },
})

export const getAcct = endpoint({
  id: 'guide.getAcct',
  page: '获取顾问信息',
  summary: 'Returns a guide.',
  method: 'GET',
  path: '/cgi-bin/guide/getguideacct',
  input: getAcctInput,
  result: () =>
    z.looseObject({
      guide_account: z.string().optional(),
      guide_openid: z.string().optional(),
      guide_nickname: z.string(),
      guide_headimgurl: z.string(),
      status: z.number().optional(),
    }),
  callers: { subscription: 'none', service: 'verified' },
  notes: [
    'Shopping-guide function was announced as closing in early 2023; documents stayed readable.',
  ],
  legacy: true,
  example: {
    input: { guide_account: 'anna-shop' },
    answer: {
      errcode: 0,
      errmsg: 'ok',
      guide_account: 'anna-shop',
      guide_openid: 'oGuIdE_0123456789',
      guide_nickname: 'guide nickname',
      guide_headimgurl: 'https://example.com/guide_headimg',
      status: 1,
    },
  },
})

export const updateAcct = endpoint({
  id: 'guide.updateAcct',
  page: '修改顾问信息',
  summary: 'Edits a guide.',
  method: 'POST',
  path: '/cgi-bin/guide/updateguideacct',
  input: addAcctInput,
  result: done,
  callers: { subscription: 'none', service: 'verified' },
  notes: [
    'Shopping-guide function was announced as closing in early 2023; documents stayed readable.',
  ],
  legacy: true,
  example: { input: { guide_account: 'anna-shop' }, answer: { errcode: 0, errmsg: 'ok' } },
})

export const delAcct = endpoint({
  id: 'guide.delAcct',
  page: '删除顾问',
  summary: 'Deletes a guide.',
  method: 'POST',
  path: '/cgi-bin/guide/delguideacct',
  input: getAcctInput,
  result: done,
  callers: { subscription: 'none', service: 'verified' },
  notes: [
    'Shopping-guide function was announced as closing in early 2023; documents stayed readable.',
  ],
  legacy: true,
  example: { input: { guide_account: 'anna-shop' }, answer: { errcode: 0, errmsg: 'ok' } },
})

export const listAcct = endpoint({
  id: 'guide.listAcct',
  page: '获取顾问列表',
  summary: 'Pages through guides.',
  method: 'GET',
  path: '/cgi-bin/guide/getguideacctlist',
  input: () => z.looseObject({}),
  result: done,
  callers: { subscription: 'none', service: 'verified' },
  notes: [
    'Shopping-guide function was announced as closing in early 2023; documents stayed readable.',
  ],
  legacy: true,
  example: { input: {}, answer: { errcode: 0, errmsg: 'ok' } },
})

export const createQrcode = endpoint({
  id: 'guide.createQrcode',
  page: '生成顾问二维码',
  summary: 'Creates the QR code of a guide.',
  method: 'POST',
  path: '/cgi-bin/guide/guidecreateqrcode',
  input: () =>
    z.strictObject({
      guide_account: z.string().optional(),
      guide_openid: z.string().optional(),
      qrcode_info: z.string().optional(),
    }),
  result: () =>
    z.looseObject({
      qrcode_url: z.string(),
    }),
  callers: { subscription: 'none', service: 'verified' },
  notes: [
    'Shopping-guide function was announced as closing in early 2023; documents stayed readable.',
  ],
  legacy: true,
  example: {
    input: { guide_account: 'anna-shop' },
    answer: { errcode: 0, errmsg: 'ok', qrcode_url: 'https://example.com/qr.jpg' },
  },
})

export const getChatRecord = endpoint({
  id: 'guide.getChatRecord',
  page: '获取顾问聊天记录',
  summary: 'Pages through chats of a guide.',
  method: 'POST',
  path: '/cgi-bin/guide/getguidebuyerchatrecord',
  input: () =>
    z.strictObject({
      guide_account: z.string().optional(),
      guide_openid: z.string().optional(),
      openid: z.string().optional(),
      begin_time: z.int().optional(),
      end_time: z.int().optional(),
      page: z.int(),
      num: z.int(),
    }),
  result: () =>
    z.looseObject({
      msg_list: z.array(
        z.looseObject({
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
  notes: [
    'Shopping-guide function was announced as closing in early 2023; documents stayed readable.',
  ],
  legacy: true,
  repeatable: true,
  example: {
    input: { page: 1, num: 1 },
    answer: {
      errcode: 0,
      errmsg: 'ok',
      msg_list: [
        {
          guide_account: 'anna-shop',
          openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0',
          content: '<p>欢迎光临</p>',
          content_type: 1,
          direction: 1,
          create_time: 1795737600,
        },
      ],
      total_num: 1,
    },
  },
})

export const setConfig = endpoint({
  id: 'guide.setConfig',
  page: '设置快捷回复与关注自动回复',
  summary: 'Sets quick replies and the greeting of a guide.',
  method: 'POST',
  path: '/cgi-bin/guide/setguideconfig',
  input: () =>
    z.strictObject({
      guide_account: z.string().optional(),
      guide_openid: z.string().optional(),
      is_delete: z.boolean(),
      guide_fast_reply_list: z
        .array(
          z.strictObject({
            content: z.string(),
          }),
        )
        .optional(),
      guide_auto_reply: guideAutoReplyShape().optional(),
      guide_auto_reply_plus: guideAutoReplyShape().optional(),
    }),
  result: done,
  callers: { subscription: 'none', service: 'verified' },
  notes: [
    'Shopping-guide function was announced as closing in early 2023; documents stayed readable.',
  ],
  legacy: true,
  example: { input: { is_delete: true }, answer: { errcode: 0, errmsg: 'ok' } },
})

export const getConfig = endpoint({
  id: 'guide.getConfig',
  page: '获取快捷回复与关注自动回复',
  summary: 'Returns those settings.',
  method: 'POST',
  path: '/cgi-bin/guide/getguideconfig',
  input: getAcctInput,
  result: () =>
    z.looseObject({
      guide_fast_reply_list: z.array(guideFastReply()),
      guide_auto_reply: guideAutoReply().optional(),
      guide_auto_reply_plus: guideAutoReply().optional(),
    }),
  callers: { subscription: 'none', service: 'verified' },
  notes: [
    'Shopping-guide function was announced as closing in early 2023; documents stayed readable.',
  ],
  legacy: true,
  repeatable: true,
  example: {
    input: { guide_account: 'anna-shop' },
    answer: {
      errcode: 0,
      errmsg: 'ok',
      guide_fast_reply_list: [{ content: '<p>欢迎光临</p>', updatetime: 1795737600 }],
      guide_auto_reply: { msgtype: 1, content: '<p>欢迎光临</p>', updatetime: 1795737600 },
      guide_auto_reply_plus: { msgtype: 1, content: '<p>欢迎光临</p>', updatetime: 1795737600 },
    },
  },
})

export const setAcctConfig = endpoint({
  id: 'guide.setAcctConfig',
  page: '设置敏感词与离线自动回复',
  summary: 'Sets banned words and the offline reply of the account.',
  method: 'POST',
  path: '/cgi-bin/guide/setguideacctconfig',
  input: () =>
    z.strictObject({
      is_delete: z.boolean(),
      black_keyword: z
        .strictObject({
          values: z.array(z.string()),
        })
        .optional(),
      guide_auto_reply: z
        .strictObject({
          content: z.string(),
        })
        .optional(),
    }),
  result: done,
  callers: { subscription: 'none', service: 'verified' },
  notes: [
    'Shopping-guide function was announced as closing in early 2023; documents stayed readable.',
  ],
  legacy: true,
  example: { input: { is_delete: true }, answer: { errcode: 0, errmsg: 'ok' } },
})

export const getAcctConfig = endpoint({
  id: 'guide.getAcctConfig',
  page: '获取敏感词与离线自动回复',
  summary: 'Returns those settings.',
  method: 'POST',
  path: '/cgi-bin/guide/getguideacctconfig',
  input: () => z.strictObject({}),
  result: () =>
    z.looseObject({
      black_keyword: z
        .looseObject({
          values: z.array(z.string()),
          updatetime: z.number(),
        })
        .optional(),
      guide_auto_reply: guideFastReply().optional(),
    }),
  callers: { subscription: 'none', service: 'verified' },
  notes: [
    'Shopping-guide function was announced as closing in early 2023; documents stayed readable.',
  ],
  legacy: true,
  repeatable: true,
  example: {
    input: {},
    answer: {
      errcode: 0,
      errmsg: 'ok',
      black_keyword: { values: ['39.8元'], updatetime: 1795737600 },
      guide_auto_reply: { content: '<p>欢迎光临</p>', updatetime: 1795737600 },
    },
  },
})

export const pushShowWxaPathMenu = endpoint({
  id: 'guide.pushShowWxaPathMenu',
  page: '允许复制小程序页面路径',
  summary: 'Lets a WeChat user copy mini program page paths.',
  method: 'POST',
  path: '/cgi-bin/guide/pushshowwxapathmenu',
  input: () => z.looseObject({}),
  result: done,
  callers: { subscription: 'none', service: 'verified' },
  notes: [
    'Shopping-guide function was announced as closing in early 2023; documents stayed readable.',
  ],
  legacy: true,
  example: { input: {}, answer: { errcode: 0, errmsg: 'ok' } },
})

export const newGroup = endpoint({
  id: 'guide.newGroup',
  page: '新建顾问分组',
  summary: 'Creates a group of guides.',
  method: 'POST',
  path: '/cgi-bin/guide/newguidegroup',
  input: () =>
    z.strictObject({
      group_name: z.string(),
    }),
  result: () =>
    z.looseObject({
      group_id: z.number(),
    }),
  callers: { subscription: 'none', service: 'verified' },
  notes: [
    'Shopping-guide function was announced as closing in early 2023; documents stayed readable.',
  ],
  legacy: true,
  example: {
    input: { group_name: 'group name' },
    answer: { errcode: 0, errmsg: 'ok', group_id: 1 },
  },
})

export const listGroup = endpoint({
  id: 'guide.listGroup',
  page: '获取顾问分组列表',
  summary: 'Lists groups of guides.',
  method: 'POST',
  path: '/cgi-bin/guide/getguidegrouplist',
  input: () => z.strictObject({}),
  result: () =>
    z.looseObject({
      group_list: z.array(
        z.looseObject({
          id: z.number(),
          name: z.string(),
          create_time: z.number(),
          update_time: z.number(),
        }),
      ),
    }),
  callers: { subscription: 'none', service: 'verified' },
  notes: [
    'Shopping-guide function was announced as closing in early 2023; documents stayed readable.',
  ],
  legacy: true,
  repeatable: true,
  example: {
    input: {},
    answer: {
      errcode: 0,
      errmsg: 'ok',
      group_list: [{ id: 100, name: '星标客户', create_time: 1795737600, update_time: 1795741200 }],
    },
  },
})

export const getGroup = endpoint({
  id: 'guide.getGroup',
  page: '获取顾问分组信息',
  summary: 'Pages through the guides of a group.',
  method: 'POST',
  path: '/cgi-bin/guide/getgroupinfo',
  input: () =>
    z.strictObject({
      group_id: z.int(),
      page: z.int(),
      num: z.int(),
    }),
  result: () =>
    z.looseObject({
      guide_list: z.array(
        z.looseObject({
          guide_account: z.string().optional(),
          guide_openid: z.string().optional(),
          guide_nickname: z.string(),
          guide_headimgurl: z.string(),
          create_time: z.number(),
        }),
      ),
      total_num: z.number(),
    }),
  callers: { subscription: 'none', service: 'verified' },
  notes: [
    'Shopping-guide function was announced as closing in early 2023; documents stayed readable.',
  ],
  legacy: true,
  repeatable: true,
  example: {
    input: { group_id: 1, page: 1, num: 1 },
    answer: {
      errcode: 0,
      errmsg: 'ok',
      guide_list: [
        {
          guide_account: 'anna-shop',
          guide_openid: 'oGuIdE_0123456789',
          guide_nickname: 'guide nickname',
          guide_headimgurl: 'https://example.com/guide_headimg',
          create_time: 1795737600,
        },
      ],
      total_num: 1,
    },
  },
})

export const addToGroup = endpoint({
  id: 'guide.addToGroup',
  page: '分组内添加顾问',
  summary: 'Adds a guide to a group.',
  method: 'POST',
  path: '/cgi-bin/guide/addguide2guidegroup',
  input: addToGroupInput,
  result: done,
  callers: { subscription: 'none', service: 'verified' },
  notes: [
    'Shopping-guide function was announced as closing in early 2023; documents stayed readable.',
  ],
  legacy: true,
  example: {
    input: { group_id: 1, guide_account: 'anna-shop' },
    answer: { errcode: 0, errmsg: 'ok' },
  },
})

export const delFromGroup = endpoint({
  id: 'guide.delFromGroup',
  page: '分组内删除顾问',
  summary: 'Removes a guide from a group.',
  method: 'POST',
  path: '/cgi-bin/guide/delguide2guidegroup',
  input: addToGroupInput,
  result: done,
  callers: { subscription: 'none', service: 'verified' },
  notes: [
    'Shopping-guide function was announced as closing in early 2023; documents stayed readable.',
  ],
  legacy: true,
  example: {
    input: { group_id: 1, guide_account: 'anna-shop' },
    answer: { errcode: 0, errmsg: 'ok' },
  },
})

export const getGroupByGuide = endpoint({
  id: 'guide.getGroupByGuide',
  page: '获取顾问所在分组',
  summary: 'Lists the groups of a guide.',
  method: 'POST',
  path: '/cgi-bin/guide/getgroupbyguide',
  input: () =>
    z.strictObject({
      guide_account: z.string(),
    }),
  result: () =>
    z.looseObject({
      group_id_list: z.array(z.number()),
    }),
  callers: { subscription: 'none', service: 'verified' },
  notes: [
    'Shopping-guide function was announced as closing in early 2023; documents stayed readable.',
  ],
  legacy: true,
  repeatable: true,
  example: {
    input: { guide_account: 'anna-shop' },
    answer: { errcode: 0, errmsg: 'ok', group_id_list: [1] },
  },
})

export const delGroup = endpoint({
  id: 'guide.delGroup',
  page: '删除顾问分组',
  summary: 'Deletes a group of guides.',
  method: 'POST',
  path: '/cgi-bin/guide/delguidegroup',
  input: () =>
    z.strictObject({
      group_id: z.int(),
    }),
  result: done,
  callers: { subscription: 'none', service: 'verified' },
  notes: [
    'Shopping-guide function was announced as closing in early 2023; documents stayed readable.',
  ],
  legacy: true,
  example: { input: { group_id: 1 }, answer: { errcode: 0, errmsg: 'ok' } },
})

export const addBuyer = endpoint({
  id: 'guide.addBuyer',
  page: '为顾问分配客户',
  summary: 'Assigns customers to a guide.',
  method: 'POST',
  path: '/cgi-bin/guide/addguidebuyerrelation',
  input: () =>
    z.strictObject({
      guide_account: z.string().optional(),
      guide_openid: z.string().optional(),
      openid: z.string().optional(),
      buyer_nickname: z.string().optional(),
      buyer_list: z
        .array(
          z.strictObject({
            openid: z.string(),
            buyer_nickname: z.string().optional(),
          }),
        )
        .optional(),
    }),
  result: addBuyerResult,
  callers: { subscription: 'none', service: 'verified' },
  notes: [
    'Shopping-guide function was announced as closing in early 2023; documents stayed readable.',
  ],
  legacy: true,
  example: {
    input: { guide_account: 'anna-shop' },
    answer: {
      errcode: 0,
      errmsg: 'ok',
      buyer_resp: [{ errcode: 0, errmsg: 'ok', openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0' }],
    },
  },
})

export const delBuyer = endpoint({
  id: 'guide.delBuyer',
  page: '为顾问移除客户',
  summary: 'Removes customers from a guide.',
  method: 'POST',
  path: '/cgi-bin/guide/delguidebuyerrelation',
  input: () =>
    z.strictObject({
      guide_account: z.string().optional(),
      guide_openid: z.string().optional(),
      openid: z.string().optional(),
      openid_list: z.array(z.string()).optional(),
    }),
  result: addBuyerResult,
  callers: { subscription: 'none', service: 'verified' },
  notes: [
    'Shopping-guide function was announced as closing in early 2023; documents stayed readable.',
  ],
  legacy: true,
  example: {
    input: { guide_account: 'anna-shop' },
    answer: {
      errcode: 0,
      errmsg: 'ok',
      buyer_resp: [{ errcode: 0, errmsg: 'ok', openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0' }],
    },
  },
})

export const listBuyer = endpoint({
  id: 'guide.listBuyer',
  page: '获取顾问的客户列表',
  summary: 'Pages through the customers of a guide.',
  method: 'POST',
  path: '/cgi-bin/guide/getguidebuyerrelationlist',
  input: () =>
    z.strictObject({
      guide_account: z.string().optional(),
      guide_openid: z.string().optional(),
      page: z.int(),
      num: z.int(),
    }),
  result: () =>
    z.looseObject({
      list: z.array(listShape()).optional(),
      total_num: z.number(),
    }),
  callers: { subscription: 'none', service: 'verified' },
  notes: [
    'Shopping-guide function was announced as closing in early 2023; documents stayed readable.',
  ],
  legacy: true,
  repeatable: true,
  example: {
    input: { page: 1, num: 1 },
    answer: {
      errcode: 0,
      errmsg: 'ok',
      list: [
        {
          openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0',
          buyer_nickname: 'buyer nickname',
          create_time: 1795737600,
        },
      ],
      total_num: 1,
    },
  },
})

export const rebindBuyer = endpoint({
  id: 'guide.rebindBuyer',
  page: '为客户更换顾问',
  summary: 'Moves customers to another guide.',
  method: 'POST',
  path: '/cgi-bin/guide/rebindguideacctforbuyer',
  input: () =>
    z.strictObject({
      old_guide_account: z.string().optional(),
      old_guide_openid: z.string().optional(),
      new_guide_account: z.string().optional(),
      new_guide_openid: z.string().optional(),
      openid: z.string().optional(),
      openid_list: z.array(z.string()).optional(),
    }),
  result: addBuyerResult,
  callers: { subscription: 'none', service: 'verified' },
  notes: [
    'Shopping-guide function was announced as closing in early 2023; documents stayed readable.',
  ],
  legacy: true,
  example: {
    input: { old_guide_account: '1' },
    answer: {
      errcode: 0,
      errmsg: 'ok',
      buyer_resp: [{ errcode: 0, errmsg: 'ok', openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0' }],
    },
  },
})

export const updateBuyer = endpoint({
  id: 'guide.updateBuyer',
  page: '修改客户昵称',
  summary: 'Renames a customer.',
  method: 'POST',
  path: '/cgi-bin/guide/updateguidebuyerrelation',
  input: () =>
    z.strictObject({
      guide_account: z.string().optional(),
      guide_openid: z.string().optional(),
      openid: z.string(),
      buyer_nickname: z.string(),
    }),
  result: done,
  callers: { subscription: 'none', service: 'verified' },
  notes: [
    'Shopping-guide function was announced as closing in early 2023; documents stayed readable.',
  ],
  legacy: true,
  example: {
    input: { openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0', buyer_nickname: 'buyer nickname' },
    answer: { errcode: 0, errmsg: 'ok' },
  },
})

export const getGuideByBuyer = endpoint({
  id: 'guide.getGuideByBuyer',
  page: '查询客户所属顾问',
  summary: 'Returns the guide of a customer.',
  method: 'POST',
  path: '/cgi-bin/guide/getguidebuyerrelationbybuyer',
  input: () =>
    z.strictObject({
      openid: z.string(),
    }),
  result: () =>
    z.looseObject({
      guide_account: z.string().optional(),
      guide_openid: z.string().optional(),
      openid: z.string(),
      buyer_nickname: z.string(),
      create_time: z.number(),
    }),
  callers: { subscription: 'none', service: 'verified' },
  notes: [
    'Shopping-guide function was announced as closing in early 2023; documents stayed readable.',
  ],
  legacy: true,
  repeatable: true,
  example: {
    input: { openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0' },
    answer: {
      errcode: 0,
      errmsg: 'ok',
      guide_account: 'anna-shop',
      guide_openid: 'oGuIdE_0123456789',
      openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0',
      buyer_nickname: 'buyer nickname',
      create_time: 1795737600,
    },
  },
})

export const getBuyer = endpoint({
  id: 'guide.getBuyer',
  page: '查询顾问与客户的关系',
  summary: 'Returns the relation of a guide and a customer.',
  method: 'POST',
  path: '/cgi-bin/guide/getguidebuyerrelation',
  input: getBuyerInput,
  result: listShape,
  callers: { subscription: 'none', service: 'verified' },
  notes: [
    'Shopping-guide function was announced as closing in early 2023; documents stayed readable.',
  ],
  legacy: true,
  repeatable: true,
  example: {
    input: { openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0' },
    answer: {
      errcode: 0,
      errmsg: 'ok',
      openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0',
      buyer_nickname: 'buyer nickname',
      create_time: 1795737600,
    },
  },
})

export const newTagOption = endpoint({
  id: 'guide.newTagOption',
  page: '新建标签类型',
  summary: 'Creates a tag kind.',
  method: 'POST',
  path: '/cgi-bin/guide/newguidetagoption',
  input: newTagOptionInput,
  result: done,
  callers: { subscription: 'none', service: 'verified' },
  notes: [
    'Shopping-guide function was announced as closing in early 2023; documents stayed readable.',
  ],
  legacy: true,
  example: {
    input: { tag_name: 'tag name', tag_values: ['tag value'] },
    answer: { errcode: 0, errmsg: 'ok' },
  },
})

export const delTagOption = endpoint({
  id: 'guide.delTagOption',
  page: '删除标签类型',
  summary: 'Deletes a tag kind.',
  method: 'POST',
  path: '/cgi-bin/guide/delguidetagoption',
  input: () =>
    z.strictObject({
      tag_name: z.string(),
    }),
  result: done,
  callers: { subscription: 'none', service: 'verified' },
  notes: [
    'Shopping-guide function was announced as closing in early 2023; documents stayed readable.',
  ],
  legacy: true,
  example: { input: { tag_name: 'tag name' }, answer: { errcode: 0, errmsg: 'ok' } },
})

export const addTagOption = endpoint({
  id: 'guide.addTagOption',
  page: '为标签添加可选值',
  summary: 'Adds values to a tag kind.',
  method: 'POST',
  path: '/cgi-bin/guide/addguidetagoption',
  input: newTagOptionInput,
  result: done,
  callers: { subscription: 'none', service: 'verified' },
  notes: [
    'Shopping-guide function was announced as closing in early 2023; documents stayed readable.',
  ],
  legacy: true,
  example: {
    input: { tag_name: 'tag name', tag_values: ['tag value'] },
    answer: { errcode: 0, errmsg: 'ok' },
  },
})

export const getTagOption = endpoint({
  id: 'guide.getTagOption',
  page: '获取标签和可选值',
  summary: 'Lists tag kinds and values.',
  method: 'POST',
  path: '/cgi-bin/guide/getguidetagoption',
  input: () => z.strictObject({}),
  result: () =>
    z.looseObject({
      options: z.array(
        z.looseObject({
          tag_name: z.string(),
          tag_values: z.array(z.string()),
        }),
      ),
    }),
  callers: { subscription: 'none', service: 'verified' },
  notes: [
    'Shopping-guide function was announced as closing in early 2023; documents stayed readable.',
  ],
  legacy: true,
  repeatable: true,
  example: {
    input: {},
    answer: {
      errcode: 0,
      errmsg: 'ok',
      options: [{ tag_name: 'tag name', tag_values: ['tag value'] }],
    },
  },
})

export const addBuyerTag = endpoint({
  id: 'guide.addBuyerTag',
  page: '为客户设置标签',
  summary: 'Tags customers.',
  method: 'POST',
  path: '/cgi-bin/guide/addguidebuyertag',
  input: addBuyerTagInput,
  result: addBuyerResult,
  callers: { subscription: 'none', service: 'verified' },
  notes: [
    'Shopping-guide function was announced as closing in early 2023; documents stayed readable.',
  ],
  legacy: true,
  example: {
    input: { tag_value: 'tag value' },
    answer: {
      errcode: 0,
      errmsg: 'ok',
      buyer_resp: [{ errcode: 0, errmsg: 'ok', openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0' }],
    },
  },
})

export const getBuyerTag = endpoint({
  id: 'guide.getBuyerTag',
  page: '查询客户标签',
  summary: 'Returns the tags of a customer.',
  method: 'POST',
  path: '/cgi-bin/guide/getguidebuyertag',
  input: getBuyerInput,
  result: () =>
    z.looseObject({
      tag_values: z.array(z.string()),
    }),
  callers: { subscription: 'none', service: 'verified' },
  notes: [
    'Shopping-guide function was announced as closing in early 2023; documents stayed readable.',
  ],
  legacy: true,
  repeatable: true,
  example: {
    input: { openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0' },
    answer: { errcode: 0, errmsg: 'ok', tag_values: ['tag value'] },
  },
})

export const queryBuyerByTag = endpoint({
  id: 'guide.queryBuyerByTag',
  page: '根据标签值筛选客户',
  summary: 'Finds customers by tag values.',
  method: 'POST',
  path: '/cgi-bin/guide/queryguidebuyerbytag',
  input: () =>
    z.strictObject({
      guide_account: z.string().optional(),
      guide_openid: z.string().optional(),
      tag_values: z.array(z.string()),
      push_count: z.int().optional(),
    }),
  result: () =>
    z.looseObject({
      openid_list: z.array(z.string()),
    }),
  callers: { subscription: 'none', service: 'verified' },
  notes: [
    'Shopping-guide function was announced as closing in early 2023; documents stayed readable.',
  ],
  legacy: true,
  repeatable: true,
  example: {
    input: { tag_values: ['tag value'] },
    answer: { errcode: 0, errmsg: 'ok', openid_list: ['oAbcDefGhiJklMnoPqrStuVwxYz0'] },
  },
})

export const delBuyerTag = endpoint({
  id: 'guide.delBuyerTag',
  page: '删除客户标签',
  summary: 'Untags customers.',
  method: 'POST',
  path: '/cgi-bin/guide/delguidebuyertag',
  input: addBuyerTagInput,
  result: addBuyerResult,
  callers: { subscription: 'none', service: 'verified' },
  notes: [
    'Shopping-guide function was announced as closing in early 2023; documents stayed readable.',
  ],
  legacy: true,
  example: {
    input: { tag_value: 'tag value' },
    answer: {
      errcode: 0,
      errmsg: 'ok',
      buyer_resp: [{ errcode: 0, errmsg: 'ok', openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0' }],
    },
  },
})

export const addBuyerDisplayTag = endpoint({
  id: 'guide.addBuyerDisplayTag',
  page: '设置自定义客户信息',
  summary: 'Sets free-form customer data.',
  method: 'POST',
  path: '/cgi-bin/guide/addguidebuyerdisplaytag',
  input: () =>
    z.strictObject({
      guide_account: z.string().optional(),
      guide_openid: z.string().optional(),
      openid: z.string(),
      display_tag_list: z.array(z.string()),
    }),
  result: done,
  callers: { subscription: 'none', service: 'verified' },
  notes: [
    'Shopping-guide function was announced as closing in early 2023; documents stayed readable.',
  ],
  legacy: true,
  example: {
    input: { openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0', display_tag_list: ['display tag'] },
    answer: { errcode: 0, errmsg: 'ok' },
  },
})

export const getBuyerDisplayTag = endpoint({
  id: 'guide.getBuyerDisplayTag',
  page: '获取自定义客户信息',
  summary: 'Returns free-form customer data.',
  method: 'POST',
  path: '/cgi-bin/guide/getguidebuyerdisplaytag',
  input: getBuyerInput,
  result: () =>
    z.looseObject({
      display_tag_list: z.array(z.string()),
    }),
  callers: { subscription: 'none', service: 'verified' },
  notes: [
    'Shopping-guide function was announced as closing in early 2023; documents stayed readable.',
  ],
  legacy: true,
  repeatable: true,
  example: {
    input: { openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0' },
    answer: { errcode: 0, errmsg: 'ok', display_tag_list: ['display tag'] },
  },
})

export const setCardMaterial = endpoint({
  id: 'guide.setCardMaterial',
  page: '添加小程序卡片素材',
  summary: 'Adds a mini program card for guides.',
  method: 'POST',
  path: '/cgi-bin/guide/setguidecardmaterial',
  input: () =>
    z.strictObject({
      type: z.int(),
      appid: z.string(),
      title: z.string(),
      path: z.string(),
      media_id: z.string(),
    }),
  result: done,
  callers: { subscription: 'none', service: 'verified' },
  notes: [
    'Shopping-guide function was announced as closing in early 2023; documents stayed readable.',
  ],
  legacy: true,
  example: {
    input: {
      type: 1,
      appid: 'wx1234567890abcdef',
      title: '十一月的新品',
      path: 'pages/index/index',
      media_id: 'mEdIa-iD_0123456789',
    },
    answer: { errcode: 0, errmsg: 'ok' },
  },
})

export const getCardMaterial = endpoint({
  id: 'guide.getCardMaterial',
  page: '查询小程序卡片素材',
  summary: 'Lists those cards.',
  method: 'POST',
  path: '/cgi-bin/guide/getguidecardmaterial',
  input: () =>
    z.strictObject({
      type: z.int(),
    }),
  result: () =>
    z.looseObject({
      card_list: z.array(
        z.looseObject({
          appid: z.string(),
          title: z.string(),
          path: z.string(),
          picurl: z.string(),
          master_id: z.number().optional(),
          slave_id: z.number().optional(),
        }),
      ),
    }),
  callers: { subscription: 'none', service: 'verified' },
  notes: [
    'Shopping-guide function was announced as closing in early 2023; documents stayed readable.',
  ],
  legacy: true,
  repeatable: true,
  example: {
    input: { type: 1 },
    answer: {
      errcode: 0,
      errmsg: 'ok',
      card_list: [
        {
          appid: 'wx1234567890abcdef',
          title: '十一月的新品',
          path: 'pages/index/index',
          picurl: 'https://example.com/news.jpg',
          master_id: 1,
          slave_id: 1,
        },
      ],
    },
  },
})

export const delCardMaterial = endpoint({
  id: 'guide.delCardMaterial',
  page: '删除小程序卡片素材',
  summary: 'Deletes such a card.',
  method: 'POST',
  path: '/cgi-bin/guide/delguidecardmaterial',
  input: () =>
    z.strictObject({
      type: z.int(),
      appid: z.string(),
      title: z.string(),
      path: z.string(),
    }),
  result: done,
  callers: { subscription: 'none', service: 'verified' },
  notes: [
    'Shopping-guide function was announced as closing in early 2023; documents stayed readable.',
  ],
  legacy: true,
  example: {
    input: {
      type: 1,
      appid: 'wx1234567890abcdef',
      title: '十一月的新品',
      path: 'pages/index/index',
    },
    answer: { errcode: 0, errmsg: 'ok' },
  },
})

export const setImageMaterial = endpoint({
  id: 'guide.setImageMaterial',
  page: '添加图片素材',
  summary: 'Adds an image for guides.',
  method: 'POST',
  path: '/cgi-bin/guide/setguideimagematerial',
  input: () =>
    z.strictObject({
      type: z.int(),
      media_id: z.string(),
    }),
  result: done,
  callers: { subscription: 'none', service: 'verified' },
  notes: [
    'Shopping-guide function was announced as closing in early 2023; documents stayed readable.',
  ],
  legacy: true,
  example: {
    input: { type: 1, media_id: 'mEdIa-iD_0123456789' },
    answer: { errcode: 0, errmsg: 'ok' },
  },
})

export const getImageMaterial = endpoint({
  id: 'guide.getImageMaterial',
  page: '查询图片素材',
  summary: 'Lists those images.',
  method: 'POST',
  path: '/cgi-bin/guide/getguideimagematerial',
  input: getImageMaterialInput,
  result: () =>
    z.looseObject({
      model_list: z.array(
        z.looseObject({
          picurl: z.string(),
        }),
      ),
      total_num: z.number(),
    }),
  callers: { subscription: 'none', service: 'verified' },
  notes: [
    'Shopping-guide function was announced as closing in early 2023; documents stayed readable.',
  ],
  legacy: true,
  repeatable: true,
  example: {
    input: { type: 1, start: 1, num: 1 },
    answer: {
      errcode: 0,
      errmsg: 'ok',
      model_list: [{ picurl: 'https://example.com/news.jpg' }],
      total_num: 1,
    },
  },
})

export const delImageMaterial = endpoint({
  id: 'guide.delImageMaterial',
  page: '删除图片素材',
  summary: 'Deletes such an image.',
  method: 'POST',
  path: '/cgi-bin/guide/delguideimagematerial',
  input: () =>
    z.strictObject({
      type: z.int(),
      picurl: z.string(),
    }),
  result: done,
  callers: { subscription: 'none', service: 'verified' },
  notes: [
    'Shopping-guide function was announced as closing in early 2023; documents stayed readable.',
  ],
  legacy: true,
  example: {
    input: { type: 1, picurl: 'https://example.com/news.jpg' },
    answer: { errcode: 0, errmsg: 'ok' },
  },
})

export const setWordMaterial = endpoint({
  id: 'guide.setWordMaterial',
  page: '添加文字素材',
  summary: 'Adds a text for guides.',
  method: 'POST',
  path: '/cgi-bin/guide/setguidewordmaterial',
  input: setWordMaterialInput,
  result: done,
  callers: { subscription: 'none', service: 'verified' },
  notes: [
    'Shopping-guide function was announced as closing in early 2023; documents stayed readable.',
  ],
  legacy: true,
  example: { input: { type: 1, word: 'word' }, answer: { errcode: 0, errmsg: 'ok' } },
})

export const getWordMaterial = endpoint({
  id: 'guide.getWordMaterial',
  page: '查询文字素材',
  summary: 'Lists those texts.',
  method: 'POST',
  path: '/cgi-bin/guide/getguidewordmaterial',
  input: getImageMaterialInput,
  result: () =>
    z.looseObject({
      word_list: z.array(
        z.looseObject({
          word: z.string(),
          create_time: z.number(),
        }),
      ),
      total_num: z.number(),
    }),
  callers: { subscription: 'none', service: 'verified' },
  notes: [
    'Shopping-guide function was announced as closing in early 2023; documents stayed readable.',
  ],
  legacy: true,
  repeatable: true,
  example: {
    input: { type: 1, start: 1, num: 1 },
    answer: {
      errcode: 0,
      errmsg: 'ok',
      word_list: [{ word: 'word', create_time: 1795737600 }],
      total_num: 1,
    },
  },
})

export const delWordMaterial = endpoint({
  id: 'guide.delWordMaterial',
  page: '删除文字素材',
  summary: 'Deletes such a text.',
  method: 'POST',
  path: '/cgi-bin/guide/delguidewordmaterial',
  input: setWordMaterialInput,
  result: done,
  callers: { subscription: 'none', service: 'verified' },
  notes: [
    'Shopping-guide function was announced as closing in early 2023; documents stayed readable.',
  ],
  legacy: true,
  example: { input: { type: 1, word: 'word' }, answer: { errcode: 0, errmsg: 'ok' } },
})

export const addMassJob = endpoint({
  id: 'guide.addMassJob',
  page: '添加群发任务',
  summary: 'Adds a mass-send job of a guide.',
  method: 'POST',
  path: '/cgi-bin/guide/addguidemassendjob',
  input: () =>
    z.strictObject({
      guide_account: z.string().optional(),
      guide_openid: z.string().optional(),
      task_name: z.string(),
      task_remark: z.string().optional(),
      push_time: z.int(),
      openid: z.array(z.string()),
      material: z.array(materialShape()),
    }),
  result: () =>
    z.looseObject({
      task_result: z.array(
        z.looseObject({
          task_id: z.number(),
          openid: z.array(z.string()),
        }),
      ),
    }),
  callers: { subscription: 'none', service: 'verified' },
  notes: [
    'Shopping-guide function was announced as closing in early 2023; documents stayed readable.',
  ],
  legacy: true,
  example: {
    input: {
      task_name: 'task name',
      push_time: 1795737600,
      openid: ['oAbcDefGhiJklMnoPqrStuVwxYz0'],
      material: [{ type: 1 }],
    },
    answer: {
      errcode: 0,
      errmsg: 'ok',
      task_result: [{ task_id: 1, openid: ['oAbcDefGhiJklMnoPqrStuVwxYz0'] }],
    },
  },
})

export const listMassJob = endpoint({
  id: 'guide.listMassJob',
  page: '获取群发任务列表',
  summary: 'Lists mass-send jobs.',
  method: 'POST',
  path: '/cgi-bin/guide/getguidemassendjoblist',
  input: () =>
    z.strictObject({
      guide_account: z.string().optional(),
      guide_openid: z.string().optional(),
      task_status: z.array(z.int()).optional(),
      offset: z.int().optional(),
      limit: z.int().optional(),
    }),
  result: () =>
    z.looseObject({
      list: z.array(list()),
      total_count: z.number(),
    }),
  callers: { subscription: 'none', service: 'verified' },
  notes: [
    'Shopping-guide function was announced as closing in early 2023; documents stayed readable.',
  ],
  legacy: true,
  repeatable: true,
  example: {
    input: { guide_account: 'anna-shop' },
    answer: {
      errcode: 0,
      errmsg: 'ok',
      list: [
        {
          task_id: 1,
          task_name: 'task name',
          task_remark: 'task remark',
          task_status: 1,
          material: [
            {
              type: 1,
              pic_url: 'https://example.com/pic',
              word: 'word',
              appid: 'wx1234567890abcdef',
              title: '十一月的新品',
            },
          ],
          buyer_info: [{ openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0', send_status: 1 }],
          push_time: 1795737600,
          finish_time: 1795737600,
          create_time: 1795737600,
          update_time: 1795741200,
        },
      ],
      total_count: 1,
    },
  },
})

export const getMassJob = endpoint({
  id: 'guide.getMassJob',
  page: '获取指定群发任务信息',
  summary: 'Returns a mass-send job.',
  method: 'POST',
  path: '/cgi-bin/guide/getguidemassendjob',
  input: () =>
    z.strictObject({
      task_id: z.int(),
    }),
  result: () =>
    z.looseObject({
      job: list(),
    }),
  callers: { subscription: 'none', service: 'verified' },
  notes: [
    'Shopping-guide function was announced as closing in early 2023; documents stayed readable.',
  ],
  legacy: true,
  repeatable: true,
  example: {
    input: { task_id: 1 },
    answer: {
      errcode: 0,
      errmsg: 'ok',
      job: {
        task_id: 1,
        task_name: 'task name',
        task_remark: 'task remark',
        task_status: 1,
        material: [
          {
            type: 1,
            pic_url: 'https://example.com/pic',
            word: 'word',
            appid: 'wx1234567890abcdef',
            title: '十一月的新品',
          },
        ],
        buyer_info: [{ openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0', send_status: 1 }],
        push_time: 1795737600,
        finish_time: 1795737600,
        create_time: 1795737600,
        update_time: 1795741200,
      },
    },
  },
})

export const updateMassJob = endpoint({
  id: 'guide.updateMassJob',
  page: '修改群发任务',
  summary: 'Edits a mass-send job.',
  method: 'POST',
  path: '/cgi-bin/guide/updateguidemassendjob',
  input: () =>
    z.strictObject({
      task_id: z.int(),
      task_name: z.string().optional(),
      task_remark: z.string().optional(),
      push_time: z.int().optional(),
      openid: z.array(z.string()).optional(),
      material: z.array(materialShape()).optional(),
    }),
  result: done,
  callers: { subscription: 'none', service: 'verified' },
  notes: [
    'Shopping-guide function was announced as closing in early 2023; documents stayed readable.',
  ],
  legacy: true,
  example: { input: { task_id: 1 }, answer: { errcode: 0, errmsg: 'ok' } },
})

export const cancelMassJob = endpoint({
  id: 'guide.cancelMassJob',
  page: '取消群发任务',
  summary: 'Cancels a mass-send job.',
  method: 'POST',
  path: '/cgi-bin/guide/cancelguidemassendjob',
  input: () =>
    z.strictObject({
      task_id: z.int(),
    }),
  result: done,
  callers: { subscription: 'none', service: 'verified' },
  notes: [
    'Shopping-guide function was announced as closing in early 2023; documents stayed readable.',
  ],
  legacy: true,
  example: { input: { task_id: 1 }, answer: { errcode: 0, errmsg: 'ok' } },
})

function list() {
  return z.looseObject({
    task_id: z.number(),
    task_name: z.string(),
    task_remark: z.string().optional(),
    task_status: z.number(),
    material: z.array(material()),
    buyer_info: z.array(buyerInfo()),
    push_time: z.number(),
    finish_time: z.number(),
    create_time: z.number(),
    update_time: z.number(),
  })
}

function addBuyerTagInput() {
  return z.strictObject({
    guide_account: z.string().optional(),
    guide_openid: z.string().optional(),
    openid: z.string().optional(),
    openid_list: z.array(z.string()).optional(),
    tag_value: z.string(),
  })
}

function material() {
  return z.looseObject({
    type: z.number(),
    pic_url: z.string().optional(),
    word: z.string().optional(),
    appid: z.string().optional(),
    title: z.string().optional(),
    path: z.string().optional(),
  })
}

function materialShape() {
  return z.strictObject({
    type: z.int(),
    media_id: z.string().optional(),
    word: z.string().optional(),
    appid: z.string().optional(),
    title: z.string().optional(),
    path: z.string().optional(),
  })
}

function addAcctInput() {
  return z.strictObject({
    guide_account: z.string().optional(),
    guide_openid: z.string().optional(),
    guide_nickname: z.string().optional(),
    guide_headimgurl: z.string().optional(),
  })
}

function addBuyerResult() {
  return z.looseObject({
    buyer_resp: z.array(buyerResp()).optional(),
  })
}

function getBuyerInput() {
  return z.strictObject({
    guide_account: z.string().optional(),
    guide_openid: z.string().optional(),
    openid: z.string(),
  })
}

function getAcctInput() {
  return z.strictObject({
    guide_account: z.string().optional(),
    guide_openid: z.string().optional(),
  })
}

function listShape() {
  return z.looseObject({
    openid: z.string(),
    buyer_nickname: z.string(),
    create_time: z.number(),
  })
}

function guideAutoReply() {
  return z.looseObject({
    msgtype: z.number(),
    content: z.string(),
    updatetime: z.number(),
  })
}

function buyerResp() {
  return z.looseObject({
    errcode: z.number(),
    errmsg: z.string(),
    openid: z.string(),
  })
}

function newTagOptionInput() {
  return z.strictObject({
    tag_name: z.string(),
    tag_values: z.array(z.string()),
  })
}

function addToGroupInput() {
  return z.strictObject({
    group_id: z.int(),
    guide_account: z.string(),
  })
}

function getImageMaterialInput() {
  return z.strictObject({
    type: z.int(),
    start: z.int(),
    num: z.int(),
  })
}

function guideFastReply() {
  return z.looseObject({
    content: z.string(),
    updatetime: z.number(),
  })
}

function buyerInfo() {
  return z.looseObject({
    openid: z.string(),
    send_status: z.number(),
  })
}

function guideAutoReplyShape() {
  return z.strictObject({
    msgtype: z.int(),
    content: z.string(),
  })
}

function setWordMaterialInput() {
  return z.strictObject({
    type: z.int(),
    word: z.string(),
  })
}
