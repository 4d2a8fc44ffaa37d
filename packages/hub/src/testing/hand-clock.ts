/** A clock that a test moves by hand. */
import type { Clock } from '../platform/clock.ts'

export interface HandClock extends Clock {
  /** Lets time pass, and runs what it brings due, in order. */
  advance(ms: number): void
}

interface Due {
  readonly at: number
  readonly run: () => void
}

export function createHandClock(start = Date.UTC(2026, 10, 28)): HandClock {
  let now = start
  const waiting = new Set<Due>()

  function next(until: number): Due | undefined {
    const due = [...waiting].filter(({ at }) => at <= until)
    return due.toSorted((one, other) => one.at - other.at)[0]
  }

  return {
    now: () => now,
    setTimeout(run, ms) {
      const due = { at: now + ms, run }
      waiting.add(due)
      return { cancel: () => void waiting.delete(due) }
    },
    advance(ms) {
      const until = now + ms
      for (let due = next(until); due !== undefined; due = next(until)) {
        waiting.delete(due)
        now = due.at
        due.run()
      }
      now = until
    },
  }
}
