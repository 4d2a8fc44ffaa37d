/** What is kept about keys. */
import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Database } from '../storage/database.ts'
import { leavingOutKnown } from '../storage/dialect.ts'
import type { DataKeyTable } from './secrets.table.ts'

export type DataKeyRow = Selectable<DataKeyTable>

/** The id of the master key in use; undefined before the first is. */
export async function findMasterKeyId(db: Kysely<Database>): Promise<string | undefined> {
  return (await db.selectFrom('masterKey').select('keyId').executeTakeFirst())?.keyId
}

export async function insertMasterKeyId(db: Kysely<Database>, keyId: string): Promise<void> {
  await leavingOutKnown(
    db,
    db.insertInto('masterKey').values({ id: 1, keyId, dataKeys: 0 }),
  ).execute()
}

/** The id of the master key in use, which stays so until the transaction ends. */
export async function holdMasterKeyId(trx: Transaction<Database>): Promise<string> {
  await trx
    .updateTable('masterKey')
    .set(({ eb }) => ({ dataKeys: eb('dataKeys', '+', 1) }))
    .where('id', '=', 1)
    .execute()
  const keyId = await findMasterKeyId(trx)
  if (keyId === undefined) throw new Error('the database knows its master key')
  return keyId
}

export async function changeMasterKeyId(db: Kysely<Database>, keyId: string): Promise<void> {
  await db.updateTable('masterKey').set({ keyId, dataKeys: 0 }).where('id', '=', 1).execute()
}

export async function findDataKey(
  db: Kysely<Database>,
  owner: string,
): Promise<DataKeyRow | undefined> {
  return db.selectFrom('dataKey').selectAll().where('owner', '=', owner).executeTakeFirst()
}

export async function insertDataKey(trx: Transaction<Database>, row: DataKeyRow): Promise<void> {
  await trx.insertInto('dataKey').values(row).execute()
}

export async function deleteDataKey(trx: Transaction<Database>, owner: string): Promise<void> {
  await trx.deleteFrom('dataKey').where('owner', '=', owner).execute()
}

/** Some of those that are sealed with another master key than this, the first by name. */
export async function findDataKeysOfOthers(
  db: Kysely<Database>,
  {
    keyId,
    after,
    limit,
  }: { readonly keyId: string; readonly after: string; readonly limit: number },
): Promise<DataKeyRow[]> {
  return db
    .selectFrom('dataKey')
    .selectAll()
    .where('keyId', '!=', keyId)
    .where('owner', '>', after)
    .orderBy('owner')
    .limit(limit)
    .execute()
}

/** Unless it has changed since it was read, or gone. */
export async function replaceDataKey(
  trx: Transaction<Database>,
  { before, after }: { readonly before: DataKeyRow; readonly after: DataKeyRow },
): Promise<void> {
  await trx
    .updateTable('dataKey')
    .set({ keyId: after.keyId, sealed: after.sealed })
    .where('owner', '=', before.owner)
    .where('sealed', '=', before.sealed)
    .execute()
}
