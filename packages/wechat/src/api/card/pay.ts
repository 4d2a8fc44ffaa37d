/** 卡券: paying for cards with points. */
import { endpoint } from '../endpoint.ts'
import { anything } from '../fields.ts'

/**
 * 开通券点账户. Opens a coupon-point account.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const payActivate = endpoint({
  id: 'card.payActivate',
  page: '开通券点账户',
  summary: 'Opens a coupon-point account.',
  method: 'GET',
  path: '/card/pay/activate',
  input: anything,
  result: anything,
  legacy: true,
  repeatable: false,
  example: { input: {} },
})

/**
 * 对优惠券批价. Prices a coupon batch.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const payGetPrice = endpoint({
  id: 'card.payGetPrice',
  page: '对优惠券批价',
  summary: 'Prices a coupon batch.',
  method: 'POST',
  path: '/card/pay/getpayprice',
  input: anything,
  result: anything,
  legacy: true,
  repeatable: true,
  example: { input: {} },
})

/**
 * 查询券点余额. Returns the coupon-point balance.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const payCoins = endpoint({
  id: 'card.payCoins',
  page: '查询券点余额',
  summary: 'Returns the coupon-point balance.',
  method: 'GET',
  path: '/card/pay/getcoinsinfo',
  input: anything,
  result: anything,
  legacy: true,
  example: { input: {} },
})

/**
 * 确认兑换库存. Buys stock with points.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const payConfirm = endpoint({
  id: 'card.payConfirm',
  page: '确认兑换库存',
  summary: 'Buys stock with points.',
  method: 'POST',
  path: '/card/pay/confirm',
  input: anything,
  result: anything,
  legacy: true,
  example: { input: {} },
})

/**
 * 充值券点. Buys points.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const payRecharge = endpoint({
  id: 'card.payRecharge',
  page: '充值券点',
  summary: 'Buys points.',
  method: 'POST',
  path: '/card/pay/recharge',
  input: anything,
  result: anything,
  legacy: true,
  example: { input: {} },
})

/**
 * 查询充值订单详情. Returns a point order.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const payGetOrder = endpoint({
  id: 'card.payGetOrder',
  page: '查询充值订单详情',
  summary: 'Returns a point order.',
  method: 'POST',
  path: '/card/pay/getorder',
  input: anything,
  result: anything,
  legacy: true,
  repeatable: true,
  example: { input: {} },
})

/**
 * 查询券点流水. Lists point movements.
 *
 * For verified accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const payGetOrderList = endpoint({
  id: 'card.payGetOrderList',
  page: '查询券点流水',
  summary: 'Lists point movements.',
  method: 'POST',
  path: '/card/pay/getorderlist',
  input: anything,
  result: anything,
  legacy: true,
  repeatable: true,
  example: { input: {} },
})
