/** Names that someone probably meant. */
import { describe, expect, it } from 'vitest'
import { similarName } from './similar-name.ts'

describe('the similar name', () => {
  it.each([
    ['Thing1', ['time1', 'thing1'], 'thing1'],
    ['thing', ['thing1', 'amount2'], 'thing1'],
    ['subbutton', ['name', 'sub_button'], 'sub_button'],
    ['conten', ['id', 'content'], 'content'],
    ['id', ['ix'], undefined],
    ['remark', ['thing1', 'time2'], undefined],
    ['x'.repeat(100_000), ['x'], undefined],
  ])('of %s is found', (name, names, similar) => {
    expect(similarName(name, names)).toBe(similar)
  })
})
