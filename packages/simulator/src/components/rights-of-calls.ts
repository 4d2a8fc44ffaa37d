/**
 * Which permission sets (权限集) let a third-party platform make a call for an account. WeChat’s pages
 * of calls name them under 第三方调用, and one of them is enough; here they hold for the group of a call
 * whose page was read. `blacklist`, `userGroup`, `kfSession`, `kfRecord`, `subscribe` and `media.get`
 * are by analogy. A call about which nothing is known is let through.
 */
import type { Endpoint } from '@mphub/wechat/endpoints'

/** By WeChat’s numbers. */
const rights = {
  messages: 1,
  users: 2,
  account: 3,
  staff: 6,
  toMany: 7,
  cards: 8,
  scanning: 9,
  materials: 11,
  menus: 15,
  miniProgramStaff: 19,
  subscriptions: 89,
  service: 100,
  serviceMessages: 101,
} as const

const { messages, users, account, toMany, materials, menus, service } = rights

const staff = [messages, rights.staff, rights.miniProgramStaff, service, rights.serviceMessages]
const files = [messages, rights.cards, rights.scanning, materials, service]

/** By the group of a call, for all of its calls that are not listed below. */
const ofGroups: Readonly<Record<string, readonly number[]>> = {
  blacklist: [users, service],
  comment: [toMany],
  customMessage: staff,
  draft: [materials, service],
  freepublish: [toMany],
  kfAccount: staff,
  kfRecord: staff,
  kfSession: staff,
  mass: [toMany],
  material: [materials, service],
  menu: [menus],
  qrcode: [account],
  qrcodeJump: [account],
  subscribe: [rights.subscriptions],
  tag: [users, service],
  template: [toMany, service, rights.serviceMessages],
  user: [users, service],
  userGroup: [users, service],
}

/** Undefined: not known. */
const ofCalls: Readonly<Record<string, readonly number[] | undefined>> = {
  'datacube.getArticleSummary': [toMany],
  'datacube.getArticleTotal': [toMany],
  'datacube.getInterfaceSummary': [account],
  'datacube.getInterfaceSummaryHour': [account],
  'datacube.getUpstreamMsg': [messages],
  'datacube.getUpstreamMsgDist': [messages],
  'datacube.getUpstreamMsgDistMonth': [messages],
  'datacube.getUpstreamMsgDistWeek': [messages],
  'datacube.getUpstreamMsgHour': [messages],
  'datacube.getUpstreamMsgMonth': [messages],
  'datacube.getUpstreamMsgWeek': [messages],
  'datacube.getUserCumulate': [users],
  'datacube.getUserRead': [toMany],
  'datacube.getUserReadHour': [toMany],
  'datacube.getUserShare': [toMany],
  'datacube.getUserShareHour': [toMany],
  'datacube.getUserSummary': [users],
  'draft.productCardInfo': undefined,
  'media.get': [...files, account, rights.miniProgramStaff],
  'media.getJssdk': files,
  'media.upload': [...files, account, rights.miniProgramStaff],
  'media.uploadImg': files,
  'menu.getCurrentSelfmenuInfo': [messages, account, menus],
  'subscribe.onceSend': undefined,
  'template.queryBlock': undefined,
  'template.uniformSend': undefined,
  'user.changeOpenid': undefined,
}

/** Any one of them opens the call; undefined: it is open. */
export function rightsTo({ id }: Pick<Endpoint, 'id'>): readonly number[] | undefined {
  if (Object.hasOwn(ofCalls, id)) return ofCalls[id]
  return ofGroups[id.split('.')[0] ?? '']
}
