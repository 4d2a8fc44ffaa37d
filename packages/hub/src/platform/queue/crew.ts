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
  /** Claims and begins what it can. Returns whether it has begun anything. Never rejects. */
  work(): Promise<boolean>
  /** Begins nothing more. */
  dismiss(): void
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
  const { db, clock, kind, worker, onLeft, onError } = options
  const runs = new Map<string, Run>()
  let isOpen = true
  let mayBeMore = false
  let working: Promise<boolean> | undefined
  let calledMeanwhile = false
  let isCalled = false

  async function claim(): Promise<boolean> {
    let begun = false
    for (;;) {
      const limit = kind.concurrency - runs.size
      if (!isOpen || limit <= 0) break
      const { jobs, more, missed } = await claimJobs(db, { worker, kind, limit, at: clock.now() })
      mayBeMore = more
      for (const job of jobs) begin(job)
      begun ||= jobs.length > 0
      if (!more) break
      if (missed) await pause(clock, missedForMs())
    }
    if (mayBeMore && isOpen) onLeft(kind.kind)
    return begun
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

  async function workThrough(): Promise<boolean> {
    let begun = false
    try {
      do {
        calledMeanwhile = false
        begun = (await claim()) || begun
      } while (calledMeanwhile)
    } catch (error) {
      if (isContention(error)) clock.setTimeout(callSoon, missedForMs())
      else onError(error)
    } finally {
      working = undefined
    }
    return begun
  }

  function work(): Promise<boolean> {
    calledMeanwhile = true
    working ??= workThrough()
    return working
  }

  return { kind, runs, work, dismiss: () => (isOpen = false) }
}
