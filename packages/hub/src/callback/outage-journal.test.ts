/** Pushes while the database takes none: kept in a file, and written to it later, each once. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { pino } from 'pino'
import { expect, it } from 'vitest'
import { allMigrations } from '../installation.ts'
import { systemClock } from '../platform/clock.ts'
import { openSpool } from '../platform/spool/spool.ts'
import { openStorage, type Storage } from '../platform/storage/database.ts'
import { parseDatabaseUrl } from '../platform/storage/database-url.ts'
import { StatementTooLargeError } from '../platform/storage/network/statement-too-large-error.ts'
import { readRevisions } from '../platform/storage/revision.repository.ts'
import { describeEachDatabase } from '../testing/databases.ts'
import { mostBytesOf } from '../testing/most-bytes.ts'
import { openDurableJournal, type DurableJournal } from './durable-journal.ts'
import type { PushRecord } from './journal.ts'
import { parseSpooledPush } from './spooled-push.ts'

const appid = 'wx1234567890abcdef'

function push(number: number, openid = 'oFan'): PushRecord {
  const key = `message|${number}|oFan`
  const message = {
    appid,
    key,
    openid,
    kind: 'text',
    createdAt: number,
    receivedAt: number,
    xml: '<xml/>',
    state: 'answered',
    reply: null,
    ruleId: null,
    owner: null,
  } as const
  return { message, fact: undefined, signature: undefined }
}

/** As a hub leaves it that has been stopped while its database server was away. */
async function leaveBehind(dataFolder: string, pushes: readonly PushRecord[]): Promise<void> {
  const file = { folder: join(dataFolder, 'spool'), name: 'pushes', maxBytes: 1_000_000 }
  await using spool = await openSpool({ ...file, parse: parseSpooledPush, onDamaged() {} })
  for (const left of pushes) await spool.append(left)
}

describeEachDatabase('a journal through outages', (kind) => {
  interface Desk extends AsyncDisposable {
    readonly storage: Storage
    readonly journal: DurableJournal
    /** How often the database was said to be away. */
    outages(): number
    checks(): number
    /** Lets nobody else use the table of messages until the function has ended. */
    whileLocked(run: () => Promise<void>): Promise<void>
    keys(): Promise<string[]>
    refused(): Promise<string>
    /** Names of the files of the spool. */
    files(): Promise<string[]>
  }

  async function openDesk(left: readonly PushRecord[] = []): Promise<Desk> {
    const parts = new AsyncDisposableStack()
    const folder = await mkdtemp(join(tmpdir(), 'mphub-outage-'))
    parts.defer(() => rm(folder, { recursive: true }))
    if (left.length > 0) await leaveBehind(folder, left)
    const { url } = parts.use(await kind.make())
    const address = parseDatabaseUrl(url, '/')
    const storage = parts.use(await openStorage({ address, migrations: allMigrations, busyMs: 0 }))
    const { db } = storage
    let [outages, checks] = [0, 0]
    const write = (line: string) => void (outages += Number(line.includes('database is away"')))
    const log = pino({ level: 'error' }, { write })
    const checkDatabase = async () => {
      checks += 1
      await readRevisions(db)
    }
    const options = { storage, folder, clock: systemClock, log, checkDatabase }
    const journal = parts.use(await openDurableJournal(options))
    return {
      ...{ storage, journal, outages: () => outages, checks: () => checks },
      async whileLocked(run) {
        await db.connection().execute(async (connection) => {
          const isPostgres = storage.dialect === 'postgres'
          if (isPostgres) await sql`begin`.execute(connection)
          await (isPostgres ? sql`lock table message` : sql`lock tables message write`).execute(
            connection,
          )
          await run()
          await (isPostgres ? sql`rollback` : sql`unlock tables`).execute(connection)
        })
      },
      async keys() {
        const rows = await db.selectFrom('message').select('key').orderBy('key').execute()
        return rows.map(({ key }) => key)
      },
      refused: () => readFile(join(folder, 'spool', 'pushes.refused.jsonl'), 'utf8'),
      files: () => readdir(join(folder, 'spool')),
      [Symbol.asyncDispose]: () => parts.disposeAsync(),
    }
  }

  if (kind.name === 'SQLite') specifyEmbedded()
  else specifyServer()

  function specifyEmbedded(): void {
    it('keeps nothing in a file: its disk is the same', async () => {
      await using desk = await openDesk()

      await desk.journal.record(push(1))

      expect(desk.journal.spooled()).toBe(0)
      expect(await desk.keys()).toEqual([push(1).message.key])
    })

    it('takes what was left when the hub had a database server, before it takes more', async () => {
      await using desk = await openDesk([push(1), push(2)])

      expect(await desk.keys()).toEqual([push(1).message.key, push(2).message.key])
      expect(await desk.files()).toEqual([])
    })
  }

  function specifyServer(): void {
    it(
      'takes the database for away until it has taken what was kept, though it can be read',
      { timeout: 30_000 },
      async () => {
        await using desk = await openDesk()
        const { journal } = desk
        let count = 0

        await desk.whileLocked(async () => {
          const until = performance.now() + 2_500
          while (performance.now() < until) await journal.record(push(1_000 + count++))
          expect(desk.checks()).toBe(1)
          expect(journal.spooled()).toBe(count)
        })
        await expect.poll(() => journal.spooled(), { timeout: 20_000 }).toBe(0)

        expect(desk.outages()).toBe(1)
        const all = Array.from({ length: count }, (_, index) => push(1_000 + index).message.key)
        expect(await desk.keys()).toEqual(all.toSorted())
      },
    )

    it(
      'takes new ones at once when the first of what was kept is written',
      { timeout: 30_000 },
      async () => {
        await using desk = await openDesk()
        const { journal } = desk
        await desk.whileLocked(async () => {
          await journal.record(push(1))
        })

        await expect.poll(() => journal.spooled(), { timeout: 20_000 }).toBe(0)
        await journal.record(push(2))

        expect(journal.spooled()).toBe(0)
        expect(await desk.keys()).toEqual([push(1).message.key, push(2).message.key])
      },
    )

    it(
      'puts one that the database refuses aside, and writes the others',
      { timeout: 30_000 },
      async () => {
        await using desk = await openDesk()
        const { journal } = desk
        await desk.whileLocked(async () => {
          await journal.record(push(1))
          await journal.record(push(2, 'a name that is far too long'.repeat(10)))
          await journal.record(push(3))
        })

        await expect.poll(() => journal.spooled(), { timeout: 20_000 }).toBe(0)

        expect(await desk.keys()).toEqual([push(1).message.key, push(3).message.key])
        expect(await desk.refused()).toContain(push(2).message.key)
      },
    )

    if (kind.name === 'MariaDB') specifySize()
  }

  function specifySize(): void {
    it('does not take the database for away because a push is larger than that takes', async () => {
      await using desk = await openDesk()
      const { journal, storage } = desk
      const large = push(1)
      const xml = 'x'.repeat((await mostBytesOf(storage.db)) + 1)

      const recording = journal.record({ ...large, message: { ...large.message, xml } })

      await expect(recording).rejects.toThrow(StatementTooLargeError)
      expect([journal.trouble(), journal.spooled(), desk.outages()]).toEqual([undefined, 0, 0])
    })
  }
})
