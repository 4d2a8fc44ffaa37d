/** Encryption beyond what the protocol vectors show: many messages through one cipher. */
import { createCipheriv } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DecryptionError } from './decryption-error.ts'
import { decodeEncodingAesKey, InvalidEncodingAesKeyError } from './encoding-aes-key.ts'
import { MessageCipher } from './message-cipher.ts'

const options = {
  encodingAesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
  appid: 'wx2c2769f8efd9abc2',
}
const random = Buffer.from('1234567890abcdef')
const strictBase64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/

/** Any UTF-16 unit, halves of pairs among them. */
const units = fc.oneof(
  fc.nat(0xffff).map((code) => String.fromCharCode(code)),
  fc.constantFrom(...'ab|~%😀汉'),
)

describe('MessageCipher', () => {
  const cipher = new MessageCipher(options)

  it('encrypts each of many messages as a new cipher would', () => {
    fc.assert(
      fc.property(fc.string({ unit: units, maxLength: 200 }), (message) => {
        const fresh = new MessageCipher(options).encrypt(message, random)
        expect(cipher.encrypt(message, random)).toBe(fresh)
      }),
    )
  })

  it('decrypts what it encrypted, whatever came before', () => {
    const garbage = fc
      .uint8Array({ maxLength: 100 })
      .map((bytes) => Buffer.from(bytes).toString('base64'))
    const texts = fc.string({ unit: 'grapheme', maxLength: 200 })
    fc.assert(
      fc.property(garbage, texts, (before, message) => {
        expect(() => cipher.decrypt(before)).toThrow(DecryptionError)
        expect(cipher.decrypt(cipher.encrypt(message))).toBe(message)
      }),
    )
  })

  it('begins each message with other random bytes', () => {
    const encrypted = Array.from({ length: 1000 }, () => cipher.encrypt('同一句话'))
    expect(new Set(encrypted).size).toBe(1000)
  })

  it('does not take anything but Base64', () => {
    const digits = fc.constantFrom(...'ABab01+/')
    const others = fc.constantFrom(...'=-_ \n.\0é\u0141\u2014')
    const texts = fc.array(fc.oneof({ weight: 9, arbitrary: digits }, others), { maxLength: 64 })
    fc.assert(
      fc.property(
        texts.map((all) => all.join('')),
        (text) => {
          const isBase64 = reasonFor(() => cipher.decrypt(text)) !== 'bad_base64'
          expect(isBase64).toBe(strictBase64.test(text))
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('refuses a message that is not UTF-8', () => {
    const frame = frameOf(Buffer.from([0xe4, 0xbd]))
    expect(reasonFor(() => cipher.decrypt(encryptFrame(frame)))).toBe('bad_text')
  })

  it('takes a message that holds the replacement character itself', () => {
    expect(cipher.decrypt(cipher.encrypt('a\ufffdb'))).toBe('a\ufffdb')
  })

  it.each([
    ['one block', 16],
    ['two blocks', 32],
  ])('refuses a ciphertext of %s, which is too short for a frame', (_what, length) => {
    const failure = reasonFor(() => cipher.decrypt(Buffer.alloc(length).toString('base64')))
    expect(['bad_padding', 'bad_frame']).toContain(failure)
  })

  it('says the same to the outside whatever was wrong', () => {
    const messages = ['!', '', 'AAAA', cipher.encrypt('x').slice(24)].map(
      (text) => errorFrom(() => cipher.decrypt(text)).message,
    )
    expect(new Set(messages).size).toBe(1)
  })

  it.each([15, 17])('refuses %i random bytes', (length) => {
    expect(() => cipher.encrypt('x', new Uint8Array(length))).toThrow(RangeError)
  })
})

describe('InvalidEncodingAesKeyError', () => {
  it('says what to do and keeps the key to itself', () => {
    const key = 'secret'
    const error = errorFrom(() => new MessageCipher({ encodingAesKey: key, appid: 'wx1' }))
    expect(error).toBeInstanceOf(InvalidEncodingAesKeyError)
    expect(error).toMatchObject({
      name: 'InvalidEncodingAesKeyError',
      code: 'invalid_encoding_aes_key',
    })
    expect(error.message).toContain('exactly 43 letters and digits, but has 6 characters')
    expect(error.message).not.toContain(key)
  })
})

function frameOf(message: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(message.length)
  const frame = Buffer.concat([random, length, message, Buffer.from(options.appid)])
  const padding = 32 - (frame.length % 32)
  return Buffer.concat([frame, Buffer.alloc(padding, padding)])
}

function encryptFrame(frame: Buffer): string {
  const key = decodeEncodingAesKey(options.encodingAesKey)
  const encryption = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  return encryption.update(frame).toString('base64')
}

function errorFrom(action: () => unknown): Error {
  try {
    action()
  } catch (error) {
    if (error instanceof Error) return error
  }
  throw new Error('nothing was thrown')
}

function reasonFor(action: () => unknown): unknown {
  const error = errorFrom(action)
  return error instanceof DecryptionError ? error.reason : error
}
