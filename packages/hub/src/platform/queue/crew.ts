/** The runs of one kind in this process: claims as many jobs as there are hands for, and runs them. */
import type { Kysely } from 'kysely'
import { pause, type Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import type { Database } from '../storage/database.ts'
import { isContention } from '../storage/faults.ts'
import { claimJobs, type ClaimedJob } from './claim-jobs.ts'
import type { JobKind } from './job.ts'
import type { Ledger } from './ledger.ts'
import { startRun, type Run, type Work } from './run.ts'

export interface Crew {
  readonly kind: JobKind
  /** By the id of the job. */
  readonly runs: ReadonlyMap<string, Run>
  /** Claims and begins what it can. Never rejects. */
  work(): Promise<void>
  hasHandsFree(): boolean
  /** Begins nothing more. Settles when what was being claimed is given back. */
  dismiss(): Promise<void>
}

export interface CrewOptions {
  readonly db: Kysely<Database>
  readonly clock: Clock
  readonly log: Log
  readonly worker: string
  readonly kind: JobKind
  readonly work: Work
  readonly ledger: Ledger
  /** Told that there is more than this process has hands for. */
  readonly onLeft: (kind: string) => void
  readonly onError: (error: unknown) => void
}

/** Before the next attempt when others were quicker, each time another. */
function missedForMs(): number {
  return 2 + Math.random() * 8
}

export function createCrew(options: CrewOptions): Crew {
  const { db, clock, kind, worker, ledger, onLeft, onError } = options
  const runs = new Map<string, Run>()
  let isOpen = true
  let mayBeMore = false
  let working: Promise<void> | undefined
  let calledMeanwhile = false
  let isCalled = false

  async function claim(): Promise<void> {
    for (;;) {
      const limit = kind.concurrency - runs.size
      if (!isOpen || limit <= 0) break
      const { jobs, more, missed } = await claimJobs(db, { worker, kind, limit, at: clock.now() })
      mayBeMore = more
      if (!isOpen) return await giveBack(jobs)
      for (const job of jobs) begin(job)
      if (!more) break
      if (missed) await pause(clock, missedForMs())
    }
    if (mayBeMore && isOpen) onLeft(kind.kind)
  }

  async function giveBack(jobs: readonly ClaimedJob[]): Promise<void> {
    await Promise.all(jobs.map((job) => ledger.settleSurely(job, { state: 'again' })))
  }

  function begin(job: ClaimedJob): void {
    const run = startRun(job, options)
    runs.set(job.id, run)
    void run.ended.then(() => {
      runs.delete(job.id)
      if (mayBeMore) callSoon()
    })
  }

  /** The runs that one commit has ended are replaced by one claim. */
  function callSoon(): void {
    if (isCalled) return
    isCalled = true
    setImmediate(() => {
      isCalled = false
      void work()
    })
  }

  async function workThrough(): Promise<void> {
    try {
      do {
        calledMeanwhile = false
        await claim()
      } while (calledMeanwhile)
    } catch (error) {
      if (isContention(error)) clock.setTimeout(callSoon, missedForMs())
      else onError(error)
    } finally {
      working = undefined
    }
  }

  function work(): Promise<void> {
    calledMeanwhile = true
    working ??= workThrough()
    return working
  }

  return {
    kind,
    runs,
    work,
    hasHandsFree: () => runs.size < kind.concurrency,
    async dismiss() {
      isOpen = false
      await working
    },
  }
}
