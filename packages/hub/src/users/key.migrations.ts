/** How the table of API keys came to be. */
import type { Migrations } from '../platform/storage/database.ts'

export const keyMigrations: Migrations = {
  '2026-11-28-api-key': {
    async up(db) {
      await db.schema
        .createTable('api_key')
        .addColumn('prefix', 'varchar(32)', (column) => column.primaryKey())
        .addColumn('name', 'varchar(64)', (column) => column.notNull().unique())
        .addColumn('role', 'varchar(16)', (column) => column.notNull())
        .addColumn('hash', 'varchar(64)', (column) => column.notNull())
        .addColumn('created_at', 'bigint', (column) => column.notNull())
        .addColumn('last_used_at', 'bigint')
        .execute()
    },
  },
}
