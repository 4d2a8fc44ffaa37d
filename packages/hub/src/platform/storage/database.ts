/** The database, open and up to date. */
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { CamelCasePlugin, Kysely } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import { openSqlite, sqliteDialect } from './node-sqlite.ts'

/** All tables. Each concept adds its own by declaring them into this interface. */
// oxlint-disable-next-line typescript/no-empty-object-type
export interface Database {}

export type Migrations = Readonly<Record<string, Migration>>

export interface Storage extends AsyncDisposable {
  readonly db: Kysely<Database>
  /** Whether another program has written to the database since the last call. */
  changedElsewhere(): boolean
}

export interface StorageOptions {
  readonly path: string
  readonly migrations: Migrations
  /** How long a write may block the whole process waiting for another program, in milliseconds. */
  readonly busyMs: number
}

/** Opens the embedded database, makes it if need be, and brings its tables up to date. */
export async function openStorage({ path, migrations, busyMs }: StorageOptions): Promise<Storage> {
  await mkdir(dirname(path), { recursive: true })
  const sqlite = openSqlite(path, { busyMs: 5_000 })
  const db = new Kysely<Database>({
    dialect: sqliteDialect(sqlite),
    plugins: [new CamelCasePlugin()],
  })
  await migrate(db, migrations)
  sqlite.exec(`pragma busy_timeout = ${Math.trunc(busyMs)}`)
  const readVersion = sqlite.prepare('pragma data_version')
  let version = readVersion.get()?.data_version
  return {
    db,
    changedElsewhere() {
      const latest = readVersion.get()?.data_version
      const changed = latest !== version
      version = latest
      return changed
    },
    [Symbol.asyncDispose]: () => db.destroy(),
  }
}

async function migrate(db: Kysely<Database>, migrations: Migrations): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
}
