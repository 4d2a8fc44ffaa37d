/** Rows in groups. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inPowersOfTwo, padded } from './bulk.ts'

const rows = fc.array(fc.nat(), { maxLength: 300 })
const powersOfTwo = new Set([1, 2, 4, 8, 16, 32, 64, 128, 256, 512])

describe('rows in powers of two', () => {
  it('are all there, in order, in groups of at most 64', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const groups = inPowersOfTwo(all)

        expect(groups.flat()).toEqual(all)
        expect(groups.every(({ length }) => powersOfTwo.has(length) && length <= 64)).toBe(true)
      }),
    )
  })

  it('need few statements', () => {
    expect(inPowersOfTwo(Array.from({ length: 127 })).map(({ length }) => length)).toEqual([
      64, 32, 16, 8, 4, 2, 1,
    ])
  })
})

describe('a padded list', () => {
  it('holds the same values, and has one of few lengths', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const list = padded(all)

        expect(new Set(list)).toEqual(new Set(all))
        expect(list.length === 0 || powersOfTwo.has(list.length)).toBe(true)
      }),
    )
  })
})
