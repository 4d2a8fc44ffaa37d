/** How the tables of keys came to be. */
import type { Migrations } from '../storage/database.ts'

export const secretsMigrations: Migrations = {
  '2026-11-28-secrets-master-key': {
    async up(db) {
      await db.schema
        .createTable('master_key')
        .addColumn('id', 'integer', (column) => column.primaryKey())
        .addColumn('key_id', 'varchar(32)', (column) => column.notNull())
        .addColumn('data_keys', 'bigint', (column) => column.notNull())
        .execute()
    },
  },
  '2026-11-28-secrets-data-key': {
    async up(db) {
      await db.schema
        .createTable('data_key')
        .addColumn('owner', 'varchar(64)', (column) => column.primaryKey())
        .addColumn('key_id', 'varchar(32)', (column) => column.notNull())
        .addColumn('sealed', 'text', (column) => column.notNull())
        .execute()
    },
  },
}
