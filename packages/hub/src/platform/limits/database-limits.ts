/** Limits that all who share a database share. */
import type { Kysely } from 'kysely'
import type { Clock } from '../clock.ts'
import type { Database } from '../storage/database.ts'
import { priceOf, refused, taken, type Price } from './bucket.ts'
import {
  findFullAt,
  forgetFull,
  insertFullAt,
  moveFullAt,
  pullBackFullAt,
} from './limit.repository.ts'
import type { Limits, Taken } from './limits.ts'

/** After so many, names that are available again are forgotten. */
const sweepEvery = 1_000

export function createDatabaseLimits(db: Kysely<Database>, clock: Clock): Limits {
  let untilSweep = sweepEvery

  async function takeFrom(name: string, price: Price): Promise<Taken> {
    for (;;) {
      const nowMs = clock.now()
      const now = nowMs * 1000
      if (await moveFullAt(db, { name, now, ...price })) {
        return taken((await findFullAt(db, name)) ?? now, nowMs, price)
      }
      const known = await findFullAt(db, name)
      if (known !== undefined && known > now + price.most - price.cost) {
        const fullAt = Math.min(known, now + price.most)
        if (fullAt < known) await pullBackFullAt(db, { name, fullAt })
        return refused(fullAt, nowMs, price)
      }
      const first = now + price.cost
      if (known === undefined && (await insertFullAt(db, { name, fullAt: first }))) {
        return taken(first, nowMs, price)
      }
    }
  }

  return {
    async take(name, limit) {
      const answer = await takeFrom(name, priceOf(limit))
      untilSweep -= 1
      if (untilSweep <= 0) {
        untilSweep = sweepEvery
        await forgetFull(db, clock.now() * 1000)
      }
      return answer
    },
  }
}
