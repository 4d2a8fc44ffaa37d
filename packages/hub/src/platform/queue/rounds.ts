/** What has to be done now and then, whatever happens: looks after runs, workers, time, leftovers. */
import type { Kysely } from 'kysely'
import type { Clock, Timer } from '../clock.ts'
import type { Log } from '../log.ts'
import type { Database } from '../storage/database.ts'
import { isContention } from '../storage/faults.ts'
import { nextDue, passDue } from './due-jobs.ts'
import { recoverJobs } from './recover-jobs.ts'
import type { Run } from './run.ts'
import { watchRuns } from './watch-runs.ts'
import { createWorkers } from './workers.ts'

/** Rounds without a beat after which a worker is dead: some ten seconds. */
const looksUntilDead = 10

export interface RoundsOptions {
  readonly db: Kysely<Database>
  readonly clock: Clock
  readonly log: Log
  readonly worker: string
  /** No other process runs jobs of this database. */
  readonly sole: boolean
  readonly everyMs: number
  readonly runs: () => readonly Run[]
  /** Tells the kinds that have work now; undefined: look for all. */
  readonly onWork: (kinds?: Iterable<string>) => void
  readonly fireSchedules: () => Promise<void>
}

export interface Rounds {
  /** Takes up what the dead have left, and begins. */
  begin(): Promise<void>
  /** A job becomes due at this instant. */
  expect(dueAt: number): void
  /** The database has failed somewhere: said once, until it is well again. */
  trouble(error: unknown): void
  end(): Promise<void>
}

export function createRounds(options: RoundsOptions): Rounds {
  const { db, clock, log, worker, sole, everyMs, onWork } = options
  const workers = createWorkers(db, looksUntilDead)
  let timer: Timer | undefined
  let due: { readonly at: number; readonly timer: Timer } | undefined
  let running: Promise<void> | undefined
  let isOpen = true
  let isInTrouble = false

  async function recover(dead: readonly string[]): Promise<void> {
    for (const id of dead) {
      const { jobs, kinds } = await recoverJobs(db, { worker: id, at: clock.now() })
      if (jobs > 0) log.warn({ worker: id, jobs }, 'jobs of a process that died were taken up')
      onWork(kinds)
    }
  }

  async function wake(): Promise<void> {
    onWork(await passDue(db, clock.now()))
    const next = await nextDue(db)
    if (next !== undefined) expect(next)
  }

  function expect(at: number): void {
    if (!isOpen || (due !== undefined && due.at <= at)) return
    due?.timer.cancel()
    const ms = Math.max(0, at - clock.now())
    // What is due later than the next round is found by it.
    due = ms > everyMs ? undefined : { at, timer: clock.setTimeout(onDue, ms) }
  }

  function onDue(): void {
    due = undefined
    wake().catch(trouble)
  }

  async function round(): Promise<void> {
    if (!sole) await workers.beat(worker)
    await watchRuns(db, options.runs())
    if (!sole) await recover(await workers.findDead(worker))
    await wake()
    await options.fireSchedules()
    onWork()
    isInTrouble = false
  }

  function trouble(err: unknown): void {
    if (isContention(err)) return
    if (!isInTrouble) log.warn({ err }, 'the queue cannot use the database now; it goes on trying')
    isInTrouble = true
  }

  function next(): void {
    if (!isOpen) return
    timer = clock.setTimeout(() => {
      running = round().catch(trouble).finally(next)
    }, everyMs)
  }

  return {
    async begin() {
      if (sole) await recover(await workers.findOthers(worker))
      else await workers.beat(worker)
      await round()
      next()
    },
    expect,
    trouble,
    async end() {
      isOpen = false
      timer?.cancel()
      due?.timer.cancel()
      await running
      if (!sole && options.runs().length === 0) await workers.leave(worker).catch(trouble)
    },
  }
}
