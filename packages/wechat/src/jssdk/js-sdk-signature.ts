/** The signature that a web page hands to `wx.config` (JS-SDK使用权限签名算法). */
import { hash } from 'node:crypto'

/** What is signed, under the names that WeChat gives it in the signature. */
export interface JsSdkSignatureInput {
  /** The account’s `jsapi_ticket`. */
  readonly ticket: string
  /** Called `nonceStr` in `wx.config`. */
  readonly noncestr: string
  /** Unix seconds. */
  readonly timestamp: string | number
  /** The page as the client sees it, as it stands: no encoding, no decoding. */
  readonly url: string
}

/**
 * Signs a page for the JS-SDK. What follows `#` is no part of the page and is dropped.
 *
 * Sign only pages of the account’s own domains: with a signature anyone can act for the account.
 */
export function jsSdkSignature({ ticket, noncestr, timestamp, url }: JsSdkSignatureInput): string {
  const [page] = url.split('#', 1)
  return hash(
    'sha1',
    `jsapi_ticket=${ticket}&noncestr=${noncestr}&timestamp=${timestamp}&url=${page}`,
  )
}
