/** What is kept about API keys. */
import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Database } from '../platform/storage/database.ts'
import type { ApiKeyTable } from './key.table.ts'

export type KeyRow = Selectable<ApiKeyTable>

export async function selectKeys(db: Kysely<Database>): Promise<KeyRow[]> {
  return db.selectFrom('apiKey').selectAll().orderBy('createdAt').orderBy('name').execute()
}

export async function insertKey(trx: Transaction<Database>, key: KeyRow): Promise<void> {
  await trx.insertInto('apiKey').values(key).execute()
}

/** Whether there was one of this name. */
export async function deleteKey(trx: Transaction<Database>, name: string): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('apiKey')
    .where('name', '=', name)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export async function recordUse(
  db: Kysely<Database>,
  { prefix, at }: { readonly prefix: string; readonly at: number },
): Promise<void> {
  await db.updateTable('apiKey').set({ lastUsedAt: at }).where('prefix', '=', prefix).execute()
}
