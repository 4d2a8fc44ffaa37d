/** The EncodingAESKey of an account, and the AES key it stands for. */

const shape = /^[A-Za-z0-9]{43}$/

/** The EncodingAESKey cannot be the one shown in WeChat’s console. Its text is never repeated here. */
export class InvalidEncodingAesKeyError extends Error {
  override readonly name = 'InvalidEncodingAesKeyError'
  readonly code = 'invalid_encoding_aes_key'

  constructor(length: number) {
    const found = length === 43 ? 'other characters' : `${length} characters`
    super(
      `The EncodingAESKey must be exactly 43 letters and digits, but has ${found}. ` +
        'Copy it again from the server configuration (服务器配置) of the account.',
    )
  }
}

/**
 * Turns an EncodingAESKey into the 32 bytes of its AES key, the first 16 of which are also the IV.
 * The last character carries two spare bits, which are ignored: keys with other than zeros exist.
 *
 * @throws {@link InvalidEncodingAesKeyError}
 */
export function decodeEncodingAesKey(encodingAesKey: string): Buffer {
  if (!shape.test(encodingAesKey)) throw new InvalidEncodingAesKeyError(encodingAesKey.length)
  return Buffer.from(encodingAesKey, 'base64')
}
