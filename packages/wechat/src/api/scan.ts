/** 微信扫一扫: what a scanned bar code shows. */
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { answer, anything, flag, strictObject } from './fields.ts'

/**
 * 获取商户信息. Returns the merchant of the product-scan feature.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const merchantInfo = endpoint({
  id: 'scan.merchantInfo',
  page: '获取商户信息',
  summary: 'Returns the merchant of the product-scan feature.',
  method: 'GET',
  path: '/scan/merchantinfo/get',
  input: anything,
  result: anything,
  legacy: true,
  example: { input: {} },
})

/**
 * 创建商品. Creates a product page.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const create = endpoint({
  id: 'scan.create',
  page: '创建商品',
  summary: 'Creates a product page.',
  method: 'POST',
  path: '/scan/product/create',
  input: anything,
  result: anything,
  legacy: true,
  example: { input: {} },
})

/**
 * 提交审核/取消发布. Publishes or withdraws a product page.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const setStatus = endpoint({
  id: 'scan.setStatus',
  page: '提交审核/取消发布',
  summary: 'Publishes or withdraws a product page.',
  method: 'POST',
  path: '/scan/product/modstatus',
  input: anything,
  result: anything,
  legacy: true,
  example: { input: {} },
})

/**
 * 设置测试人员白名单. Sets testers.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const setTestWhitelist = endpoint({
  id: 'scan.setTestWhitelist',
  page: '设置测试人员白名单',
  summary: 'Sets testers.',
  method: 'POST',
  path: '/scan/testwhitelist/set',
  input: anything,
  result: anything,
  legacy: true,
  example: { input: {} },
})

/**
 * 获取商品二维码. Returns the product code.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const getQrcode = endpoint({
  id: 'scan.getQrcode',
  page: '获取商品二维码',
  summary: 'Returns the product code.',
  method: 'POST',
  path: '/scan/product/getqrcode',
  input: anything,
  result: anything,
  legacy: true,
  repeatable: true,
  example: { input: {} },
})

/**
 * 查询商品信息. Returns a product page.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const get = endpoint({
  id: 'scan.get',
  page: '查询商品信息',
  summary: 'Returns a product page.',
  method: 'POST',
  path: '/scan/product/get',
  input: anything,
  result: anything,
  legacy: true,
  repeatable: true,
  example: { input: {} },
})

/**
 * 批量查询商品信息. Lists product pages.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const list = endpoint({
  id: 'scan.list',
  page: '批量查询商品信息',
  summary: 'Lists product pages.',
  method: 'POST',
  path: '/scan/product/getlist',
  input: anything,
  result: anything,
  legacy: true,
  repeatable: true,
  example: { input: {} },
})

/**
 * 更新商品信息. Edits a product page.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const update = endpoint({
  id: 'scan.update',
  page: '更新商品信息',
  summary: 'Edits a product page.',
  method: 'POST',
  path: '/scan/product/update',
  input: anything,
  result: anything,
  legacy: true,
  example: { input: {} },
})

/**
 * 清除商品信息. Deletes a product page.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const clear = endpoint({
  id: 'scan.clear',
  page: '清除商品信息',
  summary: 'Deletes a product page.',
  method: 'POST',
  path: '/scan/product/clear',
  input: anything,
  result: anything,
  legacy: true,
  example: { input: {} },
})

/**
 * 检查wxticket参数. Checks a scan ticket.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const checkTicket = endpoint({
  id: 'scan.checkTicket',
  page: '检查wxticket参数',
  summary: 'Checks a scan ticket.',
  method: 'POST',
  path: '/scan/scanticket/check',
  input: anything,
  result: anything,
  legacy: true,
  repeatable: true,
  example: { input: {} },
})

/**
 * 导入商品. Imports products, newer interface.
 *
 * For verified accounts.
 */
