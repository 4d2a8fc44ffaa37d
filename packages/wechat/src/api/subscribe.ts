/** 订阅通知: notices that a fan agreed to, and their templates. */
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { answer, done, longText, strictObject, utf8 } from './fields.ts'

/**
 * 发送订阅通知. Sends one subscription notice, using up one consent of the fan; the result comes with
 * subscribe_msg_sent_event.
 *
 * One accepted prompt allows one message, except for long-term templates.
 *
 * For verified service accounts.
 *
 * Errors: 40003, 40037, 41030, 43101, 43104, 45168, 47003.
 */
export const bizSend = endpoint({
  id: 'subscribe.bizSend',
  page: '发送订阅通知',
  summary:
    'Sends one subscription notice, using up one consent of the fan; the result comes with subscribe_msg_sent_event.',
  method: 'POST',
  path: '/cgi-bin/message/subscribe/bizsend',
  input: () =>
    strictObject({
      touser: z.string(),
      template_id: z.string(),
      /** Page opened by the card. */
      page: z.string().optional(),
      miniprogram: miniprogram().optional(),
      /** Default formal. */
      miniprogram_state: z.enum(['developer', 'trial', 'formal']).optional(),
      /** Default zh_CN. */
      lang: z.enum(['zh_CN', 'en_US', 'zh_HK', 'zh_TW']).optional(),
      /** Seen in the official sample. */
      client_msg_id: z.string().optional(),
      /** Keyed by keyword such as thing1, time2, name3. */
      data: z.record(
        z.string(),
        strictObject({
          value: z.string(),
        }),
      ),
    }),
  result: done,
  callers: { subscription: 'none', service: 'verified' },
  errors: [40003, 40037, 41030, 43101, 43104, 45168, 47003],
  notes: ['One accepted prompt allows one message, except for long-term templates.'],
  example: {
    input: {
      touser: 'oAbcDefGhiJklMnoPqrStuVwxYz0',
      template_id: 'tEmPlAtE-iD_0123456789',
      data: { thing1: { value: '红色雨伞' } },
    },
  },
})

/**
 * 获取类目. Lists the service categories of the account.
 *
 * For verified service accounts.
 *
 * Errors: 404, 20001, 200100.
 */
export const getCategory = endpoint({
  id: 'subscribe.getCategory',
  page: '获取类目',
  summary: 'Lists the service categories of the account.',
  method: 'GET',
  path: '/wxaapi/newtmpl/getcategory',
  input: () => strictObject({}),
  result: () =>
    answer({
      data: z.array(
        answer({
          id: z.number(),
          name: z.string(),
        }),
      ),
    }),
  callers: { subscription: 'none', service: 'verified' },
  errors: [404, 20001, 200100],
  example: {
    input: {},
    answer: { data: [{ id: 100, name: '小安的店' }] },
  },
})

/**
 * 获取类目下的公共模板. Pages through the public templates of the given categories.
 *
 * For verified service accounts.
 *
 * Errors: 404, 200001, 200016, 200017, 200018, 200019.
 */
export const getPubTemplateTitles = endpoint({
  id: 'subscribe.getPubTemplateTitles',
  page: '获取类目下的公共模板',
  summary: 'Pages through the public templates of the given categories.',
  method: 'GET',
  path: '/wxaapi/newtmpl/getpubtemplatetitles',
  input: () =>
    strictObject({
      /** Category ids joined with commas. */
      ids: z.string(),
      /** From 0. */
      start: z.int().min(0),
      /** Up to 30. */
      limit: z.int().max(30),
    }),
  result: () =>
    answer({
      count: z.number(),
      data: z.array(
        answer({
          tid: z.number(),
          title: z.string(),
          /** 2 one-time, 3 long-term. */
          type: z.number(),
          categoryId: longText(),
        }),
      ),
    }),
  limits: { maxItems: 30 },
  callers: { subscription: 'none', service: 'verified' },
  errors: [404, 200001, 200016, 200017, 200018, 200019],
  example: {
    input: { ids: '307', start: 0, limit: 1 },
    answer: {
      count: 1,
      data: [{ tid: 1, title: '十一月的新品', type: 2, categoryId: '307' }],
    },
  },
})

