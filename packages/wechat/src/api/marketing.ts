/** 广告投放: telling advertisements what became of a click, and publishers’ figures. */
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { anything, strictObject } from './fields.ts'

/**
 * 创建数据源. Creates an advertising data source (query version=v1.0).
 *
 * Whether it still answers is not known.
 *
 * For verified accounts.
 */
export const addActionSet = endpoint({
  id: 'marketing.addActionSet',
  page: '创建数据源',
  summary: 'Creates an advertising data source (query version=v1.0).',
  method: 'POST',
  path: '/marketing/user_action_sets/add',
  input: anything,
  result: anything,
  notes: ['Whether it still answers is not known.'],
  example: { input: {} },
})

/**
 * 查询数据源. Returns data sources.
 *
 * Whether it still answers is not known.
 *
 * For verified accounts.
 */
export const getActionSet = endpoint({
  id: 'marketing.getActionSet',
  page: '查询数据源',
  summary: 'Returns data sources.',
  method: 'GET',
  path: '/marketing/user_action_sets/get',
  input: anything,
  result: anything,
  notes: ['Whether it still answers is not known.'],
  example: { input: {} },
})

/**
 * 回传用户行为数据. Reports what fans did.
 *
 * Whether it still answers is not known.
 *
 * For verified accounts.
 */
export const addActions = endpoint({
  id: 'marketing.addActions',
  page: '回传用户行为数据',
  summary: 'Reports what fans did.',
  method: 'POST',
  path: '/marketing/user_actions/add',
  input: anything,
  result: anything,
  notes: ['Whether it still answers is not known.'],
  example: { input: {} },
})

/**
 * 获取销售线索. Lists sales leads.
 *
 * Whether it still answers is not known.
 *
 * For verified accounts.
 */
export const getLeads = endpoint({
  id: 'marketing.getLeads',
  page: '获取销售线索',
  summary: 'Lists sales leads.',
  method: 'GET',
  path: '/marketing/wechat_ad_leads/get',
  input: anything,
  result: anything,
  notes: ['Whether it still answers is not known.'],
  example: { input: {} },
})

/**
 * 流量主数据. Publisher figures; action is publisher_adpos_general, publisher_cps_general or
 * publisher_settlement.
 *
 * Whether it still answers is not known.
 *
 * For verified accounts.
 */
export const publisherStat = endpoint({
  id: 'marketing.publisherStat',
  page: '流量主数据',
  summary:
    'Publisher figures; action is publisher_adpos_general, publisher_cps_general or publisher_settlement.',
  method: 'GET',
  path: '/publisher/stat',
  input: () =>
    strictObject({
      ad_slot: z.string().optional(),
      start_date: z.string(),
      end_date: z.string(),
      page: z.int(),
      page_size: z.int(),
      action: z.enum(['publisher_adpos_general', 'publisher_cps_general', 'publisher_settlement']),
    }),
  result: anything,
  notes: ['Whether it still answers is not known.'],
  example: {
    input: {
      start_date: '2026-11-20',
      end_date: '2026-11-20',
      page: 1,
      page_size: 1,
      action: 'publisher_adpos_general',
    },
  },
})
