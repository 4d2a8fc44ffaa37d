/** Reads a whole table in pages, each found by the index of its primary key. */
import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { Database } from '../database.ts'
import type { TableShape } from './table-names.ts'

export type Row = Readonly<Record<string, unknown>>

export interface ReadPagesOptions {
  readonly table: TableShape
  readonly pageSize: number
}

/** In the order of the primary key. Rows that appear or vanish meanwhile may be missed: read in one transaction. */
export async function* readPages(
  db: Kysely<Database>,
  { table, pageSize }: ReadPagesOptions,
): AsyncGenerator<readonly Row[]> {
  if (table.key.length === 0) throw new Error(`the table ${table.name} has no primary key`)
  let last: Row | undefined
  for (;;) {
    const page = await readPage(db, { table, pageSize, after: last })
    if (page.length === 0) return
    yield page
    last = page.at(-1)
  }
}

interface PageQuestion extends ReadPagesOptions {
  readonly after: Row | undefined
}

/**
 * After a row come those that share all of its key but the last part and go on there, then those
 * that share all but the last two parts, and so on.
 */
async function readPage(
  db: Kysely<Database>,
  { table, pageSize, after }: PageQuestion,
): Promise<Row[]> {
  const { key } = table
  if (after === undefined) return ask(db, { table, where: sql`1 = 1`, from: 0, limit: pageSize })
  const page: Row[] = []
  for (let depth = key.length - 1; depth >= 0 && page.length < pageSize; depth--) {
    const shared = key.slice(0, depth).map((column) => sql`${sql.ref(column)} = ${after[column]}`)
    const further = sql`${sql.ref(columnAt(key, depth))} > ${after[columnAt(key, depth)]}`
    const where = sql.join([...shared, further], sql` and `)
    page.push(...(await ask(db, { table, where, from: depth, limit: pageSize - page.length })))
  }
  return page
}

interface Question {
  readonly table: TableShape
  readonly where: RawBuilder<unknown>
  /** The first part of the key that the rows differ in. */
  readonly from: number
  readonly limit: number
}

async function ask(db: Kysely<Database>, { table, where, from, limit }: Question): Promise<Row[]> {
  const order = sql.join(table.key.slice(from).map((column) => sql.ref(column)))
  const columns = sql.join(table.columns.map((column) => sql.ref(column)))
  const { rows } = await sql<Row>`
    select ${columns} from ${sql.table(table.name)}
    where ${where} order by ${order} limit ${limit}
  `.execute(db.withoutPlugins())
  return rows
}

function columnAt(key: readonly string[], place: number): string {
  const column = key[place]
  if (column === undefined) throw new Error('a key without this part')
  return column
}
