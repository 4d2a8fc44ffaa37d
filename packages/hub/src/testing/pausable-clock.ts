/** The clock of a process that can be stopped in the middle and woken, as by SIGSTOP. */
import { systemClock, type Clock } from '../platform/clock.ts'

/** Disposing of it wakes the process. */
export interface PausableClock extends Clock, Disposable {
  pause(): void
  resume(): void
}

export function pausableClock(): PausableClock {
  let isPaused = false
  let missed: (() => void)[] = []

  function resume(): void {
    isPaused = false
    const due = missed
    missed = []
    for (const run of due) run()
  }

  return {
    now: systemClock.now,
    setTimeout(run, ms) {
      return systemClock.setTimeout(() => {
        if (isPaused) missed.push(run)
        else run()
      }, ms)
    },
    pause: () => void (isPaused = true),
    resume,
    [Symbol.dispose]: resume,
  }
}
