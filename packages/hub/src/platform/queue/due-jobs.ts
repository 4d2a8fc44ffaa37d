/** Delayed jobs and jobs that rest after a failure: lets them run when their time has come. */
import type { Kysely } from 'kysely'
import { padded } from '../storage/bulk.ts'
import type { Database } from '../storage/database.ts'

const later = ['delayed', 'resting'] as const
const atOnce = 500

/** Returns the kinds that have work now. */
export async function wakeDue(db: Kysely<Database>, at: number): Promise<Set<string>> {
  const kinds = new Set<string>()
  for (const state of later) {
    let found = atOnce
    while (found === atOnce) {
      const due = await db
        .selectFrom('job')
        .select(['id', 'kind'])
        .where('state', '=', state)
        .where('dueAt', '<=', at)
        .orderBy('dueAt')
        .limit(atOnce)
        .execute()
      found = due.length
      if (found === 0) break
      for (const { kind } of due) kinds.add(kind)
      await db
        .updateTable('job')
        .set({ state: 'waiting' })
        .where('id', 'in', padded(due.map(({ id }) => id).sort()))
        .where('state', '=', state)
        .execute()
    }
  }
  return kinds
}

/** When the next one is due. */
export async function nextDue(db: Kysely<Database>): Promise<number | undefined> {
  const times: number[] = []
  for (const state of later) {
    const row = await db
      .selectFrom('job')
      .select('dueAt')
      .where('state', '=', state)
      .orderBy('dueAt')
      .limit(1)
      .executeTakeFirst()
    if (row !== undefined) times.push(row.dueAt)
  }
  return times.length === 0 ? undefined : Math.min(...times)
}
