/** The error for a reply that WeChat would not accept. */

/** WeChat would show the fan its failure text instead. The message says what to change. */
export class InvalidReplyError extends Error {
  override readonly name = 'InvalidReplyError'
  readonly code = 'invalid_reply'
}
