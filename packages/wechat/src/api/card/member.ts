/** 卡券: member cards. */
import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { answer, done, strictObject } from '../fields.ts'

/**
 * 激活会员卡. Activates a member card.
 *
 * For verified accounts.
 */
export const memberActivate = endpoint({
  id: 'card.memberActivate',
  page: '激活会员卡',
  summary: 'Activates a member card.',
  method: 'POST',
  path: '/card/membercard/activate',
  input: () =>
    strictObject({
      card_id: z.string().optional(),
      code: z.string(),
      membership_number: z.string(),
      background_pic_url: z.string().optional(),
      activate_begin_time: z.int().optional(),
      activate_end_time: z.int().optional(),
      init_bonus: z.int().optional(),
      init_bonus_record: z.string().optional(),
      init_balance: z.int().optional(),
      init_custom_field_value1: z.string().optional(),
      init_custom_field_value2: z.string().optional(),
      init_custom_field_value3: z.string().optional(),
    }),
  result: done,
  example: {
    input: { code: '0123456789ab', membership_number: '1' },
  },
})

/**
 * 获取开卡插件参数. Returns the address of the activation page.
 *
 * For verified accounts.
 */
export const memberActivateUrl = endpoint({
  id: 'card.memberActivateUrl',
  page: '获取开卡插件参数',
  summary: 'Returns the address of the activation page.',
  method: 'POST',
  path: '/card/membercard/activate/geturl',
  input: () =>
    strictObject({
      card_id: z.string(),
      outer_str: z.string().optional(),
    }),
  result: () =>
    answer({
      url: z.string(),
    }),
  repeatable: true,
  example: {
    input: { card_id: 'pCaRd_0123456789' },
    answer: { url: 'https://example.com/news' },
  },
})

/**
 * 设置开卡字段. Sets the fields of one-tap activation.
 *
 * For verified accounts.
 */
export const memberSetActivateForm = endpoint({
  id: 'card.memberSetActivateForm',
  page: '设置开卡字段',
  summary: 'Sets the fields of one-tap activation.',
  method: 'POST',
  path: '/card/membercard/activateuserform/set',
  input: () =>
    strictObject({
      card_id: z.string(),
      service_statement: serviceStatement().optional(),
      bind_old_card: serviceStatement().optional(),
      required_form: requiredForm().optional(),
      optional_form: requiredForm().optional(),
    }),
  result: done,
  example: { input: { card_id: 'pCaRd_0123456789' } },
})

/**
 * 获取用户提交资料. Returns the data a fan filled in for activation.
 *
 * For verified accounts.
 */
export const memberActivateTempInfo = endpoint({
  id: 'card.memberActivateTempInfo',
  page: '获取用户提交资料',
  summary: 'Returns the data a fan filled in for activation.',
  method: 'POST',
  path: '/card/membercard/activatetempinfo/get',
  input: () =>
    strictObject({
      activate_ticket: z.string(),
    }),
  result: () =>
    answer({
      info: info(),
    }),
  repeatable: true,
  example: {
    input: { activate_ticket: 'aCtIvAtE-7' },
    answer: {
      info: {
        common_field_list: [{ name: '小安的店', value: '39.8元' }],
        custom_field_list: [{ name: '小安的店', value: '39.8元' }],
      },
    },
  },
})

/**
 * 拉取会员信息. Returns member data.
 *
 * For verified accounts.
 */
export const memberUserInfo = endpoint({
  id: 'card.memberUserInfo',
  page: '拉取会员信息',
  summary: 'Returns member data.',
  method: 'POST',
  path: '/card/membercard/userinfo/get',
  input: () =>
    strictObject({
      card_id: z.string(),
      code: z.string(),
    }),
  result: () =>
    answer({
      openid: z.string(),
      nickname: z.string(),
      sex: z.string(),
      membership_number: z.string(),
      user_info: info().optional(),
      bonus: z.number(),
      balance: z.number(),
      user_card_status: z.string(),
    }),
  repeatable: true,
  example: {
    input: { card_id: 'pCaRd_0123456789', code: '0123456789ab' },
    answer: {
      openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0',
      nickname: '小安',
      sex: '1',
      membership_number: '1',
      user_info: {
        common_field_list: [{ name: '小安的店', value: '39.8元' }],
        custom_field_list: [{ name: '小安的店', value: '39.8元' }],
      },
      bonus: 1,
      balance: 1,
      user_card_status: 'NORMAL',
    },
  },
})

/**
 * 更新会员信息. Updates points and balance of a member.
 *
 * For verified accounts.
 */
export const memberUpdateUser = endpoint({
  id: 'card.memberUpdateUser',
  page: '更新会员信息',
  summary: 'Updates points and balance of a member.',
  method: 'POST',
  path: '/card/membercard/updateuser',
  input: () =>
    strictObject({
      card_id: z.string(),
      code: z.string(),
      background_pic_url: z.string().optional(),
      bonus: z.int().optional(),
      add_bonus: z.int().optional(),
      record_bonus: z.string().optional(),
      balance: z.int().optional(),
      add_balance: z.int().optional(),
      record_balance: z.string().optional(),
      custom_field_value1: z.string().optional(),
      custom_field_value2: z.string().optional(),
      custom_field_value3: z.string().optional(),
      notify_optional: strictObject({
        is_notify_bonus: z.boolean().optional(),
        is_notify_balance: z.boolean().optional(),
        is_notify_custom_field1: z.boolean().optional(),
        is_notify_custom_field2: z.boolean().optional(),
        is_notify_custom_field3: z.boolean().optional(),
      }).optional(),
    }),
  result: () =>
    answer({
      openid: z.string(),
      result_bonus: z.number(),
      result_balance: z.number(),
    }),
  example: {
    input: { card_id: 'pCaRd_0123456789', code: '0123456789ab' },
    answer: {
      openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0',
      result_bonus: 1,
      result_balance: 1,
    },
  },
})

function requiredForm() {
  return strictObject({
    can_modify: z.boolean().optional(),
    rich_field_list: z.array(richField()).optional(),
    common_field_id_list: z.array(z.string()).optional(),
    custom_field_list: z.array(z.string()).optional(),
  })
}

function info() {
  return answer({
    common_field_list: z.array(commonField()),
    custom_field_list: z.array(commonField()),
  })
}

function richField() {
  return strictObject({
    type: z.string(),
    name: z.string(),
    values: z.array(z.string()),
  })
}

function commonField() {
  return answer({
    name: z.string(),
    value: z.string(),
  })
}

function serviceStatement() {
  return strictObject({
    name: z.string(),
    url: z.string(),
  })
}
