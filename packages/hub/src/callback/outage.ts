/** Knows whether the database is away, and asks again and again until it is back. */
import type { Clock, Timer } from '../platform/clock.ts'
import type { Log } from '../platform/log.ts'
import { steadyClock, type SteadyClock } from '../platform/steady-clock.ts'
import { reasonOf } from '../platform/storage/storage-errors.ts'

const askEveryMs = 500
/** While it lasts, the log says so again after so long. */
const tellEveryMs = 60_000
/** What a stopping server has not caught up with by then waits for the next start. */
const stopWithinMs = 2_000

export interface Outage {
  isAway(): boolean
  /** Why it is away; undefined when it is not. */
  reason(): unknown
  /** Says that the database does not answer. */
  begin(error: unknown): void
  /** Asks soon, as if it had been away: something is left from before. */
  recoverSoon(): void
  stop(): Promise<void>
}

export interface OutageOptions {
  readonly clock: Clock
  readonly steady?: SteadyClock
  readonly log: Log
  /** Rejects while the database is away. */
  readonly checkDatabase: () => Promise<void>
  /** Writes what was kept, and calls `onTaken` as it gets on. Rejects when the database goes away again. */
  readonly catchUp: (onTaken: () => void) => Promise<void>
}

export function watchOutage(options: OutageOptions): Outage {
  const { clock, steady = steadyClock, log, checkDatabase, catchUp } = options
  let away = false
  let reason: unknown
  /** Of an outage that is not over; undefined when all is in the database. */
  let toldAt: number | undefined
  let stopped = false
  let timer: Timer | undefined
  let recovering: Promise<void> | undefined

  /** The whole error once; a server that is away for hours must not fill the disk. */
  function goesAway(error: unknown): void {
    away = true
    reason = error
    const now = steady.elapsedMs()
    if (toldAt === undefined) log.error({ err: error }, 'the database is away')
    else if (now - toldAt < tellEveryMs) return
    else log.warn({ reason: reasonOf(error) }, 'the database is still away')
    toldAt = now
  }

  /** Once at a time: what was kept must not be written by two at once. */
  function recoverSoon(): void {
    if (stopped || timer !== undefined) return
    timer = clock.setTimeout(() => {
      recovering = recover()
    }, askEveryMs)
  }

  /**
   * That it can be read is no proof: it is back when it has taken the first of what was kept. What
   * comes then goes to it at once, ahead of the rest.
   */
  async function recover(): Promise<void> {
    try {
      await checkDatabase()
      await catchUp(() => (away = false))
      away = false
      // What was put into the file before that.
      await catchUp(() => undefined)
      if (!away) toldAt = undefined
    } catch (error) {
      goesAway(error)
    }
    timer = undefined
    if (away) recoverSoon()
  }

  return {
    isAway: () => away,
    reason: () => (away ? reason : undefined),
    begin(error) {
      if (away) return
      goesAway(error)
      recoverSoon()
    },
    recoverSoon,
    async stop() {
      stopped = true
      timer?.cancel()
      const late = Promise.withResolvers<void>()
      const patience = clock.setTimeout(late.resolve, stopWithinMs)
      await Promise.race([recovering, late.promise])
      patience.cancel()
    },
  }
}
