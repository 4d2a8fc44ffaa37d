/** The embedded database: one file of SQLite, inside this process. */
import { dirname } from 'node:path'
import { CamelCasePlugin, Kysely } from 'kysely'
import { makeFolder } from '../../make-folder.ts'
import type { Database, Storage } from '../database.ts'
import type { SqliteAddress } from '../database-url.ts'
import { openSqlite, sqliteDialect } from './node-sqlite.ts'

export const usualBusyMs = 5_000

export interface SqliteStorage extends Storage {
  /** How long a write may block the whole process waiting for another program, in milliseconds. */
  setBusyMs(ms: number): void
}

export async function openSqliteStorage({ path }: SqliteAddress): Promise<SqliteStorage> {
  makeFolder(dirname(path))
  const sqlite = openSqlite(path, { busyMs: usualBusyMs })
  const db = new Kysely<Database>({
    dialect: sqliteDialect(sqlite),
    plugins: [new CamelCasePlugin()],
  })
  const readVersion = sqlite.prepare('pragma data_version')
  let version = readVersion.get()?.['data_version']
  return {
    db,
    dialect: 'sqlite',
    changedElsewhere() {
      const latest = readVersion.get()?.['data_version']
      const changed = latest !== version
      version = latest
      return changed
    },
    poolState: () => undefined,
    setBusyMs: (ms) => sqlite.exec(`pragma busy_timeout = ${Math.trunc(ms)}`),
    [Symbol.asyncDispose]: () => db.destroy(),
  }
}
