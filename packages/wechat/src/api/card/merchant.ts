/** 卡券: sub-merchants and shops. */
import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { answer, done, strictObject } from '../fields.ts'

/**
 * 创建子商户. Creates a sub-merchant.
 *
 * For verified accounts.
 */
export const subMerchantSubmit = endpoint({
  id: 'card.subMerchantSubmit',
  page: '创建子商户',
  summary: 'Creates a sub-merchant.',
  method: 'POST',
  path: '/card/submerchant/submit',
  input: () =>
    strictObject({
      info: strictObject({
        app_id: z.string().optional(),
        brand_name: z.string(),
        logo_url: z.string(),
        protocol: z.string(),
        end_time: z.int(),
        agreement_media_id: z.string().optional(),
        operator_media_id: z.string().optional(),
        primary_category_id: z.int(),
        secondary_category_id: z.int(),
      }),
    }),
  result: subMerchant,
  example: {
    input: {
      info: {
        brand_name: '小安的店',
        logo_url: 'https://example.com/logo.png',
        protocol: 'pRoToCoL-7',
        end_time: 1795741200,
        primary_category_id: 1,
        secondary_category_id: 1,
      },
    },
    answer: {
      info: {
        merchant_id: 'merchant_id-7',
        app_id: 'app_id-7',
        brand_name: '小安的店',
        logo_url: 'https://example.com/logo.png',
        status: 'ok',
        begin_time: 1795737600,
        end_time: 1795741200,
        primary_category_id: 1,
        secondary_category_id: 1,
        update_time: 1795741200,
        create_time: 1795737600,
      },
    },
  },
})

/**
 * 更新子商户. Edits a sub-merchant.
 *
 * For verified accounts.
 */
export const subMerchantUpdate = endpoint({
  id: 'card.subMerchantUpdate',
  page: '更新子商户',
  summary: 'Edits a sub-merchant.',
  method: 'POST',
  path: '/card/submerchant/update',
  input: () =>
    strictObject({
      info: strictObject({
        app_id: z.string().optional(),
        brand_name: z.string(),
        logo_url: z.string(),
        protocol: z.string(),
        end_time: z.int(),
        agreement_media_id: z.string().optional(),
        operator_media_id: z.string().optional(),
        primary_category_id: z.int(),
        secondary_category_id: z.int(),
        merchant_id: z.string(),
      }),
    }),
  result: subMerchant,
  example: {
    input: {
      info: {
        brand_name: '小安的店',
        logo_url: 'https://example.com/logo.png',
        protocol: 'pRoToCoL-7',
        end_time: 1795741200,
        primary_category_id: 1,
        secondary_category_id: 1,
        merchant_id: 'merchant_id-7',
      },
    },
    answer: {
      info: {
        merchant_id: 'merchant_id-7',
        app_id: 'app_id-7',
        brand_name: '小安的店',
        logo_url: 'https://example.com/logo.png',
        status: 'ok',
        begin_time: 1795737600,
        end_time: 1795741200,
        primary_category_id: 1,
        secondary_category_id: 1,
        update_time: 1795741200,
        create_time: 1795737600,
      },
    },
  },
})

/**
 * 拉取子商户信息. Returns a sub-merchant.
 *
 * For verified accounts.
 */
export const subMerchantGet = endpoint({
  id: 'card.subMerchantGet',
  page: '拉取子商户信息',
  summary: 'Returns a sub-merchant.',
  method: 'POST',
  path: '/card/submerchant/get',
  input: () =>
    strictObject({
      merchant_id: z.string(),
    }),
  result: subMerchant,
  repeatable: true,
  example: {
    input: { merchant_id: 'merchant_id-7' },
    answer: {
      info: {
        merchant_id: 'merchant_id-7',
        app_id: 'app_id-7',
        brand_name: '小安的店',
        logo_url: 'https://example.com/logo.png',
        status: 'ok',
        begin_time: 1795737600,
        end_time: 1795741200,
        primary_category_id: 1,
        secondary_category_id: 1,
        update_time: 1795741200,
        create_time: 1795737600,
      },
    },
  },
})

/**
 * 批量拉取子商户. Lists sub-merchants.
 *
 * For verified accounts.
 */
export const subMerchantBatchGet = endpoint({
  id: 'card.subMerchantBatchGet',
  page: '批量拉取子商户',
  summary: 'Lists sub-merchants.',
  method: 'POST',
  path: '/card/submerchant/batchget',
  input: () =>
    strictObject({
      begin_id: z.string(),
      limit: z.int(),
      status: z.string().optional(),
    }),
  result: () =>
    answer({
      info_list: z.array(info()),
      next_begin_id: z.string().optional(),
    }),
  repeatable: true,
  example: {
    input: { begin_id: 'begin_id-7', limit: 1 },
    answer: {
      info_list: [
        {
          merchant_id: 'merchant_id-7',
          app_id: 'app_id-7',
          brand_name: '小安的店',
          logo_url: 'https://example.com/logo.png',
          status: 'ok',
          begin_time: 1795737600,
          end_time: 1795741200,
          primary_category_id: 1,
          secondary_category_id: 1,
          update_time: 1795741200,
          create_time: 1795737600,
        },
      ],
      next_begin_id: 'next_begin_id-7',
    },
  },
})

/**
 * 设置门店小程序. Links a store mini program to a card.
 *
 * For verified accounts.
 */
export const storeWxaSet = endpoint({
  id: 'card.storeWxaSet',
  page: '设置门店小程序',
  summary: 'Links a store mini program to a card.',
  method: 'POST',
  path: '/card/storewxa/set',
  input: () =>
    strictObject({
      poi_id: z.string(),
      card_id: z.string(),
    }),
  result: done,
  example: {
    input: { poi_id: '271864249', card_id: 'pCaRd_0123456789' },
  },
})

/**
 * 查询门店小程序. Returns that link.
 *
 * For verified accounts.
 */
export const storeWxaGet = endpoint({
  id: 'card.storeWxaGet',
  page: '查询门店小程序',
  summary: 'Returns that link.',
  method: 'POST',
  path: '/card/storewxa/get',
  input: () =>
    strictObject({
      poi_id: z.string(),
    }),
  result: () =>
    answer({
      card_id: z.string().optional(),
    }),
  repeatable: true,
  example: {
    input: { poi_id: '271864249' },
    answer: { card_id: 'pCaRd_0123456789' },
  },
})

function subMerchant() {
  return answer({
    info: info(),
  })
}

function info() {
  return answer({
    merchant_id: z.string(),
    app_id: z.string().optional(),
    brand_name: z.string(),
    logo_url: z.string(),
    status: z.string(),
    begin_time: z.number(),
    end_time: z.number(),
    primary_category_id: z.number(),
    secondary_category_id: z.number(),
    update_time: z.number(),
    create_time: z.number(),
  })
}
