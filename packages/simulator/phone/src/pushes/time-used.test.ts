/** The time an attempt took, as the page shows it. */
import { describe, expect, it } from 'vitest'
import { usedPercent, wholeMs } from './time-used.ts'

describe('the time an attempt took', () => {
  it.each([
    [0, 1.5],
    [1, 1.5],
    [2_500, 50],
    [5_000, 100],
    [5_012, 100],
  ])('%d ms fills %d percent of the bar', (ms, percent) => {
    expect(usedPercent(ms)).toBe(percent)
  })

  it.each([
    [0.4, '0'],
    [999.5, '1,000'],
    [5_000, '5,000'],
  ])('%d ms is written %s', (ms, text) => {
    expect(wholeMs(ms)).toBe(text)
  })
})
