/** 门店小程序: places of business as mini programs. */
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { answer, done, strictObject } from './fields.ts'

/**
 * 拉取门店小程序类目. Lists categories of store mini programs.
 *
 * Reported as retired in November 2024; elsewhere still offered to accounts of e-commerce
 * categories.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const merchantCategory = endpoint({
  id: 'store.merchantCategory',
  page: '拉取门店小程序类目',
  summary: 'Lists categories of store mini programs.',
  method: 'GET',
  path: '/wxa/get_merchant_category',
  input: () => strictObject({}),
  result: () =>
    answer({
      data: answer({
        all_category_info: answer({
          categories: z.array(
            answer({
              id: z.number(),
              name: z.string().optional(),
              level: z.number().optional(),
              father: z.number().optional(),
              children: z.array(z.number()).optional(),
              sensitive_type: z.number().optional(),
              qualify: answer({
                exter_list: z.array(
                  answer({
                    inner_list: z.array(
                      answer({
                        name: z.string(),
                        url: z.string().optional(),
                      }),
                    ),
                  }),
                ),
                remark: z.string().optional(),
              }).optional(),
            }),
          ),
        }),
      }),
    }),
  notes: [
    'Reported as retired in November 2024; elsewhere still offered to accounts of e-commerce categories.',
  ],
  legacy: true,
  example: {
    input: {},
    answer: {
      data: {
        all_category_info: {
          categories: [{ id: 100, name: '小安的店', level: 1, father: 1, children: [1] }],
        },
      },
    },
  },
})

/**
 * 创建门店小程序. Applies for a store mini program.
 *
 * Reported as retired in November 2024; elsewhere still offered to accounts of e-commerce
 * categories.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const applyMerchant = endpoint({
  id: 'store.applyMerchant',
  page: '创建门店小程序',
  summary: 'Applies for a store mini program.',
  method: 'POST',
  path: '/wxa/apply_merchant',
  input: () =>
    strictObject({
      first_catid: z.int(),
      second_catid: z.int(),
      qualification_list: z.array(z.string()).optional(),
      nickname: z.string(),
      intro: z.string(),
      headimg_mediaid: z.string(),
      org_code: z.string().optional(),
      other_files: z.array(z.string()).optional(),
    }),
  result: done,
  notes: [
    'Reported as retired in November 2024; elsewhere still offered to accounts of e-commerce categories.',
  ],
  legacy: true,
  example: {
    input: {
      first_catid: 1,
      second_catid: 1,
      nickname: '小安',
      intro: '三款新品',
      headimg_mediaid: 'headimg_mediaid-7',
    },
  },
})

/**
 * 查询门店小程序审核结果. Returns the review result.
 *
 * Reported as retired in November 2024; elsewhere still offered to accounts of e-commerce
 * categories.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const merchantAuditInfo = endpoint({
  id: 'store.merchantAuditInfo',
  page: '查询门店小程序审核结果',
  summary: 'Returns the review result.',
  method: 'GET',
  path: '/wxa/get_merchant_audit_info',
  input: () => strictObject({}),
  result: () =>
    answer({
      data: answer({
        audit_id: z.number(),
        status: z.number(),
        reason: z.string().optional(),
      }),
    }),
  notes: [
    'Reported as retired in November 2024; elsewhere still offered to accounts of e-commerce categories.',
  ],
  legacy: true,
  example: {
    input: {},
    answer: { data: { audit_id: 1, status: 1, reason: '抬头有误' } },
  },
})

/**
 * 修改门店小程序信息. Edits the store mini program.
 *
 * Reported as retired in November 2024; elsewhere still offered to accounts of e-commerce
 * categories.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const modifyMerchant = endpoint({
  id: 'store.modifyMerchant',
  page: '修改门店小程序信息',
  summary: 'Edits the store mini program.',
  method: 'POST',
  path: '/wxa/modify_merchant',
  input: () =>
    strictObject({
      intro: z.string(),
      headimg_mediaid: z.string(),
    }),
  result: done,
  notes: [
    'Reported as retired in November 2024; elsewhere still offered to accounts of e-commerce categories.',
  ],
  legacy: true,
  example: {
    input: { intro: '三款新品', headimg_mediaid: 'headimg_mediaid-7' },
  },
})

/**
 * 拉取省市区信息. Lists districts.
 *
 * Reported as retired in November 2024; elsewhere still offered to accounts of e-commerce
 * categories.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const getDistrict = endpoint({
  id: 'store.getDistrict',
  page: '拉取省市区信息',
  summary: 'Lists districts.',
  method: 'GET',
  path: '/wxa/get_district',
  input: () => strictObject({}),
  result: () =>
    answer({
      data_version: z.string(),
      result: z.array(
        z.array(
          answer({
            id: z.number(),
            name: z.string(),
            fullname: z.string(),
            location: answer({
              lng: z.number(),
              lat: z.number(),
            }).optional(),
            pinyin: z.array(z.string()).optional(),
            cidx: z.array(z.number()).optional(),
          }),
        ),
      ),
    }),
  notes: [
    'Reported as retired in November 2024; elsewhere still offered to accounts of e-commerce categories.',
  ],
  legacy: true,
  example: {
    input: {},
    answer: {
      data_version: '1',
      result: [
        [
          {
            id: 100,
            name: '小安的店',
            fullname: '深圳市',
            location: { lng: 0.5, lat: 0.5 },
            pinyin: ['shenzhen'],
            cidx: [1],
          },
        ],
      ],
    },
  },
})

/**
 * 在腾讯地图中搜索门店. Searches stores on the map.
 *
 * Reported as retired in November 2024; elsewhere still offered to accounts of e-commerce
 * categories.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const searchMapPoi = endpoint({
  id: 'store.searchMapPoi',
  page: '在腾讯地图中搜索门店',
  summary: 'Searches stores on the map.',
  method: 'POST',
  path: '/wxa/search_map_poi',
  input: () =>
    strictObject({
      districtid: z.int(),
      keyword: z.string(),
    }),
  result: () =>
    answer({
      data: answer({
        item: z.array(
          answer({
            sosomap_poi_uid: z.string(),
            branch_name: z.string(),
            category: z.string(),
            address: z.string(),
            telephone: z.string(),
            longitude: z.number(),
            latitude: z.number(),
            pic_urls: z.array(z.string()).optional(),
            card_id_list: z.array(z.string()).optional(),
          }),
        ),
      }),
    }),
  notes: [
    'Reported as retired in November 2024; elsewhere still offered to accounts of e-commerce categories.',
  ],
  legacy: true,
  repeatable: true,
  example: {
    input: { districtid: 1, keyword: '你好' },
    answer: {
      data: {
        item: [
          {
            sosomap_poi_uid: 'sosomap_poi_uid-7',
            branch_name: '南山店',
            category: '美食',
            address: '科技中一路',
            telephone: '0755-12345678',
            longitude: 113.32,
            latitude: 23.09,
            pic_urls: ['https://example.com/pic'],
            card_id_list: ['pCaRd_0123456789'],
          },
        ],
      },
    },
  },
})

/**
 * 在腾讯地图中创建门店. Adds a store to the map.
 *
 * Reported as retired in November 2024; elsewhere still offered to accounts of e-commerce
 * categories.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const createMapPoi = endpoint({
  id: 'store.createMapPoi',
  page: '在腾讯地图中创建门店',
  summary: 'Adds a store to the map.',
  method: 'POST',
  path: '/wxa/create_map_poi',
  input: () =>
    strictObject({
      poi_id: z.string().optional(),
      name: z.string(),
      category: z.string(),
      introduct: z.string(),
      telephone: z.string(),
      longitude: z.number(),
      latitude: z.number(),
      districtid: z.int(),
      province: z.string(),
      city: z.string(),
      district: z.string(),
      address: z.string(),
      photo: z.string(),
      license: z.string(),
    }),
  result: () =>
    answer({
      data: answer({
        base_id: z.number(),
      }),
    }),
  notes: [
    'Reported as retired in November 2024; elsewhere still offered to accounts of e-commerce categories.',
  ],
  legacy: true,
  example: {
    input: {
      name: '小安的店',
      category: '美食',
      introduct: '三款新品',
      telephone: '0755-12345678',
      longitude: 113.32,
      latitude: 23.09,
      districtid: 1,
      province: '广东',
      city: '深圳',
      district: '南山区',
      address: '科技中一路',
      photo: 'photo',
      license: 'license',
    },
    answer: { data: { base_id: 1 } },
  },
})

/**
 * 添加门店. Adds a store.
 *
 * Reported as retired in November 2024; elsewhere still offered to accounts of e-commerce
 * categories.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const addStore = endpoint({
  id: 'store.addStore',
  page: '添加门店',
  summary: 'Adds a store.',
  method: 'POST',
  path: '/wxa/add_store',
  input: () =>
    strictObject({
      poi_id: z.string().optional(),
      map_poi_id: z.string(),
      pic_list: strictObject({
        list: z.array(z.string()),
      }),
      hour: z.string(),
      address: z.string(),
      company_name: z.string(),
      contract_phone: z.string(),
      credential: z.string(),
      qualification_list: z.array(z.string()).optional(),
      card_id: z.string(),
    }),
  result: () =>
    answer({
      data: answer({
        audit_id: z.number(),
      }),
    }),
  notes: [
    'Reported as retired in November 2024; elsewhere still offered to accounts of e-commerce categories.',
  ],
  legacy: true,
  example: {
    input: {
      map_poi_id: 'map_poi_id-7',
      pic_list: { list: ['list'] },
      hour: '10:00-21:00',
      address: '科技中一路',
      company_name: '深圳某某有限公司',
      contract_phone: '13800000000',
      credential: 'credential',
      card_id: 'pCaRd_0123456789',
    },
    answer: { data: { audit_id: 1 } },
  },
})

/**
 * 更新门店信息. Edits a store.
 *
 * Reported as retired in November 2024; elsewhere still offered to accounts of e-commerce
 * categories.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const updateStore = endpoint({
  id: 'store.updateStore',
  page: '更新门店信息',
  summary: 'Edits a store.',
  method: 'POST',
  path: '/wxa/update_store',
  input: () =>
    strictObject({
      poi_id: z.string(),
      map_poi_id: z.string(),
      pic_list: strictObject({
        list: z.array(z.string()),
      }),
      hour: z.string(),
      contract_phone: z.string(),
      card_id: z.string(),
    }),
  result: () =>
    answer({
      data: answer({
        /** 0 no, 1 yes. */
        has_audit_id: z.number(),
        audit_id: z.number().optional(),
      }),
    }),
  notes: [
    'Reported as retired in November 2024; elsewhere still offered to accounts of e-commerce categories.',
  ],
  legacy: true,
  example: {
    input: {
      poi_id: '271864249',
      map_poi_id: 'map_poi_id-7',
      pic_list: { list: ['list'] },
      hour: '10:00-21:00',
      contract_phone: '13800000000',
      card_id: 'pCaRd_0123456789',
    },
    answer: { data: { has_audit_id: 0, audit_id: 1 } },
  },
})

