/** How the tables of the bus came to be. */
import type { Migrations } from '../storage/database.ts'

export const busMigrations: Migrations = {
  '2026-11-28-b-bus': {
    async up(db) {
      await db.schema
        .createTable('bus_publisher')
        .addColumn('id', 'varchar(64)', (column) => column.primaryKey())
        .addColumn('number', 'bigint', (column) => column.notNull())
        .addColumn('active_at', 'bigint', (column) => column.notNull())
        .execute()
      await db.schema
        .createTable('bus_message')
        .addColumn('publisher', 'varchar(64)', (column) => column.notNull())
        .addColumn('number', 'bigint', (column) => column.notNull())
        .addColumn('topic', 'varchar(191)', (column) => column.notNull())
        .addColumn('text', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('bus_message_key', ['publisher', 'number'])
        .execute()
    },
  },
}
