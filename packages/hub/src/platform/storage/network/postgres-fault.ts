/** What an error of PostgreSQL means. */
import type { Fault } from '../faults.ts'

const duplicate = '23505'
/** Serialization failure, deadlock, lock not available. */
const contentions = ['40001', '40P01', '55P03']
/** A server that takes no writes now: a standby, or told to be read-only. */
export const readOnlyErrors = ['25006', '57P01', '57P02', '57P03']

export function postgresFault(error: Error): Fault | undefined {
  if (!('severity' in error) || !('code' in error) || typeof error.code !== 'string') {
    return undefined
  }
  if (error.code === duplicate) return 'duplicate'
  if (contentions.includes(error.code)) return 'contention'
  return error.code.startsWith('22') || error.code.startsWith('23') ? 'data' : 'unavailable'
}
