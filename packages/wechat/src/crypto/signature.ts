/** The SHA-1 signature by which WeChat and an account recognise each other (签名). */
import { hash, timingSafeEqual } from 'node:crypto'

/** The only characters whose UTF-16 order differs from the order of their UTF-8 bytes. */
const sortsOtherwiseInBytes = /[\ud800-\uffff]/

const sha1Hex = /^[0-9a-f]{40}$/

/**
 * Signs as WeChat does: the parts sorted by their bytes, joined, and hashed with SHA-1; 40
 * lower-case hexadecimal digits.
 *
 * For `signature` the parts are token, timestamp and nonce; for `msg_signature` the text of
 * `Encrypt` is a fourth. Official pages: 验证消息的确来自微信服务器, 消息加解密说明.
 */
export function signatureOf(...parts: readonly string[]): string {
  const joined = parts.toSorted().join('')
  if (!sortsOtherwiseInBytes.test(joined)) return hash('sha1', joined)
  return hash('sha1', Buffer.concat(parts.map((part) => Buffer.from(part)).sort(Buffer.compare)))
}

/**
 * Tells whether a signature was made from exactly these parts, in a time that does not depend on
 * where it differs. A missing, cut, extended or upper-case signature is simply not genuine.
 */
export function isSignedBy(signature: string | undefined, ...parts: readonly string[]): boolean {
  if (signature === undefined || !sha1Hex.test(signature)) return false
  return timingSafeEqual(Buffer.from(signature), Buffer.from(signatureOf(...parts)))
}
