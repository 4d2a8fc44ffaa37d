/** 模板消息: notices by template, and the templates of the account. */
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { answer, done, longText, strictObject } from './fields.ts'

/**
 * 发送模板消息. Sends a template message to a fan; delivery is reported by the TEMPLATESENDJOBFINISH
 * event.
 *
 * The daily figure grows with 100k, 1M and 10M fans. How long a value may be depends on its
 * keyword: thing 20 characters, phrase 5, name 10, number 32 digits, character_string 32 …
 *
 * For verified service accounts. 100,000 calls a day.
 *
 * Errors: 40003, 40008, 40013, 40036, 40037, 40039, 40165, 40249, 43004, 43019, 43116, 47003.
 */
export const send = endpoint({
  id: 'template.send',
  page: '发送模板消息',
  summary:
    'Sends a template message to a fan; delivery is reported by the TEMPLATESENDJOBFINISH event.',
  method: 'POST',
  path: '/cgi-bin/message/template/send',
  input: () =>
    strictObject({
      touser: z.string(),
      template_id: z.string(),
      /** With neither url nor miniprogram the card does not open; with both the mini program wins. */
      url: z.string().optional(),
      miniprogram: strictObject({
        /** Must be linked to the Official Account. */
        appid: z.string(),
        pagepath: z.string().optional(),
      }).optional(),
      /** Keyed by template keyword, e.g. thing1, time2, or first/keyword1/remark on old templates. */
      data: z.record(
        z.string(),
        strictObject({
          value: z.string(),
          /** #RRGGBB; dropped from the current page and ignored. */
          color: z.string().optional(),
        }),
      ),
      /** Same openid and id are delivered once in ten minutes. */
      client_msg_id: z.string().optional(),
    }),
  result: () =>
    answer({
      msgid: longText(),
    }),
  limits: { perDay: 100000 },
  callers: { subscription: 'none', service: 'verified' },
  errors: [40003, 40008, 40013, 40036, 40037, 40039, 40165, 40249, 43004, 43019, 43116, 47003],
  notes: [
    'The daily figure grows with 100k, 1M and 10M fans.',
    'How long a value may be depends on its keyword: thing 20 characters, phrase 5, name 10, number 32 digits, character_string 32 …',
  ],
  example: {
    input: {
      touser: 'oAbcDefGhiJklMnoPqrStuVwxYz0',
      template_id: 'tEmPlAtE-iD_0123456789',
      data: { thing1: { value: '红色雨伞' }, amount2: { value: '39.8元' } },
    },
    answer: { msgid: '3000000000000000001' },
  },
})

/**
 * 设置所属行业. Sets the two industries of the account for the industry template library.
 *
 * Changing industry deletes the templates of the old industry.
 *
 * For verified service accounts. 1 call a month.
 *
 * Errors: 40102, 43100.
 */
export const setIndustry = endpoint({
  id: 'template.setIndustry',
  page: '设置所属行业',
  summary: 'Sets the two industries of the account for the industry template library.',
  method: 'POST',
  path: '/cgi-bin/template/api_set_industry',
  input: () =>
    strictObject({
      /** Industry code 1 to 41. */
      industry_id1: z.string(),
      /** Industry code 1 to 41. */
      industry_id2: z.string(),
    }),
  result: done,
  limits: { perMonth: 1 },
  callers: { subscription: 'none', service: 'verified' },
  errors: [40102, 43100],
  notes: ['Changing industry deletes the templates of the old industry.'],
  example: {
    input: { industry_id1: '1', industry_id2: '4' },
  },
})

/**
 * 获取行业信息. Returns the main and secondary industry.
 *
 * For verified service accounts.
 *
 * Errors: 40102.
 */
export const getIndustry = endpoint({
  id: 'template.getIndustry',
  page: '获取行业信息',
  summary: 'Returns the main and secondary industry.',
  method: 'GET',
  path: '/cgi-bin/template/get_industry',
  answer: 'bare',
  input: () => strictObject({}),
  result: () =>
    answer({
      primary_industry: industry().optional(),
      secondary_industry: industry().optional(),
    }),
  callers: { subscription: 'none', service: 'verified' },
  errors: [40102],
  example: {
    input: {},
    answer: {
      primary_industry: { first_class: 'IT科技', second_class: '互联网|电子商务' },
      secondary_industry: { first_class: 'IT科技', second_class: '互联网|电子商务' },
    },
  },
})

/**
 * 选用模板. Adds a template of the public library to the account.
 *
 * For verified service accounts.
 *
 * Errors: 40037, 40246, 40247, 43106, 45026, 45027.
 */
export const add = endpoint({
  id: 'template.add',
  page: '选用模板',
  summary: 'Adds a template of the public library to the account.',
  method: 'POST',
  path: '/cgi-bin/template/api_add_template',
  input: () =>
    strictObject({
      /** TM or OPENTM number, or a plain number for category templates. */
      template_id_short: z.string(),
      /** Keywords in order, needed for category templates. */
      keyword_name_list: z.array(z.string()).optional(),
    }),
  result: () =>
    answer({
      template_id: z.string(),
    }),
  limits: { maxItems: 25 },
  callers: { subscription: 'none', service: 'verified' },
  errors: [40037, 40246, 40247, 43106, 45026, 45027],
  example: {
    input: { template_id_short: 'TM00015' },
    answer: { template_id: 'tEmPlAtE-iD_0123456789' },
  },
})

