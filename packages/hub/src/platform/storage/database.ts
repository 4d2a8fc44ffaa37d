/** The database, open and up to date. */
import { CamelCasePlugin, Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { DatabaseAddress, NetworkAddress } from './database-url.ts'
import type { DialectName } from './dialect.ts'
import { migrate, type MigrationProgress } from './migrate.ts'
import type { PoolState } from './network/checked-pool.ts'
import { queryWithinMs } from './network/time-outs.ts'
import { mysqlSchemaPlugin } from './schema-plugin.ts'
import { backUpBefore } from './sqlite/back-up-before.ts'
import { openSqliteStorage, usualBusyMs } from './sqlite/sqlite-storage.ts'
import { storageTrouble } from './storage-errors.ts'

/** All tables. Each concept adds its own by declaring them into this interface. */
// oxlint-disable-next-line typescript/no-empty-object-type
export interface Database {}

/**
 * A migration makes statements and reads nothing, so that they can be shown before they run. It only
 * adds, columns that may be null among them: hubs of the version before go on beside it.
 */
export type Migrations = Readonly<Record<string, Migration>>

export interface Storage extends AsyncDisposable {
  readonly db: Kysely<Database>
  readonly dialect: DialectName
  /**
   * Whether another program has written to the database since the last call; SQLite knows. A
   * database server says no such thing: undefined.
   */
  changedElsewhere(): boolean | undefined
  /** Of a database server. */
  poolState(): PoolState | undefined
}

export interface StorageOptions {
  readonly address: DatabaseAddress
  readonly migrations: Migrations
  /**
   * How long a write may block the whole process waiting for another program, in milliseconds; some
   * seconds when not given, as is right for a command. SQLite only.
   */
  readonly busyMs?: number
  readonly onProgress?: (progress: MigrationProgress) => void
  /** Whether a query may take as long as it needs, for work on the whole database. */
  readonly unhurried?: boolean
}

/**
 * Opens the database, and brings its tables up to date. An embedded one is made if need be, and
 * backed up before its tables change.
 *
 * @throws {@link DatabaseNewerError}, {@link DatabaseUnreachableError}
 */
export async function openStorage(options: StorageOptions): Promise<Storage> {
  const { address, migrations, onProgress } = options
  try {
    if (address.dialect === 'sqlite') {
      const storage = await openSqliteStorage(address)
      storage.setBusyMs(0)
      await migrate(storage.db, {
        migrations,
        ...(onProgress && { onProgress }),
        beforeChanges: () => backUpBefore(address.path),
      })
      storage.setBusyMs(options.busyMs ?? usualBusyMs)
      return storage
    }
    await using patient = await connect(address, 0)
    await migrate(patient.db, { migrations, ...(onProgress && { onProgress }) })
    return await connect(address, options.unhurried === true ? 0 : queryWithinMs)
  } catch (error) {
    throw storageTrouble(error, address)
  }
}

/** Opens the database as it is. Nothing is made and nothing migrated. */
export async function connectStorage(address: DatabaseAddress): Promise<Storage> {
  try {
    if (address.dialect !== 'sqlite') return await connect(address, 0)
    return await openSqliteStorage(address)
  } catch (error) {
    throw storageTrouble(error, address)
  }
}

/** The drivers are loaded only where they are used: an embedded hub starts without them. */
async function connect(address: NetworkAddress, withinMs: number): Promise<Storage> {
  const { dialect } = address
  const open =
    dialect === 'mysql'
      ? (await import('./network/mysql.ts')).mysqlDialect
      : (await import('./network/postgres.ts')).postgresDialect
  const network = open(address, { queryWithinMs: withinMs })
  const plain = new Kysely<Database>({ dialect: network.dialect, plugins: [new CamelCasePlugin()] })
  const db =
    dialect === 'mysql' ? plain.withPlugin(mysqlSchemaPlugin(await collationFor(plain))) : plain
  return {
    db,
    dialect,
    changedElsewhere: () => undefined,
    poolState: network.poolState,
    [Symbol.asyncDispose]: () => plain.destroy(),
  }
}

/** Both compare bytes and do not take trailing spaces away. */
async function collationFor(db: Kysely<Database>): Promise<string> {
  const { rows } = await sql<{ version: string }>`select version() as version`.execute(db)
  return /mariadb/i.test(rows[0]?.version ?? '') ? 'utf8mb4_nopad_bin' : 'utf8mb4_0900_bin'
}
