/** A ring keeps the latest entries in order. */
import { describe, expect, it } from 'vitest'
import { createRing } from './ring.ts'

describe('a ring', () => {
  it('lets the oldest go for the newest', () => {
    const ring = createRing<number>(3)

    const gone = [1, 2, 3, 4, 5].map((entry) => ring.push(entry))

    expect(gone).toEqual([undefined, undefined, undefined, 1, 2])
    expect(ring.list()).toEqual([3, 4, 5])
    expect(ring.size).toBe(3)
  })

  it('gives its oldest away, also when it has turned', () => {
    const ring = createRing<number>(3)
    for (const entry of [1, 2, 3, 4]) ring.push(entry)

    expect([ring.shift(), ring.shift()]).toEqual([2, 3])

    ring.push(5)
    expect(ring.list()).toEqual([4, 5])
    expect([ring.shift(), ring.shift(), ring.shift()]).toEqual([4, 5, undefined])
    expect(ring.size).toBe(0)
  })

  it('is empty when it was cleared', () => {
    const ring = createRing<number>(2)
    for (const entry of [1, 2, 3]) ring.push(entry)

    ring.clear()
    ring.push(4)

    expect(ring.list()).toEqual([4])
  })
})
