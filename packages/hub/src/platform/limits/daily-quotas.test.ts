/** Quotas by the day of Beijing. */
import { describe, expect, it } from 'vitest'
import { describeEachDatabase } from '../../testing/databases.ts'
import { createManualClock } from '../../testing/manual-clock.ts'
import { openStorage } from '../storage/database.ts'
import { parseDatabaseUrl } from '../storage/database-url.ts'
import { beijingDay, createDailyQuotas } from './daily-quotas.ts'
import { limitMigrations } from './limit.migrations.ts'

/** One second before midnight in Beijing, in the middle of the day elsewhere. */
const lateInBeijing = Date.UTC(2026, 10, 28, 15, 59, 59)

describeEachDatabase('a daily quota', (kind) => {
  async function open() {
    const parts = new AsyncDisposableStack()
    const { url } = parts.use(await kind.make())
    const address = parseDatabaseUrl(url, '/')
    return {
      connect: async () =>
        parts.use(await openStorage({ address, migrations: limitMigrations, busyMs: 2_000 })).db,
      [Symbol.asyncDispose]: () => parts.disposeAsync(),
    }
  }

  it('is used up, and whole again when the day begins in Beijing', async () => {
    const clock = createManualClock({ startAt: lateInBeijing })
    await using world = await open()
    const quotas = createDailyQuotas(await world.connect(), clock)
    const use = (cost: number) => quotas.use('menu', { amount: 10, cost })
    const resetsAtMs = lateInBeijing + 1_000

    expect(await use(9)).toEqual({ ok: true, used: 9, remaining: 1, resetsAtMs })
    expect(await use(2)).toEqual({ ok: false, used: 9, remaining: 1, resetsAtMs })
    expect(await use(1)).toEqual({ ok: true, used: 10, remaining: 0, resetsAtMs })

    await clock.advance(1_000)
    expect(await quotas.used('menu')).toBe(0)
    expect(await use(2)).toMatchObject({ ok: true, used: 2, resetsAtMs: resetsAtMs + 86_400_000 })
  })

  it('is refused when one asks for more than a day has', async () => {
    await using world = await open()
    const quotas = createDailyQuotas(await world.connect(), createManualClock())

    expect(await quotas.use('menu', { amount: 10, cost: 11 })).toMatchObject({ ok: false, used: 0 })
  })

  it('goes on counting after a restart, and is shared by those who share the database', async () => {
    const clock = createManualClock()
    await using world = await open()
    const quotas = [
      createDailyQuotas(await world.connect(), clock),
      createDailyQuotas(await world.connect(), clock),
    ]

    const asked = Array.from({ length: 40 }, (_, n) => quotas[n % 2]?.use('menu', { amount: 10 }))
    const given = (await Promise.all(asked)).filter((answer) => answer?.ok)

    expect(given).toHaveLength(10)
    expect(await createDailyQuotas(await world.connect(), clock).used('menu')).toBe(10)
  })

  it('is forgotten after forty days', async () => {
    const clock = createManualClock()
    await using world = await open()
    const db = await world.connect()
    const quotas = createDailyQuotas(db, clock)
    await quotas.use('menu', { amount: 10 })

    await clock.advance(41 * 86_400_000)
    await quotas.use('menu', { amount: 10 })

    const days = await db.selectFrom('dailyUse').select('day').execute()
    expect(days).toEqual([{ day: beijingDay(clock.now()) }])
  })
})

describe('the day in Beijing', () => {
  it.each([
    ['2026-11-28T15:59:59.999Z', '2026-11-28'],
    ['2026-11-28T16:00:00.000Z', '2026-11-29'],
    ['2026-12-31T16:00:00.000Z', '2027-01-01'],
  ])('at %s is %s', (instant, day) => {
    expect(beijingDay(Date.parse(instant))).toBe(day)
  })
})
