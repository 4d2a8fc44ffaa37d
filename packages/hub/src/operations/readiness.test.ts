/** When a hub says that it should not be sent requests, and why. */
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import mysql from 'mysql2/promise'
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { systemClock, type Clock } from '../platform/clock.ts'
import { databaseKinds, type DatabaseKind } from '../testing/databases.ts'
import { runningHub, type RunningHub } from '../testing/running-hub.ts'

async function readiness({ hub }: RunningHub, path = '/readyz') {
  const response = await fetch(`${hub.url}${path}`)
  return { status: response.status, body: await response.json() }
}

const ready = { status: 200, body: { status: 'ready' } }

function notReady(...reasons: readonly string[]) {
  return { status: 503, body: { status: 'not ready', reasons } }
}

const anHourBehind: Clock = { ...systemClock, now: () => Date.now() - 3_600_000 }

/** As a server becomes that is a standby from now on: whoever connects may only read. */
async function becomeReadOnly(url: string): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  const name = client.escapeIdentifier(client.database ?? '')
  await client.query(`alter database ${name} set default_transaction_read_only = on`)
  await client.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  )
  await client.end()
}

/** As somebody does who works on a table at night. Disposing of it gives the table back. */
async function lockTable(
  { name }: DatabaseKind,
  url: string,
  table: string,
): Promise<AsyncDisposable> {
  if (name === 'MariaDB') {
    const connection = await mysql.createConnection(url)
    await connection.query(`lock tables ${table} write`)
    return { [Symbol.asyncDispose]: () => connection.end() }
  }
  const client = new pg.Client(url)
  await client.connect()
  await client.query(`begin; lock table ${table}`)
  return { [Symbol.asyncDispose]: () => client.end() }
}

describe('a hub', () => {
  it('is ready when it can write, and asking often is no burden', async () => {
    await using world = await runningHub()
    using database = new DatabaseSync(join(world.folder, 'mphub.db'), { readOnly: true })
    const beats = () => Number(database.prepare('select beat from node').get()?.['beat'])
    const before = beats()

    const answers = await Promise.all(Array.from({ length: 50 }, () => readiness(world)))

    expect(answers).toEqual(Array(50).fill(ready))
    expect(beats() - before).toBe(1)
  })

  it('is not ready while another program keeps its database locked', async () => {
    await using world = await runningHub()
    using database = new DatabaseSync(join(world.folder, 'mphub.db'))
    database.exec('begin immediate')

    expect(await readiness(world)).toEqual(notReady('database_locked'))

    database.exec('rollback')
    await expect.poll(() => readiness(world), { timeout: 3_000 }).toEqual(ready)
  })
})

for (const kind of databaseKinds.filter(({ name }) => name !== 'SQLite')) {
  describe(`a hub on ${kind.name}`, () => {
    it('is not ready with a clock an hour off, and answers nothing less for it', async () => {
      await using database = await kind.make()
      const environment = { MPHUB_DATABASE_URL: database.url }
      await using world = await runningHub({ environment, clock: anHourBehind })

      expect(await readiness(world)).toEqual(notReady('clock_off'))
      expect(await readiness(world, '/readyz/callback')).toEqual(notReady('clock_off'))
      expect((await fetch(`${world.hub.url}/healthz`)).status).toBe(200)
      const metrics = await (await fetch(`${world.hub.url}/metrics`)).text()
      expect(metrics).toMatch(/mphub_clock_offset_seconds\{clock="database"\} 3(599|600)/)
    })

    it('is ready when it is the server whose clock differs from those of all hubs', async () => {
      await using database = await kind.make()
      const environment = {
        MPHUB_DATABASE_URL: database.url,
        MPHUB_SECRET_KEY: randomBytes(32).toString('base64'),
      }
      await using _other = await runningHub({ environment, clock: anHourBehind })
      await using world = await runningHub({ environment, clock: anHourBehind })

      expect(await readiness(world)).toEqual(ready)
    })

    it('is ready where the clocks agree', async () => {
      await using database = await kind.make()
      await using world = await runningHub({ environment: { MPHUB_DATABASE_URL: database.url } })

      expect(await readiness(world)).toEqual(ready)
    })

    it('says within two seconds that another program keeps it from writing', async () => {
      await using database = await kind.make()
      await using world = await runningHub({ environment: { MPHUB_DATABASE_URL: database.url } })
      await using _lock = await lockTable(kind, database.url, 'node')
      const began = performance.now()

      expect(await readiness(world)).toEqual(notReady('database_locked'))

      expect(performance.now() - began).toBeLessThan(2_000)
    })

    it('is ready while the table of revisions is locked, which no push needs', async () => {
      await using database = await kind.make()
      await using world = await runningHub({ environment: { MPHUB_DATABASE_URL: database.url } })
      await using _lock = await lockTable(kind, database.url, 'revision')

      expect(await readiness(world)).toEqual(ready)
    })
  })
}

const postgres = databaseKinds.find(({ name }) => name === 'PostgreSQL')

describe.skipIf(postgres === undefined)('a hub whose server has become read-only', () => {
  it('is not ready, though it can read and goes on taking pushes', async () => {
    if (postgres === undefined) return
    await using database = await postgres.make()
    await using world = await runningHub({ environment: { MPHUB_DATABASE_URL: database.url } })

    await becomeReadOnly(database.url)

    await expect
      .poll(() => readiness(world), { timeout: 10_000 })
      .toEqual(notReady('database_read_only'))
    expect(await readiness(world, '/readyz/callback')).toEqual(ready)
  })
})
