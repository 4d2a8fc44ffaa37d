/** Tables are brought up to date at start, whatever happened the last time. */
import { access } from 'node:fs/promises'
import { sql } from 'kysely'
import { expect, it, describe } from 'vitest'
import { allMigrations } from '../../installation.ts'
import { databaseKinds, describeEachDatabase } from '../../testing/databases.ts'
import { connectStorage, openStorage, type Storage } from './database.ts'
import { parseDatabaseUrl } from './database-url.ts'
import { migrate, planMigrations } from './migrate.ts'
import { both, first } from './migrator.fixture.ts'
import { DatabaseNewerError, MigrationLockError } from './storage-errors.ts'

/** It takes a table away that no version has ever used. */
const beforeAnyVersion = '2026-11-28-no-daily-use'

describeEachDatabase('migrations', (kind) => {
  interface Bare extends AsyncDisposable {
    readonly url: string
    connect(): Promise<Storage>
  }

  async function bare(): Promise<Bare> {
    const parts = new AsyncDisposableStack()
    const { url } = parts.use(await kind.make())
    return {
      url,
      connect: async () => parts.use(await connectStorage(parseDatabaseUrl(url, '/'))),
      [Symbol.asyncDispose]: () => parts.disposeAsync(),
    }
  }

  it('are shown in the words of the database before they run', async () => {
    await using database = await bare()
    const { db } = await database.connect()

    const [plan, ...more] = await planMigrations(db, first)

    expect(more).toEqual([])
    expect(plan?.name).toBe('2026-01-01-leaf')
    expect(plan?.statements).toEqual([
      expect.stringMatching(/^create table .leaf. /),
      expect.stringMatching(/^create index .leaf_id. on .leaf. /),
    ])
    expect(await planMigrations(db, first)).toHaveLength(1)
  })

  it('happen once, though several programs start at the same time', async () => {
    await using database = await bare()
    const steps: string[] = []
    const options = {
      address: parseDatabaseUrl(database.url, '/'),
      migrations: both,
      busyMs: 0,
      onProgress: ({ name }: { name: string }) => void steps.push(name),
    }

    const opened = await Promise.all([1, 2, 3].map(() => openStorage(options)))

    await Promise.all(opened.map((storage) => storage[Symbol.asyncDispose]()))
    expect(steps).toHaveLength(5)
  })

  it.each([1, 2, 3, 4, 5])('are taken up again after an end at statement %i of 5', async (end) => {
    await using database = await bare()
    const { db } = await database.connect()
    let statements = 0
    const interrupted = migrate(db, {
      migrations: both,
      onProgress() {
        statements += 1
        if (statements === end) throw new Error('killed')
      },
    })
    await expect(interrupted).rejects.toThrow('killed')

    await migrate(db, { migrations: both })

    await sql`insert into leaf (id, size) values (1, 2)`.execute(db)
    expect(await planMigrations(db, both)).toEqual([])
  })

  it('of a later version are refused, and nothing is changed', async () => {
    await using database = await bare()
    await migrate((await database.connect()).db, { migrations: both })
    const address = parseDatabaseUrl(database.url, '/')

    const opening = openStorage({ address, migrations: first, busyMs: 0 })

    await expect(opening).rejects.toThrow(DatabaseNewerError)
    await expect(opening).rejects.toThrow('2026-01-02-leaf-size')
    expect(await planMigrations((await database.connect()).db, both)).toEqual([])
  })

  it('do not wait for ever for another program, and say in both languages what to do', async () => {
    await using database = await bare()
    const [one, other] = [await database.connect(), await database.connect()]
    await migrate(one.db, { migrations: first })
    if (kind.name === 'SQLite') await sql`pragma busy_timeout = 0`.execute(other.db)
    const begun = Promise.withResolvers<void>()
    const goOn = Promise.withResolvers<void>()
    const slow = migrate(one.db, {
      migrations: both,
      async beforeChanges() {
        begun.resolve()
        await goOn.promise
      },
    })
    await begun.promise

    const waiting = migrate(other.db, { migrations: both, patienceMs: 100 })

    await expect(waiting).rejects.toThrow(MigrationLockError)
    await expect(waiting).rejects.toMatchObject({
      ...{ code: 'migration_lock', exitCode: 1 },
      zh: expect.stringMatching(/\p{Script=Han}/u),
    })
    goOn.resolve()
    await slow
    expect(await planMigrations(other.db, both)).toEqual([])
  })

  it('of the hub only add to its tables, so that hubs of the version before go on meanwhile', async () => {
    await using database = await bare()
    const { db } = await database.connect()

    const plans = await planMigrations(db, allMigrations)

    const sinceFirst = plans.filter(({ name }) => name !== beforeAnyVersion)
    const statements = sinceFirst.flatMap((plan) => plan.statements)
    const others = statements.filter((statement) => !/^create (table|index) /.test(statement))
    expect(others.length).toBeGreaterThan(0)
    for (const statement of others) {
      expect(statement).toMatch(/^alter table \S+ add column \S+ (?!.*not null)/)
    }
  })

  it('of the hub make all its tables', async () => {
    await using database = await bare()
    const { db } = await database.connect()

    await migrate(db, { migrations: allMigrations })

    expect(await db.selectFrom('account').selectAll().execute()).toEqual([])
    expect(await planMigrations(db, allMigrations)).toEqual([])
  })
})

describe('an embedded database', () => {
  it('is copied before its tables change, but not when it is new', async () => {
    const [sqlite] = databaseKinds
    if (sqlite === undefined) throw new Error('SQLite is always there')
    await using database = await sqlite.make()
    const address = parseDatabaseUrl(database.url, '/')
    const copy = `${address.dialect === 'sqlite' ? address.path : ''}.before-migration`
    {
      await using storage = await openStorage({ address, migrations: first, busyMs: 0 })
      await sql`insert into leaf values (7)`.execute(storage.db)
    }
    await expect(access(copy)).rejects.toThrow('ENOENT')

    await using _migrated = await openStorage({ address, migrations: both, busyMs: 0 })

    await using before = await connectStorage({ dialect: 'sqlite', path: copy })
    const { rows } = await sql`select * from leaf`.execute(before.db)
    expect(rows).toEqual([{ id: 7 }])
  })
})