/**
 * 获取单个门店信息. Returns a store.
 *
 * Reported as retired in November 2024; elsewhere still offered to accounts of e-commerce
 * categories.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const getStore = endpoint({
  id: 'store.getStore',
  page: '获取单个门店信息',
  summary: 'Returns a store.',
  method: 'POST',
  path: '/wxa/get_store_info',
  input: () =>
    strictObject({
      poi_id: z.string(),
    }),
  result: () =>
    answer({
      business: business(),
    }),
  notes: [
    'Reported as retired in November 2024; elsewhere still offered to accounts of e-commerce categories.',
  ],
  legacy: true,
  repeatable: true,
  example: {
    input: { poi_id: '271864249' },
    answer: {
      business: {
        base_info: {
          poi_id: '271864249',
          business_name: '小安的店',
          province: '广东',
          city: '深圳',
          district: '南山区',
          address: '科技中一路',
          telephone: '0755-12345678',
          longitude: 113.32,
          latitude: 23.09,
          open_time: '1795737600',
          photo_list: [{ photo_url: 'https://example.com/photo' }],
          status: 1,
        },
      },
    },
  },
})

/**
 * 获取门店列表. Pages through stores.
 *
 * Reported as retired in November 2024; elsewhere still offered to accounts of e-commerce
 * categories.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const listStore = endpoint({
  id: 'store.listStore',
  page: '获取门店列表',
  summary: 'Pages through stores.',
  method: 'POST',
  path: '/wxa/get_store_list',
  input: () =>
    strictObject({
      offset: z.int(),
      limit: z.int(),
    }),
  result: () =>
    answer({
      business_list: z.array(business()),
      total_count: z.number(),
    }),
  notes: [
    'Reported as retired in November 2024; elsewhere still offered to accounts of e-commerce categories.',
  ],
  legacy: true,
  repeatable: true,
  example: {
    input: { offset: 0, limit: 1 },
    answer: {
      business_list: [
        {
          base_info: {
            poi_id: '271864249',
            business_name: '小安的店',
            province: '广东',
            city: '深圳',
            district: '南山区',
            address: '科技中一路',
            telephone: '0755-12345678',
            longitude: 113.32,
            latitude: 23.09,
            open_time: '1795737600',
            photo_list: [{ photo_url: 'https://example.com/photo' }],
            status: 1,
          },
        },
      ],
      total_count: 1,
    },
  },
})

/**
 * 删除门店. Deletes a store.
 *
 * Reported as retired in November 2024; elsewhere still offered to accounts of e-commerce
 * categories.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const delStore = endpoint({
  id: 'store.delStore',
  page: '删除门店',
  summary: 'Deletes a store.',
  method: 'POST',
  path: '/wxa/del_store',
  input: () =>
    strictObject({
      poi_id: z.string(),
    }),
  result: done,
  notes: [
    'Reported as retired in November 2024; elsewhere still offered to accounts of e-commerce categories.',
  ],
  legacy: true,
  example: { input: { poi_id: '271864249' } },
})

function business() {
  return answer({
    base_info: baseInfo(),
  })
}

function baseInfo() {
  return answer({
    poi_id: z.string(),
    business_name: z.string(),
    province: z.string(),
    city: z.string(),
    district: z.string(),
    address: z.string(),
    telephone: z.string(),
    longitude: z.number(),
    latitude: z.number(),
    open_time: z.string(),
    photo_list: z
      .array(
        answer({
          photo_url: z.string(),
        }),
      )
      .optional(),
    status: z.number(),
  })
}
