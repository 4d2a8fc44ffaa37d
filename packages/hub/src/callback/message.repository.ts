/** What is kept about messages. */
import type { Insertable, Kysely, Transaction } from 'kysely'
import { createBulkInsert, padded } from '../platform/storage/bulk.ts'
import type { Database } from '../platform/storage/database.ts'
import type { MessageState, MessageTable, SignatureTable } from './message.table.ts'

export type NewMessage = Insertable<MessageTable>
export type NewSignature = Insertable<SignatureTable>

/** What was decided about a message when it came the first time. */
export interface Decision {
  readonly key: string
  readonly state: MessageState
  readonly reply: string | null
  readonly owner: string | null
}

/** Where a message is. */
export interface MessagePlace {
  readonly appid: string
  readonly key: string
}

/** Leaves known ones out. */
export const insertMessages = createBulkInsert(
  'message',
  [
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
    'owner',
  ],
  { leaveOutKnown: true },
)

/** Leaves known ones out. */
export const insertSignatures = createBulkInsert(
  'signature',
  ['timestamp', 'fingerprint', 'appid', 'messageKey'],
  { leaveOutKnown: true },
)

/** The decisions on those of the messages that are known, by appid and key. */
export async function findDecisions(
  db: Kysely<Database>,
  places: readonly MessagePlace[],
): Promise<Map<string, Decision>> {
  const found = new Map<string, Decision>()
  for (const [appid, ofOne] of Map.groupBy(places, (place) => place.appid)) {
    const rows = await db
      .selectFrom('message')
      .select(['key', 'state', 'reply', 'owner'])
      .where('appid', '=', appid)
      .where('key', 'in', padded(ofOne.map(({ key }) => key)))
      .execute()
    for (const row of rows) found.set(nameOf({ appid, key: row.key }), row)
  }
  return found
}

/** One text for a place. */
export function nameOf({ appid, key }: MessagePlace): string {
  return `${appid}|${key}`
}

/** The key of the message that came with each of those signatures that are known. */
export async function findSignedKeys(
  db: Kysely<Database>,
  signatures: readonly NewSignature[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const [appid, ofOne] of Map.groupBy(signatures, (signature) => signature.appid)) {
    const rows = await db
      .selectFrom('signature')
      .selectAll()
      .where('appid', '=', appid)
      .where('timestamp', 'in', padded([...new Set(ofOne.map(({ timestamp }) => timestamp))]))
      .where('fingerprint', 'in', padded(ofOne.map(({ fingerprint }) => fingerprint)))
      .execute()
    for (const row of rows) found.set(signatureName(row), row.messageKey)
  }
  return found
}

/** One text for a signature. */
export function signatureName({ appid, timestamp, fingerprint }: NewSignature): string {
  return `${appid}|${timestamp}|${fingerprint}`
}

export type Settlement = MessagePlace &
  Pick<MessageTable, 'state' | 'reply' | 'ruleId'> & {
    /** The hub process that settles it. */
    readonly by: string
  }

/**
 * Whether the message was still this process’s to settle; if not, nothing has changed. What is said
 * about one that is late already can only be kept.
 */
export async function settleMessage(
  trx: Transaction<Database>,
  { appid, key, by, ...decision }: Settlement,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('message')
    .set({ ...decision, owner: decision.state === 'processing' ? by : null })
    .where('appid', '=', appid)
    .where('key', '=', key)
    .where((is) =>
      decision.state === 'late'
        ? is.or([is('owner', '=', by), is('state', '=', 'late')])
        : is('owner', '=', by),
    )
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Takes a message over from a hub process that is gone. Whether it was still that one’s. */
export async function takeOver(
  trx: Transaction<Database>,
  { appid, key, from, to }: MessagePlace & { readonly from: string | null; readonly to: string },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('message')
    .set({ owner: to })
    .where('appid', '=', appid)
    .where('key', '=', key)
    .where('state', '=', 'processing')
    .where('owner', from === null ? 'is' : '=', from)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Forgets signatures too old to be accepted again. `before` is in seconds, as in the query. */
export async function forgetSignatures(db: Kysely<Database>, before: number): Promise<void> {
  await db.deleteFrom('signature').where('timestamp', '<', before).execute()
}
