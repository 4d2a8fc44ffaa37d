/** Puts jobs into the table: one, or thousands with few statements. */
import type { Insertable, Kysely, Transaction } from 'kysely'
import { createBulkInsert } from '../storage/bulk.ts'
import type { Database } from '../storage/database.ts'
import { leavingOutKnown } from '../storage/dialect.ts'
import type { NewJob } from './job.ts'
import type { JobTable } from './job.table.ts'

export type JobRow = Insertable<JobTable>

export interface Added {
  readonly id: string
  /** Of a job that was in the queue already: not added. */
  readonly known: boolean
}

interface Stamp {
  readonly id: string
  readonly at: number
}

export function rowOf(job: NewJob, { id, at }: Stamp): JobRow {
  const { kind, key = null, lane = null, priority = 0, payload } = job
  const dueAt = job.at ?? at + (job.delayMs ?? 0)
  const isDue = dueAt <= at
  return {
    id,
    kind: kind.kind,
    key,
    lane,
    state: isDue ? 'waiting' : 'delayed',
    rank: -priority,
    dueAt: isDue ? null : dueAt,
    payload,
    attempt: 0,
    maxAttempts: kind.attempts,
    repeatable: kind.repeatable ? 1 : 0,
    fence: 0,
    worker: null,
    cancelAsked: 0,
    progress: null,
    error: null,
    addedAt: at,
    changedAt: at,
  }
}

export async function insertJob(db: Kysely<Database>, row: JobRow): Promise<Added> {
  const insert = db.insertInto('job').values(row)
  const { key } = row
  if (key == null) {
    await insert.execute()
    return { id: row.id, known: false }
  }
  const { numInsertedOrUpdatedRows } = await leavingOutKnown(db, insert).executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows !== 0n) return { id: row.id, known: false }
  const { id } = await db
    .selectFrom('job')
    .select('id')
    .where('kind', '=', row.kind)
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
  return { id, known: true }
}

const columns = [
  'id',
  'kind',
  'key',
  'lane',
  'state',
  'rank',
  'dueAt',
  'payload',
  'attempt',
  'maxAttempts',
  'repeatable',
  'fence',
  'worker',
  'cancelAsked',
  'progress',
  'error',
  'addedAt',
  'changedAt',
] as const

const insertFresh = createBulkInsert('job', columns)
const insertKeyed = createBulkInsert('job', columns, { leaveOutKnown: true })

/** Leaves out those whose key is there, and returns how many were new. */
export async function insertJobs(
  trx: Transaction<Database>,
  rows: readonly JobRow[],
): Promise<number> {
  const keyed = rows.filter(({ key }) => key !== null)
  const fresh = rows.filter(({ key }) => key === null)
  return (await insertFresh(trx, fresh)) + (await insertKeyed(trx, keyed))
}
