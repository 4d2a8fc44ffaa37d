/** A store in a file (SQLite): what changes together is written together, before anyone is answered. */
import { mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { filesIn } from './files.ts'
import { HistoryInUseError } from './history-in-use-error.ts'
import type { Bytes, Store } from './store.ts'

type Change =
  | { readonly do: 'set'; readonly name: string; readonly key: string; readonly value: unknown }
  | { readonly do: 'delete'; readonly name: string; readonly key: string }
  | { readonly do: 'clear'; readonly name: string }

const row = z.object({ key: z.string(), value: z.string() })

/** @throws {@link HistoryInUseError} */
export async function openHistory(folder: string): Promise<Store> {
  const { DatabaseSync } = await import('node:sqlite')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, 'history.db')
  const database = openOrBeginAnew(file, (path) => prepared(new DatabaseSync(path)))
  return storeIn(database, filesIn(join(folder, 'media')))
}

/** A file that cannot be read is put aside: a simulator that does not start helps nobody. */
function openOrBeginAnew(file: string, open: (path: string) => DatabaseSync): DatabaseSync {
  try {
    return open(file)
  } catch (error) {
    if (isBusy(error)) throw new HistoryInUseError(file, { cause: error })
    const aside = `${file}.broken-${Date.now()}`
    renameSync(file, aside)
    process.emitWarning(`the history was not readable: it is now ${aside}, and a new one begins`)
    return open(file)
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && /locked|busy/.test(error.message)
}

/** Locked for this process; a change is safe from the death of the process. */
function prepared(database: DatabaseSync): DatabaseSync {
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL')
    database.exec('PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 500')
    database.exec(`CREATE TABLE IF NOT EXISTS state (
      seq INTEGER PRIMARY KEY, name TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL,
      UNIQUE (name, key))`)
    database.exec('BEGIN IMMEDIATE; COMMIT')
    database.prepare('SELECT count(*) FROM state').get()
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

function storeIn(database: DatabaseSync, bytes: Bytes): Store {
  const write = writerOf(database)
  const changes: Change[] = []
  let isOpen = true

  function flush(): void {
    if (isOpen && changes.length > 0) write(changes.splice(0))
  }

  function note(change: Change): void {
    if (changes.push(change) === 1) setImmediate(flush)
  }

  return {
    bytes,
    map: (name, schema) => new HistoryMap(name, entriesOf(database, name, schema), note),
    flush,
    close() {
      flush()
      if (isOpen) database.close()
      isOpen = false
    },
  }
}

function* entriesOf<Value>(
  database: DatabaseSync,
  name: string,
  schema: z.ZodType<Value>,
): Generator<[string, Value]> {
  const rows = database.prepare('SELECT key, value FROM state WHERE name = ? ORDER BY seq')
  for (const found of rows.iterate(name)) {
    const { key, value } = row.parse(found)
    const read = schema.safeParse(JSON.parse(value))
    if (read.success) yield [key, read.data]
  }
}

function writerOf(database: DatabaseSync): (changes: readonly Change[]) => void {
  const set = database.prepare(`INSERT INTO state (name, key, value) VALUES (?, ?, ?)
    ON CONFLICT (name, key) DO UPDATE SET value = excluded.value`)
  const remove = database.prepare('DELETE FROM state WHERE name = ? AND key = ?')
  const clear = database.prepare('DELETE FROM state WHERE name = ?')

  function apply(change: Change): void {
    if (change.do === 'set') set.run(change.name, change.key, JSON.stringify(change.value))
    else if (change.do === 'delete') remove.run(change.name, change.key)
    else clear.run(change.name)
  }

  return (changes) => {
    database.exec('BEGIN')
    for (const change of changes) apply(change)
    database.exec('COMMIT')
  }
}

/** A map that notes each change of its entries. */
class HistoryMap<Value> extends Map<string, Value> {
  readonly #name: string
  readonly #note: (change: Change) => void

  constructor(name: string, entries: Iterable<[string, Value]>, note: (change: Change) => void) {
    super()
    this.#name = name
    this.#note = note
    for (const [key, value] of entries) super.set(key, value)
  }

  override set(key: string, value: Value): this {
    this.#note({ do: 'set', name: this.#name, key, value })
    return super.set(key, value)
  }

  override delete(key: string): boolean {
    this.#note({ do: 'delete', name: this.#name, key })
    return super.delete(key)
  }

  override clear(): void {
    this.#note({ do: 'clear', name: this.#name })
    super.clear()
  }
}
