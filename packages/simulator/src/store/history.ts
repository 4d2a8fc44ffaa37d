/** A store in a file (SQLite): what changes together is written together, before anyone is answered. */
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { filesIn } from './files.ts'
import { openHistoryFile } from './history-file.ts'
import type { Bytes, Store } from './store.ts'

type Change =
  | { readonly do: 'set'; readonly name: string; readonly key: string; readonly value: unknown }
  | { readonly do: 'delete'; readonly name: string; readonly key: string }
  | { readonly do: 'clear'; readonly name: string }

const row = z.object({ key: z.string(), value: z.string() })

/** When the disk is full, it is tried again so much later. */
const retryMs = 1000

/** @throws {@link HistoryInUseError} and {@link HistoryRefusedError} */
export async function openHistory(folder: string): Promise<Store> {
  const database = await openHistoryFile(join(folder, 'history.db'))
  return storeIn(database, filesIn(join(folder, 'media')))
}

function storeIn(database: DatabaseSync, bytes: Bytes): Store {
  const write = writerOf(database)
  const changes: Change[] = []
  let isOpen = true
  let retry: NodeJS.Timeout | undefined

  /** What cannot be written now is kept, in its order. */
  function flush(): void {
    if (!isOpen || changes.length === 0) return
    try {
      write(changes)
      changes.length = 0
      clearTimeout(retry)
      retry = undefined
    } catch (error) {
      if (retry === undefined) warnOfFailure(error)
      clearTimeout(retry)
      retry = setTimeout(flush, retryMs).unref()
    }
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
      if (changes.length > 0) warnOfLoss(changes.length)
      if (isOpen) database.close()
      isOpen = false
    },
  }
}

function warnOfFailure(error: unknown): void {
  process.emitWarning(
    `the history cannot be written (${error instanceof Error ? error.message : error}): ` +
      'the simulator goes on, and writes it when that is possible again',
  )
}

function warnOfLoss(count: number): void {
  process.emitWarning(`the last ${count} changes are not in the history: it could not be written`)
}

function* entriesOf<Value>(
  database: DatabaseSync,
  name: string,
  schema: z.ZodType<Value>,
): Generator<[string, Value]> {
  const rows = database.prepare('SELECT key, value FROM state WHERE name = ? ORDER BY seq')
  let unread = 0
  for (const found of rows.iterate(name)) {
    const { key, value } = row.parse(found)
    const read = schema.safeParse(parsed(value))
    if (read.success) yield [key, read.data]
    else unread += 1
  }
  if (unread === 0) return
  process.emitWarning(
    `${unread} entries of “${name}” in the history are not of this version: ` +
      'they stay in the file, and are left out',
  )
}

function parsed(value: string): unknown {
  try {
    return JSON.parse(value)
  } catch {
    return undefined
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
    try {
      for (const change of changes) apply(change)
      database.exec('COMMIT')
    } catch (error) {
      rollBack(database)
      throw error
    }
  }
}

/** SQLite may have done it by itself. */
function rollBack(database: DatabaseSync): void {
  try {
    database.exec('ROLLBACK')
  } catch {
    return
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
    if (!super.delete(key)) return false
    this.#note({ do: 'delete', name: this.#name, key })
    return true
  }

  override clear(): void {
    this.#note({ do: 'clear', name: this.#name })
    super.clear()
  }
}
