/** Writes all rows of one database into another, whichever two they are. */
import { sql, type Kysely, type Transaction } from 'kysely'
import { inStatements } from '../bulk.ts'
import type { Database, Storage } from '../database.ts'
import { readPages, type Row } from './read-pages.ts'
import { tablesOf, type TableShape } from './table-names.ts'

const pageSize = 500
/** PostgreSQL takes 65,535 parameters in a statement, SQLite 32,766. */
const mostParameters = 16_000

export interface CopyProgress {
  readonly table: string
  /** Rows of this table so far. */
  readonly rows: number
}

export interface CopyOptions {
  /** Tables to leave as they are: what they hold is true for one installation at one moment. */
  readonly except: readonly string[]
  readonly onProgress?: (progress: CopyProgress) => void
}

/** How many rows of each table were written. */
export type Copied = ReadonlyMap<string, number>

/** Replaces what `target` holds, as one transaction that happens as a whole or not at all. */
export async function replaceRows(
  from: Storage,
  target: Transaction<Database>,
  options: CopyOptions,
): Promise<Copied> {
  return inOneView(from, async (source) => {
    const copied = new Map<string, number>()
    for (const table of await sharedTables(source, target, options)) {
      await sql`delete from ${sql.table(table.name)}`.execute(target.withoutPlugins())
      copied.set(table.name, await copyTable({ source, target, table, options }))
    }
    return copied
  })
}

/** Reads everything as it is at one moment. */
async function inOneView<Result>(
  { db, dialect }: Storage,
  read: (source: Kysely<Database>) => Promise<Result>,
): Promise<Result> {
  const transaction = db.transaction()
  const view = dialect === 'sqlite' ? transaction : transaction.setIsolationLevel('repeatable read')
  return view.execute(read)
}

/** With the columns that both have. */
async function sharedTables(
  source: Kysely<Database>,
  target: Kysely<Database>,
  { except }: CopyOptions,
): Promise<TableShape[]> {
  const known = new Map((await tablesOf(source)).map((table) => [table.name, table]))
  return (await tablesOf(target)).flatMap((table) => {
    const columns = known.get(table.name)?.columns.filter((name) => table.columns.includes(name))
    return columns === undefined || except.includes(table.name) ? [] : [{ ...table, columns }]
  })
}

interface TableCopy {
  readonly source: Kysely<Database>
  readonly target: Kysely<Database>
  readonly table: TableShape
  readonly options: CopyOptions
}

async function copyTable({ source, target, table, options }: TableCopy): Promise<number> {
  let rows = 0
  for await (const page of readPages(source, { table, pageSize })) {
    await insertPage(target, table, page)
    rows += page.length
    options.onProgress?.({ table: table.name, rows })
  }
  return rows
}

async function insertPage(
  target: Kysely<Database>,
  { name, columns }: TableShape,
  page: readonly Row[],
): Promise<void> {
  const perStatement = Math.max(1, Math.floor(mostParameters / columns.length))
  const names = sql.join(columns.map((column) => sql.ref(column)))
  const valuesOf = (row: Row): unknown[] => columns.map((column) => row[column])
  for (const run of inStatements(page, valuesOf)) {
    for (let start = 0; start < run.length; start += perStatement) {
      const rows = run.slice(start, start + perStatement)
      const values = rows.map((row) => sql`(${sql.join(valuesOf(row))})`)
      await sql`
        insert into ${sql.table(name)} (${names}) values ${sql.join(values)}
      `.execute(target.withoutPlugins())
    }
  }
}
