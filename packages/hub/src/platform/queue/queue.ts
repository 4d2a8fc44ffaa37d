/** The queue: durable jobs, which survive the process that runs them. */
import { randomUUID } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import type { z } from 'zod'
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import type { Database } from '../storage/database.ts'
import { createCrew, type Crew } from './crew.ts'
import { insertJob, insertJobs, rowOf, type Added, type JobRow } from './insert-jobs.ts'
import type { JobKind, NewJob } from './job.ts'
import { createJobIds } from './job-id.ts'
import {
  cancelJob,
  countJobs,
  deadLetters,
  discardJob,
  findJob,
  pauseKind,
  resumeKind,
  retryJob,
  type Cancelled,
  type DeadLetterFilter,
  type Job,
  type KindCounts,
} from './jobs.ts'
import { createLedger } from './ledger.ts'
import { workOf, type Handler, type Run } from './run.ts'
import { createLooks } from './looks.ts'
import { createRounds } from './rounds.ts'
import { createSchedules, type Schedule } from './schedules.ts'
import type { WorkSignals } from './work-signals.ts'

export interface Queue {
  /**
   * Adds a job in the caller’s transaction: it is there if what the transaction writes is there.
   * With a key that is in the queue already, nothing is added.
   */
  add(db: Kysely<Database>, job: NewJob): Promise<Added>
  /** Thousands of jobs with few statements. Returns how many were not in the queue already. */
  addMany(trx: Transaction<Database>, jobs: readonly NewJob[]): Promise<number>
  /** Says what runs the jobs of a kind in this process; before `start`. */
  handle<Payload extends z.ZodType>(
    kind: JobKind<Payload>,
    handler: Handler<z.output<Payload>>,
  ): void
  /** Adds a job again and again; before `start`, and the same on every node. @throws {@link WrongUseError} */
  schedule(schedule: Schedule): void
  start(): Promise<void>
  /**
   * Begins nothing more, and waits for what runs. What is not done in time is told to stop: a
   * repeatable job goes back into the queue, another one stays running until it ends.
   */
  stop(options: { readonly withinMs: number }): Promise<void>
  find(id: string): Promise<Job | undefined>
  counts(): Promise<KindCounts[]>
  deadLetters(filter?: DeadLetterFilter): Promise<Job[]>
  /** @throws {@link NotFoundError} */
  retry(id: string): Promise<void>
  /** @throws {@link NotFoundError} */
  discard(id: string): Promise<void>
  /** @throws {@link NotFoundError} */
  cancel(id: string): Promise<Cancelled>
  pause(kind: string): Promise<void>
  resume(kind: string): Promise<void>
}

/** How long a handler that is told to stop may take to say how it ended. */
const graceMs = 500
/** How long the database may take to write down what is given back. */
const giveBackMs = 4_000

export interface QueueOptions {
  readonly db: Kysely<Database>
  readonly clock: Clock
  readonly log: Log
  /** No other process runs jobs of this database: what runs when it starts has died. */
  readonly sole: boolean
  /** In a cluster with Redis. */
  readonly signals?: WorkSignals | undefined
  /** How often the database is asked for what nobody has told of. */
  readonly roundEveryMs?: number
}

