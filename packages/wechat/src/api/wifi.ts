/** 微信连Wi-Fi: joining a shop’s network through WeChat. */
import { endpoint } from './endpoint.ts'
import { anything } from './fields.ts'

/**
 * 获取开通插件wifi_token. Returns the token of the set-up plug-in.
 *
 * The function is closed.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const openPluginToken = endpoint({
  id: 'wifi.openPluginToken',
  page: '获取开通插件wifi_token',
  summary: 'Returns the token of the set-up plug-in.',
  method: 'POST',
  path: '/bizwifi/openplugin/token',
  input: anything,
  result: anything,
  notes: ['The function is closed.'],
  legacy: true,
  example: { input: {} },
})

/**
 * 获取Wi-Fi门店列表. Lists Wi-Fi stores.
 *
 * The function is closed.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const shopList = endpoint({
  id: 'wifi.shopList',
  page: '获取Wi-Fi门店列表',
  summary: 'Lists Wi-Fi stores.',
  method: 'POST',
  path: '/bizwifi/shop/list',
  input: anything,
  result: anything,
  notes: ['The function is closed.'],
  legacy: true,
  repeatable: true,
  example: { input: {} },
})

/**
 * 查询门店Wi-Fi信息. Returns the Wi-Fi data of a store.
 *
 * The function is closed.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const shopGet = endpoint({
  id: 'wifi.shopGet',
  page: '查询门店Wi-Fi信息',
  summary: 'Returns the Wi-Fi data of a store.',
  method: 'POST',
  path: '/bizwifi/shop/get',
  input: anything,
  result: anything,
  notes: ['The function is closed.'],
  legacy: true,
  repeatable: true,
  example: { input: {} },
})

/**
 * 修改门店网络信息. Edits the network of a store.
 *
 * The function is closed.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const shopUpdate = endpoint({
  id: 'wifi.shopUpdate',
  page: '修改门店网络信息',
  summary: 'Edits the network of a store.',
  method: 'POST',
  path: '/bizwifi/shop/update',
  input: anything,
  result: anything,
  notes: ['The function is closed.'],
  legacy: true,
  example: { input: {} },
})

/**
 * 清空门店网络及设备. Clears the network of a store.
 *
 * The function is closed.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const shopClean = endpoint({
  id: 'wifi.shopClean',
  page: '清空门店网络及设备',
  summary: 'Clears the network of a store.',
  method: 'POST',
  path: '/bizwifi/shop/clean',
  input: anything,
  result: anything,
  notes: ['The function is closed.'],
  legacy: true,
  example: { input: {} },
})

/**
 * 添加密码型设备. Adds a password device.
 *
 * The function is closed.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const deviceAdd = endpoint({
  id: 'wifi.deviceAdd',
  page: '添加密码型设备',
  summary: 'Adds a password device.',
  method: 'POST',
  path: '/bizwifi/device/add',
  input: anything,
  result: anything,
  notes: ['The function is closed.'],
  legacy: true,
  example: { input: {} },
})

/**
 * 添加portal型设备. Adds a portal device.
 *
 * The function is closed.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const portalRegister = endpoint({
  id: 'wifi.portalRegister',
  page: '添加portal型设备',
  summary: 'Adds a portal device.',
  method: 'POST',
  path: '/bizwifi/apportal/register',
  input: anything,
  result: anything,
  notes: ['The function is closed.'],
  legacy: true,
  example: { input: {} },
})

/**
 * 查询设备. Lists devices.
 *
 * The function is closed.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const deviceList = endpoint({
  id: 'wifi.deviceList',
  page: '查询设备',
  summary: 'Lists devices.',
  method: 'POST',
  path: '/bizwifi/device/list',
  input: anything,
  result: anything,
  notes: ['The function is closed.'],
  legacy: true,
  repeatable: true,
  example: { input: {} },
})

/**
 * 删除设备. Deletes a device.
 *
 * The function is closed.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const deviceDelete = endpoint({
  id: 'wifi.deviceDelete',
  page: '删除设备',
  summary: 'Deletes a device.',
  method: 'POST',
  path: '/bizwifi/device/delete',
  input: anything,
  result: anything,
  notes: ['The function is closed.'],
  legacy: true,
  example: { input: {} },
})

/**
 * 获取物料二维码. Returns the Wi-Fi poster code.
 *
 * The function is closed.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const qrcodeGet = endpoint({
  id: 'wifi.qrcodeGet',
  page: '获取物料二维码',
  summary: 'Returns the Wi-Fi poster code.',
  method: 'POST',
  path: '/bizwifi/qrcode/get',
  input: anything,
  result: anything,
  notes: ['The function is closed.'],
  legacy: true,
  repeatable: true,
  example: { input: {} },
})

/**
 * 获取公众号连网URL. Returns the connect address.
 *
 * The function is closed.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const connectUrl = endpoint({
  id: 'wifi.connectUrl',
  page: '获取公众号连网URL',
  summary: 'Returns the connect address.',
  method: 'GET',
  path: '/bizwifi/account/get_connecturl',
  input: anything,
  result: anything,
  notes: ['The function is closed.'],
  legacy: true,
  example: { input: {} },
})

/**
 * 设置商家主页. Sets the store home page.
 *
 * The function is closed.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const homepageSet = endpoint({
  id: 'wifi.homepageSet',
  page: '设置商家主页',
  summary: 'Sets the store home page.',
  method: 'POST',
  path: '/bizwifi/homepage/set',
  input: anything,
  result: anything,
  notes: ['The function is closed.'],
  legacy: true,
  example: { input: {} },
})

/**
 * 查询商家主页. Returns the store home page.
 *
 * The function is closed.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const homepageGet = endpoint({
  id: 'wifi.homepageGet',
  page: '查询商家主页',
  summary: 'Returns the store home page.',
  method: 'POST',
  path: '/bizwifi/homepage/get',
  input: anything,
  result: anything,
  notes: ['The function is closed.'],
  legacy: true,
  repeatable: true,
  example: { input: {} },
})

/**
 * 设置微信首页欢迎语. Sets the welcome bar.
 *
 * The function is closed.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const barSet = endpoint({
  id: 'wifi.barSet',
  page: '设置微信首页欢迎语',
  summary: 'Sets the welcome bar.',
  method: 'POST',
  path: '/bizwifi/bar/set',
  input: anything,
  result: anything,
  notes: ['The function is closed.'],
  legacy: true,
  example: { input: {} },
})

/**
 * 设置连网完成页. Sets the page after connecting.
 *
 * The function is closed.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const finishPageSet = endpoint({
  id: 'wifi.finishPageSet',
  page: '设置连网完成页',
  summary: 'Sets the page after connecting.',
  method: 'POST',
  path: '/bizwifi/finishpage/set',
  input: anything,
  result: anything,
  notes: ['The function is closed.'],
  legacy: true,
  example: { input: {} },
})

/**
 * Wi-Fi数据统计. Returns Wi-Fi statistics.
 *
 * The function is closed.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const statisticsList = endpoint({
  id: 'wifi.statisticsList',
  page: 'Wi-Fi数据统计',
  summary: 'Returns Wi-Fi statistics.',
  method: 'POST',
  path: '/bizwifi/statistics/list',
  input: anything,
  result: anything,
  notes: ['The function is closed.'],
  legacy: true,
  repeatable: true,
  example: { input: {} },
})

/**
 * 设置门店卡券投放. Sets coupons given by a store.
 *
 * The function is closed.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const couponPutSet = endpoint({
  id: 'wifi.couponPutSet',
  page: '设置门店卡券投放',
  summary: 'Sets coupons given by a store.',
  method: 'POST',
  path: '/bizwifi/couponput/set',
  input: anything,
  result: anything,
  notes: ['The function is closed.'],
  legacy: true,
  example: { input: {} },
})

/**
 * 查询门店卡券投放. Returns coupons given by a store.
 *
 * The function is closed.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const couponPutGet = endpoint({
  id: 'wifi.couponPutGet',
  page: '查询门店卡券投放',
  summary: 'Returns coupons given by a store.',
  method: 'POST',
  path: '/bizwifi/couponput/get',
  input: anything,
  result: anything,
  notes: ['The function is closed.'],
  legacy: true,
  repeatable: true,
  example: { input: {} },
})
