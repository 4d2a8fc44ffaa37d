/** Time that only goes forward, at an even pace, whatever is done to the clock on the wall. */
import { systemClock, type Timer } from './clock.ts'

/**
 * Tells durations, and no dates. What decides over life and death of a lease or a node is given this
 * clock only, so that a jump of the date cannot reach it.
 */
export interface SteadyClock {
  /** Milliseconds since some instant of the past. Goes on while the process is stopped. */
  elapsedMs(): number
  setTimeout(run: () => void, ms: number): Timer
}

export const steadyClock: SteadyClock = {
  elapsedMs: () => performance.now(),
  setTimeout: systemClock.setTimeout,
}

/** Disposing of it asynchronously waits for a run that is under way. */
export interface Repetition extends Disposable, AsyncDisposable {}

/** Runs `run`, which does not fail, again and again, `everyMs` after it has ended. */
export function repeat(
  steady: SteadyClock,
  everyMs: number,
  run: () => Promise<void> | void,
): Repetition {
  let stopped = false
  let running: Promise<void> | undefined
  let timer = steady.setTimeout(turn, everyMs)

  async function turn(): Promise<void> {
    running = Promise.resolve(run())
    await running
    if (!stopped) timer = steady.setTimeout(turn, everyMs)
  }

  function stop(): void {
    stopped = true
    timer.cancel()
  }

  return {
    [Symbol.dispose]: stop,
    async [Symbol.asyncDispose]() {
      stop()
      await running
    },
  }
}
