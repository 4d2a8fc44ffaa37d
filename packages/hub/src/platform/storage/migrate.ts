/** Brings the tables up to date: under a lock, statement by statement, and again from the start of one after a kill. */
import { sql, type CompiledQuery, type Kysely } from 'kysely'
import { pause, systemClock } from '../clock.ts'
import type { Database, Migrations } from './database.ts'
import { dialectOf } from './dialect.ts'
import { isContention } from './faults.ts'
import { recordStatements } from './record-statements.ts'
import { DatabaseNewerError, MigrationLockError } from './storage-errors.ts'

export interface MigrationPlan {
  readonly name: string
  /** In the words of the database at hand, in order. */
  readonly statements: readonly string[]
}

export interface MigrationProgress {
  readonly name: string
  /** Counted from 1. */
  readonly statement: number
  readonly of: number
}

export interface MigrateOptions {
  readonly migrations: Migrations
  /** Called under the lock, before the first change of a database that already has tables. */
  readonly beforeChanges?: () => Promise<void>
  readonly onProgress?: (progress: MigrationProgress) => void
  /** How long another program may hold the lock, in milliseconds; a minute when not given. */
  readonly patienceMs?: number
}

/** The table that Kysely's own migrator keeps; it is read and written the same way. */
type Ledger = Record<'kysely_migration', { name: string; timestamp: string }>

/**
 * What {@link migrate} would do now.
 *
 * @throws {@link DatabaseNewerError}
 */
export async function planMigrations(
  db: Kysely<Database>,
  migrations: Migrations,
): Promise<MigrationPlan[]> {
  const applied = await appliedNames(db)
  refuseNewer(applied, migrations)
  const plans: MigrationPlan[] = []
  for (const [name, { up }] of pendingOf(migrations, applied)) {
    const statements = await recordStatements(db, up)
    plans.push({ name, statements: statements.map((statement) => statement.sql) })
  }
  return plans
}

/**
 * A migration is a list of statements. Where the database takes back statements that define tables,
 * it happens as a whole or not at all. MySQL does not: there the statements of a migration that was
 * interrupted are run again, and one whose work is there already counts as done.
 *
 * @throws {@link DatabaseNewerError}, {@link MigrationLockError}
 */
export async function migrate(db: Kysely<Database>, options: MigrateOptions): Promise<void> {
  const { migrations, beforeChanges, onProgress, patienceMs = usualPatienceMs } = options
  const applied = await appliedNames(db)
  refuseNewer(applied, migrations)
  if (pendingOf(migrations, applied).length === 0) return
  await underLock(db, patienceMs, async (locked) => {
    await createLedger(locked)
    const known = await appliedNames(locked)
    refuseNewer(known, migrations)
    const pending = pendingOf(migrations, known)
    if (known.size > 0 && pending.length > 0) await beforeChanges?.()
    for (const [name, { up }] of pending) {
      const statements = await recordStatements(locked, up)
      await applyOne(locked, { name, statements, onProgress })
    }
  })
}

interface OneMigration {
  readonly name: string
  readonly statements: readonly CompiledQuery[]
  readonly onProgress: MigrateOptions['onProgress']
}

async function applyOne(db: Kysely<Database>, migration: OneMigration): Promise<void> {
  const { name, statements, onProgress } = migration
  for (const [index, statement] of statements.entries()) {
    onProgress?.({ name, statement: index + 1, of: statements.length })
    await runOrFindDone(db, statement)
  }
  const timestamp = new Date().toISOString()
  await asLedger(db).insertInto('kysely_migration').values({ name, timestamp }).execute()
}

/** Table, column, key or constraint is there; column or key is gone. */
const alreadyDone = [1050, 1060, 1061, 1091, 1826]

async function runOrFindDone(db: Kysely<Database>, statement: CompiledQuery): Promise<void> {
  try {
    await db.executeQuery(statement)
  } catch (error) {
    const errno = error instanceof Error && 'errno' in error ? Number(error.errno) : 0
    if (dialectOf(db) !== 'mysql' || !alreadyDone.includes(errno)) throw error
  }
}

