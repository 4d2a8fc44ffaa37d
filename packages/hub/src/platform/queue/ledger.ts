/** Writes down the ends of runs, many in one commit, each under its fencing number. */
import type { Kysely, Transaction } from 'kysely'
import { pause, type Clock } from '../clock.ts'
import type { Database } from '../storage/database.ts'
import { createGroupCommit } from '../storage/group-commit.ts'
import { DatabaseUnavailableError } from '../storage/storage-errors.ts'
import type { ClaimedJob } from './claim-jobs.ts'
import { settleJobs, stillHeld, type Outcome } from './settle-jobs.ts'

const patienceMs = 5_000
const retryEveryMs = 500

/** What a handler changes in the database together with the end of its job. */
export type Change = (trx: Transaction<Database>) => Promise<void>

export interface Ledger {
  /**
   * False when the run has lost its job meanwhile: nothing was changed.
   *
   * @throws {@link DatabaseUnavailableError}, and what `change` throws
   */
  settle(job: ClaimedJob, outcome: Outcome, change?: Change): Promise<boolean>
  /** Tries as long as the database is away and the queue is open. */
  settleSurely(job: ClaimedJob, outcome: Outcome): Promise<boolean>
  /** From now on nothing is tried twice. */
  close(): void
}

export interface LedgerOptions {
  readonly db: Kysely<Database>
  readonly clock: Clock
  /** Told the kinds that have work because of what was settled. */
  readonly onWork: (kinds: readonly string[]) => void
  /** Told when a job that has failed is due again. */
  readonly onRest: (dueAt: number) => void
}

interface Entry {
  readonly id: string
  readonly fence: number
  readonly lane: string | null
  readonly outcome: Outcome
  readonly change: Change | undefined
}

export function createLedger({ db, clock, onWork, onRest }: LedgerOptions): Ledger {
  let open = true
  const commits = createGroupCommit<Entry, boolean>({
    patienceMs,
    async write(entries) {
      const settled = await db.transaction().execute((trx) => writeAll(trx, entries, clock.now()))
      onWork(settled.kinds)
      for (const { outcome } of settled.entries) {
        if (outcome.state === 'resting') onRest(outcome.dueAt)
      }
      return entries.map((entry) => settled.entries.has(entry))
    },
  })

  async function settle({ id, fence, lane }: ClaimedJob, outcome: Outcome, change?: Change) {
    return commits.add({ id, fence, lane, outcome, change })
  }

  return {
    settle,
    async settleSurely(job, outcome) {
      for (;;) {
        try {
          return await settle(job, outcome)
        } catch (error) {
          if (!open || !(error instanceof DatabaseUnavailableError)) throw error
          await pause(clock, retryEveryMs)
        }
      }
    },
    close: () => (open = false),
  }
}

async function writeAll(
  trx: Transaction<Database>,
  entries: readonly Entry[],
  at: number,
): Promise<{ entries: Set<Entry>; kinds: string[] }> {
  const held = await stillHeld(trx, entries)
  const settled = new Set<Entry>()
  for (const entry of entries) {
    // Of two ends of one run, the first counts.
    if (!held.delete(entry.id)) continue
    await entry.change?.(trx)
    settled.add(entry)
  }
  const kinds = settled.size === 0 ? [] : await settleJobs(trx, [...settled], at)
  return { entries: settled, kinds }
}
