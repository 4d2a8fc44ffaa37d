/** How the table of limits came to be. */
import type { Migrations } from '../storage/database.ts'

export const limitMigrations: Migrations = {
  '2026-11-28-rate-limit': {
    async up(db) {
      await db.schema
        .createTable('rate_limit')
        .addColumn('name', 'varchar(191)', (column) => column.primaryKey())
        .addColumn('full_at', 'bigint', (column) => column.notNull())
        .execute()
      await db.schema.createIndex('rate_limit_full_at').on('rate_limit').column('full_at').execute()
    },
  },
  '2026-11-28-daily-use': {
    async up(db) {
      await db.schema
        .createTable('daily_use')
        .addColumn('name', 'varchar(191)', (column) => column.notNull())
        .addColumn('day', 'varchar(10)', (column) => column.notNull())
        .addColumn('used', 'bigint', (column) => column.notNull())
        .addPrimaryKeyConstraint('daily_use_key', ['name', 'day'])
        .execute()
    },
  },
  '2026-11-28-no-daily-use': {
    async up(db) {
      await db.schema.dropTable('daily_use').execute()
    },
  },
}
