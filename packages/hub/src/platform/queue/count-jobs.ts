/** How many jobs there are. The index `job_turn` alone is read, and no further than is asked for. */
import type { ExpressionBuilder, Kysely } from 'kysely'
import type { Database } from '../storage/database.ts'
import { storedStates, type StoredState } from './job.table.ts'

/** What is stored as parked, delayed or resting is waiting to whoever looks from outside. */
export type JobState = 'waiting' | 'running' | 'done' | 'dead' | 'unknown' | 'cancelled'

export function seenAs(state: StoredState): JobState {
  switch (state) {
    case 'parked':
    case 'delayed':
    case 'resting':
      return 'waiting'
    default:
      return state
  }
}

export interface KindCounts extends Readonly<Record<JobState, number>> {
  readonly kind: string
  readonly paused: boolean
}

export interface CountOptions {
  /** No more of a kind and state are counted; all when not given. */
  readonly upTo?: number
}

/** For each kind that has jobs or is paused, in the order of the alphabet. */
export async function countJobs(
  db: Kysely<Database>,
  options: CountOptions = {},
): Promise<KindCounts[]> {
  const paused = new Set(await pausedKinds(db))
  const kinds = [...new Set([...(await kindsOfJobs(db)), ...paused])].sort()
  const counts: KindCounts[] = []
  for (const kind of kinds) {
    counts.push({ kind, paused: paused.has(kind), ...(await countsOf(db, kind, options)) })
  }
  return counts
}

export async function pausedKinds(db: Kysely<Database>): Promise<string[]> {
  const rows = await db.selectFrom('jobPause').select('kind').orderBy('kind').execute()
  return rows.map(({ kind }) => kind)
}

/** From one kind to the next: a look into the index for each, however many jobs it has. */
export async function kindsOfJobs(db: Kysely<Database>): Promise<string[]> {
  const kinds: string[] = []
  for (let last: string | null = ''; last !== null;) {
    const row: { next: string | null } = await db
      .selectFrom('job')
      .select(({ fn }) => fn.min<string | null>('kind').as('next'))
      .where('kind', '>', last)
      .executeTakeFirstOrThrow()
    last = row.next
    if (last !== null) kinds.push(last)
  }
  return kinds
}

async function countsOf(db: Kysely<Database>, kind: string, options: CountOptions) {
  const row = await db
    .selectNoFrom((build) => storedStates.map((state) => counted(build, { kind, state }, options)))
    .executeTakeFirstOrThrow()
  const counts = { waiting: 0, running: 0, done: 0, dead: 0, unknown: 0, cancelled: 0 }
  for (const state of storedStates) counts[seenAs(state)] += Number(row[state])
  const { upTo = Number.POSITIVE_INFINITY } = options
  return { ...counts, waiting: Math.min(upTo, counts.waiting) }
}

function counted(
  { selectFrom }: ExpressionBuilder<Database, never>,
  { kind, state }: { readonly kind: string; readonly state: StoredState },
  { upTo }: CountOptions,
) {
  const some = selectFrom('job')
    .select('kind')
    .where('kind', '=', kind)
    .where('state', '=', state)
    .$if(upTo !== undefined, (query) => query.limit(upTo ?? 0))
  return selectFrom(some.as('some'))
    .select(({ fn }) => fn.countAll<number | string>().as('jobs'))
    .as(state)
}
