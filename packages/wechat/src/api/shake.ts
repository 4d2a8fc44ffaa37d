/** 摇一摇周边: pages found by shaking a phone near a beacon. */
import { endpoint } from './endpoint.ts'
import { anything } from './fields.ts'

/**
 * 申请开通摇一摇周边. Applies for the feature.
 *
 * The function is closed.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const accountRegister = endpoint({
  id: 'shake.accountRegister',
  page: '申请开通摇一摇周边',
  summary: 'Applies for the feature.',
  method: 'POST',
  path: '/shakearound/account/register',
  input: anything,
  result: anything,
  notes: ['The function is closed.'],
  legacy: true,
  example: { input: {} },
})

/**
 * 查询审核状态. Returns the review state.
 *
 * The function is closed.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const accountAuditStatus = endpoint({
  id: 'shake.accountAuditStatus',
  page: '查询审核状态',
  summary: 'Returns the review state.',
  method: 'GET',
  path: '/shakearound/account/auditstatus',
  input: anything,
  result: anything,
  notes: ['The function is closed.'],
  legacy: true,
  example: { input: {} },
})

/**
 * 申请设备ID. Applies for beacon ids.
 *
 * The function is closed.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const deviceApplyId = endpoint({
  id: 'shake.deviceApplyId',
  page: '申请设备ID',
  summary: 'Applies for beacon ids.',
  method: 'POST',
  path: '/shakearound/device/applyid',
  input: anything,
  result: anything,
  notes: ['The function is closed.'],
  legacy: true,
  example: { input: {} },
})

/**
 * 查询设备ID申请状态. Returns the application state.
 *
 * The function is closed.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const deviceApplyStatus = endpoint({
  id: 'shake.deviceApplyStatus',
  page: '查询设备ID申请状态',
  summary: 'Returns the application state.',
  method: 'POST',
  path: '/shakearound/device/applystatus',
  input: anything,
  result: anything,
  notes: ['The function is closed.'],
  legacy: true,
  repeatable: true,
  example: { input: {} },
})

/**
 * 编辑设备信息. Edits a beacon.
 *
 * The function is closed.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const deviceUpdate = endpoint({
  id: 'shake.deviceUpdate',
  page: '编辑设备信息',
  summary: 'Edits a beacon.',
  method: 'POST',
  path: '/shakearound/device/update',
  input: anything,
  result: anything,
  notes: ['The function is closed.'],
  legacy: true,
  example: { input: {} },
})

/**
 * 配置设备与门店的关联. Links a beacon to a store.
 *
 * The function is closed.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const deviceBindLocation = endpoint({
  id: 'shake.deviceBindLocation',
  page: '配置设备与门店的关联',
  summary: 'Links a beacon to a store.',
  method: 'POST',
  path: '/shakearound/device/bindlocation',
  input: anything,
  result: anything,
  notes: ['The function is closed.'],
  legacy: true,
  example: { input: {} },
})

/**
 * 查询设备列表. Lists beacons.
 *
 * The function is closed.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const deviceSearch = endpoint({
  id: 'shake.deviceSearch',
  page: '查询设备列表',
  summary: 'Lists beacons.',
  method: 'POST',
  path: '/shakearound/device/search',
  input: anything,
  result: anything,
  notes: ['The function is closed.'],
  legacy: true,
  repeatable: true,
  example: { input: {} },
})

/**
 * 配置设备与页面的关联. Links a beacon to pages.
 *
 * The function is closed.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const deviceBindPage = endpoint({
  id: 'shake.deviceBindPage',
  page: '配置设备与页面的关联',
  summary: 'Links a beacon to pages.',
  method: 'POST',
  path: '/shakearound/device/bindpage',
  input: anything,
  result: anything,
  notes: ['The function is closed.'],
  legacy: true,
  example: { input: {} },
})

/**
 * 新增页面. Adds a page.
 *
 * The function is closed.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const pageAdd = endpoint({
  id: 'shake.pageAdd',
  page: '新增页面',
  summary: 'Adds a page.',
  method: 'POST',
  path: '/shakearound/page/add',
  input: anything,
  result: anything,
  notes: ['The function is closed.'],
  legacy: true,
  example: { input: {} },
})

/**
 * 编辑页面信息. Edits a page.
 *
 * The function is closed.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const pageUpdate = endpoint({
  id: 'shake.pageUpdate',
  page: '编辑页面信息',
  summary: 'Edits a page.',
  method: 'POST',
  path: '/shakearound/page/update',
  input: anything,
  result: anything,
  notes: ['The function is closed.'],
  legacy: true,
  example: { input: {} },
})

/**
 * 查询页面列表. Lists pages.
 *
 * The function is closed.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const pageSearch = endpoint({
  id: 'shake.pageSearch',
  page: '查询页面列表',
  summary: 'Lists pages.',
  method: 'POST',
  path: '/shakearound/page/search',
  input: anything,
  result: anything,
  notes: ['The function is closed.'],
  legacy: true,
  repeatable: true,
  example: { input: {} },
})

/**
 * 删除页面. Deletes a page.
 *
 * The function is closed.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const pageDelete = endpoint({
  id: 'shake.pageDelete',
  page: '删除页面',
  summary: 'Deletes a page.',
  method: 'POST',
  path: '/shakearound/page/delete',
  input: anything,
  result: anything,
  notes: ['The function is closed.'],
  legacy: true,
  example: { input: {} },
})

/**
 * 上传图片素材. Uploads an image.
 *
 * The function is closed.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const materialAdd = endpoint({
  id: 'shake.materialAdd',
  page: '上传图片素材',
  summary: 'Uploads an image.',
  method: 'POST',
  path: '/shakearound/material/add',
  input: anything,
  result: anything,
  notes: ['The function is closed.'],
  legacy: true,
  example: { input: {} },
})

/**
 * 查询设备与页面的关联. Lists beacon and page links.
 *
 * The function is closed.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const relationSearch = endpoint({
  id: 'shake.relationSearch',
  page: '查询设备与页面的关联',
  summary: 'Lists beacon and page links.',
  method: 'POST',
  path: '/shakearound/relation/search',
  input: anything,
  result: anything,
  notes: ['The function is closed.'],
  legacy: true,
  repeatable: true,
  example: { input: {} },
})

/**
 * 获取摇周边的设备及用户信息. Returns the beacon and fan behind a ticket.
 *
 * The function is closed.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const getShakeInfo = endpoint({
  id: 'shake.getShakeInfo',
  page: '获取摇周边的设备及用户信息',
  summary: 'Returns the beacon and fan behind a ticket.',
  method: 'POST',
  path: '/shakearound/user/getshakeinfo',
  input: anything,
  result: anything,
  notes: ['The function is closed.'],
  legacy: true,
  repeatable: true,
  example: { input: {} },
})

/**
 * 以设备为维度的数据统计. Statistics of a beacon.
 *
 * The function is closed.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const statDevice = endpoint({
  id: 'shake.statDevice',
  page: '以设备为维度的数据统计',
  summary: 'Statistics of a beacon.',
  method: 'POST',
  path: '/shakearound/statistics/device',
  input: anything,
  result: anything,
  notes: ['The function is closed.'],
  legacy: true,
  repeatable: true,
  example: { input: {} },
})

/**
 * 批量查询设备统计数据. Statistics of all beacons.
 *
 * The function is closed.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const statDeviceList = endpoint({
  id: 'shake.statDeviceList',
  page: '批量查询设备统计数据',
  summary: 'Statistics of all beacons.',
  method: 'POST',
  path: '/shakearound/statistics/devicelist',
  input: anything,
  result: anything,
  notes: ['The function is closed.'],
  legacy: true,
  repeatable: true,
  example: { input: {} },
})

/**
 * 以页面为维度的数据统计. Statistics of a page.
 *
 * The function is closed.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const statPage = endpoint({
  id: 'shake.statPage',
  page: '以页面为维度的数据统计',
  summary: 'Statistics of a page.',
  method: 'POST',
  path: '/shakearound/statistics/page',
  input: anything,
  result: anything,
  notes: ['The function is closed.'],
  legacy: true,
  repeatable: true,
  example: { input: {} },
})

/**
 * 批量查询页面统计数据. Statistics of all pages.
 *
 * The function is closed.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const statPageList = endpoint({
  id: 'shake.statPageList',
  page: '批量查询页面统计数据',
  summary: 'Statistics of all pages.',
  method: 'POST',
  path: '/shakearound/statistics/pagelist',
  input: anything,
  result: anything,
  notes: ['The function is closed.'],
  legacy: true,
  repeatable: true,
  example: { input: {} },
})

/**
 * 新增分组. Adds a beacon group.
 *
 * The function is closed.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const groupAdd = endpoint({
  id: 'shake.groupAdd',
  page: '新增分组',
  summary: 'Adds a beacon group.',
  method: 'POST',
  path: '/shakearound/device/group/add',
  input: anything,
  result: anything,
  notes: ['The function is closed.'],
  legacy: true,
  example: { input: {} },
})

/**
 * 编辑分组信息. Renames a beacon group.
 *
 * The function is closed.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const groupUpdate = endpoint({
  id: 'shake.groupUpdate',
  page: '编辑分组信息',
  summary: 'Renames a beacon group.',
  method: 'POST',
  path: '/shakearound/device/group/update',
  input: anything,
  result: anything,
  notes: ['The function is closed.'],
  legacy: true,
  example: { input: {} },
})

/**
 * 删除分组. Deletes a beacon group.
 *
 * The function is closed.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const groupDelete = endpoint({
  id: 'shake.groupDelete',
  page: '删除分组',
  summary: 'Deletes a beacon group.',
  method: 'POST',
  path: '/shakearound/device/group/delete',
  input: anything,
  result: anything,
  notes: ['The function is closed.'],
  legacy: true,
  example: { input: {} },
})

/**
 * 查询分组列表. Lists beacon groups.
 *
 * The function is closed.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const groupList = endpoint({
  id: 'shake.groupList',
  page: '查询分组列表',
  summary: 'Lists beacon groups.',
  method: 'POST',
  path: '/shakearound/device/group/getlist',
  input: anything,
  result: anything,
  notes: ['The function is closed.'],
  legacy: true,
  repeatable: true,
  example: { input: {} },
})

/**
 * 查询分组详情. Returns a beacon group.
 *
 * The function is closed.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const groupDetail = endpoint({
  id: 'shake.groupDetail',
  page: '查询分组详情',
  summary: 'Returns a beacon group.',
  method: 'POST',
  path: '/shakearound/device/group/getdetail',
  input: anything,
  result: anything,
  notes: ['The function is closed.'],
  legacy: true,
  repeatable: true,
  example: { input: {} },
})

/**
 * 添加设备到分组. Adds beacons to a group.
 *
 * The function is closed.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const groupAddDevice = endpoint({
  id: 'shake.groupAddDevice',
  page: '添加设备到分组',
  summary: 'Adds beacons to a group.',
  method: 'POST',
  path: '/shakearound/device/group/adddevice',
  input: anything,
  result: anything,
  notes: ['The function is closed.'],
  legacy: true,
  example: { input: {} },
})

/**
 * 从分组中移除设备. Removes beacons from a group.
 *
 * The function is closed.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const groupDeleteDevice = endpoint({
  id: 'shake.groupDeleteDevice',
  page: '从分组中移除设备',
  summary: 'Removes beacons from a group.',
  method: 'POST',
  path: '/shakearound/device/group/deletedevice',
  input: anything,
  result: anything,
  notes: ['The function is closed.'],
  legacy: true,
  example: { input: {} },
})

/**
 * 创建红包活动. Creates a red-packet activity.
 *
 * The function is closed.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const lotteryAdd = endpoint({
  id: 'shake.lotteryAdd',
  page: '创建红包活动',
  summary: 'Creates a red-packet activity.',
  method: 'POST',
  path: '/shakearound/lottery/addlotteryinfo',
  input: anything,
  result: anything,
  notes: ['The function is closed.'],
  legacy: true,
  example: { input: {} },
})

/**
 * 录入红包信息. Loads red packets.
 *
 * The function is closed.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const lotterySetPrize = endpoint({
  id: 'shake.lotterySetPrize',
  page: '录入红包信息',
  summary: 'Loads red packets.',
  method: 'POST',
  path: '/shakearound/lottery/setprizebucket',
  input: anything,
  result: anything,
  notes: ['The function is closed.'],
  legacy: true,
  example: { input: {} },
})

/**
 * 设置红包活动抽奖开关. Turns an activity on or off.
 *
 * The function is closed.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const lotterySwitch = endpoint({
  id: 'shake.lotterySwitch',
  page: '设置红包活动抽奖开关',
  summary: 'Turns an activity on or off.',
  method: 'GET',
  path: '/shakearound/lottery/setlotteryswitch',
  input: anything,
  result: anything,
  notes: ['The function is closed.'],
  legacy: true,
  repeatable: false,
  example: { input: {} },
})

/**
 * 红包查询. Returns an activity.
 *
 * The function is closed.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const lotteryQuery = endpoint({
  id: 'shake.lotteryQuery',
  page: '红包查询',
  summary: 'Returns an activity.',
  method: 'GET',
  path: '/shakearound/lottery/querylottery',
  input: anything,
  result: anything,
  notes: ['The function is closed.'],
  legacy: true,
  example: { input: {} },
})
