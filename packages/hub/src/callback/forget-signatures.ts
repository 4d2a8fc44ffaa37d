/** Forgets signatures of plain pushes once they are too old to be accepted again. */
import type { Kysely } from 'kysely'
import type { Clock, Timer } from '../platform/clock.ts'
import type { Log } from '../platform/log.ts'
import type { Database } from '../platform/storage/database.ts'
import { freshForMs } from './authenticate.ts'
import { forgetSignatures } from './message.repository.ts'

const everyMs = 60_000

interface Forgetting {
  readonly db: Kysely<Database>
  readonly clock: Clock
  readonly log: Log
}

/** Returns what stops it. */
export function forgetOldSignatures({ db, clock, log }: Forgetting): () => void {
  let timer: Timer

  function forget(): void {
    const before = Math.floor((clock.now() - 2 * freshForMs) / 1000)
    forgetSignatures(db, before).catch((err) => log.warn({ err }, 'old signatures are still kept'))
    schedule()
  }

  function schedule(): void {
    timer = clock.setTimeout(forget, everyMs)
  }

  schedule()
  return () => timer.cancel()
}
