/** The outside of a push, which tells whom it is for and what is encrypted. */
import { readFields } from '../xml/read-fields.ts'
import type { XmlValue } from '../xml/xml-fields.ts'

/** What the body of a push shows before it is decrypted. In safe mode that is all there is. */
export interface Envelope {
  /** The original id (原始ID, `gh_…`) of the account. Missing in third-party notices. */
  readonly toUserName: string | undefined
  /** The appid of the third-party platform, in its notices (授权事件). */
  readonly appId: string | undefined
  /** The ciphertext, exactly as it was signed. Missing in plain mode. */
  readonly encrypt: string | undefined
}

/**
 * Reads the envelope of a push, in XML or JSON. In compatible mode (兼容模式) the body also holds the
 * message in plain text; nothing signs that part, so decrypt `encrypt` and use only what is inside.
 *
 * @throws {@link XmlError}
 */
export function readEnvelope(body: string): Envelope {
  const fields = readFields(body)
  return {
    toUserName: textOf(fields.ToUserName),
    appId: textOf(fields.AppId),
    encrypt: textOf(fields.Encrypt)?.trim(),
  }
}

function textOf(value: XmlValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}
