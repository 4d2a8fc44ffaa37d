/** A clock that a test moves. */
import type { Clock } from '../client/clock.ts'

export interface ManualClock extends Clock {
  /** Lets time pass: what is due runs, in its order. */
  advance(ms: number): void
  /** How long the parts that wait want to wait. */
  readonly waits: readonly number[]
}

export function manualClock(): ManualClock {
  let now = 1_795_737_600_000
  let due: { at: number; run: () => void }[] = []
  const waits: number[] = []
  return {
    waits,
    now: () => now,
    setTimeout(run, ms) {
      const entry = { at: now + ms, run }
      waits.push(ms)
      due.push(entry)
      return {
        cancel: () => {
          due = due.filter((each) => each !== entry)
        },
      }
    },
    advance(ms) {
      now += ms
      const ripe = due.filter((each) => each.at <= now).toSorted((one, other) => one.at - other.at)
      due = due.filter((each) => each.at > now)
      for (const { run } of ripe) run()
    },
  }
}

/** A clock on which every wait is over at once, and which remembers how long it was to be. */
export function hastyClock(): ManualClock {
  const clock = manualClock()
  return {
    ...clock,
    setTimeout(run, ms) {
      const timer = clock.setTimeout(run, ms)
      queueMicrotask(() => clock.advance(ms))
      return timer
    },
  }
}
