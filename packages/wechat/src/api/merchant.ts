/** 微信小店: the shop of before mini programs. */
import { endpoint } from './endpoint.ts'
import { anything } from './fields.ts'

/**
 * 增加商品. Creates a product of the old WeChat shop.
 *
 * The shop of that time is closed.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const create = endpoint({
  id: 'merchant.create',
  page: '增加商品',
  summary: 'Creates a product of the old WeChat shop.',
  method: 'POST',
  path: '/merchant/create',
  input: anything,
  result: anything,
  callers: { subscription: 'none', service: 'verified' },
  notes: ['The shop of that time is closed.'],
  legacy: true,
  example: { input: {} },
})

/**
 * 删除商品. Deletes a product.
 *
 * The shop of that time is closed.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
const remove = endpoint({
  id: 'merchant.delete',
  page: '删除商品',
  summary: 'Deletes a product.',
  method: 'POST',
  path: '/merchant/del',
  input: anything,
  result: anything,
  callers: { subscription: 'none', service: 'verified' },
  notes: ['The shop of that time is closed.'],
  legacy: true,
  example: { input: {} },
})

/**
 * 修改商品. Edits a product.
 *
 * The shop of that time is closed.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const update = endpoint({
  id: 'merchant.update',
  page: '修改商品',
  summary: 'Edits a product.',
  method: 'POST',
  path: '/merchant/update',
  input: anything,
  result: anything,
  callers: { subscription: 'none', service: 'verified' },
  notes: ['The shop of that time is closed.'],
  legacy: true,
  example: { input: {} },
})

/**
 * 查询商品. Returns a product.
 *
 * The shop of that time is closed.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const get = endpoint({
  id: 'merchant.get',
  page: '查询商品',
  summary: 'Returns a product.',
  method: 'POST',
  path: '/merchant/get',
  input: anything,
  result: anything,
  callers: { subscription: 'none', service: 'verified' },
  notes: ['The shop of that time is closed.'],
  legacy: true,
  repeatable: true,
  example: { input: {} },
})

/**
 * 获取指定状态的所有商品. Lists products by state.
 *
 * The shop of that time is closed.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const listByStatus = endpoint({
  id: 'merchant.listByStatus',
  page: '获取指定状态的所有商品',
  summary: 'Lists products by state.',
  method: 'POST',
  path: '/merchant/getbystatus',
  input: anything,
  result: anything,
  callers: { subscription: 'none', service: 'verified' },
  notes: ['The shop of that time is closed.'],
  legacy: true,
  repeatable: true,
  example: { input: {} },
})

/**
 * 更改商品上下架状态. Puts a product on or off sale.
 *
 * The shop of that time is closed.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const setStatus = endpoint({
  id: 'merchant.setStatus',
  page: '更改商品上下架状态',
  summary: 'Puts a product on or off sale.',
  method: 'POST',
  path: '/merchant/modproductstatus',
  input: anything,
  result: anything,
  callers: { subscription: 'none', service: 'verified' },
  notes: ['The shop of that time is closed.'],
  legacy: true,
  example: { input: {} },
})

/**
 * 获取指定分类的子分类. Lists sub-categories.
 *
 * The shop of that time is closed.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const categorySub = endpoint({
  id: 'merchant.categorySub',
  page: '获取指定分类的子分类',
  summary: 'Lists sub-categories.',
  method: 'POST',
  path: '/merchant/category/getsub',
  input: anything,
  result: anything,
  callers: { subscription: 'none', service: 'verified' },
  notes: ['The shop of that time is closed.'],
  legacy: true,
  repeatable: true,
  example: { input: {} },
})

/**
 * 获取指定子分类的SKU. Lists SKUs of a category.
 *
 * The shop of that time is closed.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const categorySku = endpoint({
  id: 'merchant.categorySku',
  page: '获取指定子分类的SKU',
  summary: 'Lists SKUs of a category.',
  method: 'POST',
  path: '/merchant/category/getsku',
  input: anything,
  result: anything,
  callers: { subscription: 'none', service: 'verified' },
  notes: ['The shop of that time is closed.'],
  legacy: true,
  repeatable: true,
  example: { input: {} },
})

/**
 * 获取指定分类的属性. Lists properties of a category.
 *
 * The shop of that time is closed.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const categoryProperty = endpoint({
  id: 'merchant.categoryProperty',
  page: '获取指定分类的属性',
  summary: 'Lists properties of a category.',
  method: 'POST',
  path: '/merchant/category/getproperty',
  input: anything,
  result: anything,
  callers: { subscription: 'none', service: 'verified' },
  notes: ['The shop of that time is closed.'],
  legacy: true,
  repeatable: true,
  example: { input: {} },
})

/**
 * 增加库存. Adds stock.
 *
 * The shop of that time is closed.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const stockAdd = endpoint({
  id: 'merchant.stockAdd',
  page: '增加库存',
  summary: 'Adds stock.',
  method: 'POST',
  path: '/merchant/stock/add',
  input: anything,
  result: anything,
  callers: { subscription: 'none', service: 'verified' },
  notes: ['The shop of that time is closed.'],
  legacy: true,
  example: { input: {} },
})

/**
 * 减少库存. Removes stock.
 *
 * The shop of that time is closed.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const stockReduce = endpoint({
  id: 'merchant.stockReduce',
  page: '减少库存',
  summary: 'Removes stock.',
  method: 'POST',
  path: '/merchant/stock/reduce',
  input: anything,
  result: anything,
  callers: { subscription: 'none', service: 'verified' },
  notes: ['The shop of that time is closed.'],
  legacy: true,
  example: { input: {} },
})

/**
 * 增加邮费模板. Adds a freight template.
 *
 * The shop of that time is closed.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const expressAdd = endpoint({
  id: 'merchant.expressAdd',
  page: '增加邮费模板',
  summary: 'Adds a freight template.',
  method: 'POST',
  path: '/merchant/express/add',
  input: anything,
  result: anything,
  callers: { subscription: 'none', service: 'verified' },
  notes: ['The shop of that time is closed.'],
  legacy: true,
  example: { input: {} },
})

/**
 * 删除邮费模板. Deletes a freight template.
 *
 * The shop of that time is closed.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const expressDelete = endpoint({
  id: 'merchant.expressDelete',
  page: '删除邮费模板',
  summary: 'Deletes a freight template.',
  method: 'POST',
  path: '/merchant/express/del',
  input: anything,
  result: anything,
  callers: { subscription: 'none', service: 'verified' },
  notes: ['The shop of that time is closed.'],
  legacy: true,
  example: { input: {} },
})

/**
 * 修改邮费模板. Edits a freight template.
 *
 * The shop of that time is closed.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const expressUpdate = endpoint({
  id: 'merchant.expressUpdate',
  page: '修改邮费模板',
  summary: 'Edits a freight template.',
  method: 'POST',
  path: '/merchant/express/update',
  input: anything,
  result: anything,
  callers: { subscription: 'none', service: 'verified' },
  notes: ['The shop of that time is closed.'],
  legacy: true,
  example: { input: {} },
})

/**
 * 获取指定邮费模板. Returns a freight template.
 *
 * The shop of that time is closed.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const expressGet = endpoint({
  id: 'merchant.expressGet',
  page: '获取指定邮费模板',
  summary: 'Returns a freight template.',
  method: 'POST',
  path: '/merchant/express/getbyid',
  input: anything,
  result: anything,
  callers: { subscription: 'none', service: 'verified' },
  notes: ['The shop of that time is closed.'],
  legacy: true,
  repeatable: true,
  example: { input: {} },
})

/**
 * 获取所有邮费模板. Lists freight templates.
 *
 * The shop of that time is closed.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const expressList = endpoint({
  id: 'merchant.expressList',
  page: '获取所有邮费模板',
  summary: 'Lists freight templates.',
  method: 'GET',
  path: '/merchant/express/getall',
  input: anything,
  result: anything,
  callers: { subscription: 'none', service: 'verified' },
  notes: ['The shop of that time is closed.'],
  legacy: true,
  example: { input: {} },
})

/**
 * 增加商品分组. Adds a product group.
 *
 * The shop of that time is closed.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const groupAdd = endpoint({
  id: 'merchant.groupAdd',
  page: '增加商品分组',
  summary: 'Adds a product group.',
  method: 'POST',
  path: '/merchant/group/add',
  input: anything,
  result: anything,
  callers: { subscription: 'none', service: 'verified' },
  notes: ['The shop of that time is closed.'],
  legacy: true,
  example: { input: {} },
})

/**
 * 删除商品分组. Deletes a product group.
 *
 * The shop of that time is closed.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const groupDelete = endpoint({
  id: 'merchant.groupDelete',
  page: '删除商品分组',
  summary: 'Deletes a product group.',
  method: 'POST',
  path: '/merchant/group/del',
  input: anything,
  result: anything,
  callers: { subscription: 'none', service: 'verified' },
  notes: ['The shop of that time is closed.'],
  legacy: true,
  example: { input: {} },
})

/**
 * 修改商品分组属性. Renames a product group.
 *
 * The shop of that time is closed.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const groupUpdate = endpoint({
  id: 'merchant.groupUpdate',
  page: '修改商品分组属性',
  summary: 'Renames a product group.',
  method: 'POST',
  path: '/merchant/group/propertymod',
  input: anything,
  result: anything,
  callers: { subscription: 'none', service: 'verified' },
  notes: ['The shop of that time is closed.'],
  legacy: true,
  example: { input: {} },
})

/**
 * 修改分组商品. Changes products of a group.
 *
 * The shop of that time is closed.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const groupProducts = endpoint({
  id: 'merchant.groupProducts',
  page: '修改分组商品',
  summary: 'Changes products of a group.',
  method: 'POST',
  path: '/merchant/group/productmod',
  input: anything,
  result: anything,
  callers: { subscription: 'none', service: 'verified' },
  notes: ['The shop of that time is closed.'],
  legacy: true,
  example: { input: {} },
})

/**
 * 获取所有商品分组. Lists product groups.
 *
 * The shop of that time is closed.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const groupList = endpoint({
  id: 'merchant.groupList',
  page: '获取所有商品分组',
  summary: 'Lists product groups.',
  method: 'GET',
  path: '/merchant/group/getall',
  input: anything,
  result: anything,
  callers: { subscription: 'none', service: 'verified' },
  notes: ['The shop of that time is closed.'],
  legacy: true,
  example: { input: {} },
})

/**
 * 获取指定商品分组. Returns a product group.
 *
 * The shop of that time is closed.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const groupGet = endpoint({
  id: 'merchant.groupGet',
  page: '获取指定商品分组',
  summary: 'Returns a product group.',
  method: 'POST',
  path: '/merchant/group/getbyid',
  input: anything,
  result: anything,
  callers: { subscription: 'none', service: 'verified' },
  notes: ['The shop of that time is closed.'],
  legacy: true,
  repeatable: true,
  example: { input: {} },
})

/**
 * 增加货架. Adds a shelf.
 *
 * The shop of that time is closed.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const shelfAdd = endpoint({
  id: 'merchant.shelfAdd',
  page: '增加货架',
  summary: 'Adds a shelf.',
  method: 'POST',
  path: '/merchant/shelf/add',
  input: anything,
  result: anything,
  callers: { subscription: 'none', service: 'verified' },
  notes: ['The shop of that time is closed.'],
  legacy: true,
  example: { input: {} },
})

/**
 * 删除货架. Deletes a shelf.
 *
 * The shop of that time is closed.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const shelfDelete = endpoint({
  id: 'merchant.shelfDelete',
  page: '删除货架',
  summary: 'Deletes a shelf.',
  method: 'POST',
  path: '/merchant/shelf/del',
  input: anything,
  result: anything,
  callers: { subscription: 'none', service: 'verified' },
  notes: ['The shop of that time is closed.'],
  legacy: true,
  example: { input: {} },
})

/**
 * 修改货架. Edits a shelf.
 *
 * The shop of that time is closed.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const shelfUpdate = endpoint({
  id: 'merchant.shelfUpdate',
  page: '修改货架',
  summary: 'Edits a shelf.',
  method: 'POST',
  path: '/merchant/shelf/mod',
  input: anything,
  result: anything,
  callers: { subscription: 'none', service: 'verified' },
  notes: ['The shop of that time is closed.'],
  legacy: true,
  example: { input: {} },
})

/**
 * 获取所有货架. Lists shelves.
 *
 * The shop of that time is closed.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const shelfList = endpoint({
  id: 'merchant.shelfList',
  page: '获取所有货架',
  summary: 'Lists shelves.',
  method: 'GET',
  path: '/merchant/shelf/getall',
  input: anything,
  result: anything,
  callers: { subscription: 'none', service: 'verified' },
  notes: ['The shop of that time is closed.'],
  legacy: true,
  example: { input: {} },
})

/**
 * 获取指定货架. Returns a shelf.
 *
 * The shop of that time is closed.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const shelfGet = endpoint({
  id: 'merchant.shelfGet',
  page: '获取指定货架',
  summary: 'Returns a shelf.',
  method: 'POST',
  path: '/merchant/shelf/getbyid',
  input: anything,
  result: anything,
  callers: { subscription: 'none', service: 'verified' },
  notes: ['The shop of that time is closed.'],
  legacy: true,
  repeatable: true,
  example: { input: {} },
})

/**
 * 获取指定订单. Returns an order.
 *
 * The shop of that time is closed.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const orderGet = endpoint({
  id: 'merchant.orderGet',
  page: '获取指定订单',
  summary: 'Returns an order.',
  method: 'POST',
  path: '/merchant/order/getbyid',
  input: anything,
  result: anything,
  callers: { subscription: 'none', service: 'verified' },
  notes: ['The shop of that time is closed.'],
  legacy: true,
  repeatable: true,
  example: { input: {} },
})

/**
 * 获取订单列表. Lists orders.
 *
 * The shop of that time is closed.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const orderList = endpoint({
  id: 'merchant.orderList',
  page: '获取订单列表',
  summary: 'Lists orders.',
  method: 'POST',
  path: '/merchant/order/getbyfilter',
  input: anything,
  result: anything,
  callers: { subscription: 'none', service: 'verified' },
  notes: ['The shop of that time is closed.'],
  legacy: true,
  repeatable: true,
  example: { input: {} },
})

/**
 * 设置订单发货信息. Marks an order as shipped.
 *
 * The shop of that time is closed.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const orderSetDelivery = endpoint({
  id: 'merchant.orderSetDelivery',
  page: '设置订单发货信息',
  summary: 'Marks an order as shipped.',
  method: 'POST',
  path: '/merchant/order/setdelivery',
  input: anything,
  result: anything,
  callers: { subscription: 'none', service: 'verified' },
  notes: ['The shop of that time is closed.'],
  legacy: true,
  example: { input: {} },
})

/**
 * 关闭订单. Closes an order.
 *
 * The shop of that time is closed.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const orderClose = endpoint({
  id: 'merchant.orderClose',
  page: '关闭订单',
  summary: 'Closes an order.',
  method: 'POST',
  path: '/merchant/order/close',
  input: anything,
  result: anything,
  callers: { subscription: 'none', service: 'verified' },
  notes: ['The shop of that time is closed.'],
  legacy: true,
  example: { input: {} },
})

/**
 * 上传图片. Uploads an image.
 *
 * The shop of that time is closed.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const uploadImg = endpoint({
  id: 'merchant.uploadImg',
  page: '上传图片',
  summary: 'Uploads an image.',
  method: 'POST',
  path: '/merchant/common/upload_img',
  input: anything,
  result: anything,
  callers: { subscription: 'none', service: 'verified' },
  notes: ['The shop of that time is closed.'],
  legacy: true,
  example: { input: {} },
})

export { remove as delete }
