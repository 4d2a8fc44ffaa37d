/** What is kept of the messages between nodes that share no Redis. */
import type { Kysely, Transaction } from 'kysely'
import type { Database } from '../storage/database.ts'
import { leavingOutKnown } from '../storage/dialect.ts'
import type { BusMessageTable, BusPublisherTable } from './bus.table.ts'

/** How many messages of a publisher are kept for those who are behind. */
const keptMessages = 1_000
/** Messages are cleared away in groups of so many. */
const clearEvery = 100

/** Adds messages, whose numbers follow those before without a gap. */
export async function addMessages(
  trx: Transaction<Database>,
  {
    id,
    activeAt,
    messages,
  }: {
    readonly id: string
    readonly activeAt: number
    readonly messages: readonly Omit<BusMessageTable, 'publisher'>[]
  },
): Promise<void> {
  const number = messages.at(-1)?.number
  if (number === undefined) return
  const rows = messages.map((message) => ({ publisher: id, ...message }))
  // Those that are there already were committed by a try whose answer was lost.
  await leavingOutKnown(trx, trx.insertInto('busMessage').values(rows)).execute()
  const { numUpdatedRows } = await trx
    .updateTable('busPublisher')
    .set({ number, activeAt })
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) {
    const insert = trx.insertInto('busPublisher').values({ id, number, activeAt })
    await leavingOutKnown(trx, insert).execute()
  }
  if (number % clearEvery < messages.length) await clearMessages(trx, id, number - keptMessages)
}

async function clearMessages(
  trx: Transaction<Database>,
  publisher: string,
  upTo: number,
): Promise<void> {
  await trx
    .deleteFrom('busMessage')
    .where('publisher', '=', publisher)
    .where('number', '<=', upTo)
    .execute()
}

export async function readPublishers(
  db: Kysely<Database>,
): Promise<Pick<BusPublisherTable, 'id' | 'number'>[]> {
  return db.selectFrom('busPublisher').select(['id', 'number']).execute()
}

/** The messages of a publisher with the numbers from `after` (without) to `upTo`, in order. */
export async function readMessages(
  db: Kysely<Database>,
  {
    publisher,
    after,
    upTo,
  }: {
    readonly publisher: string
    readonly after: number
    readonly upTo: number
  },
): Promise<Omit<BusMessageTable, 'publisher'>[]> {
  return db
    .selectFrom('busMessage')
    .select(['number', 'topic', 'text'])
    .where('publisher', '=', publisher)
    .where('number', '>', after)
    .where('number', '<=', upTo)
    .orderBy('number')
    .execute()
}

/** Clears away publishers that said nothing since `before`. One that still lives is entered again. */
export async function clearPublishers(trx: Transaction<Database>, before: number): Promise<void> {
  const old = await trx
    .selectFrom('busPublisher')
    .select('id')
    .where('activeAt', '<', before)
    .execute()
  const ids = old.map(({ id }) => id)
  if (ids.length === 0) return
  await trx.deleteFrom('busMessage').where('publisher', 'in', ids).execute()
  await trx.deleteFrom('busPublisher').where('id', 'in', ids).execute()
}
