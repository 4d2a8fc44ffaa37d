/** Time as a part that can be exchanged, so that a test moves it instead of waiting for it. */

export interface Timer {
  cancel(): void
}

export interface Clock {
  /** UTC milliseconds. */
  now(): number
  /** Runs `run` once, `ms` milliseconds from now, unless cancelled before; soon, if that is over. */
  setTimeout(run: () => void, ms: number): Timer
}

export const systemClock: Clock = {
  now: Date.now,
  setTimeout(run, ms) {
    const timer = setTimeout(run, Math.max(ms, 0))
    return { cancel: () => clearTimeout(timer) }
  },
}

/** Waits on `clock`. */
export function pause(clock: Pick<Clock, 'setTimeout'>, ms: number): Promise<void> {
  return new Promise((resolve) => {
    clock.setTimeout(resolve, ms)
  })
}
