/** Tables on a terminal. */
import { describe, expect, it } from 'vitest'
import { table } from './output.ts'

describe('a table', () => {
  it('aligns its columns, a Chinese character taking two', () => {
    expect(
      table(
        ['A', 'B'],
        [
          ['公众号', 'x'],
          ['→ ab', 'y'],
        ],
      ),
    ).toBe(['A       B', '公众号  x', '→ ab    y'].join('\n'))
  })
})
