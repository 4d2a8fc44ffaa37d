/** The clocks of others, compared with that of this machine again and again. */
import type { Clock } from '../platform/clock.ts'
import { farApartMs, measureOffset, type AskTime } from '../platform/clock-offset.ts'
import type { Log } from '../platform/log.ts'
import type { SteadyClock } from '../platform/steady-clock.ts'

export const measureEveryMs = 60_000
/** What was measured longer ago says nothing any more: the server may be away. */
const believedForMs = 5 * measureEveryMs

export interface OtherClocksOptions {
  readonly clock: Clock
  readonly steady: SteadyClock
  readonly log: Log
  /** By the names of those who have them. */
  readonly others: Readonly<Record<string, AskTime>>
}

export interface OtherClocks {
  measure(): Promise<void>
  /** Milliseconds that they are ahead, by name; those not heard of for a while are left out. */
  offsets(): Map<string, number>
}

interface Measured {
  readonly offsetMs: number
  readonly at: number
}

export function compareClocks({ clock, steady, log, others }: OtherClocksOptions): OtherClocks {
  const measured = new Map<string, Measured>()
  const noticed = new Set<string>()

  async function measureOne(name: string, ask: AskTime): Promise<void> {
    const offsetMs = await measureOffset(clock, ask).catch(() => undefined)
    if (offsetMs === undefined) return
    measured.set(name, { offsetMs, at: steady.elapsedMs() })
    notice(name, offsetMs)
  }

  function notice(name: string, offsetMs: number): void {
    const isFar = Math.abs(offsetMs) > farApartMs
    if (isFar === noticed.has(name)) return
    const told = { clock: name, aheadSeconds: Math.round(offsetMs / 1000) }
    if (isFar) {
      noticed.add(name)
      log.warn(told, 'another clock differs from the clock of this machine')
    } else {
      noticed.delete(name)
      log.info(told, 'another clock agrees with the clock of this machine again')
    }
  }

  return {
    async measure() {
      await Promise.all(Object.entries(others).map(([name, ask]) => measureOne(name, ask)))
    },
    offsets() {
      const recent = [...measured].filter(([, { at }]) => steady.elapsedMs() - at < believedForMs)
      return new Map(recent.map(([name, { offsetMs }]) => [name, offsetMs]))
    },
  }
}
