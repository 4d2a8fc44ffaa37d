/** Taps on the menu (自定义菜单事件推送). */
import type { XmlFields } from '../xml/xml-fields.ts'
import { inner, integer, list, optionalText, text, type FieldReader } from './field-values.ts'

/** By `Event`. */
export const menuEvents = {
  /** `eventKey` is the key of the button. */
  CLICK: (fields) => ({ eventKey: text(fields.EventKey) }),
  /** `eventKey` is the address that the button opened. */
  VIEW: (fields) => ({ eventKey: text(fields.EventKey), menuId: optionalText(fields.MenuId) }),
  scancode_push: scancode,
  /** The client shows that it waits for the reply. */
  scancode_waitmsg: scancode,
  pic_sysphoto: pictures,
  pic_photo_or_album: pictures,
  pic_weixin: pictures,
  location_select: (fields) => {
    const place = inner(fields.SendLocationInfo)
    return {
      eventKey: text(fields.EventKey),
      sendLocationInfo: {
        /** Latitude, as decimal text. */
        locationX: text(place.Location_X),
        /** Longitude, as decimal text. */
        locationY: text(place.Location_Y),
        scale: text(place.Scale),
        label: text(place.Label),
        poiname: text(place.Poiname),
      },
    }
  },
  /** `eventKey` is the path of the mini program’s page. */
  view_miniprogram: (fields) => ({
    eventKey: text(fields.EventKey),
    menuId: optionalText(fields.MenuId),
  }),
} satisfies Record<string, FieldReader>

function scancode(fields: XmlFields) {
  const scanned = inner(fields.ScanCodeInfo)
  return {
    eventKey: text(fields.EventKey),
    scanCodeInfo: {
      /** `qrcode`, `barcode`, … */
      scanType: text(scanned.ScanType),
      /** Of a barcode: its type, a comma, its digits. */
      scanResult: text(scanned.ScanResult),
    },
  }
}

/** The pictures themselves follow as messages of kind `image`. */
function pictures(fields: XmlFields) {
  const sent = inner(fields.SendPicsInfo)
  return {
    eventKey: text(fields.EventKey),
    sendPicsInfo: {
      count: integer(sent.Count),
      picList: list(inner(sent.PicList).item).map((each) => ({ picMd5Sum: text(each.PicMd5Sum) })),
    },
  }
}
