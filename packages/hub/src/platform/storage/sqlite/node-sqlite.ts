/** Lets Kysely speak to the SQLite inside Node.js. */
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { SqliteDialect, type SqliteDatabase, type SqliteStatement } from 'kysely'
import { DatabaseUnsafeError } from '../storage-errors.ts'

/** How many compiled statements are kept. Each of a bulk insert takes some tens of kilobytes. */
const keptStatements = 100

/** While another process sets the same file up, such as its write-ahead log. */
const openWithinMs = 5_000

type Value = null | number | bigint | string | Uint8Array

/**
 * Opens the file for durable group commits: WAL, every commit on the disk before it returns, and
 * never more than `busyMs` spent blocking the process for somebody else's lock.
 */
export function openSqlite(path: string, { busyMs }: { busyMs: number }): DatabaseSync {
  refuseKnownCorruption()
  const sqlite = new DatabaseSync(path, {
    timeout: openWithinMs,
    enableForeignKeyConstraints: true,
  })
  sqlite.exec('pragma journal_mode = wal')
  sqlite.exec('pragma synchronous = full')
  sqlite.exec('pragma wal_autocheckpoint = 4000')
  sqlite.exec('pragma journal_size_limit = 4194304')
  sqlite.exec(`pragma busy_timeout = ${Math.trunc(busyMs)}`)
  return sqlite
}

/** SQLite before 3.51.3, and 3.52.0, can lose pages of a WAL database with several connections. */
function refuseKnownCorruption(): void {
  const [major = 0, minor = 0, patch = 0] = (process.versions.sqlite ?? '').split('.').map(Number)
  const order = major * 1_000_000 + minor * 1_000 + patch
  if (order < 3_051_003 || order === 3_052_000) {
    throw new DatabaseUnsafeError(process.versions.sqlite ?? 'unknown')
  }
}

export function sqliteDialect(sqlite: DatabaseSync): SqliteDialect {
  return new SqliteDialect({ database: asKyselyExpects(sqlite) })
}

function asKyselyExpects(sqlite: DatabaseSync): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>()
  return {
    close: () => sqlite.close(),
    prepare(sql) {
      const known = statements.get(sql)
      if (known !== undefined) return known
      const statement = sql === 'rollback' ? rollback(sqlite) : adapt(sqlite.prepare(sql))
      if (statements.size >= keptStatements) statements.delete(oldest(statements))
      statements.set(sql, statement)
      return statement
    },
  }
}

function oldest(statements: ReadonlyMap<string, unknown>): string {
  for (const sql of statements.keys()) return sql
  throw new Error('no statement is kept')
}

function adapt(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...parameters.map(toValue)),
    run: (parameters) => statement.run(...parameters.map(toValue)),
    iterate: (parameters) => statement.iterate(...parameters.map(toValue)),
  }
}

function toValue(parameter: unknown): Value {
  switch (typeof parameter) {
    case 'string':
    case 'number':
    case 'bigint':
      return parameter
    case 'boolean':
      return parameter ? 1 : 0
    default:
      if (parameter === null || parameter === undefined) return null
      if (parameter instanceof Uint8Array) return parameter
      throw new Error(`a ${typeof parameter} cannot be stored`)
  }
}

/** A full disk ends the transaction by itself; rolling back what is gone is no further error. */
function rollback(sqlite: DatabaseSync): SqliteStatement {
  const nothing = { changes: 0, lastInsertRowid: 0 }
  return {
    reader: false,
    all: () => [],
    run: () => {
      if (sqlite.isTransaction) sqlite.exec('rollback')
      return nothing
    },
    iterate: () => [][Symbol.iterator](),
  }
}
