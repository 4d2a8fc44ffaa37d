/** What the three databases do differently, in one place: SQLite, MySQL (and MariaDB), PostgreSQL. */
import {
  MysqlAdapter,
  PostgresAdapter,
  sql,
  type InsertQueryBuilder,
  type InsertQueryNode,
  type Kysely,
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
 * needs neither, provided that the transaction has begun to write.
 */
export function lockingRows<Table extends keyof Database, Output>(
  db: Kysely<Database>,
  select: SelectQueryBuilder<Database, Table, Output>,
  { skipLocked = false }: { readonly skipLocked?: boolean } = {},
): SelectQueryBuilder<Database, Table, Output> {
  if (dialectOf(db) === 'sqlite') return select
  return skipLocked ? select.forUpdate().skipLocked() : select.forUpdate()
}
