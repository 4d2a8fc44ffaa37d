/** The protocol vectors: known inputs with the one right outcome, many from official examples. */
import { hash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { decodeEncodingAesKey } from './crypto/encoding-aes-key.ts'
import {
  cardSignature,
  DecryptionError,
  dedupeKey,
  InvalidEncodingAesKeyError,
  isSignedBy,
  jsSdkSignature,
  MessageCipher,
  oauthAuthorizeUrl,
  parseMessage,
  parseXml,
  readEnvelope,
  sealReply,
  signatureOf,
  writeXml,
  XmlError,
} from './index.ts'
import vectors from './vectors.fixture.json' with { type: 'json' }

describe('signatureOf', () => {
  it.each(vectors.signatures)('$id: $name', ({ token, timestamp, nonce, signature }) => {
    expect(signatureOf(token, timestamp, nonce)).toBe(signature)
  })

  it.each(vectors.messageSignatures)('$id: $name', (vector) => {
    const { token, timestamp, nonce, encrypt, signature } = vector
    expect(signatureOf(token, timestamp, nonce, encrypt)).toBe(signature)
  })
})

describe('isSignedBy', () => {
  it.each(vectors.signatureChecks)('$id: $name', (vector) => {
    const { signature, token, timestamp, nonce, valid } = vector
    expect(isSignedBy(signature, token, timestamp, nonce)).toBe(valid)
  })

  it.each(vectors.messageSignatureChecks)('$id: $name', (vector) => {
    const { signature, token, timestamp, nonce, encrypt, valid } = vector
    expect(isSignedBy(signature, token, timestamp, nonce, encrypt)).toBe(valid)
  })
})

describe('the verification of the address', () => {
  it.each(vectors.addressVerifications)('$id: $name', ({ token, query, accept, body }) => {
    const { signature, timestamp, nonce = '', echostr } = query
    const answer = isSignedBy(signature, token, timestamp, nonce) ? echostr : undefined
    expect(answer).toBe(accept ? body : undefined)
  })
})

describe('the EncodingAESKey', () => {
  it.each(vectors.encodingAesKeys)('$id: $name', ({ encodingAesKey, valid, keyHex, ivHex }) => {
    if (valid) {
      const key = decodeEncodingAesKey(encodingAesKey).toString('hex')
      expect([key, key.slice(0, 32)]).toEqual([keyHex, ivHex])
    } else {
      expect(() => decodeEncodingAesKey(encodingAesKey)).toThrow(InvalidEncodingAesKeyError)
    }
  })
})

describe('MessageCipher', () => {
  it.each(vectors.encryptions)('encrypts $id: $name', (vector) => {
    const { message, randomHex, encrypt, messageBytes, frameLength, padding } = vector
    expect(new MessageCipher(vector).encrypt(message, bytes(randomHex))).toBe(encrypt)
    expect(Buffer.byteLength(message)).toBe(messageBytes)
    expect(Buffer.from(encrypt, 'base64')).toHaveLength(frameLength + padding)
  })

  it.each(vectors.largeEncryptions)('encrypts and decrypts $id: $name', (vector) => {
    const message = vector.messageRepeat.unit.repeat(vector.messageRepeat.count)
    const encrypted = new MessageCipher(vector).encrypt(message, bytes(vector.randomHex))
    expect(encrypted).toHaveLength(vector.encryptLength)
    expect(encrypted.startsWith(vector.encryptPrefix)).toBe(true)
    expect(hash('sha256', encrypted)).toBe(vector.encryptSha256)
    expect(new MessageCipher(vector).decrypt(encrypted)).toBe(message)
  })

  it.each([...vectors.encryptions, ...vectors.decryptions])('decrypts $id: $name', (vector) => {
    const { encrypt, message, randomHex, frameLength, padding } = vector
    const cipher = new MessageCipher(vector)
    expect(cipher.decrypt(encrypt)).toBe(message)
    expect(cipher.encrypt(message, bytes(randomHex))).toBe(encrypt)
    expect(Buffer.from(encrypt, 'base64')).toHaveLength(frameLength + padding)
  })

  it.each(vectors.refusedDecryptions)('refuses $id: $name', ({ encrypt, error, ...options }) => {
    const thrown = thrownBy(() => new MessageCipher(options).decrypt(encrypt))
    expect(reasonOf(thrown)).toBe(error)
  })
})

describe('sealReply', () => {
  it.each(vectors.sealedReplies)('$id: $name', (vector) => {
    const cipher = new MessageCipher(vector)
    const { token, timestamp, nonce, message, encrypt, msgSignature } = vector
    const random = bytes(vector.randomHex)
    const sealed = sealReply({ cipher, token, timestamp, nonce, reply: message, random })
    const expected = { Encrypt: encrypt, MsgSignature: msgSignature, TimeStamp: timestamp }
    expect(parseXml(sealed)).toEqual({ ...expected, Nonce: nonce })
  })
})

describe('a whole push', () => {
  it.each(vectors.openedPushes)('is opened, $id: $name', ({ encrypted, message, ...push }) => {
    const { keyIndex = encrypted ? 0 : undefined, ...rest } = push
    expect(openPush(rest)).toEqual({ message, keyIndex })
  })

  it.each(vectors.refusedPushes)('is refused, $id: $name', ({ error, ...push }) => {
    expect(reasonOf(thrownBy(() => openPush(push)))).toBe(error)
  })
})

describe('jsSdkSignature', () => {
  it.each(vectors.jsSdkSignatures)('$id: $name', (vector) => {
    const { jsapi_ticket: ticket, noncestr, timestamp, url, string1, signature } = vector
    expect(jsSdkSignature({ ticket, noncestr, timestamp, url })).toBe(signature)
    expect(hash('sha1', string1)).toBe(signature)
  })
})

describe('cardSignature', () => {
  it.each(vectors.cardSignatures)('$id: $name', ({ values, signature }) => {
    expect(cardSignature(values)).toBe(signature)
  })
})

describe('oauthAuthorizeUrl', () => {
  it.each(vectors.authorizeUrls)('$id: $name', (vector) => {
    const { appid, redirect_uri: redirectUri, state, url } = vector
    const scope = vector.scope === 'snsapi_base' ? 'snsapi_base' : 'snsapi_userinfo'
    expect(oauthAuthorizeUrl({ appid, redirectUri, scope, state })).toBe(url)
  })
})

describe('parseXml', () => {
  it.each(vectors.parsedPushes)('reads $id: $name', ({ xml, fields }) => {
    expect(parseXml(xml)).toEqual(fields)
  })

  it.each(vectors.refusedXml)('refuses $id: $name', ({ xml, error }) => {
    expect(reasonOf(thrownBy(() => parseXml(xml)))).toBe(error)
  })
})

describe('dedupeKey', () => {
  it.each(vectors.repeats)('$id: $name', ({ first, second, duplicate }) => {
    const [one, other] = [first, second].map((fields) => parseMessage(writeXml(fields)))
    expect(accountKey(one) === accountKey(other)).toBe(duplicate)
  })
})

interface Push {
  readonly config: { token: string; appid: string; encodingAesKeys: readonly string[] }
  readonly query: Readonly<Record<string, string | undefined>>
  readonly body: string
}

/** Opens a push as a callback does, with the current key or a previous one. */
function openPush({ config, query, body }: Push) {
  const { signature, msg_signature: messageSignature, timestamp = '', nonce = '' } = query
  if (query['encrypt_type'] !== 'aes') {
    if (!isSignedBy(signature, config.token, timestamp, nonce)) throw refusal('signature_mismatch')
    return { message: body, keyIndex: undefined }
  }
  const { encrypt } = readEnvelope(body)
  if (encrypt === undefined) throw refusal('missing_encrypt')
  if (!isSignedBy(messageSignature, config.token, timestamp, nonce, encrypt)) {
    throw refusal('msg_signature_mismatch')
  }
  return decryptWithAny(config, encrypt)
}

function decryptWithAny({ appid, encodingAesKeys }: Push['config'], encrypt: string) {
  const attempts = encodingAesKeys.map((encodingAesKey) => {
    const cipher = new MessageCipher({ encodingAesKey, appid })
    try {
      return cipher.decrypt(encrypt)
    } catch (error) {
      return error
    }
  })
  const keyIndex = attempts.findIndex((attempt) => typeof attempt === 'string')
  if (keyIndex < 0) throw attempts[0]
  return { message: attempts[keyIndex], keyIndex }
}

function refusal(reason: string): Error {
  return new Error(reason)
}

function thrownBy(action: () => unknown): unknown {
  try {
    action()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

/** The word that the vectors have for an error. */
function reasonOf(error: unknown): unknown {
  if (error instanceof DecryptionError) return error.reason
  if (error instanceof InvalidEncodingAesKeyError) return 'bad_key'
  if (error instanceof XmlError) return 'xml_forbidden'
  return error instanceof Error ? error.message : error
}

function accountKey(message: ReturnType<typeof parseMessage> | undefined) {
  return message && `${message.toUserName} ${dedupeKey(message)}`
}

function bytes(hex: string): Buffer {
  return Buffer.from(hex, 'hex')
}
