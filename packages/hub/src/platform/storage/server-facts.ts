/** What a database says about itself, and which of its settings break our promises. */
import { sql, type Kysely } from 'kysely'
import type { Database } from './database.ts'
import { dialectOf, type DialectName } from './dialect.ts'

export interface ServerFacts {
  readonly version: string
  /** Sentences on settings by which acknowledged messages may be lost. */
  readonly doubts: readonly string[]
}

/** The same in both. */
const versionOfServer = sql<{ version: string }>`select version() as version`
const versionOfSqlite = sql<{ version: string }>`select 'SQLite ' || sqlite_version() as version`

export async function describeServer(db: Kysely<Database>): Promise<ServerFacts> {
  const dialect = dialectOf(db)
  const question = dialect === 'sqlite' ? versionOfSqlite : versionOfServer
  const { rows } = await question.execute(db)
  return { version: rows[0]?.version ?? 'unknown', doubts: await doubtsAbout(db, dialect) }
}

async function doubtsAbout(db: Kysely<Database>, dialect: DialectName): Promise<string[]> {
  if (dialect === 'sqlite') return []
  return dialect === 'mysql' ? doubtsAboutMysql(db) : doubtsAboutPostgres(db)
}

async function doubtsAboutMysql(db: Kysely<Database>): Promise<string[]> {
  const { rows } = await sql<{ flush: number }>`
    select @@innodb_flush_log_at_trx_commit as ${sql.ref('flush')}
  `.execute(db)
  if (Number(rows[0]?.flush) === 1) return []
  return [
    'innodb_flush_log_at_trx_commit is not 1: messages acknowledged to WeChat may be lost when the server loses power.',
  ]
}

async function doubtsAboutPostgres(db: Kysely<Database>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from pg_settings
    where name in ('fsync', 'synchronous_commit', 'full_page_writes') and setting = 'off'
  `.execute(db)
  return rows.map(
    ({ name }) =>
      `${name} is off: messages acknowledged to WeChat may be lost when the server loses power.`,
  )
}
