/** Writes down how runs have ended. */
import type { Selectable, Transaction, UpdateObject } from 'kysely'
import { padded } from '../storage/bulk.ts'
import type { Database } from '../storage/database.ts'
import { lockingRows } from '../storage/dialect.ts'
import type { JobTable } from './job.table.ts'
import { freeLanes, wakeBehind } from './lanes.ts'

/** `again`: back into the queue as if it had not begun. `resting`: back once it is due. */
export type Outcome =
  | { readonly state: 'done'; readonly forgetAt: number | undefined }
  | { readonly state: 'again' }
  | { readonly state: 'resting'; readonly dueAt: number; readonly error: string }
  | { readonly state: 'dead' | 'unknown'; readonly error: string }
  | { readonly state: 'cancelled'; readonly forgetAt: number }

export interface Ended {
  readonly id: string
  readonly lane: string | null
  readonly outcome: Outcome
}

/** Which of these runs still have their jobs. Locks the rows, so that they keep them until the end. */
export async function stillHeld(
  trx: Transaction<Database>,
  runs: readonly Pick<Selectable<JobTable>, 'id' | 'fence'>[],
): Promise<Set<string>> {
  const fences = new Map(runs.map(({ id, fence }) => [id, fence]))
  const query = trx
    .selectFrom('job')
    .select(['id', 'fence'])
    .where('id', 'in', padded([...fences.keys()]))
    .where('state', '=', 'running')
    .orderBy('id')
  const rows = await lockingRows(trx, query).execute()
  return new Set(rows.filter(({ id, fence }) => fences.get(id) === fence).map(({ id }) => id))
}

/**
 * Ends runs whose rows the transaction has locked, and wakes what waited behind them. Returns the
 * kinds that have work now.
 */
export async function settleJobs(
  trx: Transaction<Database>,
  ended: readonly Ended[],
  at: number,
): Promise<string[]> {
  const inLanes = ended.filter(({ lane }) => lane !== null)
  await freeLanes(
    trx,
    inLanes.flatMap(({ id, lane }) => (lane === null ? [] : [{ lane, jobId: id }])),
  )
  const woken = await wakeBehind(
    trx,
    inLanes.map(({ id }) => id),
  )
  const alike = Map.groupBy(ended, ({ outcome }) => JSON.stringify(outcome))
  for (const jobs of alike.values()) {
    const [first] = jobs
    if (first !== undefined) await write(trx, { outcome: first.outcome, ids: idsOf(jobs), at })
  }
  return woken
}

function idsOf(jobs: readonly Ended[]): string[] {
  return jobs.map(({ id }) => id)
}

interface Writing {
  readonly outcome: Outcome
  readonly ids: readonly string[]
  readonly at: number
}

async function write(trx: Transaction<Database>, { outcome, ids, at }: Writing): Promise<void> {
  if (outcome.state === 'done' && outcome.forgetAt === undefined) {
    await trx.deleteFrom('job').where('id', 'in', padded(ids)).execute()
    return
  }
  await trx
    .updateTable('job')
    .set({ ...changeOf(outcome), worker: null, changedAt: at })
    .where('id', 'in', padded(ids))
    .execute()
}

function changeOf(outcome: Outcome): UpdateObject<Database, 'job'> {
  switch (outcome.state) {
    case 'done':
      return { state: 'done', dueAt: outcome.forgetAt ?? null, error: null }
    case 'cancelled':
      return { state: 'cancelled', dueAt: outcome.forgetAt }
    case 'again':
      return { state: 'waiting', attempt: ({ eb }) => eb('attempt', '-', 1) }
    case 'resting':
      return { state: 'resting', dueAt: outcome.dueAt, error: outcome.error }
    default:
      return { state: outcome.state, error: outcome.error }
  }
}
