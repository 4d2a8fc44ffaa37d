/** Why a database takes no writes, in a word that is stable: for `/readyz`, and for who watches it. */
import { ConnectionLostError } from './network/connection-lost-error.ts'
import { readOnlyErrors as readOnlyMysql } from './network/mysql-fault.ts'
import { readOnlyErrors as readOnlyPostgres } from './network/postgres-fault.ts'
import { isContention } from './faults.ts'

export type Trouble =
  'database_away' | 'database_read_only' | 'database_full' | 'database_locked' | 'database_failing'

/** SQLITE_READONLY, SQLITE_FULL. */
const sqlite = ['sqlite 8', 'sqlite 13'] as const
const readOnly: readonly unknown[] = [sqlite[0], ...readOnlyMysql, ...readOnlyPostgres]
/** ER_DISK_FULL, ER_RECORD_FILE_FULL; disk_full of PostgreSQL. */
const full: readonly unknown[] = [sqlite[1], 1021, 1114, '53100']

export function troubleOf(error: unknown): Trouble {
  if (error instanceof ConnectionLostError) {
    return error.readOnly ? 'database_read_only' : 'database_away'
  }
  if (!(error instanceof Error)) return 'database_failing'
  if (isContention(error)) return 'database_locked'
  const mark = markOf(error)
  if (readOnly.includes(mark)) return 'database_read_only'
  if (full.includes(mark)) return 'database_full'
  return error.cause === undefined ? 'database_failing' : troubleOf(error.cause)
}

/** What the driver of a database marks its errors with. */
function markOf(error: Error): unknown {
  if ('errcode' in error) return `sqlite ${Number(error.errcode) & 0xff}`
  if ('errno' in error) return error.errno
  return 'code' in error ? error.code : undefined
}