/**
 * 获取模板中的关键词. Lists the keywords of a public template.
 *
 * For verified service accounts.
 *
 * Errors: 20001, 200002, 200014.
 */
export const getPubTemplateKeywords = endpoint({
  id: 'subscribe.getPubTemplateKeywords',
  page: '获取模板中的关键词',
  summary: 'Lists the keywords of a public template.',
  method: 'GET',
  path: '/wxaapi/newtmpl/getpubtemplatekeywords',
  input: () =>
    strictObject({
      tid: z.string(),
    }),
  result: () =>
    answer({
      count: z.number(),
      data: z.array(
        answer({
          kid: z.number(),
          name: z.string(),
          example: z.string(),
          /** Value type, e.g. thing. */
          rule: z.string(),
        }),
      ),
    }),
  callers: { subscription: 'none', service: 'verified' },
  errors: [20001, 200002, 200014],
  example: {
    input: { tid: '99' },
    answer: {
      count: 1,
      data: [{ kid: 1, name: '小安的店', example: '商品：雨伞', rule: '20个以内字符' }],
    },
  },
})

/**
 * 选用模板（订阅通知）. Adds a public template with chosen keywords to the account.
 *
 * For verified service accounts.
 *
 * Errors: 40400, 200001, 200011, 200012, 200013, 200014, 200020, 200021, 200022, 200100.
 */
export const addTemplate = endpoint({
  id: 'subscribe.addTemplate',
  page: '选用模板（订阅通知）',
  summary: 'Adds a public template with chosen keywords to the account.',
  method: 'POST',
  path: '/wxaapi/newtmpl/addtemplate',
  input: () =>
    strictObject({
      tid: z.string(),
      /** 2 to 5 keyword ids in display order. */
      kidList: z.array(z.int()).min(2).max(5),
      /** Up to 15 characters. */
      sceneDesc: z.string().max(15),
    }),
  result: () =>
    answer({
      priTmplId: z.string(),
    }),
  limits: { maxItems: 25 },
  callers: { subscription: 'none', service: 'verified' },
  errors: [40400, 200001, 200011, 200012, 200013, 200014, 200020, 200021, 200022, 200100],
  example: {
    input: { tid: '99', kidList: [1, 2], sceneDesc: '订单发货' },
    answer: { priTmplId: 'priTmplId-7' },
  },
})

/**
 * 获取已有模板列表. Lists the subscription templates of the account.
 *
 * For verified service accounts.
 *
 * Errors: 404, 200100.
 */
export const getTemplates = endpoint({
  id: 'subscribe.getTemplates',
  page: '获取已有模板列表',
  summary: 'Lists the subscription templates of the account.',
  method: 'GET',
  path: '/wxaapi/newtmpl/gettemplate',
  input: () => strictObject({}),
  result: () =>
    answer({
      data: z.array(
        answer({
          priTmplId: z.string(),
          title: z.string(),
          content: z.string(),
          example: z.string().optional(),
          /** One of 2, 3. */
          type: z.number(),
          keywordEnumValueList: z
            .array(
              answer({
                /** E.g. enum_string2.DATA. */
                keywordCode: z.string(),
                enumValueList: z.array(z.string()),
              }),
            )
            .optional(),
        }),
      ),
    }),
  callers: { subscription: 'none', service: 'verified' },
  errors: [404, 200100],
  example: {
    input: {},
    answer: {
      data: [
        {
          priTmplId: 'priTmplId-7',
          title: '十一月的新品',
          content: '商品：{{thing1.DATA}}',
          example: '商品：雨伞',
          type: 2,
          keywordEnumValueList: [{ keywordCode: 'thing1', enumValueList: ['1'] }],
        },
      ],
    },
  },
})

