/** How the table of fans came to be. */
import type { Migrations } from '../platform/storage/database.ts'

export const fanMigrations: Migrations = {
  '2026-11-21-fan': {
    async up(db) {
      await db.schema
        .createTable('fan')
        .addColumn('appid', 'varchar(32)', (column) => column.notNull())
        .addColumn('openid', 'varchar(64)', (column) => column.notNull())
        .addColumn('follows', 'integer', (column) => column.notNull())
        .addColumn('followed_at', 'bigint')
        .addColumn('unfollowed_at', 'bigint')
        .addColumn('as_of', 'bigint', (column) => column.notNull())
        .addColumn('last_seen_at', 'bigint', (column) => column.notNull())
        .addPrimaryKeyConstraint('fan_pk', ['appid', 'openid'])
        .execute()
    },
  },
}
