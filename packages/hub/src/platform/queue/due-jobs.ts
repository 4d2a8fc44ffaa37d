/** Jobs whose time has come: to run, after a delay or a rest, or to be forgotten, having ended. */
import type { Kysely } from 'kysely'
import { padded } from '../storage/bulk.ts'
import type { Database } from '../storage/database.ts'

const atOnce = 512

/** Returns the kinds that have work now. */
export async function passDue(db: Kysely<Database>, at: number): Promise<Set<string>> {
  const kinds = new Set<string>()
  let found = atOnce
  while (found === atOnce) {
    const due = await db
      .selectFrom('job')
      .select(['id', 'kind', 'state'])
      .where('dueAt', '<=', at)
      .orderBy('dueAt')
      .limit(atOnce)
      .execute()
    found = due.length
    const { ended = [], later = [] } = Object.groupBy(due, ({ state }) =>
      state === 'done' || state === 'cancelled' ? 'ended' : 'later',
    )
    await forget(db, ended.map(idOf), at)
    await wake(db, later.map(idOf))
    for (const { kind } of later) kinds.add(kind)
  }
  return kinds
}

function idOf({ id }: { readonly id: string }): string {
  return id
}

async function forget(db: Kysely<Database>, ids: readonly string[], at: number): Promise<void> {
  if (ids.length === 0) return
  await db
    .deleteFrom('job')
    .where('id', 'in', padded(ids.toSorted()))
    .where('state', 'in', ['done', 'cancelled'])
    .where('dueAt', '<=', at)
    .execute()
}

async function wake(db: Kysely<Database>, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await db
    .updateTable('job')
    .set({ state: 'waiting', dueAt: null })
    .where('id', 'in', padded(ids.toSorted()))
    .where('state', 'in', ['delayed', 'resting'])
    .execute()
}

/** When the next one is due. */
export async function nextDue(db: Kysely<Database>): Promise<number | undefined> {
  const row = await db
    .selectFrom('job')
    .select('dueAt')
    .where('dueAt', 'is not', null)
    .orderBy('dueAt')
    .limit(1)
    .executeTakeFirst()
  return row?.dueAt ?? undefined
}
