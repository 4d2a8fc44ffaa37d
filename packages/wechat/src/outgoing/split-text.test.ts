/** Texts that are too long for one message. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitText } from './split-text.ts'

describe('a long text', () => {
  it.each([
    ['that fits stays whole', '您好', 6, ['您好']],
    ['that is empty has no pieces', '', 6, []],
    ['is cut between characters', '微信公众号', 7, ['微信', '公众', '号']],
    ['is cut behind a line', '一二\n三四五', 12, ['一二\n', '三四五']],
    ['is not cut behind a line near its beginning', 'a\nbcdefgh', 7, ['a\nbcdef', 'gh']],
    ['keeps together what is one on the screen', 'a👨‍👩‍👧b🇨🇳', 18, ['a', '👨‍👩‍👧', 'b🇨🇳']],
    [
      'is cut twice where one cut is not enough',
      '123456789\n微👨‍👩‍👧',
      20,
      ['123456789\n', '微', '👨‍👩‍👧'],
    ],
    ['is cut inside of what is too long by itself', '👨‍👩‍👧', 8, ['👨‍', '👩‍', '👧']],
  ])('%s', (_what, text, maxBytes, pieces) => {
    expect(splitText(text, maxBytes)).toEqual(pieces)
  })

  it('is put together again, in pieces that fit and are whole characters', () => {
    const character = fc.constantFrom('a', '\n', '微', '😀', '👨‍👩‍👧', 'é', '\r\n')
    const text = fc.array(character, { maxLength: 200 }).map((all) => all.join(''))
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 100 }), (whole, maxBytes) => {
        const pieces = splitText(whole, maxBytes)
        expect(pieces.join('')).toBe(whole)
        for (const piece of pieces) {
          expect(Buffer.byteLength(piece)).toBeLessThanOrEqual(maxBytes)
          expect(piece).not.toBe('')
          expect(piece.isWellFormed()).toBe(true)
        }
      }),
    )
  })
})
