/** The queue: durable jobs, which survive the process that runs them. */
import { randomUUID } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import type { z } from 'zod'
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import type { Database } from '../storage/database.ts'
import { countJobs, pausedKinds, type CountOptions, type KindCounts } from './count-jobs.ts'
import { createCrew } from './crew.ts'
import { createFloor, type Floor } from './floor.ts'
import { insertJob, insertJobs, rowOf, type Added, type JobRow } from './insert-jobs.ts'
import type { JobKind, NewJob } from './job.ts'
import { createJobIds } from './job-id.ts'
import {
  cancelJob,
  deadLetters,
  discardJob,
  findJob,
  pauseKind,
  resumeKind,
  retryJob,
  type Cancelled,
  type DeadLetterFilter,
  type Job,
} from './jobs.ts'
import { createLedger } from './ledger.ts'
import { workOf, type Handler } from './run.ts'
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
  counts(options?: CountOptions): Promise<KindCounts[]>
  pausedKinds(): Promise<string[]>
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
  const floor = createFloor({ clock, onStrange: (kind) => signals?.announce(kind) })
  const looks = createLooks(clock, floor.look)
  const ledger = createLedger({
    ...{ db, clock, onWork: floor.lookFor },
    onRest: (dueAt) => rounds.expect(dueAt),
  })
  const schedules = createSchedules({ db, clock, addJob: add })
  const rounds = createRounds({
    ...{ db, clock, log, worker, sole, runs: floor.runs, onWork: floor.lookFor },
    everyMs: roundEveryMs,
    fireSchedules: schedules.fire,
  })

  function added(trx: Kysely<Database>, rows: readonly JobRow[]): void {
    if (!floor.isOpen()) return
    const kinds = new Set(rows.map(({ kind }) => kind))
    if (trx.isTransaction) for (const kind of kinds) looks.begin(kind)
    else floor.lookFor(kinds)
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
      floor.add(crew)
    },
    schedule: schedules.add,
    async start() {
      floor.open()
      await rounds.begin()
      signals?.listen(floor.answer)
    },
    async stop({ withinMs }) {
      looks[Symbol.dispose]()
      await signals?.[Symbol.asyncDispose]()
      await floor.close(withinMs)
      ledger.close()
      await floor.clear()
      await rounds.end()
    },
    ...deskOf({ db, clock }, floor),
  }
}

/** What people do with jobs, and its effect in this process. */
function deskOf(desk: { readonly db: Kysely<Database>; readonly clock: Clock }, floor: Floor) {
  const { db } = desk
  return {
    find: (id: string) => findJob(db, id),
    counts: (options?: CountOptions) => countJobs(db, options),
    pausedKinds: () => pausedKinds(db),
    deadLetters: (filter?: DeadLetterFilter) => deadLetters(db, filter),
    async retry(id: string) {
      await retryJob(desk, id)
      floor.lookFor()
    },
    discard: (id: string) => discardJob(desk, id),
    async cancel(id: string) {
      const cancelled = await cancelJob(desk, id)
      const running = floor.runs().find(({ job }) => job.id === id)
      if (cancelled === 'asked') running?.stop('cancel')
      if (cancelled === 'cancelled') floor.lookFor()
      return cancelled
    },
    pause: (kind: string) => pauseKind(db, kind),
    async resume(kind: string) {
      await resumeKind(db, kind)
      floor.lookFor([kind])
    },
  }
}
