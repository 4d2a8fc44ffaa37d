/** Remembers pushes and their answers durably, many in one commit, also when several hubs do so at once. */
import type { Kysely, Transaction } from 'kysely'
import { recordFans, type FanFact } from '../fans/fans.ts'
import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/storage/database.ts'
import { createGroupCommit } from '../platform/storage/group-commit.ts'
import {
  findDecisions,
  findSignedKeys,
  insertMessages,
  insertSignatures,
  nameOf,
  settleMessage,
  signatureName,
  takeOver,
  type Decision,
  type MessagePlace,
  type NewMessage,
  type NewSignature,
  type Settlement,
} from './message.repository.ts'

/** How long a push waits for a locked database before WeChat is told to come again. */
const patienceMs = 2_000

export interface PushRecord {
  readonly message: NewMessage
  readonly fact: FanFact | undefined
  /** Of a plain push. */
  readonly signature: NewSignature | undefined
}

export interface Journal {
  /**
   * Settles when the push is durable: with nothing when it is new, and with what was decided about
   * it when it is known.
   *
   * @throws {@link DatabaseUnavailableError}
   */
  record(push: PushRecord): Promise<Decision | undefined>
  /** Whether the message was still this process’s to settle. */
  settle(settlement: Settlement): Promise<boolean>
  /** Takes a message over from a hub process that is gone; false when somebody else was first. */
  takeOver(
    place: MessagePlace & { readonly from: string | null; readonly to: string },
  ): Promise<boolean>
  drained(): Promise<void>
}

type Job =
  | { readonly type: 'record'; readonly push: PushRecord }
  | { readonly type: 'settle'; readonly settlement: Settlement }

type Outcome = Decision | boolean | undefined

export function openJournal(db: Kysely<Database>, clock: Clock): Journal {
  const commits = createGroupCommit<Job, Outcome>({
    patienceMs,
    write: (jobs) => writeAll(db, jobs, clock.now()),
  })
  return {
    async record(push) {
      const outcome = await commits.add({ type: 'record', push })
      return typeof outcome === 'object' ? outcome : undefined
    },
    settle: async (settlement) => (await commits.add({ type: 'settle', settlement })) === true,
    takeOver: (claim) => db.transaction().execute((trx) => takeOver(trx, claim)),
    drained: commits.drained,
  }
}

/** Ends a transaction in which a push turned out to be known. */
class KnownPush extends Error {}

/** Every round but the last found pushes that another hub wrote in the meantime. */
const mostRounds = 20

/** Supposes that every push is new, which almost every one is, and looks them all up otherwise. */
async function writeAll(
  db: Kysely<Database>,
  jobs: readonly Job[],
  at: number,
): Promise<Outcome[]> {
  const records = jobs.flatMap((job) => (job.type === 'record' ? [job.push] : []))
  let known = nothingKnown
  for (let round = 0; round < mostRounds; round++) {
    try {
      const settled = await db.transaction().execute((trx) => write(trx, { jobs, known, at }))
      return jobs.map((job) => outcomeOf(job, known, settled))
    } catch (error) {
      if (!(error instanceof KnownPush)) throw error
    }
    known = await findKnown(db, records)
  }
  throw new Error('the same pushes are found to be new and to be known')
}

function outcomeOf(job: Job, known: Known, settled: ReadonlyMap<Job, boolean>): Outcome {
  return job.type === 'record' ? known.decisions.get(job.push) : settled.get(job)
}

interface Known {
  readonly decisions: ReadonlyMap<PushRecord, Decision>
  /** Names of signatures. */
  readonly signatures: ReadonlySet<string>
}

const nothingKnown: Known = { decisions: new Map(), signatures: new Set() }

interface Writing {
  readonly jobs: readonly Job[]
  readonly known: Known
  readonly at: number
}

/**
 * In the order of their keys, so that two hubs that write the same do not wait for each other.
 *
 * @throws {@link KnownPush}
 */
async function write(
  trx: Transaction<Database>,
  { jobs, known, at }: Writing,
): Promise<Map<Job, boolean>> {
  const records = jobs.flatMap((job) => (job.type === 'record' ? [job.push] : []))
  const fresh = records.filter((push) => !known.decisions.has(push))
  const signatures = inOrder(newSignatures(records, known), signatureName)
  const messages = inOrder(messagesOf(fresh), nameOf)
  if ((await insertSignatures(trx, signatures)) < signatures.length) throw new KnownPush()
  if ((await insertMessages(trx, messages)) < messages.length) throw new KnownPush()
  await recordFans(trx, { facts: fresh.flatMap(({ fact }) => fact ?? []), at })
  const settled = new Map<Job, boolean>()
  for (const job of jobs) {
    if (job.type === 'settle') settled.set(job, await settleMessage(trx, job.settlement))
  }
  return settled
}

function messagesOf(records: readonly PushRecord[]): NewMessage[] {
  return records.map(({ message }) => message)
}

/** A known message that comes with another signature is known by that one too from now on. */
function newSignatures(records: readonly PushRecord[], known: Known): NewSignature[] {
  return records.flatMap((push) => {
    const { signature } = push
    if (signature === undefined || known.signatures.has(signatureName(signature))) return []
    const messageKey = known.decisions.get(push)?.key ?? signature.messageKey
    return [{ ...signature, messageKey }]
  })
}

function inOrder<Row>(rows: readonly Row[], name: (row: Row) => string): Row[] {
  const named = rows.map((row) => ({ row, name: name(row) }))
  named.sort((one, other) => (one.name < other.name ? -1 : 1))
  return named.map(({ row }) => row)
}

/** What was decided about those that are known: by their signature first, then by their key. */
async function findKnown(db: Kysely<Database>, records: readonly PushRecord[]): Promise<Known> {
  const signatures = records.flatMap(({ signature }) => signature ?? [])
  const signedKeys = await findSignedKeys(db, signatures)
  const placeOf = ({ message, signature }: PushRecord): MessagePlace => {
    const signedKey = signature && signedKeys.get(signatureName(signature))
    return { appid: message.appid, key: signedKey ?? message.key }
  }
  const found = await findDecisions(db, records.map(placeOf))
  const decisions = new Map<PushRecord, Decision>()
  for (const push of records) {
    const decision = found.get(nameOf(placeOf(push)))
    if (decision !== undefined) decisions.set(push, decision)
  }
  return { decisions, signatures: new Set(signedKeys.keys()) }
}
