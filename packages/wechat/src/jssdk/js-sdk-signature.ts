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
export function jsSdkSignature(input: JsSdkSignatureInput): string {
  const [page = ''] = input.url.split('#', 1)
  return signatureAsItStands({ ...input, url: page })
}

/** The signature of an address with all that it has, to find out what was signed by mistake. */
export function signatureAsItStands(input: JsSdkSignatureInput): string {
  const { ticket, noncestr, timestamp, url } = input
  return hash(
    'sha1',
    `jsapi_ticket=${ticket}&noncestr=${noncestr}&timestamp=${timestamp}&url=${url}`,
  )
}
