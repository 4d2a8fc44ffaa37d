/** 卡券: cards: making, changing and looking them up. */
import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { answer, anything, done, strictObject } from '../fields.ts'

/**
 * 创建卡券. Creates a coupon, ticket or member card.
 *
 * For verified accounts.
 */
export const create = endpoint({
  id: 'card.create',
  page: '创建卡券',
  summary: 'Creates a coupon, ticket or member card.',
  method: 'POST',
  path: '/card/create',
  input: anything,
  result: anything,
  example: { input: {} },
})

/**
 * 查看卡券详情. Returns the definition of a card.
 *
 * For verified accounts.
 */
export const get = endpoint({
  id: 'card.get',
  page: '查看卡券详情',
  summary: 'Returns the definition of a card.',
  method: 'POST',
  path: '/card/get',
  input: anything,
  result: anything,
  repeatable: true,
  example: { input: {} },
})

/**
 * 批量查询卡券列表. Pages through card ids by state.
 *
 * For verified accounts.
 */
export const batchGet = endpoint({
  id: 'card.batchGet',
  page: '批量查询卡券列表',
  summary: 'Pages through card ids by state.',
  method: 'POST',
  path: '/card/batchget',
  input: () =>
    strictObject({
      offset: z.int(),
      count: z.int(),
      status_list: z.array(z.string()).optional(),
    }),
  result: () =>
    answer({
      card_id_list: z.array(z.string()),
      total_num: z.number(),
    }),
  repeatable: true,
  example: {
    input: { offset: 0, count: 1 },
    answer: { card_id_list: ['pCaRd_0123456789'], total_num: 1 },
  },
})

/**
 * 更改卡券信息. Edits a card.
 *
 * For verified accounts.
 */
export const update = endpoint({
  id: 'card.update',
  page: '更改卡券信息',
  summary: 'Edits a card.',
  method: 'POST',
  path: '/card/update',
  input: anything,
  result: anything,
  example: { input: {} },
})

/**
 * 删除卡券. Deletes a card.
 *
 * For verified accounts.
 */
const remove = endpoint({
  id: 'card.delete',
  page: '删除卡券',
  summary: 'Deletes a card.',
  method: 'POST',
  path: '/card/delete',
  input: () =>
    strictObject({
      card_id: z.string(),
    }),
  result: done,
  example: { input: { card_id: 'pCaRd_0123456789' } },
})

/**
 * 修改库存. Raises or lowers the stock of a card.
 *
 * For verified accounts.
 */
export const modifyStock = endpoint({
  id: 'card.modifyStock',
  page: '修改库存',
  summary: 'Raises or lowers the stock of a card.',
  method: 'POST',
  path: '/card/modifystock',
  input: () =>
    strictObject({
      card_id: z.string(),
      increase_stock_value: z.int().optional(),
      reduce_stock_value: z.int().optional(),
    }),
  result: done,
  example: { input: { card_id: 'pCaRd_0123456789' } },
})

/**
 * 设置测试白名单. Sets fans who may receive unreviewed cards.
 *
 * For verified accounts.
 */
export const setTestWhitelist = endpoint({
  id: 'card.setTestWhitelist',
  page: '设置测试白名单',
  summary: 'Sets fans who may receive unreviewed cards.',
  method: 'POST',
  path: '/card/testwhitelist/set',
  input: () =>
    strictObject({
      openid: z.array(z.string()).optional(),
      username: z.array(z.string()).optional(),
    }),
  result: done,
  example: {
    input: { openid: ['oAbcDefGhiJklMnoPqrStuVwxYz0'] },
  },
})

/**
 * 卡券开放类目查询. Lists categories open to sub-merchants.
 *
 * For verified accounts.
 */
export const getApplyProtocol = endpoint({
  id: 'card.getApplyProtocol',
  page: '卡券开放类目查询',
  summary: 'Lists categories open to sub-merchants.',
  method: 'POST',
  path: '/card/getapplyprotocol',
  input: () => strictObject({}),
  result: () =>
    answer({
      category: z.array(
        answer({
          primary_category_id: z.number(),
          category_name: z.string(),
          secondary_category: z.array(
            answer({
              secondary_category_id: z.number(),
              category_name: z.string(),
              need_qualification_stuffs: z.array(z.string()).optional(),
            }),
          ),
        }),
      ),
    }),
  repeatable: true,
  example: {
    input: {},
    answer: {
      category: [
        {
          primary_category_id: 1,
          category_name: '美食',
          secondary_category: [
            {
              secondary_category_id: 1,
              category_name: '美食',
              need_qualification_stuffs: ['need qualification stuff'],
            },
          ],
        },
      ],
    },
  },
})

/**
 * 获取颜色列表. Lists card colours; gone from current documents.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const getColors = endpoint({
  id: 'card.getColors',
  page: '获取颜色列表',
  summary: 'Lists card colours; gone from current documents.',
  method: 'GET',
  path: '/card/getcolors',
  input: anything,
  result: anything,
  legacy: true,
  example: { input: {} },
})

/**
 * 批量导入门店. Imports stores; replaced by POI.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const locationBatchAdd = endpoint({
  id: 'card.locationBatchAdd',
  page: '批量导入门店',
  summary: 'Imports stores; replaced by POI.',
  method: 'POST',
  path: '/card/location/batchadd',
  input: anything,
  result: anything,
  legacy: true,
  example: { input: {} },
})

/**
 * 拉取门店列表. Lists stores; replaced by POI.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const locationBatchGet = endpoint({
  id: 'card.locationBatchGet',
  page: '拉取门店列表',
  summary: 'Lists stores; replaced by POI.',
  method: 'POST',
  path: '/card/location/batchget',
  input: anything,
  result: anything,
  legacy: true,
  repeatable: true,
  example: { input: {} },
})

/**
 * 设置买单. Turns bill payment of a card on or off.
 *
 * For verified accounts.
 */
export const setPayCell = endpoint({
  id: 'card.setPayCell',
  page: '设置买单',
  summary: 'Turns bill payment of a card on or off.',
  method: 'POST',
  path: '/card/paycell/set',
  input: () =>
    strictObject({
      card_id: z.string(),
      is_open: z.boolean(),
    }),
  result: done,
  example: {
    input: { card_id: 'pCaRd_0123456789', is_open: true },
  },
})

/**
 * 设置自助核销. Turns self-service use of a card on or off.
 *
 * For verified accounts.
 */
export const setSelfConsumeCell = endpoint({
  id: 'card.setSelfConsumeCell',
  page: '设置自助核销',
  summary: 'Turns self-service use of a card on or off.',
  method: 'POST',
  path: '/card/selfconsumecell/set',
  input: () =>
    strictObject({
      card_id: z.string(),
      is_open: z.boolean(),
      need_verify_cod: z.boolean(),
      need_remark_amount: z.boolean(),
    }),
  result: done,
  example: {
    input: {
      card_id: 'pCaRd_0123456789',
      is_open: true,
      need_verify_cod: true,
      need_remark_amount: true,
    },
  },
})

export { remove as delete }
