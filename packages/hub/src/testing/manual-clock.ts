/** A clock that a test moves by hand: its time and its date, each by itself. */
import type { Clock, Timer } from '../platform/clock.ts'
import type { SteadyClock } from '../platform/steady-clock.ts'

export interface ManualClock extends Clock, SteadyClock {
  /** Lets time pass, and fires in order what becomes due. */
  advance(ms: number): Promise<void>
  /** Lets time pass while the process is stopped: nothing fires until time goes on. */
  stopFor(ms: number): void
  /** How many timers are set: what waits for nothing else has set the next one. */
  timers(): number
  /** Sets the date forward or back, as an operator does, while no time passes. */
  jumpDate(ms: number): void
}

interface Pending {
  readonly dueAt: number
  readonly run: () => void
}

export interface ManualClockOptions {
  /** UTC milliseconds. */
  readonly startAt?: number
  /** Whether something that a timer has set off is still under way outside of this process. */
  readonly isBusy?: () => boolean
}

export function createManualClock(options: ManualClockOptions = {}): ManualClock {
  const { startAt = Date.UTC(2026, 10, 28), isBusy = () => false } = options
  const pending = new Set<Pending>()
  let elapsed = 1_000
  let date = startAt

  function firstDue(by: number): Pending | undefined {
    let first: Pending | undefined
    for (const timer of pending) {
      if (timer.dueAt <= by && timer.dueAt < (first?.dueAt ?? Infinity)) first = timer
    }
    return first
  }

  function moveTo(instant: number): void {
    date += instant - elapsed
    elapsed = instant
  }

  return {
    now: () => date,
    elapsedMs: () => elapsed,
    setTimeout(run, ms): Timer {
      const timer = { dueAt: elapsed + Math.max(0, ms), run }
      pending.add(timer)
      return { cancel: () => void pending.delete(timer) }
    },
    async advance(ms) {
      const target = elapsed + ms
      await whatWasSetOff()
      for (let timer = firstDue(target); timer; timer = firstDue(target)) {
        pending.delete(timer)
        moveTo(Math.max(elapsed, timer.dueAt))
        timer.run()
        await whatWasSetOff()
      }
      moveTo(target)
    },
    timers: () => pending.size,
    stopFor: (ms) => moveTo(elapsed + ms),
    jumpDate(ms) {
      date += ms
    },
  }

  async function whatWasSetOff(): Promise<void> {
    for (let turn = 0; turn < 5 || isBusy(); turn += 1) await new Promise(setImmediate)
  }
}
