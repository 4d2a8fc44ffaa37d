/** The events WeChat pushes (接收事件推送): what each carries, and whether the fan notices an answer. */
import { randomHex, randomId } from '../chance.ts'
import type { Fields } from '../wire/field.ts'

/** What the fan sees of the server’s answer. */
export type Attention =
  /** The fan waits: sees the reply, or WeChat’s text about its failure. */
  | 'waits'
  /** The fan sees a reply, and nothing when there is none. */
  | 'listens'
  /** Whatever is answered, nobody sees it. */
  | 'absent'

interface EventKind {
  readonly attention: Attention
  /** Who causes it. Only what a fan does needs a fan who follows. */
  readonly by: 'fan' | 'wechat'
  readonly fields: () => Fields
}

const menuKey = { EventKey: 'V1001_TODAY' }

const scan = () => ({
  ...menuKey,
  ScanCodeInfo: { ScanType: 'qrcode', ScanResult: 'https://example.com/' },
})
const pictures = () => ({
  ...menuKey,
  SendPicsInfo: { Count: 1, PicList: { item: [{ PicMd5Sum: randomHex(32) }] } },
})
const place = () => ({
  ...menuKey,
  SendLocationInfo: {
    Location_X: '31.230416',
    Location_Y: '121.473701',
    Scale: '15',
    Label: '上海市黄浦区人民大道',
    Poiname: '',
  },
})
const publication = () => ({
  PublishEventInfo: { publish_id: '2247503051', publish_status: 0, article_id: randomId(40) },
})
const massResult = () => ({
  MsgID: '1000001625',
  Status: 'send success',
  TotalCount: 100,
  FilterCount: 80,
  SentCount: 75,
  ErrorCount: 5,
})

function waitsFor(fields: () => Fields): EventKind {
  return { attention: 'waits', by: 'fan', fields }
}
function listensAfter(fields: () => Fields): EventKind {
  return { attention: 'listens', by: 'fan', fields }
}
function fromWechat(fields: () => Fields): EventKind {
  return { attention: 'absent', by: 'wechat', fields }
}

const kinds: Readonly<Record<string, EventKind>> = {
  subscribe: waitsFor(() => ({ EventKey: '' })),
  unsubscribe: { attention: 'absent', by: 'fan', fields: () => ({ EventKey: '' }) },
  SCAN: waitsFor(() => ({ EventKey: '1', Ticket: newTicket() })),
  CLICK: waitsFor(() => menuKey),
  scancode_push: waitsFor(scan),
  scancode_waitmsg: waitsFor(scan),
  pic_sysphoto: waitsFor(pictures),
  pic_photo_or_album: waitsFor(pictures),
  pic_weixin: waitsFor(pictures),
  location_select: waitsFor(place),
  VIEW: listensAfter(() => ({ EventKey: 'https://example.com/' })),
  view_miniprogram: listensAfter(() => ({ EventKey: 'pages/index/index' })),
  LOCATION: listensAfter(() => ({
    Latitude: '31.230416',
    Longitude: '121.473701',
    Precision: '65.000000',
  })),
  TEMPLATESENDJOBFINISH: fromWechat(() => ({ MsgID: '200163836', Status: 'success' })),
  MASSSENDJOBFINISH: fromWechat(massResult),
  PUBLISHJOBFINISH: fromWechat(publication),
  subscribe_msg_popup_event: listensAfter(() => ({})),
  subscribe_msg_change_event: listensAfter(() => ({})),
  subscribe_msg_sent_event: fromWechat(() => ({})),
  kf_create_session: fromWechat(() => ({ KfAccount: 'a@shop' })),
  kf_close_session: fromWechat(() => ({ KfAccount: 'a@shop', CloseType: 'KF' })),
  kf_switch_session: fromWechat(() => ({ FromKfAccount: 'a@shop', ToKfAccount: 'b@shop' })),
}

export const eventKinds: ReadonlyMap<string, EventKind> = new Map(Object.entries(kinds))

/** An event this table does not know comes from WeChat, with the fields its sender gives. */
export function eventKind(event: string): EventKind {
  return eventKinds.get(event) ?? fromWechat(() => ({}))
}

/** Of a QR code with parameters (带参数二维码). */
export function newTicket(): string {
  return `gQ${randomId(94)}`
}
