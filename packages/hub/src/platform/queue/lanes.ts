/**
 * One job of a lane at a time, in the order of adding.
 *
 * The row of a lane is its mutex: whoever begins or ends a job of the lane has inserted or deleted
 * that row in the same transaction, before it locks any job. A job that finds its lane taken is
 * parked, out of sight of whoever looks for work, until the end of the one before it wakes it.
 */
import type { Transaction } from 'kysely'
import { padded } from '../storage/bulk.ts'
import type { Database } from '../storage/database.ts'
import { leavingOutKnown } from '../storage/dialect.ts'

export interface LaneHold {
  readonly lane: string
  readonly jobId: string
}

/** Takes those lanes that are free, and returns the jobs that hold theirs now. */
export async function takeLanes(
  trx: Transaction<Database>,
  wanted: readonly LaneHold[],
): Promise<Set<string>> {
  if (wanted.length === 0) return new Set()
  const inOrder = wanted.toSorted((one, other) => (one.lane < other.lane ? -1 : 1))
  const insert = leavingOutKnown(trx, trx.insertInto('jobLane').values(inOrder))
  const { numInsertedOrUpdatedRows } = await insert.executeTakeFirstOrThrow()
  const jobIds = inOrder.map(({ jobId }) => jobId)
  if (numInsertedOrUpdatedRows === BigInt(inOrder.length)) return new Set(jobIds)
  const lanes = inOrder.map(({ lane }) => lane)
  const held = await trx
    .selectFrom('jobLane')
    .select('jobId')
    .where('lane', 'in', padded(lanes))
    .where('jobId', 'in', padded(jobIds))
    .execute()
  return new Set(held.map(({ jobId }) => jobId))
}

export async function freeLanes(
  trx: Transaction<Database>,
  holds: readonly LaneHold[],
): Promise<void> {
  if (holds.length === 0) return
  const inOrder = holds.toSorted((one, other) => (one.lane < other.lane ? -1 : 1))
  await trx
    .deleteFrom('jobLane')
    .where('lane', 'in', padded(inOrder.map(({ lane }) => lane)))
    .where('jobId', 'in', padded(inOrder.map(({ jobId }) => jobId)))
    .execute()
}

/** Wakes the first parked job behind each of these, and returns the kinds of those that woke. */
export async function wakeBehind(
  trx: Transaction<Database>,
  jobIds: readonly string[],
): Promise<string[]> {
  if (jobIds.length === 0) return []
  const rows = await trx
    .selectFrom('job')
    .select((job) =>
      (['parked', 'waiting'] as const).map((state) =>
        job
          .selectFrom('job as behind')
          .select('behind.id')
          .whereRef('behind.lane', '=', 'job.lane')
          .where('behind.state', '=', state)
          .orderBy('behind.id')
          .limit(1)
          .as(state),
      ),
    )
    .where('job.id', 'in', padded(jobIds))
    .execute()
  const next = rows.flatMap(firstOf)
  if (next.length === 0) return []
  // Whoever is about to park one of these holds its row: the update waits, and then wakes it.
  await trx
    .updateTable('job')
    .set({ state: 'waiting' })
    .where('id', 'in', padded(next.toSorted()))
    .where('state', 'in', ['waiting', 'parked'])
    .execute()
  const kinds = await trx
    .selectFrom('job')
    .select('kind')
    .distinct()
    .where('id', 'in', padded(next))
    .execute()
  return kinds.map(({ kind }) => kind)
}

interface Behind {
  readonly parked: string | null
  readonly waiting: string | null
}

function firstOf({ parked, waiting }: Behind): string[] {
  const [first] = [parked, waiting].filter((id) => id !== null).sort()
  return first === undefined ? [] : [first]
}
