/** Remembers pushes and their answers durably, many in one commit. */
import type { Kysely, Transaction } from 'kysely'
import { recordFans, type FanFact } from '../fans/fans.ts'
import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/storage/database.ts'
import { createGroupCommit } from '../platform/storage/group-commit.ts'
import { isDuplicate } from '../platform/storage/faults.ts'
import {
  findDecision,
  findSignedKey,
  insertMessages,
  insertSignatures,
  settleMessage,
  type Decision,
  type NewMessage,
  type NewSignature,
} from './message.repository.ts'

/** How long a push waits for a locked database before WeChat is told to come again. */
const patienceMs = 2_000

export interface PushRecord {
  readonly message: NewMessage
  readonly fact: FanFact | undefined
  /** Of a plain push. */
  readonly signature: NewSignature | undefined
}

export type Settlement = Parameters<typeof settleMessage>[1]

export interface Journal {
  /**
   * Settles when the push is durable: with nothing when it is new, and with what was decided about
   * it when it is known.
   *
   * @throws {@link DatabaseUnavailableError}
   */
  record(push: PushRecord): Promise<Decision | undefined>
  settle(settlement: Settlement): Promise<void>
  drained(): Promise<void>
}

type Job =
  | { readonly type: 'record'; readonly push: PushRecord }
  | { readonly type: 'settle'; readonly settlement: Settlement }

export function openJournal(db: Kysely<Database>, clock: Clock): Journal {
  const commits = createGroupCommit<Job, Decision | undefined>({
    clock,
    patienceMs,
    async write(jobs) {
      try {
        return await db.transaction().execute((trx) => writeNew(trx, jobs, clock.now()))
      } catch (error) {
        if (!isDuplicate(error)) throw error
        return db.transaction().execute((trx) => writeUnknown(trx, jobs, clock.now()))
      }
    },
  })
  return {
    record: (push) => commits.add({ type: 'record', push }),
    settle: async (settlement) => void (await commits.add({ type: 'settle', settlement })),
    drained: commits.drained,
  }
}

/** Supposes that every push is new, which almost every one is. */
async function writeNew(
  trx: Transaction<Database>,
  jobs: readonly Job[],
  at: number,
): Promise<undefined[]> {
  const pushes = jobs.flatMap((job) => (job.type === 'record' ? [job.push] : []))
  await insertMessages(
    trx,
    pushes.map(({ message }) => message),
  )
  await insertSignatures(
    trx,
    pushes.flatMap(({ signature }) => signature ?? []),
  )
  await recordFans(trx, { facts: pushes.flatMap(({ fact }) => fact ?? []), at })
  for (const job of jobs) if (job.type === 'settle') await settleMessage(trx, job.settlement)
  return jobs.map(() => undefined)
}

/** Looks up every push first, and writes those that are new. */
async function writeUnknown(
  trx: Transaction<Database>,
  jobs: readonly Job[],
  at: number,
): Promise<(Decision | undefined)[]> {
  const results: (Decision | undefined)[] = []
  for (const job of jobs) {
    const known = job.type === 'record' ? await decisionOn(trx, job.push) : undefined
    if (known === undefined) await writeNew(trx, [job], at)
    results.push(known)
  }
  return results
}

async function decisionOn(
  trx: Transaction<Database>,
  { message, signature }: PushRecord,
): Promise<Decision | undefined> {
  const { appid } = message
  const signedKey = signature && (await findSignedKey(trx, signature))
  if (signedKey !== undefined) return findDecision(trx, { appid, key: signedKey })
  const decision = await findDecision(trx, { appid, key: message.key })
  if (decision !== undefined && signature) await insertSignatures(trx, [signature])
  return decision
}
