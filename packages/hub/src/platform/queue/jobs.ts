/** What people ask and change about jobs, from the command line or over HTTP; no worker is needed. */
import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Clock } from '../clock.ts'
import { NotFoundError } from '../errors.ts'
import type { Database } from '../storage/database.ts'
import { leavingOutKnown } from '../storage/dialect.ts'
import { isContention } from '../storage/faults.ts'
import { kindsOfJobs, seenAs, type JobState } from './count-jobs.ts'
import type { JobTable, StoredState } from './job.table.ts'
import { freeLanes, takeLanes, wakeBehind } from './lanes.ts'

/** How long a cancelled job can be seen, at least. */
const cancelledForMs = 24 * 3_600_000

const toWait: readonly StoredState[] = ['waiting', 'parked', 'delayed', 'resting']

export interface Job extends Pick<
  Selectable<JobTable>,
  | 'id'
  | 'kind'
  | 'key'
  | 'lane'
  | 'payload'
  | 'attempt'
  | 'progress'
  | 'error'
  | 'addedAt'
  | 'changedAt'
> {
  readonly state: JobState
}

const shown = [
  ...(['id', 'kind', 'key', 'lane', 'state', 'payload', 'attempt'] as const),
  ...(['progress', 'error', 'addedAt', 'changedAt'] as const),
] as const

export async function findJob(db: Kysely<Database>, id: string): Promise<Job | undefined> {
  const row = await db.selectFrom('job').select(shown).where('id', '=', id).executeTakeFirst()
  return row && { ...row, state: seenAs(row.state) }
}

export interface DeadLetterFilter {
  readonly kind?: string | undefined
  readonly limit?: number
}

/** Jobs that will not run again by themselves: dead and unknown, the latest first. */
export async function deadLetters(
  db: Kysely<Database>,
  { kind, limit = 100 }: DeadLetterFilter = {},
): Promise<Job[]> {
  const kinds = kind === undefined ? await kindsOfJobs(db) : [kind]
  if (kinds.length === 0) return []
  const rows = await db
    .selectFrom('job')
    .select(shown)
    .where('kind', 'in', kinds)
    .where('state', 'in', ['dead', 'unknown'])
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...row, state: seenAs(row.state) }))
}

interface Desk {
  readonly db: Kysely<Database>
  readonly clock: Clock
}

/**
 * Lets a dead, unknown or cancelled job run again, with all its attempts.
 *
 * @throws {@link NotFoundError}
 */
export async function retryJob({ db, clock }: Desk, id: string): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('job')
    .set({
      ...{ state: 'waiting', dueAt: null, attempt: 0, error: null, cancelAsked: 0 },
      changedAt: clock.now(),
    })
    .where('id', '=', id)
    .where('state', 'in', ['dead', 'unknown', 'cancelled'])
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) throw noDeadLetter(id)
}

/**
 * Takes a dead, unknown or cancelled job away.
 *
 * @throws {@link NotFoundError}
 */
export async function discardJob({ db }: Pick<Desk, 'db'>, id: string): Promise<void> {
  const { numDeletedRows } = await db
    .deleteFrom('job')
    .where('id', '=', id)
    .where('state', 'in', ['dead', 'unknown', 'cancelled'])
    .executeTakeFirstOrThrow()
  if (numDeletedRows === 0n) throw noDeadLetter(id)
}

function noDeadLetter(id: string): NotFoundError {
  return new NotFoundError({
    en: `There is no dead or unknown job ${id}. Take its id from mphub queue dead.`,
    zh: `没有处于 dead 或 unknown 状态的任务 ${id}。请从 mphub queue dead 中复制任务 id。`,
  })
}

/** `asked`: it is running, and its handler is told to stop. `ended`: it had ended before. */
export type Cancelled = 'cancelled' | 'asked' | 'ended'

/** @throws {@link NotFoundError} */
export async function cancelJob({ db, clock }: Desk, id: string): Promise<Cancelled> {
  const job = await db.selectFrom('job').select('lane').where('id', '=', id).executeTakeFirst()
  if (job === undefined) {
    throw new NotFoundError({
      en: `There is no job ${id}. It may be done: finished jobs are kept for a while only.`,
      zh: `没有任务 ${id}。它可能已经完成：已完成的任务只保留一段时间。`,
    })
  }
  return whenOthersAreThrough(db, async (trx) => {
    const holds = job.lane === null ? [] : [{ lane: job.lane, jobId: id }]
    const held = await takeLanes(trx, holds)
    const outcome = await cancelWaiting(trx, id, clock.now())
    // The lane of a running job is its own.
    if (held.size > 0 && outcome !== 'asked') {
      await wakeBehind(trx, [id])
      await freeLanes(trx, holds)
    }
    return outcome
  })
}

const attempts = 10

/** Runs a transaction again that another one has stood in the way of. */
async function whenOthersAreThrough<Result>(
  db: Kysely<Database>,
  run: (trx: Transaction<Database>) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute(run)
    } catch (error) {
      if (!isContention(error) || attempt === attempts) throw error
    }
  }
}

async function cancelWaiting(
  trx: Transaction<Database>,
  id: string,
  at: number,
): Promise<Cancelled> {
  const { numUpdatedRows } = await trx
    .updateTable('job')
    .set({ state: 'cancelled', dueAt: at + cancelledForMs, changedAt: at })
    .where('id', '=', id)
    .where('state', 'in', toWait)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n ? 'cancelled' : askToStop(trx, id)
}

async function askToStop(trx: Transaction<Database>, id: string): Promise<Cancelled> {
  const { numUpdatedRows } = await trx
    .updateTable('job')
    .set({ cancelAsked: 1 })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n ? 'asked' : 'ended'
}

/** No job of the kind is begun any more, on any node. What runs goes on. */
export async function pauseKind(db: Kysely<Database>, kind: string): Promise<void> {
  await leavingOutKnown(db, db.insertInto('jobPause').values({ kind })).execute()
}

export async function resumeKind(db: Kysely<Database>, kind: string): Promise<void> {
  await db.deleteFrom('jobPause').where('kind', '=', kind).execute()
}
