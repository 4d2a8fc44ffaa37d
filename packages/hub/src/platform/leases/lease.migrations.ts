/** How the table of leases came to be. */
import type { Migrations } from '../storage/database.ts'

export const leaseMigrations: Migrations = {
  '2026-11-28-a-lease': {
    async up(db) {
      await db.schema
        .createTable('lease')
        .addColumn('name', 'varchar(191)', (column) => column.primaryKey())
        .addColumn('fence', 'bigint', (column) => column.notNull())
        .addColumn('holder', 'varchar(64)')
        .addColumn('beat', 'bigint', (column) => column.notNull())
        .addColumn('ttl_ms', 'integer', (column) => column.notNull())
        .execute()
    },
  },
}
