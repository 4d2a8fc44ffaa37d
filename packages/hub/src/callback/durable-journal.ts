/** The journal of a hub: on the embedded database as it is, on a database server also through its outages. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from '../platform/clock.ts'
import { inDataFolder } from '../platform/data-folder.ts'
import type { Log } from '../platform/log.ts'
import type { Trouble } from '../platform/storage/trouble.ts'
import { openSpool, type Spool } from '../platform/spool/spool.ts'
import type { Storage } from '../platform/storage/database.ts'
import { openJournal, type Journal, type PushRecord } from './journal.ts'
import { journalThroughOutages, replay } from './outage-journal.ts'
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
  /** Why pushes are kept in a file now; undefined when they are not. */
  trouble(): Trouble | undefined
}

/** @throws {@link DatabaseUnavailableError} when an embedded database cannot take what was left. */
export async function openDurableJournal(options: DurableJournalOptions): Promise<DurableJournal> {
  const { storage, folder, clock, log } = options
  const journal = openJournal(storage.db, clock)
  const place = { folder: join(folder, 'spool'), log }
  if (storage.dialect === 'sqlite') {
    if (existsSync(place.folder)) {
      await inDataFolder(folder, () => takeWhatWasLeft(journal, place))
    }
    const embedded = { spooled: () => 0, trouble: () => undefined }
    return { ...journal, ...embedded, [Symbol.asyncDispose]: journal.drained }
  }
  const spool = await inDataFolder(folder, () => openPushSpool(place))
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

interface SpoolPlace {
  readonly folder: string
  readonly log: Log
}

function openPushSpool({ folder, log }: SpoolPlace): Promise<Spool<PushRecord>> {
  return openSpool({
    folder,
    name: 'pushes',
    maxBytes: spoolBytes,
    parse: parseSpooledPush,
    onDamaged: (err) => log.error({ err }, 'a push kept in a file is damaged'),
  })
}

/** From when this hub had a database server: pushes that were answered and are nowhere else. */
async function takeWhatWasLeft(journal: Journal, place: SpoolPlace): Promise<void> {
  await using spool = await openPushSpool(place)
  await replay({ journal, spool, log: place.log }, () => undefined)
}
