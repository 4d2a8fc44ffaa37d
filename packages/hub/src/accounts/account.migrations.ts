/** How the table of accounts came to be. */
import type { Migrations } from '../platform/storage/database.ts'

export const accountMigrations: Migrations = {
  '2026-11-21-account': {
    async up(db) {
      await db.schema
        .createTable('account')
        .addColumn('appid', 'varchar(32)', (column) => column.primaryKey())
        .addColumn('name', 'varchar(255)', (column) => column.notNull())
        .addColumn('original_id', 'varchar(32)')
        .addColumn('mode', 'varchar(16)', (column) => column.notNull())
        .addColumn('kind', 'varchar(16)', (column) => column.notNull())
        .addColumn('verified', 'integer', (column) => column.notNull())
        .addColumn('secret_sealed', 'text', (column) => column.notNull())
        .addColumn('token_sealed', 'text', (column) => column.notNull())
        .addColumn('aes_key_sealed', 'text')
        .addColumn('previous_token_sealed', 'text')
        .addColumn('previous_aes_key_sealed', 'text')
        .addColumn('previous_until', 'bigint')
        .addColumn('welcome_reply', 'text')
        .addColumn('default_reply', 'text')
        .addColumn('created_at', 'bigint', (column) => column.notNull())
        .execute()
    },
  },
}
