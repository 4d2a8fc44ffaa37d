/** Pushes to a platform, opened. */
import { describe, expect, it } from 'vitest'
import { MessageCipher } from '../crypto/message-cipher.ts'
import { signatureOf } from '../crypto/signature.ts'
import { writeXml } from '../xml/write-xml.ts'
import { openPlatformPush } from './open-platform-push.ts'

const appid = 'wxcomponent0000000'
const token = 'platformtoken'
const current = cipherOf('a')
const previous = cipherOf('b')
const notice = writeXml({
  AppId: appid,
  CreateTime: 1714112445,
  InfoType: 'component_verify_ticket',
  ComponentVerifyTicket: 'ticket@@@1',
})

describe('a push to a platform', () => {
  it('is a notice, with the key that opened it', () => {
    const { message, cipher } = openPlatformPush({ token, ciphers: [current] }, push(notice))

    expect(message).toMatchObject({
      kind: 'component_verify_ticket',
      appId: appid,
      componentVerifyTicket: 'ticket@@@1',
    })
    expect(cipher).toBe(current)
  })

  it('is a message of a fan to one of its accounts', () => {
    const text = writeXml({
      ToUserName: 'gh_1',
      FromUserName: 'o1',
      MsgType: 'text',
      Content: '你好',
    })
    const { message } = openPlatformPush({ token, ciphers: [current] }, push(text))
    expect(message).toMatchObject({ kind: 'text', toUserName: 'gh_1', content: '你好' })
  })

  it('is opened with the key of before, during a change', () => {
    const keys = { token, ciphers: [current, previous] } as const
    expect(openPlatformPush(keys, push(notice, previous)).cipher).toBe(previous)
  })

  it.each([
    ['is not encrypted', { query: push(notice).query, body: notice }, 'not_encrypted'],
    ['is signed by another', push(notice, current, 'other'), 'signature_mismatch'],
    ['is of an account’s key', push(notice, cipherOf('a', 'wx1')), 'appid_mismatch'],
    ['is of an unknown key', push(notice, cipherOf('c')), expect.stringMatching(/^bad_/u)],
  ])('is refused when it %s', (_what, refused, reason) => {
    const keys = { token, ciphers: [current, previous] } as const
    expect(() => openPlatformPush(keys, refused)).toThrow(expect.objectContaining({ reason }))
  })
})

function cipherOf(letter: string, receiver = appid): MessageCipher {
  return new MessageCipher({ encodingAesKey: letter.repeat(43), appid: receiver })
}

function push(message: string, cipher = current, signedWith = token) {
  const encrypt = cipher.encrypt(message)
  const query = { timestamp: '1714112445', nonce: '415670741' }
  const msg_signature = signatureOf(signedWith, query.timestamp, query.nonce, encrypt)
  return { query: { ...query, msg_signature }, body: writeXml({ AppId: appid, Encrypt: encrypt }) }
}
