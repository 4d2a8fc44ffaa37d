/** The error for a ciphertext that does not hold a message for this account. */

/** What was found wrong with a ciphertext; for logs, never for the answer. */
export type DecryptionFailure =
  | 'bad_base64'
  | 'bad_ciphertext'
  | 'bad_padding'
  | 'bad_frame'
  | 'bad_length'
  | 'appid_mismatch'
  | 'bad_text'

/**
 * A ciphertext was refused. The message is the same for every reason, so that showing it to whoever
 * sent the ciphertext tells them nothing about the key.
 */
export class DecryptionError extends Error {
  override readonly name = 'DecryptionError'
  readonly code = 'decryption_failed'
  readonly reason: DecryptionFailure

  constructor(reason: DecryptionFailure) {
    super(
      'The ciphertext does not hold a message for this account. ' +
        'Compare the EncodingAESKey and the appid with the console of the account.',
    )
    this.reason = reason
  }
}
