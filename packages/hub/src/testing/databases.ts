/** Every kind of database that answers on this machine, each test in a database of its own. */
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import mysql from 'mysql2/promise'
import pg from 'pg'
import { describe, expect, it } from 'vitest'

export interface TestDatabase extends AsyncDisposable {
  /** For `MPHUB_DATABASE_URL`. */
  readonly url: string
}

export interface DatabaseKind {
  readonly name: 'SQLite' | 'MariaDB' | 'PostgreSQL'
  /** Makes an empty database. Disposing of it drops it. */
  make(): Promise<TestDatabase>
}

const mysqlServer = process.env['TEST_MYSQL_URL'] ?? 'mysql://root@127.0.0.1:3306'
const postgresServer = process.env['TEST_POSTGRES_URL'] ?? 'postgres://postgres@127.0.0.1:5432'

const sqlite: DatabaseKind = {
  name: 'SQLite',
  async make() {
    const folder = await mkdtemp(join(tmpdir(), 'mphub-database-'))
    return {
      url: `sqlite:${join(folder, 'mphub.db')}`,
      [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
    }
  },
}

const mariadb: DatabaseKind = {
  name: 'MariaDB',
  async make() {
    const name = newName()
    await onMysql(`create database ${name}`)
    return {
      url: `${mysqlServer}/${name}`,
      [Symbol.asyncDispose]: () => onMysql(`drop database ${name}`),
    }
  },
}

const postgres: DatabaseKind = {
  name: 'PostgreSQL',
  async make() {
    const name = newName()
    await onPostgres(`create database ${name}`)
    return {
      url: `${postgresServer}/${name}`,
      [Symbol.asyncDispose]: () => onPostgres(`drop database ${name} with (force)`),
    }
  },
}

function newName(): string {
  return `mphub_test_${process.pid}_${randomBytes(6).toString('hex')}`
}

async function onMysql(statement: string): Promise<void> {
  const connection = await mysql.createConnection(mysqlServer)
  await connection.query(statement)
  await connection.end()
}

async function onPostgres(statement: string): Promise<void> {
  const client = new pg.Client(`${postgresServer}/postgres`)
  await client.connect()
  await client.query(statement)
  await client.end()
}

async function answers(ask: (statement: string) => Promise<void>): Promise<boolean> {
  try {
    await ask('select 1')
    return true
  } catch {
    return false
  }
}

const servers = [
  { kind: mariadb, available: await answers(onMysql) },
  { kind: postgres, available: await answers(onPostgres) },
]

/** Those that answer here. Continuous integration must have all. */
export const databaseKinds: readonly DatabaseKind[] = [
  sqlite,
  ...servers.filter(({ available }) => available).map(({ kind }) => kind),
]

/** A specification that holds on every database. One that does not answer is skipped by name, or fails in CI. */
export function describeEachDatabase(title: string, specify: (kind: DatabaseKind) => void): void {
  for (const kind of databaseKinds) {
    describe(`${title}, on ${kind.name}`, () => {
      specify(kind)
    })
  }
  for (const { kind, available } of servers) if (!available) reportMissing(title, kind)
}

function reportMissing(title: string, { name }: DatabaseKind): void {
  describe(`${title}, on ${name}`, () => {
    it.skipIf(process.env['CI'] === undefined)(`needs ${name} on this machine`, () => {
      expect(`${name} does not answer`).toBe(`${name} answers`)
    })
  })
}
