/** Looks for jobs that were added in a transaction which has not ended yet. */
import type { Clock, Timer } from '../clock.ts'

/** No database says when a transaction of somebody else ends; most end soon. */
const afterMs = [0, 4, 16, 64, 256]

export interface Looks extends Disposable {
  /** Looks a few times. */
  begin(kind: string): void
}

interface Series {
  step: number
  timer: Timer
}

export function createLooks(clock: Clock, look: (kind: string) => Promise<void>): Looks {
  const series = new Map<string, Series>()

  function schedule(kind: string, step: number): void {
    const ms = afterMs[step]
    if (ms === undefined) series.delete(kind)
    else series.set(kind, { step, timer: clock.setTimeout(() => void next(kind), ms) })
  }

  async function next(kind: string): Promise<void> {
    await look(kind)
    schedule(kind, (series.get(kind)?.step ?? afterMs.length) + 1)
  }

  return {
    begin(kind) {
      const known = series.get(kind)
      if (known === undefined) schedule(kind, 0)
      else known.step = 0
    },
    [Symbol.dispose]() {
      for (const { timer } of series.values()) timer.cancel()
      series.clear()
    },
  }
}
