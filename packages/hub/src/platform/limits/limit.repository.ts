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

interface Use {
  readonly name: string
  readonly day: string
  readonly cost: number
}

/** Adds to what a day has used, unless that is more than `most`. Whether it did. */
export async function addUse(
  db: Kysely<Database>,
  { name, day, cost, most }: Use & { readonly most: number },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('dailyUse')
    .set(({ eb }) => ({ used: eb('used', '+', cost) }))
    .where('name', '=', name)
    .where('day', '=', day)
    .where('used', '<=', most - cost)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Whether nothing had been used of the day. */
export async function insertUse(db: Kysely<Database>, { name, day, cost }: Use): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await leavingOutKnown(
    db,
    db.insertInto('dailyUse').values({ name, day, used: cost }),
  ).executeTakeFirst()
  return numInsertedOrUpdatedRows > 0n
}

export async function findUse(
  db: Kysely<Database>,
  { name, day }: Omit<Use, 'cost'>,
): Promise<number | undefined> {
  const row = await db
    .selectFrom('dailyUse')
    .select('used')
    .where('name', '=', name)
    .where('day', '=', day)
    .executeTakeFirst()
  return row?.used
}

export async function forgetDaysBefore(db: Kysely<Database>, day: string): Promise<void> {
  await db.deleteFrom('dailyUse').where('day', '<', day).execute()
}
