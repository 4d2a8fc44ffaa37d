/** The signature that a web page hands to `wx.addCard` and `wx.chooseCard` (卡券签名算法). */
import { signatureOf } from '../crypto/signature.ts'

/**
 * Signs the values of a card call; their names do not count. For `addCard` they are the `wx_card`
 * ticket, timestamp, card_id and nonce_str, with code and openid where used; for `chooseCard` the
 * ticket, appid, location_id, timestamp, nonce_str, card_id and card_type. Values that are missing
 * or empty are left out.
 */
export function cardSignature(
  values: Readonly<Record<string, string | undefined>> | readonly (string | undefined)[],
): string {
  const given: (string | undefined)[] = Object.values(values)
  return signatureOf(...given.filter((value) => value !== undefined))
}
