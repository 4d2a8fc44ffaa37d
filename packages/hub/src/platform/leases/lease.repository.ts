/** What is kept about leases, in the database that their holders write to. */
import type { Kysely, Transaction } from 'kysely'
import type { Database } from '../storage/database.ts'
import { leavingOutKnown, lockingRows } from '../storage/dialect.ts'
import type { Claim, LeaseEntry } from './ledger.ts'
import './lease.table.ts'

type Db = Kysely<Database>

export async function findLease(db: Db, name: string): Promise<LeaseEntry | undefined> {
  return db
    .selectFrom('lease')
    .select(['fence', 'holder', 'beat', 'ttlMs'])
    .where('name', '=', name)
    .executeTakeFirst()
}

/** Whether the lease was as the claim has seen it, and is now as the claim wants it. */
export async function claimLease(
  db: Db,
  name: string,
  { seen, ...wanted }: Claim & { readonly fence: number },
): Promise<boolean> {
  if (seen === undefined) {
    const insert = db.insertInto('lease').values({ name, beat: 0, ...wanted })
    const { numInsertedOrUpdatedRows } = await leavingOutKnown(db, insert).executeTakeFirstOrThrow()
    return numInsertedOrUpdatedRows === 1n
  }
  const { numUpdatedRows } = await db
    .updateTable('lease')
    .set({ beat: 0, ...wanted })
    .where('name', '=', name)
    .where('fence', '=', seen.fence)
    .where('beat', '=', seen.beat)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Changes the row of a lease if `mine` holds it, and says whether it did. */
export async function changeLease(
  db: Db,
  {
    name,
    mine,
    change,
  }: {
    readonly name: string
    readonly mine: LeaseEntry
    readonly change: Partial<Pick<LeaseEntry, 'beat' | 'holder'>>
  },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('lease')
    .set(change)
    .where('name', '=', name)
    .where('fence', '=', mine.fence)
    .where('holder', '=', mine.holder)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** The number that counts, which nobody raises before the transaction has ended. */
export async function lockFence(
  trx: Transaction<Database>,
  name: string,
): Promise<number | undefined> {
  const select = trx.selectFrom('lease').select('fence').where('name', '=', name)
  return (await lockingRows(trx, select).executeTakeFirst())?.fence
}

/** Leases that have a holder, living or not, by name. */
export async function readHeldLeases(db: Db): Promise<{ name: string; holder: string | null }[]> {
  return db
    .selectFrom('lease')
    .select(['name', 'holder'])
    .where('holder', 'is not', null)
    .orderBy('name')
    .execute()
}

/** Frees what nodes held that are gone. For a hub that is alone on its database: nobody else may. */
export async function freeLeasesOf(db: Db, holders: readonly string[]): Promise<void> {
  if (holders.length === 0) return
  await db.updateTable('lease').set({ holder: null }).where('holder', 'in', holders).execute()
}
