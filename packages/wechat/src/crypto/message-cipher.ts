/** Encrypts and decrypts the messages between WeChat and one account (消息加解密). */
import { isUtf8 } from 'node:buffer'
import { createCipheriv, createDecipheriv, randomFillSync } from 'node:crypto'
import { DecryptionError } from './decryption-error.ts'
import { decodeEncodingAesKey } from './encoding-aes-key.ts'

const algorithm = 'aes-256-cbc'
const blockBytes = 16
const randomBytes = 16
const lengthBytes = 4
const headBytes = randomBytes + lengthBytes
/** WeChat pads to twice the block of AES, so AES’s own padding is switched off. */
const paddedTo = 32
/** One UTF-16 unit becomes at most three bytes of UTF-8. */
const maxBytesOfUnit = 3

/**
 * The encryption of one account and one EncodingAESKey, as on the official page 消息加解密说明:
 * AES-256-CBC over 16 random bytes, the length of the message, the message and the appid.
 *
 * Keep one for each key of an account: it holds a context per direction, which makes it several
 * times faster than starting anew for each message. On a third-party platform (第三方平台) `appid`
 * is the platform’s.
 */
export class MessageCipher {
  readonly #key: Buffer
  readonly #iv: Buffer
  readonly #appid: Buffer
  readonly #randomPool = Buffer.allocUnsafe(randomBytes * 64)
  #randomUsed = this.#randomPool.length
  #encryption: ReturnType<typeof createCipheriv>
  #decryption: ReturnType<typeof createDecipheriv>
  /** The IV XOR the last ciphertext block: makes the running context begin as a fresh one would. */
  readonly #correction = Buffer.alloc(blockBytes)

  /** @throws {@link InvalidEncodingAesKeyError} when the key is not 43 letters and digits. */
  constructor({ encodingAesKey, appid }: { encodingAesKey: string; appid: string }) {
    this.#key = decodeEncodingAesKey(encodingAesKey)
    this.#iv = this.#key.subarray(0, blockBytes)
    this.#appid = Buffer.from(appid)
    this.#encryption = this.#startEncryption()
    this.#decryption = this.#startDecryption()
  }

  /** Encrypts a message to Base64. `random` is for tests that need a known ciphertext: 16 bytes. */
  encrypt(message: string, random?: Uint8Array): string {
    const frame = this.#frame(message, random)
    for (let at = 0; at < blockBytes; at++) frame[at]! ^= this.#correction[at]!
    try {
      const encrypted = this.#encryption.update(frame)
      const last = encrypted.length - blockBytes
      for (let at = 0; at < blockBytes; at++) {
        this.#correction[at] = this.#iv[at]! ^ encrypted[last + at]!
      }
      return encrypted.toString('base64')
    } catch (error) {
      this.#correction.fill(0)
      this.#encryption = this.#startEncryption()
      throw error
    }
  }

  /**
   * Decrypts the text of `Encrypt` and checks all of it: padding, length, appid, UTF-8. Check the
   * signature first.
   *
   * @throws {@link DecryptionError}
   */
  decrypt(ciphertext: string): string {
    const frame = this.#decryptFrame(decodeBase64(ciphertext))
    const end = endOfFrame(frame)
    const messageEnd = headBytes + frame.readUInt32BE(randomBytes)
    if (messageEnd > end) throw new DecryptionError('bad_length')
    if (this.#appid.compare(frame, messageEnd, end) !== 0) {
      throw new DecryptionError('appid_mismatch')
    }
    const message = frame.toString('utf8', headBytes, messageEnd)
    if (message.includes('\ufffd') && !isUtf8(frame.subarray(headBytes, messageEnd))) {
      throw new DecryptionError('bad_text')
    }
    return message
  }

  #frame(message: string, random: Uint8Array | undefined): Buffer {
    const atMost = headBytes + message.length * maxBytesOfUnit + this.#appid.length + paddedTo
    const buffer = Buffer.allocUnsafe(atMost)
    this.#writeRandom(buffer, random)
    const messageBytes = buffer.write(message, headBytes)
    buffer.writeUInt32BE(messageBytes, randomBytes)
    const frameBytes = headBytes + messageBytes + this.#appid.length
    buffer.set(this.#appid, frameBytes - this.#appid.length)
    const padding = paddedTo - (frameBytes % paddedTo)
    return buffer.fill(padding, frameBytes, frameBytes + padding).subarray(0, frameBytes + padding)
  }

  #writeRandom(frame: Buffer, random: Uint8Array | undefined): void {
    if (random !== undefined) return void frame.set(checkRandom(random))
    if (this.#randomUsed === this.#randomPool.length) {
      randomFillSync(this.#randomPool)
      this.#randomUsed = 0
    }
    const start = this.#randomUsed
    this.#randomUsed += randomBytes
    this.#randomPool.copy(frame, 0, start, this.#randomUsed)
  }

  /**
   * The context is never finished, so it takes the last block of the message before for its IV. Only
   * the first block comes out differently, and that is the random part, which nobody needs.
   */
  #decryptFrame(ciphertext: Buffer): Buffer {
    try {
      return this.#decryption.update(ciphertext)
    } catch (error) {
      this.#decryption = this.#startDecryption()
      throw error
    }
  }

  #startEncryption() {
    return createCipheriv(algorithm, this.#key, this.#iv).setAutoPadding(false)
  }

  #startDecryption() {
    return createDecipheriv(algorithm, this.#key, this.#iv).setAutoPadding(false)
  }
}

/**
 * Strict where Node is lenient: Node skips what is not Base64 (which then shows in the length),
 * takes wide characters for others, and knows a second alphabet. Much faster than a pattern.
 */
function decodeBase64(ciphertext: string): Buffer {
  const padding = ciphertext.endsWith('==') ? 2 : ciphertext.endsWith('=') ? 1 : 0
  const bytes = Buffer.from(ciphertext, 'base64')
  if (
    bytes.length !== (ciphertext.length / 4) * 3 - padding ||
    Buffer.byteLength(ciphertext) !== ciphertext.length ||
    ciphertext.includes('-') ||
    ciphertext.includes('_')
  ) {
    throw new DecryptionError('bad_base64')
  }
  if (bytes.length === 0 || bytes.length % blockBytes !== 0) {
    throw new DecryptionError('bad_ciphertext')
  }
  return bytes
}

function checkRandom(random: Uint8Array): Uint8Array {
  if (random.length === randomBytes) return random
  throw new RangeError(`random must have ${randomBytes} bytes, and has ${random.length}`)
}

/** Where the frame ends and its padding, of which every byte is checked, begins. */
function endOfFrame(frame: Buffer): number {
  const padding = frame[frame.length - 1] ?? 0
  if (padding < 1 || padding > paddedTo) throw new DecryptionError('bad_padding')
  const end = frame.length - padding
  if (end < headBytes) throw new DecryptionError('bad_frame')
  for (let at = end; at < frame.length; at++) {
    if (frame[at] !== padding) throw new DecryptionError('bad_padding')
  }
  return end
}
