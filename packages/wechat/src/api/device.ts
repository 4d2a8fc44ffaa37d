/** 微信硬件: devices that talk with fans. */
import { endpoint } from './endpoint.ts'
import { anything } from './fields.ts'

/**
 * 主动发送消息给设备. Sends a message to a device.
 *
 * No longer in the index of the documents.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const transMsg = endpoint({
  id: 'device.transMsg',
  page: '主动发送消息给设备',
  summary: 'Sends a message to a device.',
  method: 'POST',
  path: '/device/transmsg',
  input: anything,
  result: anything,
  notes: ['No longer in the index of the documents.'],
  legacy: true,
  example: { input: {} },
})

/**
 * 生成设备二维码. Creates device QR codes.
 *
 * No longer in the index of the documents.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const createQrcode = endpoint({
  id: 'device.createQrcode',
  page: '生成设备二维码',
  summary: 'Creates device QR codes.',
  method: 'GET',
  path: '/device/create_qrcode',
  input: anything,
  result: anything,
  notes: ['No longer in the index of the documents.'],
  legacy: true,
  repeatable: false,
  example: { input: {} },
})

/**
 * 获取deviceid和二维码. Issues a device id with its code.
 *
 * No longer in the index of the documents.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const getQrcode = endpoint({
  id: 'device.getQrcode',
  page: '获取deviceid和二维码',
  summary: 'Issues a device id with its code.',
  method: 'GET',
  path: '/device/getqrcode',
  input: anything,
  result: anything,
  notes: ['No longer in the index of the documents.'],
  legacy: true,
  repeatable: false,
  example: { input: {} },
})

/**
 * 设备授权. Authorizes devices.
 *
 * No longer in the index of the documents.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const authorize = endpoint({
  id: 'device.authorize',
  page: '设备授权',
  summary: 'Authorizes devices.',
  method: 'POST',
  path: '/device/authorize_device',
  input: anything,
  result: anything,
  notes: ['No longer in the index of the documents.'],
  legacy: true,
  example: { input: {} },
})

/**
 * 绑定设备. Binds a device to a fan.
 *
 * No longer in the index of the documents.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const bind = endpoint({
  id: 'device.bind',
  page: '绑定设备',
  summary: 'Binds a device to a fan.',
  method: 'POST',
  path: '/device/bind',
  input: anything,
  result: anything,
  notes: ['No longer in the index of the documents.'],
  legacy: true,
  example: { input: {} },
})

/**
 * 解绑设备. Unbinds a device.
 *
 * No longer in the index of the documents.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const unbind = endpoint({
  id: 'device.unbind',
  page: '解绑设备',
  summary: 'Unbinds a device.',
  method: 'POST',
  path: '/device/unbind',
  input: anything,
  result: anything,
  notes: ['No longer in the index of the documents.'],
  legacy: true,
  example: { input: {} },
})

/**
 * 强制绑定. Binds without a fan ticket.
 *
 * No longer in the index of the documents.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const compelBind = endpoint({
  id: 'device.compelBind',
  page: '强制绑定',
  summary: 'Binds without a fan ticket.',
  method: 'POST',
  path: '/device/compel_bind',
  input: anything,
  result: anything,
  notes: ['No longer in the index of the documents.'],
  legacy: true,
  example: { input: {} },
})

/**
 * 强制解绑. Unbinds without a fan ticket.
 *
 * No longer in the index of the documents.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const compelUnbind = endpoint({
  id: 'device.compelUnbind',
  page: '强制解绑',
  summary: 'Unbinds without a fan ticket.',
  method: 'POST',
  path: '/device/compel_unbind',
  input: anything,
  result: anything,
  notes: ['No longer in the index of the documents.'],
  legacy: true,
  example: { input: {} },
})

/**
 * 设备状态查询. Returns the state of a device.
 *
 * No longer in the index of the documents.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const getStat = endpoint({
  id: 'device.getStat',
  page: '设备状态查询',
  summary: 'Returns the state of a device.',
  method: 'GET',
  path: '/device/get_stat',
  input: anything,
  result: anything,
  notes: ['No longer in the index of the documents.'],
  legacy: true,
  example: { input: {} },
})

/**
 * 验证设备二维码. Checks a device code.
 *
 * No longer in the index of the documents.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const verifyQrcode = endpoint({
  id: 'device.verifyQrcode',
  page: '验证设备二维码',
  summary: 'Checks a device code.',
  method: 'POST',
  path: '/device/verify_qrcode',
  input: anything,
  result: anything,
  notes: ['No longer in the index of the documents.'],
  legacy: true,
  repeatable: true,
  example: { input: {} },
})

/**
 * 获取设备绑定openID. Lists fans of a device.
 *
 * No longer in the index of the documents.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const getOpenid = endpoint({
  id: 'device.getOpenid',
  page: '获取设备绑定openID',
  summary: 'Lists fans of a device.',
  method: 'GET',
  path: '/device/get_openid',
  input: anything,
  result: anything,
  notes: ['No longer in the index of the documents.'],
  legacy: true,
  example: { input: {} },
})

/**
 * 获取用户绑定的设备. Lists devices of a fan.
 *
 * No longer in the index of the documents.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const getBindDevice = endpoint({
  id: 'device.getBindDevice',
  page: '获取用户绑定的设备',
  summary: 'Lists devices of a fan.',
  method: 'GET',
  path: '/device/get_bind_device',
  input: anything,
  result: anything,
  notes: ['No longer in the index of the documents.'],
  legacy: true,
  example: { input: {} },
})
