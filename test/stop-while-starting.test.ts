/** A hub that is asked to stop while it waits for another program to bring the tables up to date. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import mysql from 'mysql2/promise'
import pg from 'pg'
import { describe, it } from 'vitest'
import { databaseKinds, type DatabaseKind } from '../packages/hub/src/testing/databases.ts'
import { startProgram, type Program } from './program.ts'
import { untilTrue } from './until.ts'

interface Holder extends AsyncDisposable {
  /** Whether somebody waits for what it holds. */
  isAwaited(): Promise<boolean>
}

/** Holds the lock of the migrations, as a hub that is at work on a large table. */
async function holdMigrations({ name }: DatabaseKind, url: string): Promise<Holder> {
  return name === 'PostgreSQL' ? holdOnPostgres(url) : holdOnMariadb(url)
}

async function holdOnPostgres(url: string): Promise<Holder> {
  const client = new pg.Client(url)
  await client.connect()
  await client.query(`select pg_advisory_lock(hashtext('mphub-migrations'))`)
  return {
    async isAwaited() {
      const { rowCount } = await client.query(
        `select from pg_stat_activity where datname = current_database() and wait_event = 'advisory'`,
      )
      return rowCount === 1
    },
    [Symbol.asyncDispose]: () => client.end(),
  }
}

async function holdOnMariadb(url: string): Promise<Holder> {
  const connection = await mysql.createConnection(url)
  await connection.query(
    `select get_lock(concat('mphub-migrations-', left(sha2(database(), 256), 32)), 0)`,
  )
  return {
    async isAwaited() {
      const [rows] = await connection.query<mysql.RowDataPacket[]>(
        `select id from information_schema.processlist where db = database() and state = 'User lock'`,
      )
      return rows.length === 1
    },
    [Symbol.asyncDispose]: () => connection.end(),
  }
}

interface Waiting extends AsyncDisposable {
  readonly hub: Program
}

async function startWaiting(kind: DatabaseKind): Promise<Waiting> {
  await using parts = new AsyncDisposableStack()
  const folder = await mkdtemp(join(tmpdir(), 'mphub-starting-'))
  parts.defer(() => rm(folder, { recursive: true }))
  const { url } = parts.use(await kind.make())
  const holder = parts.use(await holdMigrations(kind, url))
  const environment = { MPHUB_DATA: folder, MPHUB_DATABASE_URL: url, MPHUB_PORT: '0' }
  const program = ['packages/hub/src/main.ts', 'serve']
  const hub = parts.use(startProgram(process.execPath, program, { environment }))
  await untilTrue(holder.isAwaited, { withinMs: 20_000 })
  const all = parts.move()
  return { hub, [Symbol.asyncDispose]: () => all.disposeAsync() }
}

const patience = { timeout: 60_000 }
const servers = databaseKinds.filter(({ name }) => name !== 'SQLite')

describe('a hub that waits for the tables to be brought up to date', () => {
  it.each(servers)('is gone within ten seconds, on $name', patience, async (kind) => {
    await using waiting = await startWaiting(kind)
    const { hub } = waiting

    hub.signal('SIGTERM')
    await untilTrue(() => hub.hasEnded(), { withinMs: 10_000 })
  })

  it.each(servers)('is gone at once when asked twice, on $name', patience, async (kind) => {
    await using waiting = await startWaiting(kind)
    const { hub } = waiting

    const began = performance.now()
    hub.signal('SIGINT')
    await untilTrue(() => performance.now() - began > 1_000)
    hub.signal('SIGINT')
    await untilTrue(() => hub.hasEnded(), { withinMs: 1_000 })
  })
})
