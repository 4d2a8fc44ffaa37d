/** What happens when a fan presses a button of a menu. */
import { randomHex } from '../chance.ts'
import type { SayingInput } from '../pushes/saying.ts'
import type { ActionButton, KeyedType } from './menu.ts'

/** What a fan does after pressing. What is not said is made up. */
export interface Doing {
  /** What the scanned code says. */
  readonly scanned: string
  readonly pictures: number
  readonly place: {
    readonly latitude: string
    readonly longitude: string
    readonly scale: string
    readonly label: string
  }
}

export interface Pressed {
  /** What is said to the account because of it, in this order. */
  readonly sayings: readonly SayingInput[]
  /** A page or a mini program that opens. */
  readonly opens?: Readonly<Record<string, string>>
  /** Material that comes into the chat, which the account hears nothing of. */
  readonly shows?: Readonly<Record<string, string>>
}

export function press(button: ActionButton, doing: Doing, menuid?: number): Pressed {
  const menuId = menuid === undefined ? {} : { menuId: menuid }
  switch (button.type) {
    case 'view':
      return {
        sayings: [{ type: 'VIEW', eventKey: button.url, ...menuId }],
        opens: { url: button.url },
      }
    case 'miniprogram':
      return {
        sayings: [{ type: 'view_miniprogram', eventKey: button.pagepath, ...menuId }],
        opens: { appid: button.appid, pagepath: button.pagepath },
      }
    case 'media_id':
      return { sayings: [], shows: { MediaId: button.media_id } }
    case 'article_id':
      return { sayings: [], shows: { ArticleId: button.article_id } }
    case 'view_limited':
      return { sayings: [], opens: { media_id: button.media_id } }
    case 'article_view_limited':
      return { sayings: [], opens: { article_id: button.article_id } }
    default:
      return keyed(button, doing)
  }
}

function keyed({ type, key }: { type: KeyedType; key: string }, doing: Doing): Pressed {
  switch (type) {
    case 'click':
      return { sayings: [{ type: 'CLICK', eventKey: key }] }
    case 'scancode_push':
      return {
        sayings: [scan(type, key, doing)],
        ...(/^https?:/.test(doing.scanned) && { opens: { url: doing.scanned } }),
      }
    case 'scancode_waitmsg':
      return { sayings: [scan(type, key, doing)] }
    case 'location_select':
      return { sayings: place(key, doing) }
    default:
      return { sayings: pictures(type, key, doing) }
  }
}

function scan(type: string, eventKey: string, { scanned }: Doing): SayingInput {
  return { type, eventKey, scanCodeInfo: { ScanType: 'qrcode', ScanResult: scanned } }
}

/** The pictures follow the event as messages. */
function pictures(type: string, eventKey: string, { pictures: count }: Doing): SayingInput[] {
  const item = Array.from({ length: count }, () => ({ PicMd5Sum: randomHex(32) }))
  const sendPicsInfo = { Count: count, PicList: { item } }
  return [{ type, eventKey, sendPicsInfo }, ...item.map(() => ({ type: 'image' }))]
}

/** The place follows the event as a message. */
function place(eventKey: string, doing: Doing): SayingInput[] {
  const { latitude, longitude, scale, label } = doing.place
  const seen = { Location_X: latitude, Location_Y: longitude, Scale: scale, Label: label }
  return [
    { type: 'location_select', eventKey, sendLocationInfo: { ...seen, Poiname: '' } },
    { type: 'location', fields: seen },
  ]
}