export function createQueue(options: QueueOptions): Queue {
  const { db, clock, log, sole, signals, roundEveryMs = sole ? 500 : 1_000 } = options
  const worker = randomUUID()
  const nextId = createJobIds(clock.now)
  const crews = new Map<string, Crew>()
  let isStarted = false

  const looks = createLooks(clock, look)
  const ledger = createLedger({ db, clock, onWork, onRest: (dueAt) => rounds.expect(dueAt) })
  const rounds = createRounds({
    ...{ db, clock, log, worker, sole, runs, onWork },
    everyMs: roundEveryMs,
    fireSchedules: () => schedules.fire(),
  })
  const schedules = createSchedules({ db, clock, addJob: add })

  function runs(): Run[] {
    return [...crews.values()].flatMap((crew) => [...crew.runs.values()])
  }

  async function look(kind: string): Promise<void> {
    if (!isStarted) return
    const crew = crews.get(kind)
    if (crew === undefined) signals?.announce(kind)
    else await crew.work()
  }

  function onWork(kinds: Iterable<string> = crews.keys()): void {
    for (const kind of kinds) void look(kind)
  }

  function added(trx: Kysely<Database>, rows: readonly JobRow[]): void {
    if (!isStarted) return
    const kinds = new Set(rows.map(({ kind }) => kind))
    if (trx.isTransaction) for (const kind of kinds) looks.begin(kind)
    else onWork(kinds)
    for (const { dueAt } of rows) if (dueAt != null) rounds.expect(dueAt)
  }

  async function add(trx: Kysely<Database>, job: NewJob): Promise<Added> {
    const row = rowOf(job, { id: nextId(), at: clock.now() })
    const result = await insertJob(trx, row)
    added(trx, [row])
    return result
  }

  return {
    add,
    async addMany(trx, jobs) {
      const at = clock.now()
      const rows = jobs.map((job) => rowOf(job, { id: nextId(), at }))
      const count = await insertJobs(trx, rows)
      added(trx, rows)
      return count
    },
    handle(kind, handler) {
      const crew = createCrew({
        ...{ db, clock, log, worker, kind, ledger, work: workOf(kind, handler) },
        onLeft: (name) => signals?.announce(name),
        onError: rounds.trouble,
      })
      crews.set(kind.kind, crew)
    },
    schedule: schedules.add,
    async start() {
      isStarted = true
      await rounds.begin()
      signals?.listen(async (kind) => void (await crews.get(kind)?.work()))
    },
    async stop({ withinMs }) {
      isStarted = false
      looks[Symbol.dispose]()
      for (const crew of crews.values()) crew.dismiss()
      await signals?.[Symbol.asyncDispose]()
      await endedWithin(clock, runs(), withinMs)
      ledger.close()
      for (const run of runs()) run.stop('shutdown')
      const [givenBack, others] = partition(crews.values())
      await Promise.all([
        endedWithin(clock, givenBack, giveBackMs),
        endedWithin(clock, others, graceMs),
      ])
      await rounds.end()
    },
    ...deskOf({ db, clock }, { onWork, runs }),
  }
}

interface Floor {
  readonly onWork: (kinds?: Iterable<string>) => void
  readonly runs: () => readonly Run[]
}

/** What people do with jobs, and its effect in this process. */
function deskOf(desk: { db: Kysely<Database>; clock: Clock }, { onWork, runs }: Floor) {
  const { db } = desk
  return {
    find: (id: string) => findJob(db, id),
    counts: () => countJobs(db),
    deadLetters: (filter?: DeadLetterFilter) => deadLetters(db, filter),
    async retry(id: string) {
      await retryJob(desk, id)
      onWork()
    },
    discard: (id: string) => discardJob(desk, id),
    async cancel(id: string) {
      const cancelled = await cancelJob(desk, id)
      const running = runs().find(({ job }) => job.id === id)
      if (cancelled === 'asked') running?.stop('cancel')
      if (cancelled === 'cancelled') onWork()
      return cancelled
    },
    pause: (kind: string) => pauseKind(db, kind),
    async resume(kind: string) {
      await resumeKind(db, kind)
      onWork([kind])
    },
  }
}

/** The runs of repeatable kinds, and the others. */
function partition(crews: Iterable<Crew>): [Run[], Run[]] {
  const [repeatable, others]: [Run[], Run[]] = [[], []]
  for (const { kind, runs } of crews) (kind.repeatable ? repeatable : others).push(...runs.values())
  return [repeatable, others]
}

async function endedWithin(clock: Clock, runs: readonly Run[], ms: number): Promise<void> {
  const { promise: late, resolve } = Promise.withResolvers<void>()
  const timer = clock.setTimeout(resolve, ms)
  await Promise.race([Promise.all(runs.map(({ ended }) => ended)), late])
  timer.cancel()
}
