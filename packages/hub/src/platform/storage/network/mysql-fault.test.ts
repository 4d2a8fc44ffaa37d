/** What errors of MySQL and MariaDB mean. */
import { describe, expect, it } from 'vitest'
import { mysqlFault } from './mysql-fault.ts'

function refusal(errno: number, sqlState = 'HY000'): Error {
  return Object.assign(new Error('refused'), { errno, sqlState })
}

describe('an error of MySQL', () => {
  it.each([
    ['a key that is there', 1062, 'duplicate'],
    ['a deadlock', 1213, 'contention'],
    ['a text that is too long', 1406, 'data'],
    ['a full disk', 1021, 'unavailable'],
  ])('tells of %s', (_what, errno, fault) => {
    expect(mysqlFault(refusal(errno, errno === 1406 ? '22001' : 'HY000'))).toBe(fault)
  })

  it.each([
    ['it was idle for too long', 4031],
    ['somebody killed it', 1927],
  ])('is no answer to the query when the session has ended because %s', (_why, errno) => {
    expect(mysqlFault(refusal(errno))).toBeUndefined()
  })
})
