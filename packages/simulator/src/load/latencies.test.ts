/** How long answers took, in classes that are 2 % wide. */
import { describe, expect, it } from 'vitest'
import { createLatencies } from './latencies.ts'

describe('latencies', () => {
  it('are nothing before there is one', () => {
    expect(createLatencies().summary()).toBeNull()
  })

  it('know the middle, the slowest hundredth and the slowest of all, within 2 %', () => {
    const latencies = createLatencies()

    for (let ms = 1; ms <= 1000; ms++) latencies.add(ms)

    const { p50 = 0, p99 = 0, max = 0 } = latencies.summary() ?? {}
    expect(Math.abs(p50 / 500 - 1)).toBeLessThan(0.02)
    expect(Math.abs(p99 / 990 - 1)).toBeLessThan(0.02)
    expect(max).toBe(1000)
  })

  it('never say more than the slowest', () => {
    const latencies = createLatencies()

    latencies.add(3)

    expect(latencies.summary()).toEqual({ p50: 3, p99: 3, max: 3 })
  })

  it('count what is quicker than the first class', () => {
    const latencies = createLatencies()

    latencies.add(0)

    expect(latencies.summary()).toMatchObject({ max: 0 })
  })
})
