/** Time inside the simulator: it flows like real time and can be moved forward by hand. */

export interface Timer {
  cancel(): void
}

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  setTimeout(run: () => void, ms: number): Timer
  /**
   * Jumps forward and fires, in the order of their time, all timers that became due. What such a
   * timer sets in motion afterwards, like the next attempt of a push, begins after the jump.
   */
  advance(ms: number): void
  /**
   * Goes to an instant. Forward, like {@link Clock.advance}. Back, nothing fires, and what timers
   * have left to run stays as it is.
   */
  set(instant: number): void
}

/** Longer is more than Node’s timers can: they fire at once. */
const longestSleepMs = 2 ** 31 - 1

interface PendingTimer {
  dueAt: number
  readonly fire: () => void
  handle: NodeJS.Timeout | undefined
}

export function createClock(): Clock {
  const timers = new Set<PendingTimer>()
  let ahead = 0
  const now = () => Math.floor(performance.timeOrigin + performance.now() + ahead)

  function arm(timer: PendingTimer): void {
    clearTimeout(timer.handle)
    const left = timer.dueAt - now()
    timer.handle =
      left > longestSleepMs
        ? setTimeout(() => arm(timer), longestSleepMs)
        : setTimeout(timer.fire, left)
  }

  function advance(ms: number): void {
    const target = now() + ms
    for (let timer = firstDue(timers, target); timer; timer = firstDue(timers, target)) {
      ahead += Math.max(0, timer.dueAt - now())
      timer.fire()
    }
    ahead += Math.max(0, target - now())
    timers.forEach(arm)
  }

  function goBack(ms: number): void {
    ahead -= ms
    for (const timer of timers) timer.dueAt -= ms
  }

  return {
    now,
    setTimeout(run, ms) {
      const timer: PendingTimer = { dueAt: now() + ms, fire, handle: undefined }
      timers.add(timer)
      arm(timer)
      function fire(): void {
        cancel()
        run()
      }
      function cancel(): void {
        clearTimeout(timer.handle)
        timers.delete(timer)
      }
      return { cancel }
    },
    advance,
    set(instant) {
      const ms = instant - now()
      if (ms >= 0) advance(ms)
      else goBack(-ms)
    },
  }
}

function firstDue(timers: ReadonlySet<PendingTimer>, target: number): PendingTimer | undefined {
  let first: PendingTimer | undefined
  for (const timer of timers) {
    if (timer.dueAt <= target && (!first || timer.dueAt < first.dueAt)) first = timer
  }
  return first
}
