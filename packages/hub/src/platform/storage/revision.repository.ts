/** What is kept about which subjects have changed. */
import type { Kysely, Transaction } from 'kysely'
import type { Database } from './database.ts'
import './revision.table.ts'

/** Says, in the transaction that makes the change, that `subject` is no longer what it was. */
export async function raiseRevision(trx: Transaction<Database>, subject: string): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('revision')
    .set(({ eb }) => ({ number: eb('number', '+', 1) }))
    .where('subject', '=', subject)
    .executeTakeFirst()
  if (numUpdatedRows > 0n) return
  await trx.insertInto('revision').values({ subject, number: 1 }).execute()
}

export async function readRevisions(db: Kysely<Database>): Promise<Map<string, number>> {
  const rows = await db.selectFrom('revision').selectAll().execute()
  return new Map(rows.map(({ subject, number }) => [subject, number]))
}
