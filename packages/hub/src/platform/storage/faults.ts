/** What an error of the database means, whichever database it is. */
import { ConnectionLostError } from './network/connection-lost-error.ts'
import { mysqlFault } from './network/mysql-fault.ts'
import { postgresFault } from './network/postgres-fault.ts'
import { sqliteFault } from './sqlite/sqlite-fault.ts'

/**
 * `duplicate`: a row with its key is there already. `contention`: somebody else was in the way, and
 * the same transaction may succeed now. `data`: the row is refused, others would be taken.
 * `unavailable`: nothing can be read or written now.
 */
export type Fault = 'duplicate' | 'contention' | 'data' | 'unavailable'

/** Undefined for an error that is none of the database. */
export function faultOf(error: unknown): Fault | undefined {
  if (!(error instanceof Error)) return undefined
  if (error instanceof ConnectionLostError) return 'unavailable'
  return sqliteFault(error) ?? mysqlFault(error) ?? postgresFault(error)
}

/** Whether a write failed because a row with its key is there already. */
export function isDuplicate(error: unknown): boolean {
  return faultOf(error) === 'duplicate'
}

/** Whether a transaction failed because of another one, and may be tried again as it is. */
export function isContention(error: unknown): boolean {
  return faultOf(error) === 'contention'
}

/** Whether the database is in trouble (lock, full disk, lost connection), and not the row refused. */
export function isOfTheDatabase(error: unknown): boolean {
  const fault = faultOf(error)
  return fault === 'contention' || fault === 'unavailable'
}
