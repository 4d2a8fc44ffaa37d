/** How the tables of rules came to be. */
import type { Migrations } from '../platform/storage/database.ts'

export const ruleMigrations: Migrations = {
  '2026-11-21-rule': {
    async up(db) {
      await db.schema
        .createTable('rule')
        .addColumn('id', 'varchar(36)', (column) => column.primaryKey())
        .addColumn('appid', 'varchar(32)')
        .addColumn('name', 'varchar(255)', (column) => column.notNull())
        .addColumn('priority', 'integer', (column) => column.notNull())
        .addColumn('enabled', 'integer', (column) => column.notNull())
        .addColumn('reply', 'text')
        .addColumn('module', 'varchar(64)')
        .addColumn('created_at', 'bigint', (column) => column.notNull())
        .execute()
      await db.schema.createIndex('rule_appid').on('rule').column('appid').execute()
      await db.schema
        .createTable('keyword')
        .addColumn('rule_id', 'varchar(36)', (column) => column.notNull())
        .addColumn('position', 'integer', (column) => column.notNull())
        .addColumn('kind', 'varchar(16)', (column) => column.notNull())
        .addColumn('text', 'varchar(1024)', (column) => column.notNull())
        .addColumn('strict', 'integer', (column) => column.notNull())
        .addPrimaryKeyConstraint('keyword_pk', ['rule_id', 'position'])
        .execute()
    },
  },
}
