/** How the tables of nodes came to be. */
import type { Migrations } from '../storage/database.ts'

export const nodeMigrations: Migrations = {
  '2026-11-28-c-node': {
    async up(db) {
      await db.schema
        .createTable('node')
        .addColumn('id', 'varchar(64)', (column) => column.primaryKey())
        .addColumn('name', 'varchar(255)', (column) => column.notNull())
        .addColumn('host', 'varchar(255)', (column) => column.notNull())
        .addColumn('pid', 'integer', (column) => column.notNull())
        .addColumn('version', 'varchar(64)', (column) => column.notNull())
        .addColumn('started_at', 'bigint', (column) => column.notNull())
        .addColumn('beat', 'bigint', (column) => column.notNull())
        .addColumn('state', 'varchar(16)', (column) => column.notNull())
        .execute()
      await db.schema
        .createTable('cluster')
        .addColumn('number', 'integer', (column) => column.primaryKey())
        .addColumn('id', 'varchar(64)', (column) => column.notNull())
        .execute()
    },
  },
  '2026-11-28-d-node-clock': {
    async up(db) {
      await db.schema.alterTable('node').addColumn('clock_offset_ms', 'bigint').execute()
    },
  },
}
