/** Looks after the runs of this process: who has lost its job, who is to stop, how far each is. */
import type { Kysely } from 'kysely'
import { padded } from '../storage/bulk.ts'
import type { Database } from '../storage/database.ts'
import type { Run } from './run.ts'

export async function watchRuns(db: Kysely<Database>, runs: readonly Run[]): Promise<void> {
  if (runs.length === 0) return
  const rows = await db
    .selectFrom('job')
    .select(['id', 'fence', 'cancelAsked'])
    .where('id', 'in', padded(runs.map(({ job }) => job.id)))
    .where('state', '=', 'running')
    .execute()
  const known = new Map(rows.map((row) => [row.id, row]))
  for (const run of runs) {
    const row = known.get(run.job.id)
    if (row?.fence !== run.job.fence) run.stop('lost')
    else if (row.cancelAsked === 1) run.stop('cancel')
  }
  await saveProgress(db, runs)
}

async function saveProgress(db: Kysely<Database>, runs: readonly Run[]): Promise<void> {
  const reports = runs.map((run) => ({ job: run.job, progress: run.takeProgress() }))
  const news = reports.filter(({ progress }) => progress !== undefined)
  if (news.length === 0) return
  await db.transaction().execute(async (trx) => {
    for (const { job, progress = null } of news) {
      await trx
        .updateTable('job')
        .set({ progress })
        .where('id', '=', job.id)
        .where('fence', '=', job.fence)
        .where('state', '=', 'running')
        .execute()
    }
  })
}