/**
 * 获取已选用模板列表. Lists the templates of the account.
 *
 * For verified service accounts.
 */
export const list = endpoint({
  id: 'template.list',
  page: '获取已选用模板列表',
  summary: 'Lists the templates of the account.',
  method: 'GET',
  path: '/cgi-bin/template/get_all_private_template',
  answer: 'bare',
  input: () => strictObject({}),
  result: () =>
    answer({
      template_list: z.array(
        answer({
          template_id: z.string(),
          title: z.string(),
          primary_industry: z.string(),
          deputy_industry: z.string(),
          /** With placeholders such as {{thing1.DATA}}. */
          content: z.string(),
          example: z.string().optional(),
        }),
      ),
    }),
  callers: { subscription: 'none', service: 'verified' },
  example: {
    input: {},
    answer: {
      template_list: [
        {
          template_id: 'tEmPlAtE-iD_0123456789',
          title: '十一月的新品',
          primary_industry: 'IT科技',
          deputy_industry: '互联网|电子商务',
          content: '商品：{{thing1.DATA}}',
          example: '商品：雨伞',
        },
      ],
    },
  },
})

/**
 * 删除模板. Deletes a template of the account.
 *
 * For verified service accounts.
 *
 * Errors: 40037.
 */
const remove = endpoint({
  id: 'template.delete',
  page: '删除模板',
  summary: 'Deletes a template of the account.',
  method: 'POST',
  path: '/cgi-bin/template/del_private_template',
  input: () =>
    strictObject({
      template_id: z.string(),
    }),
  result: done,
  callers: { subscription: 'none', service: 'verified' },
  errors: [40037],
  example: {
    input: { template_id: 'tEmPlAtE-iD_0123456789' },
  },
})

/**
 * 查询拦截的模板消息. Pages through template messages that were blocked.
 *
 * For verified service accounts.
 */
export const queryBlock = endpoint({
  id: 'template.queryBlock',
  page: '查询拦截的模板消息',
  summary: 'Pages through template messages that were blocked.',
  method: 'POST',
  path: '/wxa/sec/queryblocktmplmsg',
  input: () =>
    strictObject({
      /** Id of the blocked message. */
      tmpl_msg_id: z.string(),
      /** 0 first, then the largest id of the last page. */
      largest_id: z.int(),
      /** Up to 100. */
      limit: z.int().max(100),
    }),
  result: () =>
    answer({
      /** One, or a list. */
      msginfo: z.union([blocked(), z.array(blocked())]).optional(),
    }),
  limits: { maxItems: 100 },
  callers: { subscription: 'none', service: 'verified' },
  repeatable: true,
  example: {
    input: { tmpl_msg_id: 'tmpl_msg_id-7', largest_id: 0, limit: 1 },
    answer: {
      msginfo: {
        id: 100,
        tmpl_msg_id: 'tmpl_msg_id-7',
        title: '十一月的新品',
        content: '欢迎光临',
        send_timestamp: 1795737600,
        openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0',
      },
    },
  },
})

/**
 * 下发统一消息. Sends an Official Account template message through a linked mini program.
 *
 * A mini program has it, an Official Account does not.
 *
 * Not for Official Accounts.
 *
 * Errors: 40003, 40013, 40037, 41028, 41029.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const uniformSend = endpoint({
  id: 'template.uniformSend',
  page: '下发统一消息',
  summary: 'Sends an Official Account template message through a linked mini program.',
  method: 'POST',
  path: '/cgi-bin/message/wxopen/template/uniform_send',
  input: () =>
    strictObject({
      /** Mini program OpenID or its linked Official Account OpenID. */
      touser: z.string(),
      mp_template_msg: strictObject({
        appid: z.string(),
        template_id: z.string(),
        url: z.string().optional(),
        miniprogram: strictObject({
          appid: z.string(),
          pagepath: z.string(),
        }).optional(),
        data: z
          .record(
            z.string(),
            strictObject({
              value: z.string(),
              color: z.string().optional(),
            }),
          )
          .optional(),
      }).optional(),
    }),
  result: done,
  callers: { subscription: 'none', service: 'none' },
  errors: [40003, 40013, 40037, 41028, 41029],
  notes: ['A mini program has it, an Official Account does not.'],
  legacy: true,
  example: {
    input: { touser: 'oAbcDefGhiJklMnoPqrStuVwxYz0' },
  },
})

export { remove as delete }

function industry() {
  return answer({
    first_class: z.string(),
    second_class: z.string(),
  })
}

function blocked() {
  return answer({
    id: z.number(),
    tmpl_msg_id: z.string(),
    title: z.string(),
    content: z.string(),
    send_timestamp: z.number(),
    openid: z.string(),
  })
}
