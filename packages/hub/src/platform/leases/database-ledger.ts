/** Leases of all processes that share a database. */
import type { Kysely } from 'kysely'
import type { Database } from '../storage/database.ts'
import { changeLease, claimLease, findLease } from './lease.repository.ts'
import type { Ledger } from './ledger.ts'

export function databaseLedger(db: Kysely<Database>): Ledger {
  return {
    find: (name) => findLease(db, name),
    async claim(name, { seen, holder, ttlMs }) {
      const fence = (seen?.fence ?? 0) + 1
      const claimed = await claimLease(db, name, { seen, holder, ttlMs, fence })
      return claimed ? { fence, holder, ttlMs, beat: 0 } : undefined
    },
    async renew(name, mine) {
      const beat = mine.beat + 1
      const renewed = await changeLease(db, { name, mine, change: { beat } })
      return renewed ? { ...mine, beat } : undefined
    },
    async release(name, mine) {
      await changeLease(db, { name, mine, change: { holder: null } })
    },
  }
}
