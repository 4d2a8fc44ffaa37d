/** What the three databases do differently, in one place: SQLite, MySQL (and MariaDB), PostgreSQL. */
import {
  MysqlAdapter,
  PostgresAdapter,
  sql,
  type InsertQueryBuilder,
  type InsertQueryNode,
  type Kysely,
  type RawBuilder,
  type SelectQueryBuilder,
} from 'kysely'
import type { Database } from './database.ts'

export type DialectName = 'sqlite' | 'mysql' | 'postgres'

/** Which database this is. */
export function dialectOf(db: Kysely<Database>): DialectName {
  const { adapter } = db.getExecutor()
  if (adapter instanceof MysqlAdapter) return 'mysql'
  return adapter instanceof PostgresAdapter ? 'postgres' : 'sqlite'
}

/**
 * Leaves rows out whose key is there already; every other fault of a row stays one.
 * `numInsertedOrUpdatedRows` of the result says how many were new.
 */
export function leavingOutKnown<Table extends keyof Database, Output>(
  db: Kysely<Database>,
  insert: InsertQueryBuilder<Database, Table, Output>,
): InsertQueryBuilder<Database, Table, Output> {
  if (dialectOf(db) !== 'mysql') return insert.onConflict((conflict) => conflict.doNothing())
  // `insert ignore` would cut texts that are too long as well.
  const column = sql.ref(firstColumn(insert.toOperationNode()))
  return insert.modifyEnd(sql`on duplicate key update ${column} = ${column}`)
}

/**
 * Locks rows whose key, their first column, is there already until the transaction ends, and
 * inserts the others. Waits for whoever is inserting or deleting one of them.
 */
export function lockingKnown<Table extends keyof Database, Output>(
  db: Kysely<Database>,
  insert: InsertQueryBuilder<Database, Table, Output>,
): InsertQueryBuilder<Database, Table, Output> {
  if (dialectOf(db) === 'mysql') return leavingOutKnown(db, insert)
  const key = sql.ref(firstColumn(insert.toOperationNode()))
  return insert.modifyEnd(sql`on conflict (${key}) do update set ${key} = excluded.${key}`)
}

function firstColumn({ columns = [] }: InsertQueryNode): string {
  const [first] = columns
  if (first === undefined) throw new Error('the rows to insert have no columns')
  return first.column.name
}

/**
 * Locks the rows that a query of a transaction finds, so that nobody else changes them before it
 * ends; `skipLocked` leaves out those that somebody else holds. SQLite has one writer at a time and
 * needs neither, provided that the transaction has begun to write ({@link beginWriting}).
 */
export function lockingRows<Table extends keyof Database, Output>(
  db: Kysely<Database>,
  select: SelectQueryBuilder<Database, Table, Output>,
  { skipLocked = false }: { readonly skipLocked?: boolean } = {},
): SelectQueryBuilder<Database, Table, Output> {
  if (dialectOf(db) === 'sqlite') return select
  return skipLocked ? select.forUpdate().skipLocked() : select.forUpdate()
}

/** The greater of two values: `max` in SQLite, `greatest` elsewhere. */
export function greatest<Value>(
  db: Kysely<Database>,
  one: RawBuilder<Value>,
  other: RawBuilder<Value>,
): RawBuilder<Value> {
  return dialectOf(db) === 'sqlite'
    ? sql<Value>`max(${one}, ${other})`
    : sql<Value>`greatest(${one}, ${other})`
}

/** The clock of the database server, UTC milliseconds. */
export function serverNow(db: Kysely<Database>): RawBuilder<number> {
  switch (dialectOf(db)) {
    case 'mysql':
      return sql<number>`cast(unix_timestamp(now(3)) * 1000 as signed)`
    case 'postgres':
      return sql<number>`cast(extract(epoch from clock_timestamp()) * 1000 as bigint)`
    case 'sqlite':
      return sql<number>`cast((julianday('now') - 2440587.5) * 86400000 as integer)`
  }
}
