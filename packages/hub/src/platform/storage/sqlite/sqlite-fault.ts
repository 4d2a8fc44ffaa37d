/** What an error of SQLite means. */
import type { Fault } from '../faults.ts'

const busy = 5
const locked = 6
/** A primary key, a unique index, a row id. */
const duplicates = [1555, 2067, 2579]
/** Too big, constraint, mismatch, range: the row is at fault, and others would be taken. */
const ofTheData = [18, 19, 20, 25]

export function sqliteFault(error: Error): Fault | undefined {
  if (!('errcode' in error) || typeof error.errcode !== 'number') return undefined
  if (duplicates.includes(error.errcode)) return 'duplicate'
  const primary = error.errcode & 0xff
  if (primary === busy || primary === locked) return 'contention'
  return ofTheData.includes(primary) ? 'data' : 'unavailable'
}

/** Permission, read-only, cannot be read, damaged, full, cannot be opened, no database. */
const unopenable = [3, 8, 10, 11, 13, 14, 26]

/** Whether the file is at fault and not what is asked of it. */
export function isUnopenable(error: Error): boolean {
  return 'errcode' in error && unopenable.includes(Number(error.errcode) & 0xff)
}
