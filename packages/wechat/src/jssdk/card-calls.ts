/** Makes what a web page hands to `wx.addCard` and `wx.chooseCard`, with complete signatures (卡券接口). */
import { optionalText, text } from '../problems/checks.ts'
import { cardSignature } from './card-signature.ts'
import { checkSigned, freshValues, type Freshness } from './signed-values.ts'

/** A card that a fan may add. */
export interface AddCardInput extends Freshness {
  /** The account’s current ticket of the kind `wx_card`, not its `jsapi_ticket`. */
  readonly ticket: string
  readonly card_id: string
  /** For cards whose codes are the account’s own. */
  readonly code?: string | undefined
  /** Lets this fan alone add the card. */
  readonly openid?: string | undefined
  /** Comes back in the event `user_get_card`. It is not signed. */
  readonly outer_str?: string | undefined
}

/** Which cards a fan may choose from; of all that the account issued, when nothing is said. */
export interface ChooseCardInput extends Freshness {
  /** The account’s current ticket of the kind `wx_card`, not its `jsapi_ticket`. */
  readonly ticket: string
  readonly appid: string
  /** The store where it is used: `shopId` in the page. */
  readonly location_id?: string | undefined
  readonly card_id?: string | undefined
  readonly card_type?: string | undefined
}

/** An entry of `cardList` of `wx.addCard`. */
export interface AddCardEntry {
  readonly cardId: string
  /** JSON. */
  readonly cardExt: string
}

/** The argument of `wx.chooseCard`. */
export interface ChooseCardConfig {
  readonly shopId: string
  readonly cardType: string
  readonly cardId: string
  readonly timestamp: number
  readonly nonceStr: string
  readonly signType: 'SHA1'
  readonly cardSign: string
}

/**
 * Signs a card for `wx.addCard({ cardList: [entry] })`.
 *
 * @throws {@link InvalidJsSdkInputError}
 */
export function addCardEntry(input: AddCardInput): AddCardEntry {
  checkSigned(input, {
    ticket: text(),
    card_id: text(),
    code: optionalText(),
    openid: optionalText(),
    outer_str: optionalText(),
  })
  const { ticket, card_id, code, openid, outer_str } = input
  const { nonceStr: nonce_str, timestamp: seconds } = freshValues(input)
  const timestamp = String(seconds)
  const signature = cardSignature({ ticket, timestamp, card_id, nonce_str, code, openid })
  const cardExt = JSON.stringify({ code, openid, timestamp, nonce_str, outer_str, signature })
  return { cardId: card_id, cardExt }
}

/**
 * Signs a choice of cards for `wx.chooseCard`.
 *
 * @throws {@link InvalidJsSdkInputError}
 */
export function chooseCardConfig(input: ChooseCardInput): ChooseCardConfig {
  checkSigned(input, {
    ticket: text(),
    appid: text(),
    location_id: optionalText(),
    card_id: optionalText(),
    card_type: optionalText(),
  })
  const { ticket, appid, location_id = '', card_id = '', card_type = '' } = input
  const { nonceStr, timestamp } = freshValues(input)
  const values = [ticket, appid, location_id, String(timestamp), nonceStr, card_id, card_type]
  return {
    shopId: location_id,
    cardType: card_type,
    cardId: card_id,
    timestamp,
    nonceStr,
    signType: 'SHA1',
    cardSign: cardSignature(values),
  }
}
