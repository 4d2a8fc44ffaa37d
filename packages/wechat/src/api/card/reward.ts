/** 卡券: cards given for a payment. */
import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { answer, anything, done, strictObject } from '../fields.ts'

/**
 * 设置支付后投放卡券. Adds a rule that gives a card after payment.
 *
 * For verified accounts.
 */
export const payGiftAdd = endpoint({
  id: 'card.payGiftAdd',
  page: '设置支付后投放卡券',
  summary: 'Adds a rule that gives a card after payment.',
  method: 'POST',
  path: '/card/paygiftcard/add',
  input: () =>
    strictObject({
      rule_info: strictObject({
        type: z.string(),
        base_info: strictObject({
          mchid_list: z.array(z.string()),
          begin_time: z.int(),
          end_time: z.int(),
        }),
        member_rule: strictObject({
          card_id: z.string(),
          least_cost: z.int(),
          max_cost: z.int(),
          jump_url: z.string().optional(),
          app_brand_id: z.string().optional(),
          app_brand_pass: z.string().optional(),
        }).optional(),
      }),
    }),
  result: () =>
    answer({
      rule_id: z.number(),
      fail_mchid_list: z.array(
        answer({
          mchid: z.string(),
          errcode: z.number(),
          errmsg: z.string().optional(),
          occupy_rule_id: z.number().optional(),
          occupy_appid: z.string().optional(),
        }),
      ),
      succ_mchid_list: z.array(z.string()),
    }),
  example: {
    input: {
      rule_info: {
        type: 'RULE_TYPE_PAY_MEMBER_CARD',
        base_info: { mchid_list: ['1900000109'], begin_time: 1795737600, end_time: 1795741200 },
      },
    },
    answer: {
      rule_id: 1,
      fail_mchid_list: [
        {
          mchid: '1900000109',
          errcode: 0,
          occupy_rule_id: 1,
          occupy_appid: 'wx1234567890abcdef',
        },
      ],
      succ_mchid_list: ['succ_mchid-7'],
    },
  },
})

/**
 * 删除支付后投放规则. Deletes a pay-gift rule.
 *
 * For verified accounts.
 */
export const payGiftDelete = endpoint({
  id: 'card.payGiftDelete',
  page: '删除支付后投放规则',
  summary: 'Deletes a pay-gift rule.',
  method: 'POST',
  path: '/card/paygiftcard/delete',
  input: () =>
    strictObject({
      rule_id: z.int(),
    }),
  result: done,
  example: { input: { rule_id: 1 } },
})

/**
 * 查询支付后投放规则详情. Returns a pay-gift rule.
 *
 * For verified accounts.
 */
export const payGiftGet = endpoint({
  id: 'card.payGiftGet',
  page: '查询支付后投放规则详情',
  summary: 'Returns a pay-gift rule.',
  method: 'POST',
  path: '/card/paygiftcard/getbyid',
  input: () =>
    strictObject({
      rule_id: z.int(),
    }),
  result: () =>
    answer({
      rule_info: ruleInfo(),
    }),
  repeatable: true,
  example: {
    input: { rule_id: 1 },
    answer: {
      rule_info: {
        type: 'RULE_TYPE_PAY_MEMBER_CARD',
        base_info: {
          mchid_list: ['1900000109'],
          begin_time: 1795737600,
          end_time: 1795741200,
          status: 'ok',
          update_time: 1795741200,
          create_time: 1795737600,
        },
        member_rule: {
          card_id: 'pCaRd_0123456789',
          least_cost: 1,
          max_cost: 1,
          jump_url: 'https://example.com/jump',
          app_brand_id: 'app_brand_id-7',
          app_brand_pass: 'pages/index/index',
        },
      },
    },
  },
})

/**
 * 批量查询支付后投放规则. Lists pay-gift rules.
 *
 * For verified accounts.
 */
export const payGiftBatchGet = endpoint({
  id: 'card.payGiftBatchGet',
  page: '批量查询支付后投放规则',
  summary: 'Lists pay-gift rules.',
  method: 'POST',
  path: '/card/paygiftcard/batchget',
  input: () =>
    strictObject({
      type: z.string(),
      effective: z.boolean(),
      offset: z.int(),
      count: z.int(),
    }),
  result: () =>
    answer({
      rule_list: z.array(ruleInfo()),
      total_count: z.number(),
    }),
  repeatable: true,
  example: {
    input: { type: 'RULE_TYPE_PAY_MEMBER_CARD', effective: true, offset: 0, count: 1 },
    answer: {
      rule_list: [
        {
          type: 'RULE_TYPE_PAY_MEMBER_CARD',
          base_info: {
            mchid_list: ['1900000109'],
            begin_time: 1795737600,
            end_time: 1795741200,
            status: 'ok',
            update_time: 1795741200,
            create_time: 1795737600,
          },
          member_rule: {
            card_id: 'pCaRd_0123456789',
            least_cost: 1,
            max_cost: 1,
            jump_url: 'https://example.com/jump',
            app_brand_id: 'app_brand_id-7',
            app_brand_pass: 'pages/index/index',
          },
        },
      ],
      total_count: 1,
    },
  },
})

/**
 * 开通支付即会员. Adds a rule that gives a member card after payment.
 *
 * For verified accounts.
 */
export const payGiftMemberAdd = endpoint({
  id: 'card.payGiftMemberAdd',
  page: '开通支付即会员',
  summary: 'Adds a rule that gives a member card after payment.',
  method: 'POST',
  path: '/card/paygiftmembercard/add',
  input: anything,
  result: anything,
  example: { input: {} },
})

/**
 * 删除支付即会员规则. Deletes such a rule.
 *
 * For verified accounts.
 */
export const payGiftMemberDelete = endpoint({
  id: 'card.payGiftMemberDelete',
  page: '删除支付即会员规则',
  summary: 'Deletes such a rule.',
  method: 'POST',
  path: '/card/paygiftmembercard/delete',
  input: anything,
  result: anything,
  example: { input: {} },
})

/**
 * 查询商户号支付即会员规则. Returns such a rule.
 *
 * For verified accounts.
 */
export const payGiftMemberGet = endpoint({
  id: 'card.payGiftMemberGet',
  page: '查询商户号支付即会员规则',
  summary: 'Returns such a rule.',
  method: 'POST',
  path: '/card/paygiftmembercard/get',
  input: anything,
  result: anything,
  repeatable: true,
  example: { input: {} },
})

/**
 * 创建支付后领取立减金活动. Creates a pay-then-discount activity.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const mktActivityCreate = endpoint({
  id: 'card.mktActivityCreate',
  page: '创建支付后领取立减金活动',
  summary: 'Creates a pay-then-discount activity.',
  method: 'POST',
  path: '/card/mkt/activity/create',
  input: anything,
  result: anything,
  legacy: true,
  example: { input: {} },
})

function ruleInfo() {
  return answer({
    type: z.string(),
    base_info: baseInfo(),
    member_rule: memberRule().optional(),
  })
}

function memberRule() {
  return answer({
    card_id: z.string(),
    least_cost: z.number(),
    max_cost: z.number(),
    jump_url: z.string().optional(),
    app_brand_id: z.string().optional(),
    app_brand_pass: z.string().optional(),
  })
}

function baseInfo() {
  return answer({
    mchid_list: z.array(z.string()),
    begin_time: z.number(),
    end_time: z.number(),
    status: z.string(),
    update_time: z.number(),
    create_time: z.number(),
  })
}
