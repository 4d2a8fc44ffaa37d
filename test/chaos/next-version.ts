/**
 * Makes a hub that loads it first (`node --import`) one of the next version: its tables have a column
 * more, an index more, and there is one table more.
 */
import { allMigrations } from '../../packages/hub/src/installation.ts'
import type { Migrations } from '../../packages/hub/src/platform/storage/database.ts'

const changed = ['account', 'rule', 'fan', 'message', 'node', 'lease', 'job', 'job_worker']

const next: Migrations = {
  '9999-12-31-next-version': {
    async up(db) {
      for (const table of changed) {
        await db.schema.alterTable(table).addColumn('next_version', 'bigint').execute()
      }
      await db.schema
        .createTable('next_version')
        .addColumn('id', 'varchar(36)', (column) => column.primaryKey())
        .execute()
      await db.schema.createIndex('message_next').on('message').column('received_at').execute()
    },
  },
}

Object.assign(allMigrations, next)
