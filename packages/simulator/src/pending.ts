/** What WeChat does by itself some time later, unless the simulator is stopped before. */
import type { Clock, Timer } from './clock.ts'

export interface Pending {
  later(act: () => void, ms: number): void
  /** Nothing of it happens any more. */
  clear(): void
}

export function createPending(clock: Clock): Pending {
  const timers = new Set<Timer>()
  return {
    later(act, ms) {
      const timer = clock.setTimeout(() => {
        timers.delete(timer)
        act()
      }, ms)
      timers.add(timer)
    },
    clear() {
      for (const timer of timers) timer.cancel()
      timers.clear()
    },
  }
}
