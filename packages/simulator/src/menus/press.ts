/** What happens when a fan presses a button of a menu. */
import { randomHex } from '../chance.ts'
import type { SayingInput } from '../pushes/saying.ts'
import type { ActionButton, KeyedType } from './menu.ts'

/** A picture that was taken or chosen. */
export interface Picture {
  readonly md5?: string | undefined
  readonly picUrl?: string | undefined
  readonly mediaId?: string | undefined
}

/** What a fan does after pressing. What is not said is made up. */
export interface Doing {
  /** What the scanned code says. */
  readonly scanned: string
  readonly pictures: readonly Picture[]
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
  /** Material comes into the chat, which the account hears nothing of. */
  readonly showsMaterial?: true
  /** An article opens, which the account hears nothing of. */
  readonly opensMaterial?: true
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
    case 'article_id':
      return { sayings: [], showsMaterial: true }
    case 'view_limited':
    case 'article_view_limited':
      return { sayings: [], opensMaterial: true }
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
function pictures(type: string, eventKey: string, { pictures: chosen }: Doing): SayingInput[] {
  const item = chosen.map(({ md5 = randomHex(32) }) => ({ PicMd5Sum: md5 }))
  const sendPicsInfo = { Count: chosen.length, PicList: { item } }
  return [{ type, eventKey, sendPicsInfo }, ...chosen.map((picture) => image(picture))]
}

function image({ picUrl, mediaId }: Picture): SayingInput {
  return { type: 'image', ...(picUrl && { picUrl }), ...(mediaId && { mediaId }) }
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
