/** Connections to a database server: dead ones are replaced, and another server is used when one fails. */
import { sql } from 'kysely'
import mysql from 'mysql2/promise'
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { databaseKinds, type DatabaseKind } from '../../../testing/databases.ts'
import { startProxy, type Proxy } from '../../../testing/proxy.ts'
import { openStorage, type Storage } from '../database.ts'
import { parseDatabaseUrl, type NetworkAddress } from '../database-url.ts'
import { faultOf } from '../faults.ts'
import { DatabaseUnreachableError } from '../storage-errors.ts'

/** A way to a database server that can be cut. */
async function openWay({ hosts: [host] }: NetworkAddress): Promise<Proxy> {
  if (host === undefined) throw new Error('a server was expected')
  return startProxy({ host: host.name, port: host.port })
}

interface Reached extends AsyncDisposable {
  readonly storage: Storage
  readonly address: NetworkAddress
}

/** Opens a database over ways, in their order. */
async function reach(address: NetworkAddress, ways: readonly Proxy[]): Promise<Reached> {
  const hosts = ways.map(({ port }) => ({ name: '127.0.0.1', port }))
  const storage = await openStorage({ address: { ...address, hosts }, migrations: {}, busyMs: 0 })
  return { storage, address, [Symbol.asyncDispose]: () => storage[Symbol.asyncDispose]() }
}

async function one({ db }: Storage): Promise<unknown> {
  const { rows } = await sql<{ one: number }>`select 1 as one`.execute(db)
  return Number(rows[0]?.one)
}

async function makeTable({ db }: Storage): Promise<void> {
  await sql`create table leaf (id int primary key)`.execute(db)
}

async function insertLeaf({ db }: Storage, id: number): Promise<void> {
  await sql`insert into leaf values (${id})`.execute(db)
}

async function errorOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => undefined,
    (error: unknown) => error,
  )
}

/** Ends every session on a database but this one, as an administrator or a time-out does. */
async function killSessions(kind: DatabaseKind, url: string): Promise<void> {
  if (kind.name === 'PostgreSQL') {
    const client = new pg.Client(url)
    await client.connect()
    await client.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    )
    await client.end()
    return
  }
  const connection = await mysql.createConnection(url)
  const [rows] = await connection.query<mysql.RowDataPacket[]>(
    'select id from information_schema.processlist where db = database() and id <> connection_id()',
  )
  for (const { id } of rows) await connection.query(`kill ${Number(id)}`)
  await connection.end()
}

/** Lets the database take no writes, as a server that has become a standby. */
async function setReadOnly(url: string, value: 'on' | 'off'): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  await client.query('begin read write')
  await client.query(
    `alter database ${client.escapeIdentifier(client.database ?? '')} set default_transaction_read_only = ${value}`,
  )
  await client.query('commit')
  await client.end()
}

