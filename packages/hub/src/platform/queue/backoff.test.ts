/** How long a failed job rests. */
import { describe, expect, it } from 'vitest'
import { restMs } from './backoff.ts'

describe('the rest of a failed job', () => {
  it.each([
    [1, 1_000],
    [2, 2_000],
    [5, 16_000],
    [50, 60_000],
  ])(
    'after attempt %i is at most %i ms and at least half of it, each time another',
    (attempt, most) => {
      const rests = Array.from({ length: 200 }, () =>
        restMs({ firstMs: 1_000, maxMs: 60_000 }, attempt),
      )

      expect(Math.max(...rests)).toBeLessThanOrEqual(most)
      expect(Math.min(...rests)).toBeGreaterThanOrEqual(most / 2)
      expect(new Set(rests).size).toBeGreaterThan(50)
    },
  )
})
