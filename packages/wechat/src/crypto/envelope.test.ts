/** The outside of pushes. */
import { describe, expect, it } from 'vitest'
import { XmlError } from '../xml/xml-error.ts'
import { readEnvelope } from './envelope.ts'

describe('readEnvelope', () => {
  it.each([
    ['safe mode', '<xml><ToUserName>gh_a</ToUserName><Encrypt>AA==</Encrypt></xml>'],
    ['JSON', '{"ToUserName":"gh_a","Encrypt":"AA=="}'],
    [
      'indented XML',
      '<xml>\n  <ToUserName>gh_a</ToUserName>\n  <Encrypt>\n AA==\n </Encrypt>\n</xml>',
    ],
    [
      'compatible mode',
      '<xml><ToUserName>gh_a</ToUserName><Content>x</Content><Encrypt>AA==</Encrypt></xml>',
    ],
  ])('reads %s', (_mode, body) => {
    expect(readEnvelope(body)).toEqual({ toUserName: 'gh_a', appId: undefined, encrypt: 'AA==' })
  })

  it('reads a notice to a third-party platform', () => {
    const body = '<xml><AppId>wx1</AppId><Encrypt>AA==</Encrypt></xml>'
    expect(readEnvelope(body)).toEqual({ toUserName: undefined, appId: 'wx1', encrypt: 'AA==' })
  })

  it('has nothing encrypted in plain mode', () => {
    expect(readEnvelope('<xml><Content>x</Content></xml>').encrypt).toBeUndefined()
  })

  it('does not choose between two ciphertexts', () => {
    const body = '<xml><Encrypt>AA==</Encrypt><Encrypt>BB==</Encrypt></xml>'
    expect(readEnvelope(body).encrypt).toBeUndefined()
  })

  it.each(['', 'hello', '[]', '{"Encrypt":', '<xml>', '{}{}', `{"a":${'['.repeat(100_000)}`])(
    'refuses %.20s',
    (body) => {
      expect(() => readEnvelope(body)).toThrow(XmlError)
    },
  )
})
