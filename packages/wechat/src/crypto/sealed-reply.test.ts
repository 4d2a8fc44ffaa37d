/** Sealed replies beyond what the protocol vectors show. */
import { describe, expect, it } from 'vitest'
import { readFields } from '../xml/read-fields.ts'
import { MessageCipher } from './message-cipher.ts'
import { sealReply } from './sealed-reply.ts'
import { isSignedBy } from './signature.ts'

const cipher = new MessageCipher({
  encodingAesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
  appid: 'wx2c2769f8efd9abc2',
})

describe('sealReply', () => {
  it('can be opened and verified by WeChat', () => {
    const seal = { cipher, token: 'spamtest', timestamp: '1714112446', nonce: '415670741' }
    const sealed = readFields(sealReply({ ...seal, reply: '<xml></xml>' }))
    const [encrypt, signature] = [String(sealed.Encrypt), String(sealed.MsgSignature)]

    expect(cipher.decrypt(encrypt)).toBe('<xml></xml>')
    expect(isSignedBy(signature, 'spamtest', '1714112446', '415670741', encrypt)).toBe(true)
  })

  it('writes the time without and the nonce with CDATA', () => {
    const seal = { cipher, token: 't', timestamp: '1714112446', nonce: '77', reply: '' }
    expect(sealReply(seal)).toMatch(
      /<TimeStamp>1714112446<\/TimeStamp><Nonce><!\[CDATA\[77\]\]><\/Nonce><\/xml>$/,
    )
  })

  it('lets no nonce break out of its element', () => {
    const nonce = ']]></Nonce><Encrypt>x</Encrypt>'
    const sealed = sealReply({ cipher, token: 't', timestamp: '1', nonce, reply: '' })
    expect(readFields(sealed).Nonce).toBe(nonce)
  })
})
