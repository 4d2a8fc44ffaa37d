/** Reads a whole table in pages, each found by the index of its primary key. */
import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { Database } from '../database.ts'
import type { TableShape } from './table-names.ts'

export type Row = Readonly<Record<string, unknown>>

export interface ReadPagesOptions {
  readonly table: TableShape
  /** A page has fewer rows when they are large. */
  readonly pageSize: number
}

/** Of a page, which is held in memory. A row that is larger is a page by itself. */
const mostBytes = 4_000_000

/** In the order of the primary key. Rows that appear or vanish meanwhile may be missed: read in one transaction. */
export async function* readPages(
  db: Kysely<Database>,
  { table, pageSize }: ReadPagesOptions,
): AsyncGenerator<readonly Row[]> {
  if (table.key.length === 0) throw new Error(`the table ${table.name} has no primary key`)
  const names = table.columns.map((column) => sql.ref(column))
  const [columns, size] = [sql.join(names), sql`octet_length(concat_ws('', ${sql.join(names)}))`]
  let last: Row | undefined
  for (;;) {
    const sized = sql`${size} as size`
    const sizes = await readPage(db, { table, columns: sized, limit: pageSize, after: last })
    if (sizes.length === 0) return
    for (const limit of countsThatFit(sizes)) {
      const page = await readPage(db, { table, columns, limit, after: last })
      yield page
      last = page.at(-1) ?? last
    }
  }
}

/** How many of these rows after each other make a page. */
function countsThatFit(rows: readonly Row[]): number[] {
  const counts: number[] = []
  let [count, bytes] = [0, 0]
  for (const { size } of rows) {
    if (count > 0 && bytes + Number(size) > mostBytes) {
      counts.push(count)
      ;[count, bytes] = [0, 0]
    }
    count += 1
    bytes += Number(size)
  }
  return [...counts, count]
}

interface Stretch {
  readonly table: TableShape
  readonly columns: RawBuilder<unknown>
  readonly limit: number
  readonly after: Row | undefined
}

/**
 * After a row come those that share all of its key but the last part and go on there, then those
 * that share all but the last two parts, and so on.
 */
async function readPage(db: Kysely<Database>, { after, limit, ...what }: Stretch): Promise<Row[]> {
  if (after === undefined) return ask(db, { ...what, where: sql`1 = 1`, from: 0, limit })
  const { key } = what.table
  const page: Row[] = []
  for (let depth = key.length - 1; depth >= 0 && page.length < limit; depth--) {
    const shared = key.slice(0, depth).map((column) => sql`${sql.ref(column)} = ${after[column]}`)
    const further = sql`${sql.ref(columnAt(key, depth))} > ${after[columnAt(key, depth)]}`
    const where = sql.join([...shared, further], sql` and `)
    page.push(...(await ask(db, { ...what, where, from: depth, limit: limit - page.length })))
  }
  return page
}

interface Question {
  readonly table: TableShape
  readonly columns: RawBuilder<unknown>
  readonly where: RawBuilder<unknown>
  /** The first part of the key that the rows differ in. */
  readonly from: number
  readonly limit: number
}

async function ask(db: Kysely<Database>, question: Question): Promise<Row[]> {
  const { table, columns, where, from, limit } = question
  const order = sql.join(table.key.slice(from).map((column) => sql.ref(column)))
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
