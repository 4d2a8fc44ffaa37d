/** Which tables a database has, and what tells their rows apart. */
import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { Database } from '../database.ts'
import { dialectOf, type DialectName } from '../dialect.ts'

export interface TableShape {
  readonly name: string
  /** Columns of the primary key, in its order, as the database names them. */
  readonly key: readonly string[]
  /** All columns, as the database names them. */
  readonly columns: readonly string[]
}

interface Row {
  readonly name: string
  readonly column: string
  /** From 1 for a column of the primary key; else 0. */
  readonly place: number
}

const questions: Readonly<Record<DialectName, RawBuilder<Row>>> = {
  sqlite: sql<Row>`select m.name as "name", p.name as "column", p.pk as "place"
    from sqlite_schema m join pragma_table_info(m.name) p
    where m.type = 'table' and m.name not like 'sqlite_%' order by m.name, p.cid`,
  mysql: sql<Row>`select c.table_name as name, c.column_name as \`column\`,
      coalesce(k.ordinal_position, 0) as place
    from information_schema.columns c
    left join information_schema.key_column_usage k on k.constraint_name = 'PRIMARY'
      and k.table_schema = c.table_schema and k.table_name = c.table_name
      and k.column_name = c.column_name
    where c.table_schema = database() order by c.table_name, c.ordinal_position`,
  postgres: sql<Row>`select c.table_name as "name", c.column_name as "column",
      coalesce(k.ordinal_position, 0) as "place"
    from information_schema.columns c
    left join information_schema.table_constraints t on t.constraint_type = 'PRIMARY KEY'
      and t.table_schema = c.table_schema and t.table_name = c.table_name
    left join information_schema.key_column_usage k
      on k.constraint_name = t.constraint_name and k.table_schema = t.table_schema
      and k.table_name = c.table_name and k.column_name = c.column_name
    where c.table_schema = current_schema() order by c.table_name, c.ordinal_position`,
}

/** All but the ledger of migrations, in the order of their names. */
export async function tablesOf(db: Kysely<Database>): Promise<TableShape[]> {
  const { rows } = await questions[dialectOf(db)].execute(db)
  const byTable = Map.groupBy(rows, ({ name }) => name)
  return [...byTable]
    .filter(([name]) => !name.startsWith('kysely_migration'))
    .map(([name, columns]) => ({
      name,
      key: columns
        .filter(({ place }) => Number(place) > 0)
        .sort((one, other) => Number(one.place) - Number(other.place))
        .map(({ column }) => column),
      columns: columns.map(({ column }) => column),
    }))
}