export const addV2 = endpoint({
  id: 'scan.addV2',
  page: '导入商品',
  summary: 'Imports products, newer interface.',
  method: 'POST',
  path: '/scan/product/v2/add',
  input: () =>
    strictObject({
      product: z.array(
        strictObject({
          pid: z.string(),
          image_info: imageInfo().optional(),
          category_info: categoryInfo().optional(),
          official_category_info: categoryInfo().optional(),
          tag_info: strictObject({
            tag_item: z.array(
              strictObject({
                tag_name: z.string(),
              }),
            ),
          }).optional(),
          link_info: strictObject({
            link_type: z.string(),
            wxa_appid: z.string().optional(),
            url: z.string().optional(),
          }).optional(),
          title: z.string().optional(),
          sub_title: z.string().optional(),
          brand: z.string().optional(),
          shop_info: strictObject({
            source: z.int().optional(),
          }).optional(),
          desc: z.string().optional(),
          price_info: priceInfo().optional(),
          sale_info: saleInfo().optional(),
          sku_info: strictObject({
            sku_item: z.array(
              strictObject({
                sku_id: z.string().optional(),
                barcode_type: z.string().optional(),
                barcode: z.string().optional(),
                source: z.int().optional(),
                image_info: imageInfo().optional(),
                link_url: z.string().optional(),
                price_info: priceInfo().optional(),
                sale_info: saleInfo().optional(),
                shop_info: strictObject({
                  source: z.int().optional(),
                }).optional(),
                attribute_info: strictObject({
                  attribute_item: z.array(
                    strictObject({
                      attribute_key: z.string(),
                      attribute_value: z.string(),
                    }),
                  ),
                }).optional(),
              }),
            ),
          }).optional(),
          custom_info: strictObject({
            custom_list: z.array(
              strictObject({
                key: z.string(),
                value: z.string(),
              }),
            ),
          }).optional(),
          partial_update: flag().optional(),
        }),
      ),
    }),
  result: () =>
    answer({
      status_ticket: z.string(),
    }),
  example: {
    input: { product: [{ pid: 'pid-7' }] },
    answer: { status_ticket: 'tIcKeT-7' },
  },
})

/**
 * 查询商品. Returns imported products.
 *
 * For verified accounts.
 */
export const getInfoV2 = endpoint({
  id: 'scan.getInfoV2',
  page: '查询商品',
  summary: 'Returns imported products.',
  method: 'POST',
  path: '/scan/product/v2/getinfo',
  input: () =>
    strictObject({
      product: strictObject({
        pid: z.string(),
      }),
    }),
  result: () =>
    answer({
      product: product(),
    }),
  repeatable: true,
  example: {
    input: { product: { pid: 'pid-7' } },
    answer: {
      product: {
        pid: 'pid-7',
        image_info: { main_image_list: [{ url: 'https://example.com/news' }] },
        category_info: { category_item: [{ category_name: '美食' }] },
        official_category_info: { category_item: [{ category_name: '美食' }] },
        tag_info: { tag_item: [{ tag_name: '等级' }] },
        link_info: {
          link_type: 'h5',
          wxa_appid: 'wx1234567890abcdef',
          url: 'https://example.com/news',
        },
        title: '十一月的新品',
        sub_title: '轻便',
        brand: '小安',
        shop_info: { source: 1 },
        desc: '有中奖机会',
        price_info: { min_price: 0.5, max_price: 0.5, min_ori_price: 0.5, max_ori_price: 0.5 },
        sale_info: { sale_status: 'on', stock: 1 },
        sku_info: {
          sku_item: [
            {
              sku_id: 'sku_id-7',
              barcode_type: 'ean13',
              barcode: '6900000000007',
              source: 1,
              image_info: { main_image_list: [{ url: 'https://example.com/news' }] },
              link_url: 'https://example.com/link',
              price_info: {
                min_price: 0.5,
                max_price: 0.5,
                min_ori_price: 0.5,
                max_ori_price: 0.5,
              },
              sale_info: { sale_status: 'on', stock: 1 },
              shop_info: { source: 1 },
              attribute_info: {
                attribute_item: [{ attribute_key: '颜色', attribute_value: '红' }],
              },
            },
          ],
        },
        custom_info: { custom_list: [{ key: 'V1001', value: '39.8元' }] },
      },
    },
  },
})

/**
 * 分页查询商品. Pages through imported products.
 *
 * For verified accounts.
 */
export const getInfoByPageV2 = endpoint({
  id: 'scan.getInfoByPageV2',
  page: '分页查询商品',
  summary: 'Pages through imported products.',
  method: 'POST',
  path: '/scan/product/v2/getinfobypage',
  input: () =>
    strictObject({
      page_context: z.string().optional(),
      page_num: z.int(),
      page_size: z.int(),
    }),
  result: () =>
    answer({
      product: z.array(product()),
      page_context: z.string().optional(),
    }),
  repeatable: true,
  example: {
    input: { page_num: 1, page_size: 1 },
    answer: {
      product: [
        {
          pid: 'pid-7',
          image_info: { main_image_list: [{ url: 'https://example.com/news' }] },
          category_info: { category_item: [{ category_name: '美食' }] },
          official_category_info: { category_item: [{ category_name: '美食' }] },
          tag_info: { tag_item: [{ tag_name: '等级' }] },
          link_info: {
            link_type: 'h5',
            wxa_appid: 'wx1234567890abcdef',
            url: 'https://example.com/news',
          },
          title: '十一月的新品',
          sub_title: '轻便',
          brand: '小安',
          shop_info: { source: 1 },
          desc: '有中奖机会',
          price_info: { min_price: 0.5, max_price: 0.5, min_ori_price: 0.5, max_ori_price: 0.5 },
          sale_info: { sale_status: 'on', stock: 1 },
          sku_info: {
            sku_item: [
              {
                sku_id: 'sku_id-7',
                barcode_type: 'ean13',
                barcode: '6900000000007',
                source: 1,
                image_info: { main_image_list: [{ url: 'https://example.com/news' }] },
                link_url: 'https://example.com/link',
                price_info: {
                  min_price: 0.5,
                  max_price: 0.5,
                  min_ori_price: 0.5,
                  max_ori_price: 0.5,
                },
                sale_info: { sale_status: 'on', stock: 1 },
                shop_info: { source: 1 },
                attribute_info: {
                  attribute_item: [{ attribute_key: '颜色', attribute_value: '红' }],
                },
              },
            ],
          },
          custom_info: { custom_list: [{ key: 'V1001', value: '39.8元' }] },
        },
      ],
      page_context: 'pAgE-2',
    },
  },
})

