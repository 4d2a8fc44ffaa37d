/**
 * One job of a lane at a time, in the order of adding.
 *
 * The row of a lane is its mutex: whoever begins or ends a job of the lane has inserted, locked or
 * deleted that row in the same transaction, lanes in the order of the alphabet, before it parks or
 * wakes a job. A job that finds its lane taken is parked, out of sight of whoever looks for work,
 * until the end of the one before it wakes it.
 */
import type { Transaction } from 'kysely'
import { padded } from '../storage/bulk.ts'
import type { Database } from '../storage/database.ts'
import { lockingKnown } from '../storage/dialect.ts'

export interface LaneHold {
  readonly lane: string
  readonly jobId: string
}

/**
 * Takes those lanes that are free, and returns the jobs that hold theirs now. The others cannot
 * become free before the transaction ends.
 */
export async function takeLanes(
  trx: Transaction<Database>,
  wanted: readonly LaneHold[],
): Promise<Set<string>> {
  if (wanted.length === 0) return new Set()
  await lockingKnown(trx, trx.insertInto('jobLane').values(inOrder(wanted))).execute()
  const held = await trx
    .selectFrom('jobLane')
    .select('jobId')
    .where('lane', 'in', padded(wanted.map(({ lane }) => lane)))
    .where('jobId', 'in', padded(wanted.map(({ jobId }) => jobId)))
    .execute()
  return new Set(held.map(({ jobId }) => jobId))
}

/** Locks them first, in the one order that keeps transactions from waiting for each other in a ring. */
export async function freeLanes(
  trx: Transaction<Database>,
  holds: readonly LaneHold[],
): Promise<void> {
  if (holds.length === 0) return
  await lockingKnown(trx, trx.insertInto('jobLane').values(inOrder(holds))).execute()
  await trx
    .deleteFrom('jobLane')
    .where('lane', 'in', padded(holds.map(({ lane }) => lane)))
    .where('jobId', 'in', padded(holds.map(({ jobId }) => jobId)))
    .execute()
}

function inOrder(holds: readonly LaneHold[]): LaneHold[] {
  return holds.toSorted((one, other) => (one.lane < other.lane ? -1 : 1))
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
