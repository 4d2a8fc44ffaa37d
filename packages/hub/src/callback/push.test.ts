/** The query of a push. */
import { describe, expect, it } from 'vitest'
import { readQuery } from './push.ts'

const genuine = {
  signature: 'a'.repeat(40),
  timestamp: '1714112445',
  nonce: '415670741',
  openid: 'oAbc',
  encrypt_type: 'aes',
  msg_signature: 'b'.repeat(40),
}

describe('the query of a push', () => {
  it('is read when it has the shape that WeChat sends', () => {
    expect(readQuery(genuine)).toEqual({
      signature: 'a'.repeat(40),
      timestamp: '1714112445',
      nonce: '415670741',
      encryptType: 'aes',
      msgSignature: 'b'.repeat(40),
    })
  })

  it('is read without the parameters of encryption', () => {
    const { signature, timestamp, nonce } = genuine

    expect(readQuery({ signature, timestamp, nonce })).toMatchObject({
      encryptType: 'raw',
      msgSignature: '',
    })
  })

  it.each([
    ['a repeated signature', { signature: ['a'.repeat(40), 'a'.repeat(40)] }],
    ['an upper-case signature', { signature: 'A'.repeat(40) }],
    ['a short signature', { signature: 'abc' }],
    ['a repeated message signature', { msg_signature: ['x', 'y'] }],
    ['no timestamp', { timestamp: undefined }],
    ['a timestamp in milliseconds', { timestamp: '1714112445000' }],
    ['a timestamp with a sign', { timestamp: '-714112445' }],
    ['a repeated timestamp', { timestamp: ['1714112445', '1714112445'] }],
    ['no nonce', { nonce: '' }],
    ['a nonce of 65 characters', { nonce: '1'.repeat(65) }],
    ['a nonce with a line break', { nonce: '1\n' }],
    ['another encryption', { encrypt_type: 'rsa' }],
  ])('is refused with %s', (_what, change) => {
    expect(readQuery({ ...genuine, ...change })).toBeUndefined()
  })
})
