/** Makes what a web page hands to `wx.config` (JS-SDK使用步骤). */
import { list, optional, oneOf, text, url } from '../problems/checks.ts'
import type { JsApiName, OpenTagName } from './js-api-names.ts'
import { jsSdkSignature } from './js-sdk-signature.ts'
import { checkSigned, freshValues, type Freshness } from './signed-values.ts'

/** The page, the account, and what the page wants to do. */
export interface WxConfigInput extends Freshness {
  readonly appid: string
  /** The account’s current `jsapi_ticket`. */
  readonly ticket: string
  /** The page’s `location.href`. Let it be one of the account’s own domains. */
  readonly url: string
  readonly jsApiList: readonly JsApiName[]
  readonly openTagList?: readonly OpenTagName[] | undefined
  /** Shows each call and its result in the client. */
  readonly debug?: boolean | undefined
}

/** The argument of `wx.config`. */
export interface WxConfig {
  readonly debug?: boolean
  readonly appId: string
  readonly timestamp: number
  readonly nonceStr: string
  readonly signature: string
  readonly jsApiList: readonly JsApiName[]
  readonly openTagList?: readonly OpenTagName[]
}

/**
 * Signs a page and puts together what it hands to `wx.config`.
 *
 * @throws {@link InvalidJsSdkInputError}
 */
export function wxConfig(input: WxConfigInput): WxConfig {
  checkSigned(input, {
    appid: text(),
    ticket: text(),
    url: url(),
    jsApiList: list(text()),
    openTagList: optional(list(text(), { least: 0 })),
    debug: optional(oneOf(true, false)),
  })
  const { nonceStr, timestamp } = freshValues(input)
  const { appid, ticket, jsApiList, openTagList, debug } = input
  return {
    ...(debug !== undefined && { debug }),
    appId: appid,
    timestamp,
    nonceStr,
    signature: jsSdkSignature({ ticket, noncestr: nonceStr, timestamp, url: input.url }),
    jsApiList,
    ...(openTagList !== undefined && { openTagList }),
  }
}
