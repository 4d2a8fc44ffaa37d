/** The error for a push whose XML or JSON is refused. */

/**
 * The text is not what WeChat sends: not well-formed, too large, too deep, or with a part (such as a
 * DOCTYPE) that can do harm. Answer with status 400 and look who sends it.
 */
export class XmlError extends Error {
  override readonly name = 'XmlError'
  readonly code = 'xml_refused'
  /** What was found, in plain words. */
  readonly reason: string

  constructor(reason: string, options?: ErrorOptions) {
    super(`The push was refused: ${reason}. WeChat does not send this; check who does.`, options)
    this.reason = reason
  }
}
