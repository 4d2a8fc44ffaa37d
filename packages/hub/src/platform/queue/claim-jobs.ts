/** Gives a worker the jobs whose turn it is. */
import type { Kysely, Selectable, Transaction } from 'kysely'
import { padded } from '../storage/bulk.ts'
import type { Database } from '../storage/database.ts'
import { lockingRows } from '../storage/dialect.ts'
import type { JobKind } from './job.ts'
import type { JobTable } from './job.table.ts'
import { freeLanes, takeLanes, type LaneHold } from './lanes.ts'

type JobRow = Selectable<JobTable>

/** `attempt` is counted from 1. `fence` is what every write of this run is checked by. */
export type ClaimedJob = Pick<
  JobRow,
  'id' | 'kind' | 'lane' | 'payload' | 'attempt' | 'maxAttempts' | 'fence'
>

export interface Claim {
  readonly worker: string
  readonly kind: Pick<JobKind, 'kind' | 'repeatable'>
  readonly limit: number
  readonly at: number
}

export interface Claimed {
  readonly jobs: readonly ClaimedJob[]
  /** Whether there may be more to claim. */
  readonly more: boolean
  /** Somebody else was quicker, with all of them. */
  readonly missed: boolean
}

type Candidate = Pick<JobRow, 'id' | 'lane'>

export async function claimJobs(db: Kysely<Database>, claim: Claim): Promise<Claimed> {
  const candidates = await findCandidates(db, claim)
  if (candidates.length === 0) return { jobs: [], more: false, missed: false }
  const { jobs, parked } = await db.transaction().execute((trx) => begin(trx, candidates, claim))
  const missed = jobs.length + parked === 0
  return { jobs, more: candidates.length === claim.limit, missed }
}

/** Those next in turn, whether or not their lanes are free. Served by the index `job_turn` alone. */
function findCandidates(db: Kysely<Database>, { kind, limit }: Claim): Promise<Candidate[]> {
  return db
    .selectFrom('job')
    .select(['id', 'lane'])
    .where('state', '=', 'waiting')
    .where('kind', '=', kind.kind)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('jobPause').select('kind').where('kind', '=', kind.kind))),
    )
    .orderBy('rank')
    .orderBy('id')
    .limit(limit)
    .execute()
}

async function begin(
  trx: Transaction<Database>,
  candidates: readonly Candidate[],
  claim: Claim,
): Promise<{ jobs: ClaimedJob[]; parked: number }> {
  const holds = firstOfEachLane(candidates)
  const held = await takeLanes(trx, holds)
  const rows = await lockCandidates(trx, candidates)
  const ahead = await withSomethingAhead(trx, held)
  const { free = [], blocked = [] } = Object.groupBy(rows, ({ id, lane }) =>
    lane === null || (held.has(id) && !ahead.has(id)) ? 'free' : 'blocked',
  )
  const begun = new Set(free.map(({ id }) => id))
  await markRunning(trx, begun, claim)
  await park(trx, blocked)
  const waitFor = holds.filter(({ jobId }) => !held.has(jobId) || begun.has(jobId))
  await parkBehind(trx, blocked, new Set(waitFor.map(({ lane }) => lane)))
  await freeLanes(
    trx,
    holds.filter(({ jobId }) => held.has(jobId) && !begun.has(jobId)),
  )
  const jobs = free.map((row) => ({ ...row, attempt: row.attempt + 1, fence: row.fence + 1 }))
  return { jobs, parked: blocked.length }
}

function firstOfEachLane(candidates: readonly Candidate[]): LaneHold[] {
  const first = new Map<string, string>()
  for (const { id, lane } of candidates) {
    if (lane !== null && id < (first.get(lane) ?? '~')) first.set(lane, id)
  }
  return [...first].map(([lane, jobId]) => ({ lane, jobId }))
}

/** Leaves out what somebody else has taken meanwhile. */
async function lockCandidates(
  trx: Transaction<Database>,
  candidates: readonly Candidate[],
): Promise<ClaimedJob[]> {
  const query = trx
    .selectFrom('job')
    .select(['id', 'kind', 'lane', 'payload', 'attempt', 'maxAttempts', 'fence'])
    .where('id', 'in', padded(candidates.map(({ id }) => id)))
    .where('state', '=', 'waiting')
    .orderBy('rank')
    .orderBy('id')
  return lockingRows(trx, query, { skipLocked: true }).execute()
}

/** Of these jobs, whose lanes are held, those that an earlier job of the lane goes before. */
async function withSomethingAhead(
  trx: Transaction<Database>,
  held: ReadonlySet<string>,
): Promise<Set<string>> {
  if (held.size === 0) return new Set()
  const rows = await trx
    .selectFrom('job')
    .select('id')
    .where('id', 'in', padded([...held]))
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('job as ahead')
          .select('ahead.id')
          .whereRef('ahead.lane', '=', 'job.lane')
          .whereRef('ahead.id', '<', 'job.id')
          .where('ahead.state', 'in', ['waiting', 'parked', 'resting', 'running']),
      ),
    )
    .execute()
  return new Set(rows.map(({ id }) => id))
}

async function markRunning(
  trx: Transaction<Database>,
  ids: ReadonlySet<string>,
  { worker, kind, at }: Claim,
): Promise<void> {
  if (ids.size === 0) return
  await trx
    .updateTable('job')
    .set((row) => ({
      state: 'running',
      worker,
      attempt: row('attempt', '+', 1),
      fence: row('fence', '+', 1),
      repeatable: kind.repeatable ? 1 : 0,
      progress: null,
      changedAt: at,
    }))
    .where('id', 'in', padded([...ids]))
    .execute()
}

async function park(trx: Transaction<Database>, rows: readonly Candidate[]): Promise<void> {
  if (rows.length === 0) return
  const ids = rows.map(({ id }) => id).sort()
  await trx.updateTable('job').set({ state: 'parked' }).where('id', 'in', padded(ids)).execute()
}

const parkedAtOnce = 1_024

/**
 * Where one job of a lane has to wait for a running one, those behind it have to as well: they are
 * parked together, so that a long lane is not looked at job by job.
 */
async function parkBehind(
  trx: Transaction<Database>,
  blocked: readonly Candidate[],
  running: ReadonlySet<string>,
): Promise<void> {
  const lanes = new Set(blocked.flatMap(({ lane }) => lane ?? []))
  const long = [...lanes].filter((lane) => running.has(lane))
  if (long.length === 0) return
  const query = trx
    .selectFrom('job')
    .select(['id', 'lane'])
    .where('lane', 'in', padded(long))
    .where('state', '=', 'waiting')
    .limit(parkedAtOnce)
  await park(trx, await lockingRows(trx, query, { skipLocked: true }).execute())
}
