/** The error for a push that does not come from WeChat, as far as can be told. */

/** What a push to a platform lacked. */
export type PushRefusal = 'not_encrypted' | 'signature_mismatch'

/** Answer it with status 401, and do nothing else. */
export class PushRefusedError extends Error {
  override readonly name = 'PushRefusedError'
  readonly code = 'push_refused'
  readonly reason: PushRefusal

  constructor(reason: PushRefusal) {
    const what = {
      not_encrypted: 'it is not encrypted, and WeChat encrypts all that it sends to a platform',
      signature_mismatch: 'its msg_signature is not that of the platform’s token',
    }
    super(`The push was refused: ${what[reason]}. Compare the settings of the platform.`)
    this.reason = reason
  }
}