/**
 * 删除模板（订阅通知）. Deletes a subscription template of the account.
 *
 * For verified service accounts.
 *
 * Errors: 20001, 20002, 200001, 200002, 200014.
 */
export const deleteTemplate = endpoint({
  id: 'subscribe.deleteTemplate',
  page: '删除模板（订阅通知）',
  summary: 'Deletes a subscription template of the account.',
  method: 'POST',
  path: '/wxaapi/newtmpl/deltemplate',
  input: () =>
    strictObject({
      priTmplId: z.string(),
    }),
  result: done,
  callers: { subscription: 'none', service: 'verified' },
  errors: [20001, 20002, 200001, 200002, 200014],
  example: { input: { priTmplId: 'priTmplId-7' } },
})

/**
 * 发送一次性订阅消息. Sends the single message a fan allowed on the one-time subscription page; following is
 * not needed.
 *
 * Several consents under one scene do not add up.
 *
 * For verified accounts.
 *
 * Errors: 40003, 40013, 40037, 40062, 43101.
 */
export const onceSend = endpoint({
  id: 'subscribe.onceSend',
  page: '发送一次性订阅消息',
  summary:
    'Sends the single message a fan allowed on the one-time subscription page; following is not needed.',
  method: 'POST',
  path: '/cgi-bin/message/template/subscribe',
  input: () =>
    strictObject({
      touser: z.string(),
      template_id: z.string(),
      /** Needs an ICP filing. */
      url: z.string().optional(),
      miniprogram: miniprogram().optional(),
      /** 0 to 10000, as used on the consent page. */
      scene: z.string(),
      /** Up to 15 characters. */
      title: z.string().max(15),
      data: strictObject({
        content: strictObject({
          /** Up to 200 characters. */
          value: z.string().max(200),
          /** #RRGGBB. */
          color: z.string().optional(),
        }),
      }),
    }),
  result: done,
  errors: [40003, 40013, 40037, 40062, 43101],
  notes: ['Several consents under one scene do not add up.'],
  example: {
    input: {
      touser: 'oAbcDefGhiJklMnoPqrStuVwxYz0',
      template_id: 'tEmPlAtE-iD_0123456789',
      scene: '1000',
      title: '十一月的新品',
      data: { content: { value: '39.8元' } },
    },
  },
})

/**
 * 一次性订阅授权页. Browser page on which a fan allows one message; not a JSON call.
 *
 * The address ends with #wechat_redirect.
 *
 * For verified accounts.
 */
export const oncePage = endpoint({
  id: 'subscribe.oncePage',
  page: '一次性订阅授权页',
  summary: 'Browser page on which a fan allows one message; not a JSON call.',
  method: 'GET',
  path: '/mp/subscribemsg',
  host: 'mp.weixin.qq.com',
  token: 'none',
  fragment: '#wechat_redirect',
  answer: 'page',
  input: () =>
    strictObject({
      action: z.literal('get_confirm').default('get_confirm'),
      appid: z.string(),
      /** 0 to 10000. */
      scene: z.int().min(0).max(10000),
      template_id: z.string(),
      /** On a registered business domain. */
      redirect_url: z.string(),
      /** Up to 128 bytes, echoed back. */
      reserved: utf8(128).optional(),
    }),
  result: done,
  notes: ['The address ends with #wechat_redirect.'],
  example: {
    input: {
      appid: 'wx1234567890abcdef',
      scene: 0,
      template_id: 'tEmPlAtE-iD_0123456789',
      redirect_url: 'https://example.com/redirect',
    },
  },
})

function miniprogram() {
  return strictObject({
    /** Must be linked to the Official Account. */
    appid: z.string(),
    pagepath: z.string().optional(),
  })
}
