/** Events of which little more than the name is known; what they say is in `fields`. */
import { texts, type FieldReader } from './field-values.ts'

const nothingOfItsOwn = texts()

/** By `Event`. */
export const furtherEvents = {
  WifiConnected: nothingOfItsOwn,
  ShakearoundUserShake: nothingOfItsOwn,
  merchant_order: nothingOfItsOwn,
  guide_qrcode_scan_event: nothingOfItsOwn,
  guide_invite_result_event: nothingOfItsOwn,
  device_bind: nothingOfItsOwn,
  device_unbind: nothingOfItsOwn,
  device_text: nothingOfItsOwn,
  device_event: nothingOfItsOwn,
  user_enter_tempsession: nothingOfItsOwn,
} satisfies Record<string, FieldReader>
