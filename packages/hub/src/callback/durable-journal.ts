/** The journal of a hub: on the embedded database as it is, on a database server also through its outages. */
import { join } from 'node:path'
import type { Clock } from '../platform/clock.ts'
import { inDataFolder } from '../platform/data-folder.ts'
import type { Log } from '../platform/log.ts'
import { openSpool } from '../platform/spool/spool.ts'
import type { Storage } from '../platform/storage/database.ts'
import { openJournal, type Journal } from './journal.ts'
import { journalThroughOutages } from './outage-journal.ts'
import { parseSpooledPush } from './spooled-push.ts'

/** Some 100,000 pushes. */
const spoolBytes = 256 * 1024 * 1024

export interface DurableJournalOptions {
  readonly storage: Storage
  /** The data folder. */
  readonly folder: string
  readonly clock: Clock
  readonly log: Log
  /** Rejects while the database is away. */
  readonly checkDatabase: () => Promise<void>
}

export interface DurableJournal extends Journal, AsyncDisposable {
  /** How many pushes wait for the database. */
  spooled(): number
}

export async function openDurableJournal(options: DurableJournalOptions): Promise<DurableJournal> {
  const { storage, folder, clock, log } = options
  const journal = openJournal(storage.db, clock)
  if (storage.dialect === 'sqlite') {
    return { ...journal, spooled: () => 0, [Symbol.asyncDispose]: journal.drained }
  }
  const spool = await inDataFolder(folder, () =>
    openSpool({
      folder: join(folder, 'spool'),
      name: 'pushes',
      maxBytes: spoolBytes,
      parse: parseSpooledPush,
      onDamaged: (err) => log.error({ err }, 'a push kept in a file is damaged'),
    }),
  )
  const kept = journalThroughOutages({ ...options, journal, spool })
  return {
    ...kept,
    async [Symbol.asyncDispose]() {
      await kept.stop()
      await journal.drained()
      await spool[Symbol.asyncDispose]()
    },
  }
}
