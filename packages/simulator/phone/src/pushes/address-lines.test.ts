/** Signed addresses, made readable. */
import { describe, expect, it } from 'vitest'
import { addressLines } from './address-lines.ts'

describe('a signed address', () => {
  it.each([
    ['without parameters stays one line', 'http://a/b', ['http://a/b']],
    ['gets a line for each parameter', 'http://a/b?x=1&y=2', ['http://a/b', '  ?x=1', '  &y=2']],
    ['keeps values with equals signs', 'http://a/?s=QQ==', ['http://a/', '  ?s=QQ==']],
    ['keeps a parameter without value', 'http://a/?s', ['http://a/', '  ?s=']],
  ])('%s', (_what, address, lines) => {
    expect(addressLines(address).map((line) => line.map(({ text }) => text).join(''))).toEqual(
      lines,
    )
  })
})
