/** Who runs jobs, and who has died. */
import type { Kysely } from 'kysely'
import type { Database } from '../storage/database.ts'

/**
 * Watches the beats of the others. Whose count has not changed in so many looks is dead. Nothing is
 * compared between the clocks of two nodes, and no clock that is set can kill anybody.
 */
export interface Workers {
  /** Says that this worker lives; also after it has been taken for dead. */
  beat(worker: string): Promise<void>
  leave(worker: string): Promise<void>
  /** Those that have died, `self` excepted. */
  findDead(self: string): Promise<string[]>
  /** All but `self`: for a hub that is known to be the only one. */
  findOthers(self: string): Promise<string[]>
}

export function createWorkers(db: Kysely<Database>, looksUntilDead: number): Workers {
  let seen = new Map<string, { readonly beats: number; readonly looks: number }>()

  async function findOthers(self: string): Promise<string[]> {
    const running = await db
      .selectFrom('job')
      .select('worker')
      .distinct()
      .where('worker', 'is not', null)
      .$narrowType<{ worker: string }>()
      .execute()
    const known = await db.selectFrom('jobWorker').select('id').execute()
    const all = new Set([...running.map(({ worker }) => worker), ...known.map(({ id }) => id)])
    all.delete(self)
    return [...all]
  }

  return {
    findOthers,
    async beat(worker) {
      const { numUpdatedRows } = await db
        .updateTable('jobWorker')
        .set((row) => ({ beats: row('beats', '+', 1) }))
        .where('id', '=', worker)
        .executeTakeFirstOrThrow()
      if (numUpdatedRows > 0n) return
      await db.insertInto('jobWorker').values({ id: worker, beats: 0 }).execute()
    },
    async leave(worker) {
      await db.deleteFrom('jobWorker').where('id', '=', worker).execute()
    },
    async findDead(self) {
      const rows = await db.selectFrom('jobWorker').selectAll().execute()
      const beatsOf = new Map(rows.map(({ id, beats }) => [id, beats]))
      const others = await findOthers(self)
      // One that runs jobs without being listed has not beaten either.
      const look = others.map((id) => {
        const beats = beatsOf.get(id) ?? -1
        const before = seen.get(id)
        return [id, { beats, looks: before?.beats === beats ? before.looks + 1 : 0 }] as const
      })
      seen = new Map(look)
      return look.filter(([, { looks }]) => looks >= looksUntilDead).map(([id]) => id)
    },
  }
}
