/** Opens the file of a history (SQLite), or says why it is not to be used. */
import { closeSync, existsSync, mkdirSync, openSync, readSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { HistoryInUseError } from './history-in-use-error.ts'
import { HistoryRefusedError } from './history-refused-error.ts'
import { isOneOf, sqlite } from './sqlite-errcode.ts'

/** Of the file’s own shape; what stands in its entries is checked entry by entry. */
const version = 1

/** SQLite keeps this very text; the first histories have line breaks in it. */
const table =
  'state ( seq INTEGER PRIMARY KEY, name TEXT NOT NULL, key TEXT NOT NULL, ' +
  'value TEXT NOT NULL, UNIQUE (name, key))'

/** @throws {@link HistoryInUseError} and {@link HistoryRefusedError} */
export async function openHistoryFile(file: string): Promise<DatabaseSync> {
  const { DatabaseSync } = await import('node:sqlite')
  const open = () => prepared(new DatabaseSync(file), file)
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    refuseNoDatabase(file)
    return open()
  } catch (error) {
    if (!isBroken(error)) throw refusalOf(error, file)
    return beginAnew(file, open)
  }
}

/**
 * A simulator that does not start helps nobody; whoever knows how to mend the file finds all of it,
 * with what was not yet taken over from its log.
 */
function beginAnew(file: string, open: () => DatabaseSync): DatabaseSync {
  const aside = `${file}.broken-${Date.now()}`
  try {
    for (const part of ['', '-wal', '-shm']) {
      if (existsSync(file + part)) renameSync(file + part, aside + part)
    }
  } catch (cause) {
    throw new HistoryRefusedError('history_not_put_aside', file, { cause })
  }
  process.emitWarning(`the history was not readable: it is now ${aside}, and a new one begins`)
  try {
    return open()
  } catch (error) {
    throw refusalOf(error, file)
  }
}

function isBroken(error: unknown): boolean {
  if (error instanceof BrokenFileError) return true
  return isOneOf(error, sqlite.corrupt, sqlite.notDatabase)
}

function refusalOf(cause: unknown, file: string): Error {
  if (cause instanceof HistoryRefusedError) return cause
  const isBusy = isOneOf(cause, sqlite.busy, sqlite.locked)
  return isBusy
    ? new HistoryInUseError(file, { cause })
    : new HistoryRefusedError('history_not_usable', file, { cause })
}

class BrokenFileError extends Error {
  override readonly name = 'BrokenFileError'
}

const magic = 'SQLite format 3\0'

/** Before SQLite looks at it, which would throw its log away. */
function refuseNoDatabase(file: string): void {
  if (!existsSync(file)) return
  const descriptor = openSync(file, 'r')
  const head = Buffer.alloc(magic.length)
  const length = readSync(descriptor, head)
  closeSync(descriptor)
  if (length > 0 && head.toString('latin1') !== magic) throw new BrokenFileError('no database')
}

/** Locked for this process; a change is safe from the death of the process. */
function prepared(database: DatabaseSync, file: string): DatabaseSync {
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE')
    refuseNewer(database, file)
    database.exec('PRAGMA journal_mode = WAL')
    database.exec('PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 500')
    database.exec(`CREATE TABLE IF NOT EXISTS ${table}`)
    refuseOtherShape(database)
    database.exec(`BEGIN IMMEDIATE; PRAGMA user_version = ${version}; COMMIT`)
    refuseBrokenPages(database)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

function refuseNewer(database: DatabaseSync, file: string): void {
  const found = database.prepare('PRAGMA user_version').get()
  if (Number(found?.['user_version']) > version) {
    throw new HistoryRefusedError('history_too_new', file)
  }
}

/** Another program’s database may have a table of this name too. */
function refuseOtherShape(database: DatabaseSync): void {
  const found = database.prepare("SELECT sql FROM sqlite_schema WHERE name = 'state'").get()
  const definition = String(found?.['sql']).replaceAll(/\s+/g, ' ')
  if (definition !== `CREATE TABLE ${table}`) throw new BrokenFileError(definition)
}

function refuseBrokenPages(database: DatabaseSync): void {
  const found = database.prepare('PRAGMA quick_check(1)').get()
  if (found?.['quick_check'] !== 'ok') throw new BrokenFileError(String(found?.['quick_check']))
}
