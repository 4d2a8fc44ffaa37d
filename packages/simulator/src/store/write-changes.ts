/** Writes changes into the file of a history (SQLite): all at once, but for what no file can hold. */
import type { DatabaseSync } from 'node:sqlite'
import { errcodeOf, isOneOf, sqlite } from './sqlite-errcode.ts'

export type Change =
  | { readonly do: 'set'; readonly name: string; readonly key: string; readonly value: unknown }
  | { readonly do: 'delete'; readonly name: string; readonly key: string }
  | { readonly do: 'clear'; readonly name: string }

/** A change that can never be written, and why. */
export interface Unwritable {
  readonly change: Change
  readonly reason: unknown
}

/**
 * Leaves out what can never be written, and returns it.
 *
 * @throws what keeps all of them from being written now, such as a full disk
 */
export type WriteChanges = (changes: readonly Change[]) => Unwritable[]

export function changesWriter(database: DatabaseSync): WriteChanges {
  const set = database.prepare(`INSERT INTO state (name, key, value) VALUES (?, ?, ?)
    ON CONFLICT (name, key) DO UPDATE SET value = excluded.value`)
  const remove = database.prepare('DELETE FROM state WHERE name = ? AND key = ?')
  const clear = database.prepare('DELETE FROM state WHERE name = ?')

  function apply(change: Change): void {
    if (change.do === 'set') set.run(change.name, change.key, jsonOf(change.value))
    else if (change.do === 'delete') remove.run(change.name, change.key)
    else clear.run(change.name)
  }

  function applyWritable(changes: readonly Change[]): Unwritable[] {
    const unwritable: Unwritable[] = []
    for (const change of changes) {
      try {
        apply(change)
      } catch (reason) {
        if (!isOfOneChange(reason)) throw reason
        unwritable.push({ change, reason })
      }
    }
    return unwritable
  }

  return (changes) => {
    database.exec('BEGIN')
    try {
      const unwritable = applyWritable(changes)
      database.exec('COMMIT')
      return unwritable
    } catch (error) {
      rollBack(database)
      throw error
    }
  }
}

function jsonOf(value: unknown): string {
  const json: string | undefined = JSON.stringify(value)
  if (json === undefined) throw new TypeError(`${typeof value} is not JSON`)
  return json
}

/** It is no JSON, or too big for SQLite: the same would happen again, and to no other change. */
function isOfOneChange(error: unknown): boolean {
  const { tooBig, constraint, mismatch } = sqlite
  return errcodeOf(error) === undefined || isOneOf(error, tooBig, constraint, mismatch)
}

/** SQLite may have done it by itself. */
function rollBack(database: DatabaseSync): void {
  try {
    database.exec('ROLLBACK')
  } catch {
    return
  }
}
