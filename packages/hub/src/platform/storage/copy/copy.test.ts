/** Everything can be moved to another database, backed up into a file, and restored from it. */
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { allMigrations } from '../../../installation.ts'
import {
  databaseKinds,
  describeEachDatabase,
  type DatabaseKind,
} from '../../../testing/databases.ts'
import { openStorage, type Storage } from '../database.ts'
import { parseDatabaseUrl, type DatabaseAddress } from '../database-url.ts'
import { raiseRevision, readRevisions } from '../revision.repository.ts'
import { backUp, BackupError } from './back-up.ts'
import { copyDatabase, DatabaseNotEmptyError } from './copy-database.ts'
import { NoBackupError, openBackup, restore } from './restore.ts'

interface Opened extends Storage {
  readonly address: DatabaseAddress
}

async function open(kind: DatabaseKind): Promise<Opened> {
  const parts = new AsyncDisposableStack()
  const { url } = parts.use(await kind.make())
  const address = parseDatabaseUrl(url, '/')
  const options = { address, migrations: allMigrations, busyMs: 5_000 }
  const storage = parts.use(await openStorage(options))
  return { ...storage, address, [Symbol.asyncDispose]: () => parts.disposeAsync() }
}

function messageOf(appid: string, number: number) {
  return {
    appid,
    key: `message|${number}|oFan 😀`,
    openid: 'oFan',
    kind: 'text',
    createdAt: Number.MAX_SAFE_INTEGER - number,
    receivedAt: number,
    xml: `<xml>${number}: ‘quotes’, \\ and 中文</xml>`,
    state: 'answered' as const,
    reply: number % 2 === 0 ? null : '',
    ruleId: null,
    owner: null,
  }
}

/** Rows whose keys have several parts, in numbers that need several pages. */
async function fill({ db }: Storage): Promise<void> {
  const messages = ['wx1', 'wx2', 'wx3'].flatMap((appid) =>
    Array.from({ length: 701 }, (_, number) => messageOf(appid, number)),
  )
  for (let start = 0; start < messages.length; start += 500) {
    await db
      .insertInto('message')
      .values(messages.slice(start, start + 500))
      .execute()
  }
  await db.transaction().execute((trx) => raiseRevision(trx, 'rules'))
}

async function messagesOf({ db }: Storage) {
  const rows = await db.selectFrom('message').selectAll().execute()
  return rows.toSorted((one, other) => nameOf(one).localeCompare(nameOf(other)))
}

function nameOf({ appid, key }: { readonly appid: string; readonly key: string }): string {
  return `${appid} ${key}`
}

interface Folder extends AsyncDisposable {
  file(name: string): string
}

async function makeFolder(): Promise<Folder> {
  const path = await mkdtemp(join(tmpdir(), 'mphub-backup-'))
  return {
    file: (name) => join(path, name),
    [Symbol.asyncDispose]: () => rm(path, { recursive: true }),
  }
}

const options = { migrations: allMigrations, except: [] }

describeEachDatabase('a database that is moved', (kind) => {
  it.each(databaseKinds)('has every row in $name, to the letter', async (other) => {
    await using from = await open(kind)
    await fill(from)
    await using place = await other.make()
    const to = parseDatabaseUrl(place.url, '/')

    const copied = await copyDatabase(from, to, options)

    expect(copied.get('message')).toBe(2_103)
    await using target = await openStorage({ ...options, address: to, busyMs: 5_000 })
    expect(await messagesOf(target)).toEqual(await messagesOf(from))
  })

  it('has rows that are too large together for one statement, and for the memory', async () => {
    await using from = await open(kind)
    const xml = 'x'.repeat(1_048_576)
    for (let number = 0; number < 20; number++) {
      const message = { ...messageOf('wx1', number), xml }
      await from.db.insertInto('message').values(message).execute()
    }
    await using place = await kind.make()
    const seen = [0]

    const copied = await copyDatabase(from, parseDatabaseUrl(place.url, '/'), {
      ...options,
      onProgress: ({ table, rows }) => void (table === 'message' && seen.push(rows)),
    })

    expect(copied.get('message')).toBe(20)
    expect(seen).toEqual([0, 3, 6, 9, 12, 15, 18, 20])
  })

  it('is not written over what is there', async () => {
    await using from = await open(kind)
    await fill(from)
    await using to = await open(kind)
    await to.db.transaction().execute((trx) => raiseRevision(trx, 'rules'))

    await expect(copyDatabase(from, to.address, options)).rejects.toThrow(DatabaseNotEmptyError)

    expect(await messagesOf(to)).toEqual([])
  })
})

describeEachDatabase('a backup', (kind) => {
  it('holds everything, and is restored while the database is in use', async () => {
    await using folder = await makeFolder()
    await using storage = await open(kind)
    await fill(storage)
    const before = await messagesOf(storage)
    const to = folder.file('backup.db')
    await backUp({ ...options, from: storage.address, to })
    await storage.db.deleteFrom('message').where('appid', '=', 'wx1').execute()
    await storage.db.updateTable('message').set({ xml: 'changed' }).execute()
    await storage.db.transaction().execute((trx) => raiseRevision(trx, 'accounts'))

    await using backup = await openBackup(to, allMigrations)
    await restore(backup, storage.db, options)

    expect(await messagesOf(storage)).toEqual(before)
    const revisions = await readRevisions(storage.db)
    expect([...revisions].sort()).toEqual([
      ['accounts', 2],
      ['rules', 2],
    ])
  })

  it('is for the eyes of its owner, and never takes the place of another file', async () => {
    await using folder = await makeFolder()
    await using storage = await open(kind)
    const to = folder.file('backup.db')
    await backUp({ ...options, from: storage.address, to })
    expect((await stat(to)).mode & 0o777).toBe(0o600)
    const content = await readFile(to)

    const again = backUp({ ...options, from: storage.address, to })

    await expect(again).rejects.toThrow(BackupError)
    expect(await readFile(to)).toEqual(content)
  })

  it('says so when its folder cannot be made', async () => {
    await using folder = await makeFolder()
    await using storage = await open(kind)
    const to = folder.file('backup.db')
    await backUp({ ...options, from: storage.address, to })

    const below = backUp({ ...options, from: storage.address, to: join(to, 'backup.db') })

    await expect(below).rejects.toThrow(BackupError)
  })

  it('leaves everything as it was when it cannot be restored to the end', async () => {
    await using folder = await makeFolder()
    await using storage = await open(kind)
    await fill(storage)
    const to = folder.file('backup.db')
    await backUp({ ...options, from: storage.address, to })
    const before = await messagesOf(storage)
    await using backup = await openBackup(to, allMigrations)
    const interrupted = restore(backup, storage.db, {
      except: [],
      onProgress({ table, rows }) {
        if (table === 'message' && rows > 1_000) throw new Error('killed')
      },
    })

    await expect(interrupted).rejects.toThrow('killed')

    expect(await messagesOf(storage)).toEqual(before)
  })
})

describe('a file that is no backup', () => {
  it.each(['', 'not a database', 'SQLite format 3\0 and no more'])(
    'is refused: %j',
    async (text) => {
      await using folder = await makeFolder()
      const path = folder.file('backup.db')
      await writeFile(path, text)

      await expect(openBackup(path, allMigrations)).rejects.toThrow(NoBackupError)
    },
  )
})
