/** Holds pushes of an account back and lets them go with the last one first, one after the other. */
import type { Clock, Timer } from '../clock.ts'

interface Hold {
  readonly together: number
  readonly atMostMs: number
}

export interface Reordering {
  /**
   * Done when so many pushes of this account are held together, or the time is over, and it is the
   * turn of this one. The answer gives the turn to the next.
   */
  hold(appid: string, hold: Hold, signal: AbortSignal): Promise<() => void>
}

interface Group {
  readonly held: ((turnOver: () => void) => void)[]
  readonly timer: Timer
}

export function createReordering(clock: Clock): Reordering {
  const groups = new Map<string, Group>()

  function release(appid: string): void {
    const group = groups.get(appid)
    if (!group) return
    groups.delete(appid)
    group.timer.cancel()
    const next = () => group.held.pop()?.(once(next))
    next()
  }

  function groupOf(appid: string, atMostMs: number): Group {
    const known = groups.get(appid)
    if (known) return known
    const group = { held: [], timer: clock.setTimeout(() => release(appid), atMostMs) }
    groups.set(appid, group)
    return group
  }

  return {
    async hold(appid, { together, atMostMs }, signal) {
      const { promise, resolve } = Promise.withResolvers<() => void>()
      const { held } = groupOf(appid, atMostMs)
      held.push(resolve)
      const stop = () => release(appid)
      signal.addEventListener('abort', stop)
      if (signal.aborted || held.length >= together) release(appid)
      const turnOver = await promise
      signal.removeEventListener('abort', stop)
      return turnOver
    },
  }
}

function once(run: () => void): () => void {
  let isRun = false
  return () => {
    if (!isRun) run()
    isRun = true
  }
}
