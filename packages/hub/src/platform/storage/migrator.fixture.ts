/** A process that opens a database, tells each step by which its tables change, and may be made to halt in the middle. */
import { once } from 'node:events'
import { openStorage, type Migrations } from './database.ts'
import { parseDatabaseUrl } from './database-url.ts'

export const first: Migrations = {
  '2026-01-01-leaf': {
    async up(db) {
      await db.schema
        .createTable('leaf')
        .addColumn('id', 'integer', (column) => column.primaryKey())
        .execute()
      await db.schema.createIndex('leaf_id').on('leaf').column('id').execute()
    },
  },
}

export const both: Migrations = {
  ...first,
  '2026-01-02-leaf-size': {
    async up(db) {
      await db.schema.alterTable('leaf').addColumn('size', 'bigint').execute()
      await db.schema.createIndex('leaf_size').on('leaf').column('size').execute()
      await db.updateTable('leaf').set({ size: 0 }).execute()
    },
  },
}

/** Does not come back: only a kill ends the process. */
function halt(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
}

/** `haltAt`: before which statement of all, counted from 1. */
async function bringUpToDate(url: string, haltAt: number): Promise<void> {
  let steps = 0
  await using _storage = await openStorage({
    address: parseDatabaseUrl(url, '/'),
    migrations: both,
    onProgress() {
      steps += 1
      process.stdout.write(`step ${steps}\n`)
      if (steps === haltAt) halt()
    },
  })
}

const [, , url, haltAt] = process.argv
if (import.meta.main && url !== undefined) {
  process.stdout.write('loaded\n')
  await once(process.stdin, 'data')
  process.stdout.write('opening\n')
  await bringUpToDate(url, Number(haltAt))
  process.stdin.destroy()
}
