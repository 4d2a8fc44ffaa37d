/** A store in a file (SQLite): what changes together is written together, before anyone is answered. */
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { filesIn } from './files.ts'
import { openHistoryFile } from './history-file.ts'
import type { Bytes, Store } from './store.ts'
import { changesWriter, type Change, type Unwritable } from './write-changes.ts'

const row = z.object({ key: z.string(), value: z.string() })

/** When the disk is full, it is tried again so much later. */
const retryMs = 1000

/** @throws {@link HistoryInUseError} and {@link HistoryRefusedError} */
export async function openHistory(folder: string): Promise<Store> {
  const database = await openHistoryFile(join(folder, 'history.db'))
  return storeIn(database, filesIn(join(folder, 'media')))
}

function storeIn(database: DatabaseSync, bytes: Bytes): Store {
  const writeChanges = changesWriter(database)
  const changes: Change[] = []
  let isOpen = true
  let retry: NodeJS.Timeout | undefined

  /** What cannot be written now is kept, in its order, and tried again a second later. */
  function write(): void {
    if (!isOpen || changes.length === 0) return
    try {
      const unwritable = writeChanges(changes)
      changes.length = 0
      if (retry !== undefined) process.emitWarning('the history is written again, and complete')
      clearTimeout(retry)
      retry = undefined
      for (const one of unwritable) warnOfUnwritable(one)
    } catch (error) {
      if (retry === undefined) warnOfFailure(error)
      clearTimeout(retry)
      retry = setTimeout(write, retryMs).unref()
    }
  }

  /** A full disk is not asked again by each answer: what waits for it may be much. */
  function flush(): void {
    if (retry === undefined) write()
  }

  function note(change: Change): void {
    if (changes.push(change) === 1) setImmediate(flush)
  }

  return {
    bytes,
    map: (name, schema) => new HistoryMap(name, entriesOf(database, name, schema), note),
    flush,
    close() {
      write()
      if (changes.length > 0) warnOfLoss(changes.length)
      if (isOpen) database.close()
      isOpen = false
    },
  }
}

function warnOfUnwritable({ change, reason }: Unwritable): void {
  const entry = change.do === 'clear' ? `“${change.name}”` : `“${change.key}” of “${change.name}”`
  process.emitWarning(
    `a change of ${entry} can never be written into the history (${wordsOf(reason)}): ` +
      'after a restart it is as before; all other changes are written',
  )
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function warnOfFailure(error: unknown): void {
  process.emitWarning(
    `the history cannot be written (${wordsOf(error)}): ` +
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
