/** The time by the clock of the database server. */
import { sql, type Kysely } from 'kysely'
import type { Database } from './database.ts'
import { dialectOf } from './dialect.ts'

const ofMysql = sql<{ ms: number | string }>`select round(unix_timestamp(now(3)) * 1000) as ms`
const ofPostgres = sql<{ ms: number | string }>`
  select round(extract(epoch from clock_timestamp()) * 1000) as ms
`

/** UTC milliseconds. Undefined: an embedded database has no clock but that of this machine. */
export async function readServerTime(db: Kysely<Database>): Promise<number | undefined> {
  const dialect = dialectOf(db)
  if (dialect === 'sqlite') return undefined
  const { rows } = await (dialect === 'mysql' ? ofMysql : ofPostgres).execute(db)
  return Number(rows[0]?.ms)
}
