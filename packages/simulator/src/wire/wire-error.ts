/** The error for bytes that are not what the protocol says they should be. */

export class WireError extends Error {
  override readonly name = 'WireError'
  readonly code: 'xml_unreadable' | 'cipher_unreadable' | 'reply_unacceptable'

  constructor(code: WireError['code'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
