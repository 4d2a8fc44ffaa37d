/** Many writes, one commit: what arrives close together shares a transaction. */
import { pause } from '../clock.ts'
import { steadyClock, type SteadyClock } from '../steady-clock.ts'
import { isContention, isOfTheDatabase } from './faults.ts'
import { DatabaseUnavailableError } from './storage-errors.ts'

const retryEveryMs = 10

/** How long a commit waits for more, as long as more comes with every turn of the event loop. */
const gatherForMs = 3

export interface GroupCommit<Job, Result> {
  /**
   * Settles once the job is durable.
   *
   * @throws {@link DatabaseUnavailableError} when the disk is full or the lock is not given.
   */
  add(job: Job): Promise<Result>
  /** Settles when nothing is waiting any more. */
  drained(): Promise<void>
}

interface Waiting<Job, Result> {
  readonly job: Job
  readonly resolve: (result: Result) => void
  readonly reject: (error: unknown) => void
}

export interface GroupCommitOptions<Job, Result> {
  readonly steady?: SteadyClock
  /** How long a batch waits for a lock that another program holds. */
  readonly patienceMs: number
  /** Writes all jobs in one transaction, and returns one result for each, in order. */
  readonly write: (jobs: readonly Job[]) => Promise<readonly Result[]>
}

export function createGroupCommit<Job, Result>(
  options: GroupCommitOptions<Job, Result>,
): GroupCommit<Job, Result> {
  let waiting: Waiting<Job, Result>[] = []
  let running: Promise<void> | undefined

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      await gather()
      const batch = waiting
      waiting = []
      await commit(batch, options)
    }
    running = undefined
  }

  /** A lone write goes on after a turn; under load the disk is asked less often, for more. */
  async function gather(): Promise<void> {
    const until = performance.now() + gatherForMs
    let before = 0
    while (waiting.length > before && performance.now() < until) {
      before = waiting.length
      await new Promise(setImmediate)
    }
  }

  return {
    add: (job) =>
      new Promise((resolve, reject) => {
        waiting.push({ job, resolve, reject })
        running ??= run()
      }),
    drained: async () => running,
  }
}

async function commit<Job, Result>(
  batch: readonly Waiting<Job, Result>[],
  options: GroupCommitOptions<Job, Result>,
): Promise<void> {
  try {
    const results = await writePatiently(batch, options)
    for (const [index, result] of results.entries()) batch[index]?.resolve(result)
  } catch (error) {
    if (batch.length === 1 || isOfTheDatabase(error)) {
      for (const { reject } of batch) reject(unavailable(error))
    } else {
      for (const single of batch) await commit([single], options)
    }
  }
}

async function writePatiently<Job, Result>(
  batch: readonly Waiting<Job, Result>[],
  { steady = steadyClock, patienceMs, write }: GroupCommitOptions<Job, Result>,
): Promise<readonly Result[]> {
  const jobs = batch.map(({ job }) => job)
  const givesUpAt = steady.elapsedMs() + patienceMs
  for (;;) {
    try {
      return await write(jobs)
    } catch (error) {
      if (!isContention(error) || steady.elapsedMs() >= givesUpAt) throw error
      await pause(steady, retryEveryMs)
    }
  }
}

function unavailable(error: unknown): unknown {
  return isOfTheDatabase(error) ? new DatabaseUnavailableError(error) : error
}
