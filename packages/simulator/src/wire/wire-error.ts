/** The error for bytes that are not what the protocol says they should be. */
import type { Reason } from '../reason.ts'

export class WireError extends Error {
  override readonly name = 'WireError'
  readonly code: 'xml_unreadable' | 'cipher_unreadable' | 'reply_unacceptable'
  readonly why: Reason

  constructor(code: WireError['code'], why: Reason, options?: ErrorOptions) {
    super(why.reason, options)
    this.code = code
    this.why = why
  }
}
