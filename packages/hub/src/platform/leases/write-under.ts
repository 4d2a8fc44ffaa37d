/** The store checks the number of a lease on every write made under it. */
import type { Kysely, Transaction } from 'kysely'
import type { Database } from '../storage/database.ts'
import type { Lease } from './hold.ts'
import { StaleLeaseError } from './lease-errors.ts'
import { lockFence } from './lease.repository.ts'

/**
 * Refuses the transaction unless the lease is held, and keeps it held until the transaction has
 * ended. Best called last: claims of other nodes wait for the rest of the transaction.
 *
 * @throws {@link StaleLeaseError}
 */
export async function assertHeld(trx: Transaction<Database>, lease: Lease): Promise<void> {
  const { name, fence } = lease
  if (!lease.isHeld() || (await lockFence(trx, name)) !== fence) {
    throw new StaleLeaseError(name, fence)
  }
}

/**
 * Makes the changes of `write` in one transaction, if the lease is held when it commits.
 *
 * @throws {@link StaleLeaseError} and nothing has changed.
 */
export async function writeUnder<Result>(
  db: Kysely<Database>,
  lease: Lease,
  write: (trx: Transaction<Database>) => Promise<Result>,
): Promise<Result> {
  if (!lease.isHeld()) throw new StaleLeaseError(lease.name, lease.fence)
  return db.transaction().execute(async (trx) => {
    const result = await write(trx)
    await assertHeld(trx, lease)
    return result
  })
}
