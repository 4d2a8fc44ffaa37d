/** What an error of MySQL or MariaDB means. */
import type { Fault } from '../faults.ts'
import { StatementTooLargeError } from './statement-too-large-error.ts'

/** ER_DUP_ENTRY, and its form for a key that is named. */
const duplicates = [1062, 1586]
/** Lock wait time-out, deadlock, record changed since the last read. */
const contentions = [1205, 1213, 1020]
/** A server that takes no writes now: started read-only, demoted, or stopping. */
export const readOnlyErrors = [1290, 1792, 1836, 1053]

/** The server has ended the session: it was idle too long, or killed. The connection is of no more use. */
const ended = [4031, 1927]

export function mysqlFault(error: Error): Fault | undefined {
  if (error instanceof StatementTooLargeError) return 'data'
  if (!('sqlState' in error) || !('errno' in error) || typeof error.errno !== 'number') {
    return undefined
  }
  if (ended.includes(error.errno)) return undefined
  if (duplicates.includes(error.errno)) return 'duplicate'
  if (contentions.includes(error.errno)) return 'contention'
  const state = String(error.sqlState)
  return state.startsWith('22') || state.startsWith('23') ? 'data' : 'unavailable'
}
