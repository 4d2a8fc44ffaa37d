/** The write-ahead log of SQLite stays short. */
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { openStorage } from '../database.ts'
import { keepLogShort } from './checkpoints.ts'

const megabyte = 1024 * 1024

describe('the write-ahead log', () => {
  it('is moved into the database while somebody writes, by another thread', async () => {
    await using parts = new AsyncDisposableStack()
    const folder = await mkdtemp(join(tmpdir(), 'mphub-log-'))
    parts.defer(() => rm(folder, { recursive: true }))
    const path = join(folder, 'mphub.db')
    const address = { dialect: 'sqlite', path } as const
    const storage = parts.use(await openStorage({ address, migrations: {}, busyMs: 0 }))
    parts.use(await keepLogShort(storage.db, path))
    await sql`create table leaf (body blob)`.execute(storage.db)
    const { size } = await stat(path)

    for (let commit = 0; commit < 40; commit++) {
      await sql`insert into leaf values (randomblob(500000))`.execute(storage.db)
      await new Promise(setImmediate)
    }
    await expect
      .poll(async () => (await stat(path)).size, { timeout: 20_000 })
      .toBeGreaterThan(size + 10 * megabyte)

    using reader = new DatabaseSync(path, { readOnly: true })
    expect(reader.prepare('select count(*) as leaves from leaf').get()).toEqual({ leaves: 40 })
  })
})
