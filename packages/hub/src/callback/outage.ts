/** Knows whether the database is away, and asks again and again until it is back. */
import { pause, type Clock, type Timer } from '../platform/clock.ts'
import type { Log } from '../platform/log.ts'

const askEveryMs = 500
/** What a stopping server has not caught up with by then waits for the next start. */
const stopWithinMs = 2_000

export interface Outage {
  isAway(): boolean
  /** Says that the database does not answer. */
  begin(error: unknown): void
  /** Asks soon, as if it had been away: something is left from before. */
  recoverSoon(): void
  stop(): Promise<void>
}

export interface OutageOptions {
  readonly clock: Clock
  readonly log: Log
  /** Rejects while the database is away. */
  readonly checkDatabase: () => Promise<void>
  /** Writes what was kept. Rejects when the database goes away again. */
  readonly catchUp: () => Promise<void>
}

export function watchOutage(options: OutageOptions): Outage {
  const { clock, log, checkDatabase, catchUp } = options
  let away = false
  let stopped = false
  let timer: Timer | undefined
  let recovering: Promise<void> | undefined

  /** Once at a time: what was kept must not be written by two at once. */
  function recoverSoon(): void {
    if (stopped || timer !== undefined) return
    timer = clock.setTimeout(() => {
      recovering = recover()
    }, askEveryMs)
  }

  /** What comes now goes to the database as soon as it answers, ahead of what was kept. */
  async function recover(): Promise<void> {
    try {
      await checkDatabase()
      away = false
      await catchUp()
    } catch (error) {
      away = true
      log.warn({ err: error }, 'the database is still away')
    }
    timer = undefined
    if (away) recoverSoon()
  }

  return {
    isAway: () => away,
    begin(error) {
      if (away) return
      away = true
      log.error({ err: error }, 'the database is away')
      recoverSoon()
    },
    recoverSoon,
    async stop() {
      stopped = true
      timer?.cancel()
      await Promise.race([recovering, pause(clock, stopWithinMs)])
    },
  }
}
