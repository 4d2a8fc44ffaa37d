/** Whether the database takes writes, asked by many and often. */
import { describe, expect, it } from 'vitest'
import { createManualClock } from '../../testing/manual-clock.ts'
import { ConnectionLostError } from './network/connection-lost-error.ts'
import { createWriteCheck } from './write-check.ts'

const silent = () => new Promise<never>(() => {})

function checking(write: () => Promise<void>, ask: () => Promise<void> = silent) {
  const steady = createManualClock()
  const errors: unknown[] = []
  let writes = 0
  const check = createWriteCheck({
    ...{ ask, steady },
    async write() {
      writes += 1
      await write()
    },
    onError: (error) => void errors.push(error),
  })
  return { check, steady, errors, writes: () => writes }
}

const away = new ConnectionLostError('gone', { cause: undefined, sent: false })
const readOnly = new ConnectionLostError('standby', {
  cause: undefined,
  sent: false,
  readOnly: true,
})
const full = Object.assign(new Error('disk full'), { errcode: 13 })
const standby = Object.assign(new Error('--read-only'), { errno: 1290, sqlState: 'HY000' })

describe('whether a database takes writes', () => {
  it('is found out by one write, however many ask in five seconds', async () => {
    const { check, steady, writes } = checking(async () => {})

    expect(await Promise.all(Array.from({ length: 100 }, check))).toEqual(
      Array(100).fill(undefined),
    )
    await steady.advance(4_900)
    await check()
    expect(writes()).toBe(1)

    await steady.advance(200)
    await check()
    expect(writes()).toBe(2)
  })

  it.each([
    ['database_away', away],
    ['database_read_only', readOnly],
    ['database_read_only', standby],
    ['database_full', full],
    ['database_failing', new Error('something else')],
  ])('is answered with %s when that is so', async (word, error) => {
    const { check } = checking(() => Promise.reject(error))

    expect(await check()).toBe(word)
  })

  it('is asked again after a second of trouble, which is told of once', async () => {
    let trouble: Error | undefined = full
    const { check, steady, errors, writes } = checking(() =>
      trouble === undefined ? Promise.resolve() : Promise.reject(trouble),
    )
    for (let second = 0; second < 3; second += 1) {
      expect(await Promise.all([check(), check()])).toEqual(['database_full', 'database_full'])
      await steady.advance(1_000)
    }
    trouble = undefined

    expect(await check()).toBeUndefined()
    expect([errors.length, writes()]).toEqual([1, 4])
  })

  it('does not keep anybody waiting when the database says nothing', async () => {
    const { check, steady, writes } = checking(silent)

    const asked = [check(), check()]
    await steady.advance(2_000)
    asked.push(check())
    await steady.advance(2_000)

    expect(await Promise.all(asked)).toEqual(Array(3).fill('database_away'))
    expect(writes()).toBe(1)
  })

  it('is answered with database_locked when it answers, and does not write', async () => {
    const { check, steady } = checking(silent, async () => {})

    const asked = check()
    await steady.advance(1_600)

    expect(await asked).toBe('database_locked')
  })

  it('is answered with database_away when it is gone meanwhile', async () => {
    const { check, steady } = checking(silent, () => Promise.reject(away))

    const asked = check()
    await steady.advance(1_999)

    expect(await asked).toBe('database_away')
  })
})
