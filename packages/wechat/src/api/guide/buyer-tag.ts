/** 对话能力（导购）: labels on customers. */
import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { answer, done, strictObject } from '../fields.ts'

/**
 * 新建标签类型. Creates a tag kind.
 *
 * Announced as closing in early 2023.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const newTagOption = endpoint({
  id: 'guide.newTagOption',
  page: '新建标签类型',
  summary: 'Creates a tag kind.',
  method: 'POST',
  path: '/cgi-bin/guide/newguidetagoption',
  input: tagOption,
  result: done,
  callers: { subscription: 'none', service: 'verified' },
  notes: ['Announced as closing in early 2023.'],
  legacy: true,
  example: {
    input: { tag_name: '等级', tag_values: ['常客'] },
  },
})

/**
 * 删除标签类型. Deletes a tag kind.
 *
 * Announced as closing in early 2023.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const delTagOption = endpoint({
  id: 'guide.delTagOption',
  page: '删除标签类型',
  summary: 'Deletes a tag kind.',
  method: 'POST',
  path: '/cgi-bin/guide/delguidetagoption',
  input: () =>
    strictObject({
      tag_name: z.string(),
    }),
  result: done,
  callers: { subscription: 'none', service: 'verified' },
  notes: ['Announced as closing in early 2023.'],
  legacy: true,
  example: { input: { tag_name: '等级' } },
})

/**
 * 为标签添加可选值. Adds values to a tag kind.
 *
 * Announced as closing in early 2023.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const addTagOption = endpoint({
  id: 'guide.addTagOption',
  page: '为标签添加可选值',
  summary: 'Adds values to a tag kind.',
  method: 'POST',
  path: '/cgi-bin/guide/addguidetagoption',
  input: tagOption,
  result: done,
  callers: { subscription: 'none', service: 'verified' },
  notes: ['Announced as closing in early 2023.'],
  legacy: true,
  example: {
    input: { tag_name: '等级', tag_values: ['常客'] },
  },
})

/**
 * 获取标签和可选值. Lists tag kinds and values.
 *
 * Announced as closing in early 2023.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const getTagOption = endpoint({
  id: 'guide.getTagOption',
  page: '获取标签和可选值',
  summary: 'Lists tag kinds and values.',
  method: 'POST',
  path: '/cgi-bin/guide/getguidetagoption',
  input: () => strictObject({}),
  result: () =>
    answer({
      options: z.array(
        answer({
          tag_name: z.string(),
          tag_values: z.array(z.string()),
        }),
      ),
    }),
  callers: { subscription: 'none', service: 'verified' },
  notes: ['Announced as closing in early 2023.'],
  legacy: true,
  repeatable: true,
  example: {
    input: {},
    answer: { options: [{ tag_name: '等级', tag_values: ['常客'] }] },
  },
})

/**
 * 为客户设置标签. Tags customers.
 *
 * Announced as closing in early 2023.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const addBuyerTag = endpoint({
  id: 'guide.addBuyerTag',
  page: '为客户设置标签',
  summary: 'Tags customers.',
  method: 'POST',
  path: '/cgi-bin/guide/addguidebuyertag',
  input: buyerTag,
  result: addBuyerTagResult,
  callers: { subscription: 'none', service: 'verified' },
  notes: ['Announced as closing in early 2023.'],
  legacy: true,
  example: {
    input: { tag_value: '常客' },
    answer: {
      buyer_resp: [{ errcode: 0, errmsg: 'ok', openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0' }],
    },
  },
})

/**
 * 查询客户标签. Returns the tags of a customer.
 *
 * Announced as closing in early 2023.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const getBuyerTag = endpoint({
  id: 'guide.getBuyerTag',
  page: '查询客户标签',
  summary: 'Returns the tags of a customer.',
  method: 'POST',
  path: '/cgi-bin/guide/getguidebuyertag',
  input: getBuyerTagInput,
  result: () =>
    answer({
      tag_values: z.array(z.string()),
    }),
  callers: { subscription: 'none', service: 'verified' },
  notes: ['Announced as closing in early 2023.'],
  legacy: true,
  repeatable: true,
  example: {
    input: { openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0' },
    answer: { tag_values: ['常客'] },
  },
})

/**
 * 根据标签值筛选客户. Finds customers by tag values.
 *
 * Announced as closing in early 2023.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const queryBuyerByTag = endpoint({
  id: 'guide.queryBuyerByTag',
  page: '根据标签值筛选客户',
  summary: 'Finds customers by tag values.',
  method: 'POST',
  path: '/cgi-bin/guide/queryguidebuyerbytag',
  input: () =>
    strictObject({
      guide_account: z.string().optional(),
      guide_openid: z.string().optional(),
      tag_values: z.array(z.string()),
      push_count: z.int().optional(),
    }),
  result: () =>
    answer({
      openid_list: z.array(z.string()),
    }),
  callers: { subscription: 'none', service: 'verified' },
  notes: ['Announced as closing in early 2023.'],
  legacy: true,
  repeatable: true,
  example: {
    input: { tag_values: ['常客'] },
    answer: { openid_list: ['oAbcDefGhiJklMnoPqrStuVwxYz0'] },
  },
})

/**
 * 删除客户标签. Untags customers.
 *
 * Announced as closing in early 2023.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const delBuyerTag = endpoint({
  id: 'guide.delBuyerTag',
  page: '删除客户标签',
  summary: 'Untags customers.',
  method: 'POST',
  path: '/cgi-bin/guide/delguidebuyertag',
  input: buyerTag,
  result: addBuyerTagResult,
  callers: { subscription: 'none', service: 'verified' },
  notes: ['Announced as closing in early 2023.'],
  legacy: true,
  example: {
    input: { tag_value: '常客' },
    answer: {
      buyer_resp: [{ errcode: 0, errmsg: 'ok', openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0' }],
    },
  },
})

/**
 * 设置自定义客户信息. Sets free-form customer data.
 *
 * Announced as closing in early 2023.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const addBuyerDisplayTag = endpoint({
  id: 'guide.addBuyerDisplayTag',
  page: '设置自定义客户信息',
  summary: 'Sets free-form customer data.',
  method: 'POST',
  path: '/cgi-bin/guide/addguidebuyerdisplaytag',
  input: () =>
    strictObject({
      guide_account: z.string().optional(),
      guide_openid: z.string().optional(),
      openid: z.string(),
      display_tag_list: z.array(z.string()),
    }),
  result: done,
  callers: { subscription: 'none', service: 'verified' },
  notes: ['Announced as closing in early 2023.'],
  legacy: true,
  example: {
    input: { openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0', display_tag_list: ['常客'] },
  },
})

/**
 * 获取自定义客户信息. Returns free-form customer data.
 *
 * Announced as closing in early 2023.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const getBuyerDisplayTag = endpoint({
  id: 'guide.getBuyerDisplayTag',
  page: '获取自定义客户信息',
  summary: 'Returns free-form customer data.',
  method: 'POST',
  path: '/cgi-bin/guide/getguidebuyerdisplaytag',
  input: getBuyerTagInput,
  result: () =>
    answer({
      display_tag_list: z.array(z.string()),
    }),
  callers: { subscription: 'none', service: 'verified' },
  notes: ['Announced as closing in early 2023.'],
  legacy: true,
  repeatable: true,
  example: {
    input: { openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0' },
    answer: { display_tag_list: ['常客'] },
  },
})

function buyerTag() {
  return strictObject({
    guide_account: z.string().optional(),
    guide_openid: z.string().optional(),
    openid: z.string().optional(),
    openid_list: z.array(z.string()).optional(),
    tag_value: z.string(),
  })
}

function addBuyerTagResult() {
  return answer({
    buyer_resp: z.array(buyerResp()).optional(),
  })
}

function getBuyerTagInput() {
  return strictObject({
    guide_account: z.string().optional(),
    guide_openid: z.string().optional(),
    openid: z.string(),
  })
}

function buyerResp() {
  return answer({
    errcode: z.number(),
    errmsg: z.string(),
    openid: z.string(),
  })
}

function tagOption() {
  return strictObject({
    tag_name: z.string(),
    tag_values: z.array(z.string()),
  })
}
