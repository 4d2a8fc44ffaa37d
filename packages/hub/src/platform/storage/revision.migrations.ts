/** How the table of revisions came to be. */
import type { Migrations } from './database.ts'

export const revisionMigrations: Migrations = {
  '2026-11-21-a-revision': {
    async up(db) {
      await db.schema
        .createTable('revision')
        .addColumn('subject', 'varchar(191)', (column) => column.primaryKey())
        .addColumn('number', 'bigint', (column) => column.notNull())
        .execute()
    },
  },
}