for (const kind of databaseKinds.filter(({ name }) => name !== 'SQLite')) {
  describe(`the connections to ${kind.name}`, () => {
    async function address(url: string): Promise<NetworkAddress> {
      const parsed = parseDatabaseUrl(url, '/')
      if (parsed.dialect === 'sqlite') throw new Error('a server was expected')
      return parsed
    }

    it('are replaced, unseen by the next query, when the server ends them', async () => {
      await using database = await kind.make()
      await using way = await openWay(await address(database.url))
      await using reached = await reach(await address(database.url), [way])
      expect(await one(reached.storage)).toBe(1)

      await killSessions(kind, database.url)
      await errorOf(one(reached.storage))

      expect(await one(reached.storage)).toBe(1)
    })

    it('fail clearly when one breaks in the middle of a query, and heal', async () => {
      await using database = await kind.make()
      await using way = await openWay(await address(database.url))
      await using reached = await reach(await address(database.url), [way])
      const { storage } = reached
      await makeTable(storage)
      const breaking = storage.db.transaction().execute(async (trx) => {
        await sql`insert into leaf values (1)`.execute(trx)
        way.reset()
        await sql`insert into leaf values (2)`.execute(trx)
      })

      const error = await errorOf(breaking)

      expect(faultOf(error)).toBe('unavailable')
      const { rows } = await sql`select id from leaf`.execute(storage.db)
      expect(rows).toEqual([])
    })

    it('go to the second server when the first is away', async () => {
      await using database = await kind.make()
      await using first = await openWay(await address(database.url))
      await using second = await openWay(await address(database.url))
      await using reached = await reach(await address(database.url), [first, second])
      const { storage } = reached
      await makeTable(storage)
      expect(storage.poolState()?.server).toBe(`127.0.0.1:${first.port}`)

      await first.refuse()
      await errorOf(insertLeaf(storage, 1))
      await insertLeaf(storage, 2)

      expect(storage.poolState()).toEqual({ server: `127.0.0.1:${second.port}`, lent: 0 })
    })

    it('say what is wrong, without the password, when nothing answers', async () => {
      await using database = await kind.make()
      const reachable = await address(database.url)
      const way = await openWay(reachable)
      await way.refuse()
      const url = `${reachable.dialect}://someone:pa55word@127.0.0.1:${way.port}/none`

      const opening = { address: parseDatabaseUrl(url, '/'), migrations: {}, busyMs: 0 }
      const refused = await errorOf(openStorage(opening))

      expect(refused).toBeInstanceOf(DatabaseUnreachableError)
      expect(String(refused)).toContain(`127.0.0.1:${way.port}/none`)
      expect(String(refused)).not.toContain('pa55word')
    })

    it('never hold more than the pool may, and are given back after failures', async () => {
      await using database = await kind.make()
      const parsed = parseDatabaseUrl(`${database.url}?pool=2`, '/')
      await using storage = await openStorage({ address: parsed, migrations: {}, busyMs: 0 })

      const failing = Array.from({ length: 20 }, () =>
        errorOf(sql`select nothing_like_it`.execute(storage.db)),
      )

      expect((await Promise.all(failing)).map(faultOf)).toEqual(Array(20).fill('unavailable'))
      expect(await one(storage)).toBe(1)
      expect(storage.poolState()?.lent).toBe(0)
    })
  })
}

const mariadb = databaseKinds.find(({ name }) => name === 'MariaDB')

describe.skipIf(mariadb === undefined)('a connection to MariaDB that is lent again', () => {
  it('is asked nothing beside the query, while it has just proved to be alive', async () => {
    if (mariadb === undefined) return
    await using database = await mariadb.make()
    const address = parseDatabaseUrl(database.url, '/')
    await using storage = await openStorage({ address, migrations: {}, busyMs: 0 })
    const questions = async () => {
      const { rows } = await sql<{ Value: string }>`show session status like 'Questions'`.execute(
        storage.db.withoutPlugins(),
      )
      return Number(rows[0]?.Value)
    }

    const before = await questions()

    expect((await questions()) - before).toBe(1)
  })
})

const postgres = databaseKinds.find(({ name }) => name === 'PostgreSQL')

describe.skipIf(postgres === undefined)('a PostgreSQL server that takes no writes any more', () => {
  it('is not written to, and used again when it takes them', async () => {
    if (postgres === undefined) return
    await using standby = await postgres.make()
    const address = parseDatabaseUrl(standby.url, '/')
    if (address.dialect === 'sqlite') return
    await using storage = await openStorage({ address, migrations: {}, busyMs: 0 })
    await makeTable(storage)
    await setReadOnly(standby.url, 'on')
    await killSessions(postgres, standby.url)

    const refused = await errorOf(insertLeaf(storage, 1).catch(() => insertLeaf(storage, 1)))
    expect(faultOf(refused)).toBe('unavailable')

    await setReadOnly(standby.url, 'off')
    await insertLeaf(storage, 1)
  })
})
