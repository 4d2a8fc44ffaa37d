/** What the hub may rely on, whichever database holds its data. */
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { describeEachDatabase } from '../../testing/databases.ts'
import { createBulkInsert } from './bulk.ts'
import { openStorage, type Migrations, type Storage } from './database.ts'
import { parseDatabaseUrl } from './database-url.ts'
import { dialectOf, leavingOutKnown, lockingRows } from './dialect.ts'
import { isDuplicate } from './faults.ts'
import { revisionMigrations } from './revision.migrations.ts'
import { raiseRevision, readRevisions } from './revision.repository.ts'

declare module './database.ts' {
  interface Database {
    paper: { key: string; body: string | null; size: number }
  }
}

const migrations: Migrations = {
  ...revisionMigrations,
  '2026-11-28-paper': {
    async up(db) {
      await db.schema
        .createTable('paper')
        .addColumn('key', 'varchar(191)', (column) => column.primaryKey())
        .addColumn('body', 'text')
        .addColumn('size', 'bigint', (column) => column.notNull())
        .execute()
      await db.schema.createIndex('paper_size').on('paper').column('size').execute()
    },
  },
}

describeEachDatabase('storage', (kind) => {
  async function open(): Promise<Storage> {
    const parts = new AsyncDisposableStack()
    const { url } = parts.use(await kind.make())
    const address = parseDatabaseUrl(url, '/')
    const storage = parts.use(await openStorage({ address, migrations, busyMs: 0 }))
    return { ...storage, [Symbol.asyncDispose]: () => parts.disposeAsync() }
  }

  it('keeps texts to the letter: case, width, accents, trailing spaces and emoji', async () => {
    await using storage = await open()
    const keys = ['a', 'A', 'ａ', 'á', 'a ', '😀', '😁', '中文', '']

    await storage.db
      .insertInto('paper')
      .values(keys.map((key, size) => ({ key, body: `${key}!`, size })))
      .execute()

    const found = await Promise.all(keys.map((key) => bodyOf(storage, key)))
    expect(found).toEqual(keys.map((key) => `${key}!`))
  })

  it('holds a text of a megabyte, and whole numbers up to 2^53', async () => {
    await using storage = await open()
    const body = '字'.repeat(350_000)
    const paper = { key: 'large', body, size: Number.MAX_SAFE_INTEGER }

    await storage.db.insertInto('paper').values(paper).execute()

    expect(await storage.db.selectFrom('paper').selectAll().execute()).toEqual([paper])
  })

  it('refuses a key that is there, and says that this is why', async () => {
    await using storage = await open()
    const insert = storage.db.insertInto('paper').values({ key: 'a', body: null, size: 1 })
    await insert.execute()

    expect(isDuplicate(await errorOf(insert.execute()))).toBe(true)
  })

  it('does not take a missing value for a key that is there', async () => {
    await using storage = await open()
    const insert = sql`insert into paper (${sql.ref('key')}, size) values ('a', null)`

    expect(isDuplicate(await errorOf(insert.execute(storage.db)))).toBe(false)
  })

  it('leaves known rows out, and counts the new ones', async () => {
    await using storage = await open()
    const { db } = storage
    const row = (key: string, size: number) => ({ key, body: null, size })
    await db.insertInto('paper').values(row('b', 1)).execute()

    const insert = db.insertInto('paper').values([row('a', 2), row('b', 2), row('c', 2)])
    const { numInsertedOrUpdatedRows } = await leavingOutKnown(db, insert).executeTakeFirstOrThrow()

    expect(numInsertedOrUpdatedRows).toBe(2n)
    expect(await sizes(storage)).toEqual([2, 1, 2])
  })

  it('counts updated rows that keep their value', async () => {
    await using storage = await open()
    await storage.db.insertInto('paper').values({ key: 'a', body: null, size: 1 }).execute()

    const { numUpdatedRows } = await storage.db
      .updateTable('paper')
      .set({ size: 1 })
      .executeTakeFirstOrThrow()

    expect(numUpdatedRows).toBe(1n)
  })

  it('inserts any number of rows at once', async () => {
    await using storage = await open()
    const insertPapers = createBulkInsert('paper', ['key', 'body', 'size'])
    const papers = Array.from({ length: 1_337 }, (_, size) => ({
      key: `p${size}`,
      body: null,
      size,
    }))

    await storage.db.transaction().execute((trx) => insertPapers(trx, papers))

    expect(await sizes(storage)).toHaveLength(1_337)
  })

  it('keeps nothing of a transaction that fails', async () => {
    await using storage = await open()
    const failing = storage.db.transaction().execute(async (trx) => {
      await trx.insertInto('paper').values({ key: 'a', body: null, size: 1 }).execute()
      throw new Error('changed my mind')
    })

    await expect(failing).rejects.toThrow('changed my mind')
    expect(await sizes(storage)).toEqual([])
  })

  it('raises a number in two transactions at once without losing one', async () => {
    await using storage = await open()
    const { db } = storage
    await db.insertInto('paper').values({ key: 'a', body: null, size: 0 }).execute()
    const raise = () =>
      db.transaction().execute(async (trx) => {
        const query = trx.selectFrom('paper').selectAll().where('key', '=', 'a')
        const { size } = await lockingRows(trx, query).executeTakeFirstOrThrow()
        await trx
          .updateTable('paper')
          .set({ size: size + 1 })
          .execute()
      })

    await Promise.all(Array.from({ length: 20 }, raise))

    expect(await sizes(storage)).toEqual([20])
  })

  it('finds a limited number of rows', async () => {
    await using storage = await open()
    const papers = ['a', 'b', 'c'].map((key, size) => ({ key, body: null, size }))
    await storage.db.insertInto('paper').values(papers).execute()

    const rows = await storage.db
      .selectFrom('paper')
      .select('key')
      .orderBy('key')
      .limit(2)
      .offset(1)
      .execute()

    expect(rows).toEqual([{ key: 'b' }, { key: 'c' }])
  })

  it('keeps a revision for each subject', async () => {
    await using storage = await open()
    const raise = (subject: string) =>
      storage.db.transaction().execute((trx) => raiseRevision(trx, subject))

    await raise('rules')
    await raise('rules')
    await raise('accounts')

    expect(await readRevisions(storage.db)).toEqual(
      new Map(Object.entries({ rules: 2, accounts: 1 })),
    )
  })

  it('knows which database it is', async () => {
    await using storage = await open()
    const names = { SQLite: 'sqlite', MariaDB: 'mysql', PostgreSQL: 'postgres' }

    expect(storage.dialect).toBe(names[kind.name])
    expect(dialectOf(storage.db)).toBe(storage.dialect)
  })
})

async function bodyOf({ db }: Storage, key: string): Promise<string | null | undefined> {
  const row = await db.selectFrom('paper').select('body').where('key', '=', key).executeTakeFirst()
  return row?.body
}

async function sizes({ db }: Storage): Promise<number[]> {
  const rows = await db.selectFrom('paper').select('size').orderBy('key').execute()
  return rows.map(({ size }) => size)
}

async function errorOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => undefined,
    (error: unknown) => error,
  )
}