type Locked = (db: Kysely<Database>) => Promise<void>

const usualPatienceMs = 60_000
const tryAgainEveryMs = 20

/** Two programs that start together migrate one after the other. */
async function underLock(db: Kysely<Database>, patienceMs: number, run: Locked): Promise<void> {
  if (dialectOf(db) === 'mysql') return underNamedLock(db, patienceMs, run)
  const givesUpAt = performance.now() + patienceMs
  for (;;) {
    try {
      return await db.transaction().execute(async (trx) => {
        await lockDatabase(trx, patienceMs)
        await run(trx)
      })
    } catch (error) {
      if (!isContention(error)) throw error
      if (performance.now() > givesUpAt) throw new MigrationLockError(patienceMs, error)
      await pause(systemClock, tryAgainEveryMs)
    }
  }
}

async function underNamedLock(
  db: Kysely<Database>,
  patienceMs: number,
  run: Locked,
): Promise<void> {
  const seconds = Math.ceil(patienceMs / 1000)
  await db.connection().execute(async (connection) => {
    const { rows } = await sql<{ got: number }>`
      select get_lock(concat('mphub-migrations-', left(sha2(database(), 256), 32)), ${seconds}) as got
    `.execute(connection)
    if (Number(rows[0]?.got) !== 1) throw new MigrationLockError(seconds * 1000)
    try {
      await run(connection)
    } finally {
      await sql`
        do release_lock(concat('mphub-migrations-', left(sha2(database(), 256), 32)))
      `.execute(connection)
    }
  })
}

/** SQLite: the first write takes the lock. PostgreSQL: a lock of its own, freed with the transaction. */
async function lockDatabase(trx: Kysely<Database>, patienceMs: number): Promise<void> {
  if (dialectOf(trx) === 'sqlite') {
    // Where the table is there already, to make it is no write.
    await createLedger(trx)
    await asLedger(trx).deleteFrom('kysely_migration').where('name', '=', '').execute()
    return
  }
  await sql`select set_config('lock_timeout', ${`${patienceMs}ms`}, true)`.execute(trx)
  await sql`select pg_advisory_xact_lock(hashtext('mphub-migrations'))`.execute(trx)
}

async function createLedger(db: Kysely<Database>): Promise<void> {
  await db.schema
    .createTable('kysely_migration')
    .ifNotExists()
    .addColumn('name', 'varchar(255)', (column) => column.notNull().primaryKey())
    .addColumn('timestamp', 'varchar(255)', (column) => column.notNull())
    .execute()
}

async function appliedNames(db: Kysely<Database>): Promise<Set<string>> {
  try {
    const rows = await asLedger(db).selectFrom('kysely_migration').select('name').execute()
    return new Set(rows.map(({ name }) => name))
  } catch (error) {
    if (isMissingTable(error)) return new Set()
    throw error
  }
}

function isMissingTable(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false
  const { code, message } = error
  if (code === '42P01' || code === 'ER_NO_SUCH_TABLE') return true
  return code === 'ERR_SQLITE_ERROR' && message.startsWith('no such table')
}

/** The ledger is no table of a concept, so the type of all tables does not name it. */
function asLedger(db: Kysely<Database>): Kysely<Ledger> {
  return db.withTables<Ledger>()
}

function pendingOf(migrations: Migrations, applied: ReadonlySet<string>) {
  const names = Object.entries(migrations).filter(([name]) => !applied.has(name))
  return names.sort(([one], [other]) => (one < other ? -1 : 1))
}

function refuseNewer(applied: ReadonlySet<string>, migrations: Migrations): void {
  const unknown = [...applied].filter((name) => !Object.hasOwn(migrations, name))
  if (unknown.length > 0) throw new DatabaseNewerError(unknown)
}
