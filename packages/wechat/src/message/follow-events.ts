/** Fans who come, go, scan and report where they are (关注、取消关注、扫描带参数二维码、上报地理位置事件). */
import { optionalText, text, type FieldReader } from './field-values.ts'

const scenePrefix = 'qrscene_'

/** By `Event`. */
export const followEvents = {
  subscribe: (fields) => {
    const eventKey = text(fields.EventKey)
    return {
      /** Often empty; `qrscene_…` after a QR code, `last_trade_no_…` after a payment. */
      eventKey,
      /** The scene of the QR code with parameters that was scanned, when one was. */
      scene: eventKey.startsWith(scenePrefix) ? eventKey.slice(scenePrefix.length) : undefined,
      /** Exchanges for the picture of the QR code. */
      ticket: optionalText(fields.Ticket),
    }
  },
  /** Cannot be answered. The data of the fan is to be deleted. */
  unsubscribe: (fields) => ({ eventKey: text(fields.EventKey) }),
  SCAN: (fields) => ({
    /** The scene of the QR code, without prefix. */
    eventKey: text(fields.EventKey),
    /** The same, under the name it has when someone follows by scanning. */
    scene: text(fields.EventKey),
    ticket: optionalText(fields.Ticket),
  }),
  /** Decimal text. */
  LOCATION: (fields) => ({
    latitude: text(fields.Latitude),
    longitude: text(fields.Longitude),
    precision: text(fields.Precision),
  }),
} satisfies Record<string, FieldReader>
