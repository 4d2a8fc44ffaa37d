/** Many rows in few statements, whose texts are always the same few, so that they stay compiled. */
import { CompiledQuery, type Insertable, type Transaction } from 'kysely'
import type { Database } from './database.ts'
import { dialectOf, leavingOutKnown } from './dialect.ts'

/** Powers of two: any number of rows is a short sum of them. */
const largest = 64

/**
 * Of one statement. Each takes three bytes at most, and MariaDB 16 MiB unless told otherwise; what is
 * sent at once also has to be held in memory once more.
 */
const mostCharacters = 1_000_000

/** Cuts rows into runs, each of which a statement can carry. A row that is larger is one by itself. */
export function inStatements<Row>(
  rows: readonly Row[],
  valuesOf: (row: Row) => readonly unknown[],
): Row[][] {
  const runs: Row[][] = []
  let run: Row[] = []
  let characters = 0
  for (const row of rows) {
    const more = charactersOf(valuesOf(row))
    if (run.length === 0 || characters + more > mostCharacters) {
      run = []
      runs.push(run)
      characters = 0
    }
    run.push(row)
    characters += more
  }
  return runs
}

function charactersOf(values: readonly unknown[]): number {
  let characters = 0
  for (const value of values) if (typeof value === 'string') characters += value.length
  return characters
}

/** Cuts rows into groups whose sizes are powers of two. */
export function inPowersOfTwo<Row>(rows: readonly Row[]): Row[][] {
  const groups: Row[][] = []
  let size = largest
  for (let start = 0; start < rows.length; start += size) {
    while (size > rows.length - start) size /= 2
    groups.push(rows.slice(start, start + size))
  }
  return groups
}

/** Fills a list for `in (…)` up to a power of two by repeating its last value. */
export function padded<Value>(values: readonly Value[]): Value[] {
  const last = values.at(-1)
  if (last === undefined) return []
  let size = 1
  while (size < values.length) size *= 2
  return [...values, ...Array<Value>(size - values.length).fill(last)]
}

/** Returns how many rows were new. */
export type BulkInsert<Row> = (trx: Transaction<Database>, rows: readonly Row[]) => Promise<number>

export interface BulkInsertOptions {
  /** Whether a row whose key is there already is left out, instead of an error. */
  readonly leaveOutKnown?: boolean
}

/** Inserts any number of rows. The text of a statement is made once for each size of a group. */
export function createBulkInsert<Table extends keyof Database>(
  table: Table,
  columns: readonly (keyof Insertable<Database[Table]> & string)[],
  { leaveOutKnown = false }: BulkInsertOptions = {},
): BulkInsert<Insertable<Database[Table]>> {
  const texts = new Map<string, CompiledQuery>()

  function textFor(trx: Transaction<Database>, group: readonly Insertable<Database[Table]>[]) {
    const name = `${dialectOf(trx)} ${group.length}`
    const known = texts.get(name)
    if (known !== undefined) return known
    const insert = trx.insertInto(table).values(group.map(inOrder))
    const compiled = (leaveOutKnown ? leavingOutKnown(trx, insert) : insert).compile()
    texts.set(name, compiled)
    return compiled
  }

  /** Kysely lists columns as the first row has them. */
  function inOrder(row: Insertable<Database[Table]>): Insertable<Database[Table]> {
    const entries = columns.map((column) => [column, row[column] ?? null])
    return Object.fromEntries(entries)
  }

  function valuesOf(row: Insertable<Database[Table]>): readonly unknown[] {
    return columns.map((column) => row[column] ?? null)
  }

  return async (trx, rows) => {
    let inserted = 0
    for (const group of inStatements(rows, valuesOf).flatMap(inPowersOfTwo)) {
      const parameters = group.flatMap(valuesOf)
      const { numAffectedRows } = await trx.executeQuery({ ...textFor(trx, group), parameters })
      inserted += Number(numAffectedRows)
    }
    return inserted
  }
}
