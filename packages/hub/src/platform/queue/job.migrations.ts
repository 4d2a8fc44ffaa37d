/** How the tables of the queue came to be. */
import type { Migrations } from '../storage/database.ts'

export const jobMigrations: Migrations = {
  '2026-11-28-a-job': {
    async up(db) {
      await db.schema
        .createTable('job')
        .addColumn('id', 'varchar(36)', (column) => column.primaryKey())
        .addColumn('kind', 'varchar(64)', (column) => column.notNull())
        .addColumn('key', 'varchar(191)')
        .addColumn('lane', 'varchar(191)')
        .addColumn('state', 'varchar(16)', (column) => column.notNull())
        .addColumn('rank', 'integer', (column) => column.notNull())
        .addColumn('due_at', 'bigint')
        .addColumn('payload', 'text', (column) => column.notNull())
        .addColumn('attempt', 'integer', (column) => column.notNull())
        .addColumn('max_attempts', 'integer', (column) => column.notNull())
        .addColumn('repeatable', 'integer', (column) => column.notNull())
        .addColumn('fence', 'integer', (column) => column.notNull())
        .addColumn('worker', 'varchar(64)')
        .addColumn('cancel_asked', 'integer', (column) => column.notNull())
        .addColumn('progress', 'integer')
        .addColumn('error', 'text')
        .addColumn('added_at', 'bigint', (column) => column.notNull())
        .addColumn('changed_at', 'bigint', (column) => column.notNull())
        .addUniqueConstraint('job_key', ['kind', 'key'])
        .execute()
      await db.schema
        .createIndex('job_turn')
        .on('job')
        .columns(['kind', 'state', 'rank', 'id'])
        .execute()
      await db.schema.createIndex('job_due').on('job').column('due_at').execute()
      await db.schema.createIndex('job_worker_of').on('job').column('worker').execute()
      await db.schema
        .createIndex('job_lane_turn')
        .on('job')
        .columns(['lane', 'state', 'id'])
        .execute()
    },
  },
  '2026-11-28-b-job-lane': {
    async up(db) {
      await db.schema
        .createTable('job_lane')
        .addColumn('lane', 'varchar(191)', (column) => column.primaryKey())
        .addColumn('job_id', 'varchar(36)', (column) => column.notNull())
        .execute()
    },
  },
  '2026-11-28-c-job-worker': {
    async up(db) {
      await db.schema
        .createTable('job_worker')
        .addColumn('id', 'varchar(64)', (column) => column.primaryKey())
        .addColumn('beats', 'bigint', (column) => column.notNull())
        .execute()
    },
  },
  '2026-11-28-d-job-pause': {
    async up(db) {
      await db.schema
        .createTable('job_pause')
        .addColumn('kind', 'varchar(64)', (column) => column.primaryKey())
        .execute()
    },
  },
  '2026-11-28-e-job-firing': {
    async up(db) {
      await db.schema
        .createTable('job_firing')
        .addColumn('schedule', 'varchar(64)', (column) => column.notNull())
        .addColumn('fired_for', 'bigint', (column) => column.notNull())
        .addColumn('spec', 'varchar(191)', (column) => column.notNull())
        .addColumn('job_id', 'varchar(36)')
        .addPrimaryKeyConstraint('job_firing_pk', ['schedule', 'fired_for'])
        .execute()
    },
  },
}
