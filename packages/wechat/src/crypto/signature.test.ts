/** Signatures beyond what the protocol vectors show. */
import { hash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSignedBy, signatureOf } from './signature.ts'

/** Any UTF-16 unit, halves of pairs among them. */
const units = fc.oneof(
  fc.nat(0xffff).map((code) => String.fromCharCode(code)),
  fc.constantFrom(...'ab|~%😀汉'),
)

describe('signatureOf', () => {
  it('sorts by bytes where the order of UTF-16 is another', () => {
    expect(['\uffee', '😀'].toSorted()).toEqual(['😀', '\uffee'])
    expect(signatureOf('😀', '\uffee')).toBe(hash('sha1', '\uffee😀'))
  })

  it('gives the same for any order of the parts', () => {
    const parts = fc.array(fc.string({ unit: units }), { minLength: 2, maxLength: 4 })
    fc.assert(
      fc.property(parts, (some) => {
        const sorted = some.map((part) => Buffer.from(part)).toSorted(Buffer.compare)
        expect(signatureOf(...some)).toBe(hash('sha1', Buffer.concat(sorted)))
        expect(signatureOf(...some.toReversed())).toBe(signatureOf(...some))
      }),
    )
  })
})

describe('isSignedBy', () => {
  const genuine = signatureOf('token', '1714112445', '415670741')

  it.each([
    ['accepts', 'the genuine signature', genuine],
    ['refuses', 'none', undefined],
    ['refuses', 'an empty one', ''],
    ['refuses', 'upper case', genuine.toUpperCase()],
    ['refuses', 'a line end behind it', `${genuine}\n`],
    ['refuses', 'a megabyte', genuine.repeat(26_000)],
    ['refuses', 'a wide character whose low byte is right', widen(genuine)],
  ])('%s %s', (verdict, _what, signature) => {
    const accepted = isSignedBy(signature, 'token', '1714112445', '415670741')
    expect(accepted).toBe(verdict === 'accepts')
  })
})

function widen(signature: string): string {
  return String.fromCharCode(signature.charCodeAt(0) + 0x100) + signature.slice(1)
}
