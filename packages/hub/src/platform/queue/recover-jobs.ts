/** Takes up what processes left behind that died at work. */
import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Database } from '../storage/database.ts'
import { lockingRows } from '../storage/dialect.ts'
import type { JobTable } from './job.table.ts'
import { settleJobs, type Outcome } from './settle-jobs.ts'

export interface Recovered {
  readonly jobs: number
  /** That have work now. */
  readonly kinds: readonly string[]
}

const died = 'the process died while the job ran'

/** Ends the runs of a worker that is no more. Several nodes may do it at once. */
export async function recoverJobs(
  db: Kysely<Database>,
  { worker, at }: { readonly worker: string; readonly at: number },
): Promise<Recovered> {
  return db.transaction().execute(async (trx) => {
    const left = await lockLeft(trx, worker)
    const woken = await settleJobs(
      trx,
      left.map((job) => ({ ...job, outcome: outcomeOf(job, at) })),
      at,
    )
    await trx.deleteFrom('jobWorker').where('id', '=', worker).execute()
    return { jobs: left.length, kinds: [...new Set([...woken, ...left.map(({ kind }) => kind)])] }
  })
}

type Left = Pick<
  Selectable<JobTable>,
  'id' | 'kind' | 'lane' | 'attempt' | 'maxAttempts' | 'repeatable' | 'cancelAsked'
>

function lockLeft(trx: Transaction<Database>, worker: string): Promise<Left[]> {
  const query = trx
    .selectFrom('job')
    .select(['id', 'kind', 'lane', 'attempt', 'maxAttempts', 'repeatable', 'cancelAsked'])
    .where('worker', '=', worker)
    .orderBy('id')
  return lockingRows(trx, query, { skipLocked: true }).execute()
}

/** A job that kills its process every time must not do so for ever: the attempt counts. */
function outcomeOf({ attempt, maxAttempts, repeatable }: Left, at: number): Outcome {
  if (repeatable === 0) return { state: 'unknown', error: died }
  if (attempt >= maxAttempts) return { state: 'dead', error: died }
  return { state: 'resting', dueAt: at, error: died }
}
