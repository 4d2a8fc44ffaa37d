/** What is kept about limits. Each change is one statement, so that nobody takes what is gone. */
import type { Kysely } from 'kysely'
import type { Database } from '../storage/database.ts'
import { leavingOutKnown } from '../storage/dialect.ts'
import './limit.table.ts'

interface Move {
  readonly name: string
  /** Microseconds, all of them. */
  readonly now: number
  readonly cost: number
  readonly most: number
}

/** Moves the instant of a name into the future, unless that is too far. Whether it did. */
export async function moveFullAt(
  db: Kysely<Database>,
  { name, now, cost, most }: Move,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('rateLimit')
    .set(({ eb }) => ({
      fullAt: eb
        .case()
        .when('fullAt', '>', now)
        .then(eb('fullAt', '+', cost))
        .else(now + cost)
        .end(),
    }))
    .where('name', '=', name)
    .where('fullAt', '<=', now + most - cost)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function findFullAt(db: Kysely<Database>, name: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('rateLimit')
    .select('fullAt')
    .where('name', '=', name)
    .executeTakeFirst()
  return row?.fullAt
}

/** Whether the name was new. */
export async function insertFullAt(
  db: Kysely<Database>,
  row: { readonly name: string; readonly fullAt: number },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await leavingOutKnown(
    db,
    db.insertInto('rateLimit').values(row),
  ).executeTakeFirst()
  return numInsertedOrUpdatedRows > 0n
}

export async function forgetFull(db: Kysely<Database>, now: number): Promise<void> {
  await db.deleteFrom('rateLimit').where('fullAt', '<=', now).execute()
}

/** An instant that lies further ahead than there ever is. */
export async function pullBackFullAt(
  db: Kysely<Database>,
  { name, fullAt }: { readonly name: string; readonly fullAt: number },
): Promise<void> {
  await db
    .updateTable('rateLimit')
    .set({ fullAt })
    .where('name', '=', name)
    .where('fullAt', '>', fullAt)
    .execute()
}
