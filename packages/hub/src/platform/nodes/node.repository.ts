/** What is kept about the nodes of a cluster, and about the cluster. */
import type { Kysely } from 'kysely'
import type { Database } from '../storage/database.ts'
import { leavingOutKnown } from '../storage/dialect.ts'
import type { NodeRow } from './node.table.ts'

type Db = Kysely<Database>

export async function readNodes(db: Db): Promise<NodeRow[]> {
  return db.selectFrom('node').selectAll().orderBy('startedAt').orderBy('id').execute()
}

export async function findNode(db: Db, id: string): Promise<NodeRow | undefined> {
  return db.selectFrom('node').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Enters a node, or says that it lives, also where the others believed it gone. */
export async function recordBeat(db: Db, node: NodeRow): Promise<void> {
  const { beat, state, clockOffsetMs } = node
  const { numUpdatedRows } = await db
    .updateTable('node')
    .set({ beat, state, clockOffsetMs })
    .where('id', '=', node.id)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) await db.insertInto('node').values(node).execute()
}

/** Marks a node as gone, unless it has beaten since it was read. */
export async function recordGone(db: Db, { id, beat }: NodeRow): Promise<void> {
  await db
    .updateTable('node')
    .set({ state: 'gone' })
    .where('id', '=', id)
    .where('beat', '=', beat)
    .execute()
}

export async function removeNode(db: Db, id: string): Promise<void> {
  await db.deleteFrom('node').where('id', '=', id).execute()
}

/** Forgets nodes that are gone and were started before `startedAt`. */
export async function forgetGone(db: Db, startedAt: number): Promise<void> {
  await db
    .deleteFrom('node')
    .where('state', '=', 'gone')
    .where('startedAt', '<', startedAt)
    .execute()
}

/** The id of the cluster; `proposed` becomes it where there is none yet. */
export async function agreeOnCluster(db: Db, proposed: string): Promise<string> {
  const insert = db.insertInto('cluster').values({ number: 1, id: proposed })
  await leavingOutKnown(db, insert).execute()
  const { id } = await db.selectFrom('cluster').select('id').executeTakeFirstOrThrow()
  return id
}
