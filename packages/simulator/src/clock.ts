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
}

interface PendingTimer {
  readonly dueAt: number
  readonly fire: () => void
  handle: NodeJS.Timeout
}

export function createClock(): Clock {
  const timers = new Set<PendingTimer>()
  let ahead = 0
  const now = () => Math.floor(performance.timeOrigin + performance.now() + ahead)

  function rearm(timer: PendingTimer): void {
    clearTimeout(timer.handle)
    timer.handle = setTimeout(timer.fire, timer.dueAt - now())
  }

  return {
    now,
    setTimeout(run, ms) {
      const timer = { dueAt: now() + ms, fire, handle: setTimeout(fire, ms) }
      timers.add(timer)
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
    advance(ms) {
      const target = now() + ms
      for (let timer = firstDue(timers, target); timer; timer = firstDue(timers, target)) {
        ahead += Math.max(0, timer.dueAt - now())
        timer.fire()
      }
      ahead += Math.max(0, target - now())
      timers.forEach(rearm)
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
