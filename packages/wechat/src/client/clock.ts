/** Time as a part that can be exchanged, so that a test moves it instead of waiting for it. */

/** Where the client has its time from. */
export interface Clock {
  /** UTC milliseconds. */
  now(): number
  /** Runs `run` once, `ms` milliseconds from now, unless cancelled before. */
  setTimeout(run: () => void, ms: number): { cancel(): void }
}

/** The time of this machine. */
export const systemClock: Clock = {
  now: Date.now,
  setTimeout(run, ms) {
    const timer = setTimeout(run, ms)
    return { cancel: () => clearTimeout(timer) }
  },
}

/** Waits on `clock`, or until `signal` is aborted. */
export function pause(clock: Clock, ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = clock.setTimeout(finish, ms)
    signal?.addEventListener('abort', finish, { once: true })
    if (signal?.aborted) finish()

    function finish(): void {
      timer.cancel()
      signal?.removeEventListener('abort', finish)
      resolve()
    }
  })
}
