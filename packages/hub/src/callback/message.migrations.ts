/** How the tables of messages came to be. */
import type { Migrations } from '../platform/storage/database.ts'

export const messageMigrations: Migrations = {
  '2026-11-21-message': {
    async up(db) {
      await db.schema
        .createTable('message')
        .addColumn('appid', 'varchar(32)', (column) => column.notNull())
        .addColumn('key', 'varchar(191)', (column) => column.notNull())
        .addColumn('openid', 'varchar(64)', (column) => column.notNull())
        .addColumn('kind', 'varchar(64)', (column) => column.notNull())
        .addColumn('created_at', 'bigint', (column) => column.notNull())
        .addColumn('received_at', 'bigint', (column) => column.notNull())
        .addColumn('xml', 'text', (column) => column.notNull())
        .addColumn('state', 'varchar(16)', (column) => column.notNull())
        .addColumn('reply', 'text')
        .addColumn('rule_id', 'varchar(36)')
        .addPrimaryKeyConstraint('message_pk', ['appid', 'key'])
        .execute()
      await db.schema
        .createTable('signature')
        .addColumn('timestamp', 'bigint', (column) => column.notNull())
        .addColumn('fingerprint', 'bigint', (column) => column.notNull())
        .addColumn('appid', 'varchar(32)', (column) => column.notNull())
        .addColumn('message_key', 'varchar(191)', (column) => column.notNull())
        .addPrimaryKeyConstraint('signature_pk', ['timestamp', 'fingerprint', 'appid'])
        .execute()
    },
  },
  '2026-11-28-message-owner': {
    async up(db) {
      await db.schema.alterTable('message').addColumn('owner', 'varchar(36)').execute()
    },
  },
}
