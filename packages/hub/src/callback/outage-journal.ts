/** Keeps pushes while the database is away: those that are answered without it go to a file, and to the database later. */
import type { Clock } from '../platform/clock.ts'
import type { Log } from '../platform/log.ts'
import type { Spool } from '../platform/spool/spool.ts'
import { ConnectionLostError } from '../platform/storage/network/connection-lost-error.ts'
import { DatabaseUnavailableError } from '../platform/storage/storage-errors.ts'
import { troubleOf, type Trouble } from '../platform/storage/trouble.ts'
import type { Journal, PushRecord } from './journal.ts'
import type { Decision } from './message.repository.ts'
import { watchOutage } from './outage.ts'

/** Who has an answer waits for the database no longer than this, in milliseconds. */
const patienceMs = 600

function noAnswer(): ConnectionLostError {
  const facts = { cause: undefined, sent: true }
  return new ConnectionLostError(`it has not answered within ${patienceMs} ms`, facts)
}

export interface OutageJournalOptions {
  readonly journal: Journal
  readonly spool: Spool<PushRecord>
  readonly clock: Clock
  readonly log: Log
  /** Rejects while the database is away. */
  readonly checkDatabase: () => Promise<void>
}

export interface OutageJournal extends Journal {
  /** How many pushes wait for the database. */
  spooled(): number
  /** Why pushes are kept in a file now; undefined when they are not. */
  trouble(): Trouble | undefined
  stop(): Promise<void>
}

/**
 * A push whose answer stands already needs no database: when that does not take it in time, it is
 * durable in the spool and counts as new. A module has to wait for the database: when that does not
 * come back in time, WeChat is told to come again.
 */
export function journalThroughOutages(options: OutageJournalOptions): OutageJournal {
  const { journal, spool, clock } = options
  const outage = watchOutage({ ...options, catchUp: (onTaken) => replay(options, onTaken) })
  if (spool.length() > 0) outage.recoverSoon()

  async function recordInTime(push: PushRecord): Promise<Decision | undefined | 'late'> {
    const late = Promise.withResolvers<'late'>()
    const timer = clock.setTimeout(() => late.resolve('late'), patienceMs)
    const recording = journal.record(push)
    recording.catch(() => undefined)
    try {
      return await Promise.race([recording, late.promise])
    } finally {
      timer.cancel()
    }
  }

  /** Undefined as an outcome: the push is new, and durable here or there. */
  async function recordOrSpool(push: PushRecord): Promise<Decision | undefined> {
    try {
      const outcome = await recordInTime(push)
      if (outcome !== 'late') return outcome
      outage.begin(noAnswer())
    } catch (error) {
      if (!(error instanceof DatabaseUnavailableError)) throw error
      outage.begin(error)
    }
    await spool.append(push)
    return undefined
  }

  return {
    ...journal,
    async record(push) {
      const isAnswered = push.message.state === 'answered'
      if (!isAnswered) return journal.record(push)
      if (!outage.isAway()) return recordOrSpool(push)
      await spool.append(push)
      return undefined
    },
    spooled: () => spool.length(),
    trouble: () => (outage.isAway() ? troubleOf(outage.reason()) : undefined),
    stop: outage.stop,
  }
}

/** Writes what was kept. @throws {@link DatabaseUnavailableError}; the rest stays for the next time. */
export async function replay(
  { journal, spool, log }: Pick<OutageJournalOptions, 'journal' | 'spool' | 'log'>,
  onTaken: () => void,
): Promise<void> {
  const waiting = spool.length()
  await spool.replay(async (pushes) => {
    const taken = await Promise.all(pushes.map((push) => replayOne(push, { journal, log })))
    onTaken()
    return pushes.filter((_, index) => taken[index] === false)
  })
  if (waiting > 0) log.info({ pushes: waiting }, 'what was kept in a file is in the database now')
}

/** Whether it was taken. One that the database refuses for itself must not keep the others. */
async function replayOne(
  push: PushRecord,
  { journal, log }: Pick<OutageJournalOptions, 'journal' | 'log'>,
): Promise<boolean> {
  try {
    await journal.record(push)
    return true
  } catch (error) {
    if (error instanceof DatabaseUnavailableError) throw error
    const { appid, key } = push.message
    log.error({ appid, key, err: error }, 'the database refuses a push that was kept in a file')
    return false
  }
}