/**
 * 查询导入结果. Returns the import result.
 *
 * For verified accounts.
 */
export const statusV2 = endpoint({
  id: 'scan.statusV2',
  page: '查询导入结果',
  summary: 'Returns the import result.',
  method: 'POST',
  path: '/scan/product/v2/status',
  input: () =>
    strictObject({
      status_ticket: z.string(),
    }),
  result: () =>
    answer({
      result: answer({
        total_cnt: z.number(),
        succ_cnt: z.number(),
        fail_cnt: z.number(),
        progress: z.string(),
        statuses: z.array(
          answer({
            pid: z.string(),
            ret: z.number(),
            err_msg: z.string().optional(),
          }),
        ),
      }),
    }),
  repeatable: true,
  example: {
    input: { status_ticket: 'tIcKeT-7' },
    answer: {
      result: {
        total_cnt: 1,
        succ_cnt: 1,
        fail_cnt: 1,
        progress: 'done',
        statuses: [{ pid: 'pid-7', ret: 1, err_msg: 'ok' }],
      },
    },
  },
})

function product() {
  return answer({
    pid: z.string(),
    image_info: answeredImageInfo(),
    category_info: answeredCategoryInfo(),
    official_category_info: answeredCategoryInfo(),
    tag_info: tagInfo(),
    link_info: linkInfo(),
    title: z.string(),
    sub_title: z.string(),
    brand: z.string(),
    shop_info: answer({
      source: z.number().optional(),
    }),
    desc: z.string(),
    price_info: answeredPriceInfo(),
    sale_info: answeredSaleInfo(),
    sku_info: skuInfo(),
    custom_info: customInfo(),
  })
}

function skuInfo() {
  return answer({
    sku_item: z.array(skuItem()),
  })
}

function skuItem() {
  return answer({
    sku_id: z.string(),
    barcode_type: z.string().optional(),
    barcode: z.string().optional(),
    source: z.number().optional(),
    image_info: answeredImageInfo(),
    link_url: z.string(),
    price_info: answeredPriceInfo(),
    sale_info: answeredSaleInfo(),
    shop_info: answer({
      source: z.number().optional(),
    }),
    attribute_info: attributeInfo(),
  })
}

function priceInfo() {
  return strictObject({
    min_price: z.number(),
    max_price: z.number(),
    min_ori_price: z.number().optional(),
    max_ori_price: z.number().optional(),
  })
}

function answeredPriceInfo() {
  return answer({
    min_price: z.number(),
    max_price: z.number(),
    min_ori_price: z.number().optional(),
    max_ori_price: z.number().optional(),
  })
}

function attributeInfo() {
  return answer({
    attribute_item: z.array(attributeItem()),
  })
}

function linkInfo() {
  return answer({
    link_type: z.string(),
    wxa_appid: z.string().optional(),
    url: z.string().optional(),
  })
}

function customInfo() {
  return answer({
    custom_list: z.array(custom()),
  })
}

function categoryInfo() {
  return strictObject({
    category_item: z.array(
      strictObject({
        category_name: z.string(),
      }),
    ),
  })
}

function answeredCategoryInfo() {
  return answer({
    category_item: z.array(
      answer({
        category_name: z.string(),
      }),
    ),
  })
}

function imageInfo() {
  return strictObject({
    main_image_list: z.array(
      strictObject({
        url: z.string(),
      }),
    ),
  })
}

function answeredImageInfo() {
  return answer({
    main_image_list: z.array(
      answer({
        url: z.string(),
      }),
    ),
  })
}

function tagInfo() {
  return answer({
    tag_item: z.array(
      answer({
        tag_name: z.string(),
      }),
    ),
  })
}

function attributeItem() {
  return answer({
    attribute_key: z.string(),
    attribute_value: z.string(),
  })
}

function answeredSaleInfo() {
  return answer({
    sale_status: z.string(),
    stock: z.number().optional(),
  })
}

function saleInfo() {
  return strictObject({
    sale_status: z.string(),
    stock: z.int().optional(),
  })
}

function custom() {
  return answer({
    key: z.string(),
    value: z.string(),
  })
}
