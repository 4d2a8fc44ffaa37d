/** What the workers of the storm write: under which number, in the order of the store. */
import { leaseMigrations } from '../packages/hub/src/platform/leases/lease.migrations.ts'
import type { Migrations, Storage } from '../packages/hub/src/platform/storage/database.ts'

export interface Written {
  readonly fence: number
  readonly holder: string
  /** By the clock that all processes of the machine share. */
  readonly at: number
}

type Tables = Record<'written', Written & { readonly number: number }>

export const leaseStormMigrations: Migrations = {
  ...leaseMigrations,
  written: {
    async up(db) {
      await db.schema
        .createTable('written')
        .addColumn('number', 'bigint', (column) => column.primaryKey())
        .addColumn('fence', 'bigint', (column) => column.notNull())
        .addColumn('holder', 'varchar(64)', (column) => column.notNull())
        .addColumn('at', 'bigint', (column) => column.notNull())
        .execute()
    },
  },
}

/** Two that write at once want the same number, and one of them fails: numbers follow the commits. */
export async function note(trx: Storage['db'], written: Written): Promise<void> {
  const tables = trx.withTables<Tables>()
  const { last } = await tables
    .selectFrom('written')
    .select(({ fn }) => fn.max('number').as('last'))
    .executeTakeFirstOrThrow()
  await tables
    .insertInto('written')
    .values({ number: (last ?? 0) + 1, ...written })
    .execute()
}

export async function readWritten(db: Storage['db']): Promise<Written[]> {
  return db
    .withTables<Tables>()
    .selectFrom('written')
    .select(['fence', 'holder', 'at'])
    .orderBy('number')
    .execute()
}

/** Milliseconds since the machine has started, the same for all of its processes. */
export function machineMs(): number {
  return Number(process.hrtime.bigint() / 1_000_000n)
}
