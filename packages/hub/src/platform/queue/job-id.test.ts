/** Ids of jobs. */
import { describe, expect, it } from 'vitest'
import { createJobIds } from './job-id.ts'

describe('the ids of jobs', () => {
  it('are UUIDs of version 7', () => {
    expect(createJobIds(Date.now)()).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    )
  })

  it('rise, thousands in a millisecond, and also when the clock is set back', () => {
    let now = 1_800_000_000_000
    const next = createJobIds(() => now)
    const ids = Array.from({ length: 10_000 }, next)
    now -= 3_600_000
    ids.push(next(), next())

    expect(ids.toSorted()).toEqual(ids)
    expect(new Set(ids).size).toBe(ids.length)
  })
})
