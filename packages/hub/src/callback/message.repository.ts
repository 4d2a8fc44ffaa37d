/** What is kept about messages. */
import type { Insertable, Kysely, Transaction } from 'kysely'
import { createBulkInsert } from '../platform/storage/bulk.ts'
import type { Database } from '../platform/storage/database.ts'
import type { MessageState, MessageTable, SignatureTable } from './message.table.ts'

export type NewMessage = Insertable<MessageTable>
export type NewSignature = Insertable<SignatureTable>

/** What was decided about a message when it came the first time. */
export interface Decision {
  readonly key: string
  readonly state: MessageState
  readonly reply: string | null
}

/** Fails when one of them is known. */
export const insertMessages = createBulkInsert('message', [
  'appid',
  'key',
  'openid',
  'kind',
  'createdAt',
  'receivedAt',
  'xml',
  'state',
  'reply',
  'ruleId',
])

/** Fails when one of them is known. */
export const insertSignatures = createBulkInsert('signature', [
  'timestamp',
  'fingerprint',
  'appid',
  'messageKey',
])

export async function findDecision(
  db: Kysely<Database>,
  { appid, key }: { readonly appid: string; readonly key: string },
): Promise<Decision | undefined> {
  return db
    .selectFrom('message')
    .select(['key', 'state', 'reply'])
    .where('appid', '=', appid)
    .where('key', '=', key)
    .executeTakeFirst()
}

/** The key of the message that came with this signature. */
export async function findSignedKey(
  db: Kysely<Database>,
  { timestamp, fingerprint, appid }: Omit<NewSignature, 'messageKey'>,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('signature')
    .select('messageKey')
    .where('timestamp', '=', timestamp)
    .where('fingerprint', '=', fingerprint)
    .where('appid', '=', appid)
    .executeTakeFirst()
  return row?.messageKey
}

export async function settleMessage(
  trx: Transaction<Database>,
  settled: Pick<MessageTable, 'appid' | 'key' | 'state' | 'reply' | 'ruleId'>,
): Promise<void> {
  const { appid, key, ...decision } = settled
  await trx
    .updateTable('message')
    .set(decision)
    .where('appid', '=', appid)
    .where('key', '=', key)
    .execute()
}

/** Forgets signatures too old to be accepted again. `before` is in seconds, as in the query. */
export async function forgetSignatures(db: Kysely<Database>, before: number): Promise<void> {
  await db.deleteFrom('signature').where('timestamp', '<', before).execute()
}
