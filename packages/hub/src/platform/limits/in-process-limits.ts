/** Limits of one process, kept in memory. */
import type { Clock } from '../clock.ts'
import { priceOf, take } from './bucket.ts'
import type { Limits } from './limits.ts'

/** So many names at most wait for the next sweep; a name that is available again is forgotten. */
const sweepAt = 10_000

export function createInProcessLimits(clock: Clock): Limits {
  const fullAts = new Map<string, number>()
  let sweepNextAt = sweepAt

  function sweep(now: number): void {
    for (const [name, fullAt] of fullAts) if (fullAt <= now * 1000) fullAts.delete(name)
    sweepNextAt = Math.max(sweepAt, fullAts.size * 2)
  }

  return {
    async take(name, limit) {
      const now = clock.now()
      const { fullAt, ...answer } = take(fullAts.get(name) ?? 0, now, priceOf(limit))
      fullAts.set(name, fullAt)
      if (fullAts.size >= sweepNextAt) sweep(now)
      return answer
    },
  }
}
