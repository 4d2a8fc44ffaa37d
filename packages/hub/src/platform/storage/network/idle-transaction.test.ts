/** A process that stops in the middle of a transaction does not hold up the others. */
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { databaseKinds } from '../../../testing/databases.ts'
import { claimLease, lockFence } from '../../leases/lease.repository.ts'
import { leaseMigrations } from '../../leases/lease.migrations.ts'
import { openStorage } from '../database.ts'
import { parseDatabaseUrl } from '../database-url.ts'
import { faultOf } from '../faults.ts'
import { dialectOf } from '../dialect.ts'

for (const kind of databaseKinds.filter(({ name }) => name !== 'SQLite')) {
  describe(`a process that is stopped in a transaction, on ${kind.name}`, () => {
    it('loses its locks to who claims the lease, and cannot go on', async () => {
      await using parts = new AsyncDisposableStack()
      const { url } = parts.use(await kind.make())
      const address = parseDatabaseUrl(url, '/')
      const options = { address, migrations: leaseMigrations, busyMs: 0 }
      const stopped = parts.use(await openStorage(options))
      const other = parts.use(await openStorage(options))
      const mine = { holder: 'stopped', ttlMs: 6_000, fence: 1 }
      await claimLease(stopped.db, 'lead', { seen: undefined, ...mine })
      const locked = Promise.withResolvers<void>()
      const goesOn = Promise.withResolvers<void>()
      const writing = stopped.db.transaction().execute(async (trx) => {
        await lockFence(trx, 'lead')
        // Of MariaDB alone, which is to do without it, as MySQL does.
        if (dialectOf(trx) === 'mysql') await sql`set idle_transaction_timeout = 0`.execute(trx)
        locked.resolve()
        await goesOn.promise
        await sql`update lease set beat = 1`.execute(trx)
      })
      await locked.promise

      const seen = { ...mine, beat: 0 }
      const claim = { seen, holder: 'other', ttlMs: 6_000, fence: 2 }
      expect(await claimLease(other.db, 'lead', claim)).toBe(true)

      goesOn.resolve()
      const error = await writing.catch((reason: unknown) => reason)
      expect(faultOf(error)).toBe('unavailable')
      const { rows } = await sql`select holder, beat from lease`.execute(other.db)
      expect(rows).toEqual([{ holder: 'other', beat: 0 }])
    })
  })
}
