/** 微信门店: places of business. */
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { answer, anything, done, strictObject } from './fields.ts'

/**
 * 创建门店. Creates a store.
 *
 * Replaced by store mini programs.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const add = endpoint({
  id: 'poi.add',
  page: '创建门店',
  summary: 'Creates a store.',
  method: 'POST',
  path: '/cgi-bin/poi/addpoi',
  input: anything,
  result: anything,
  notes: ['Replaced by store mini programs.'],
  legacy: true,
  example: { input: {} },
})

/**
 * 查询门店信息. Returns a store.
 *
 * Replaced by store mini programs.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const get = endpoint({
  id: 'poi.get',
  page: '查询门店信息',
  summary: 'Returns a store.',
  method: 'POST',
  path: '/cgi-bin/poi/getpoi',
  input: () =>
    strictObject({
      poi_id: z.string(),
    }),
  result: () =>
    answer({
      business: answer({
        base_info: answer({
          sid: z.string().optional(),
          business_name: z.string(),
          branch_name: z.string(),
          province: z.string(),
          city: z.string(),
          district: z.string(),
          address: z.string(),
          telephone: z.string(),
          categories: z.array(z.string()),
          offset_type: z.number(),
          longitude: z.number(),
          latitude: z.number(),
          photo_list: z
            .array(
              answer({
                photo_url: z.string(),
              }),
            )
            .optional(),
          recommend: z.string().optional(),
          special: z.string().optional(),
          introduction: z.string().optional(),
          open_time: z.string().optional(),
          avg_price: z.number().optional(),
          available_state: z.number(),
          update_status: z.number(),
        }),
      }),
    }),
  notes: ['Replaced by store mini programs.'],
  legacy: true,
  repeatable: true,
  example: {
    input: { poi_id: '271864249' },
    answer: {
      business: {
        base_info: {
          sid: 'shop-7',
          business_name: '小安的店',
          branch_name: '南山店',
          province: '广东',
          city: '深圳',
          district: '南山区',
          address: '科技中一路',
          telephone: '0755-12345678',
          categories: ['美食,小吃'],
          offset_type: 1,
          longitude: 113.32,
          latitude: 23.09,
          photo_list: [{ photo_url: 'https://example.com/photo' }],
          recommend: '三款新品',
          special: '免费停车',
          available_state: 1,
          update_status: 1795737600,
        },
      },
    },
  },
})

/**
 * 查询门店列表. Pages through stores.
 *
 * Replaced by store mini programs.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const list = endpoint({
  id: 'poi.list',
  page: '查询门店列表',
  summary: 'Pages through stores.',
  method: 'POST',
  path: '/cgi-bin/poi/getpoilist',
  input: () =>
    strictObject({
      begin: z.int(),
      limit: z.int(),
    }),
  result: () =>
    answer({
      business_list: z.array(
        answer({
          base_info: answer({
            sid: z.string().optional(),
            business_name: z.string(),
            branch_name: z.string(),
            province: z.string(),
            city: z.string(),
            district: z.string(),
            address: z.string(),
            telephone: z.string(),
            categories: z.array(z.string()),
            offset_type: z.number(),
            longitude: z.number(),
            latitude: z.number(),
            photo_list: z
              .array(
                answer({
                  photo_url: z.string(),
                }),
              )
              .optional(),
            recommend: z.string().optional(),
            special: z.string().optional(),
            introduction: z.string().optional(),
            open_time: z.string().optional(),
            avg_price: z.number().optional(),
            available_state: z.number(),
            update_status: z.number(),
            poi_id: z.string(),
            mapid: z.string().optional(),
            upgrade_status: z.number().optional(),
            upgrade_comment: z.string().optional(),
          }),
        }),
      ),
      total_count: z.number(),
    }),
  notes: ['Replaced by store mini programs.'],
  legacy: true,
  repeatable: true,
  example: {
    input: { begin: 0, limit: 1 },
    answer: {
      business_list: [
        {
          base_info: {
            sid: 'shop-7',
            business_name: '小安的店',
            branch_name: '南山店',
            province: '广东',
            city: '深圳',
            district: '南山区',
            address: '科技中一路',
            telephone: '0755-12345678',
            categories: ['美食,小吃'],
            offset_type: 1,
            longitude: 113.32,
            latitude: 23.09,
            photo_list: [{ photo_url: 'https://example.com/photo' }],
            recommend: '三款新品',
            special: '免费停车',
            available_state: 1,
            update_status: 1795737600,
            poi_id: '271864249',
          },
        },
      ],
      total_count: 1,
    },
  },
})

/**
 * 修改门店服务信息. Edits a store.
 *
 * Replaced by store mini programs.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const update = endpoint({
  id: 'poi.update',
  page: '修改门店服务信息',
  summary: 'Edits a store.',
  method: 'POST',
  path: '/cgi-bin/poi/updatepoi',
  input: anything,
  result: anything,
  notes: ['Replaced by store mini programs.'],
  legacy: true,
  example: { input: {} },
})

/**
 * 删除门店. Deletes a store.
 *
 * Replaced by store mini programs.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
const remove = endpoint({
  id: 'poi.delete',
  page: '删除门店',
  summary: 'Deletes a store.',
  method: 'POST',
  path: '/cgi-bin/poi/delpoi',
  input: () =>
    strictObject({
      poi_id: z.string(),
    }),
  result: done,
  notes: ['Replaced by store mini programs.'],
  legacy: true,
  example: { input: { poi_id: '271864249' } },
})

/**
 * 门店类目表. Lists store categories.
 *
 * Replaced by store mini programs.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const categories = endpoint({
  id: 'poi.categories',
  page: '门店类目表',
  summary: 'Lists store categories.',
  method: 'GET',
  path: '/cgi-bin/poi/getwxcategory',
  input: anything,
  result: anything,
  notes: ['Replaced by store mini programs.'],
  legacy: true,
  example: { input: {} },
})

export { remove as delete }
