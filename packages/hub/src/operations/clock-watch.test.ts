/** A hub whose clock is wrong says so. */
import { pino } from 'pino'
import { describe, expect, it } from 'vitest'
import { createMetrics } from '../platform/metrics/metrics.ts'
import { createManualClock } from '../testing/manual-clock.ts'
import { showClock, watchClock } from './clock-watch.ts'

const minute = 60_000
const hour = 60 * minute

/** A hub beside a database and a Redis whose clocks are ahead by so much; undefined: away. */
async function beside(ahead: { database?: number | undefined; redis?: number | undefined }) {
  const clock = createManualClock()
  const lines: string[] = []
  const ask = (ms: number | undefined) => async () =>
    ms === undefined ? Promise.reject(new Error('away')) : clock.now() + ms
  const watch = await watchClock({
    ...{ clock, steady: clock, toleranceMs: 10 * minute },
    log: pino({ level: 'info' }, { write: (line) => void lines.push(line) }),
    others: {
      database: () => ask(ahead.database)(),
      ...('redis' in ahead && { redis: () => ask(ahead.redis)() }),
    },
  })
  let count = 0
  /** WeChat pushes, its clock being ahead by so much. */
  function push(aheadMs: number, signature = String((count += 1))): void {
    const arrivedAt = clock.now()
    const isTaken = Math.abs(aheadMs) <= 10 * minute
    watch.sawPush({ signature, signedAt: arrivedAt + aheadMs, arrivedAt, isTaken })
  }
  return { clock, watch, lines, push, ahead }
}

describe('the clock of a hub', () => {
  it.each([
    ['agrees with the others', { database: 900, redis: -400 }, false],
    ['is an hour behind the only other one', { database: hour }, true],
    ['is an hour ahead of all', { database: -hour, redis: -hour }, true],
    ['agrees with one of them', { database: 0, redis: hour }, false],
    ['has none to be compared with', { database: undefined }, false],
  ])('is off or not when it %s', async (_how, ahead, isOff) => {
    const { watch } = await beside(ahead)

    expect(watch.isOff()).toBe(isOff)
  })

  it('is right when pushes say so, whatever the others say', async () => {
    const { watch, push, clock } = await beside({ database: hour })

    push(-2_000)
    expect(watch.isOff()).toBe(false)

    await clock.advance(16 * minute)
    expect(watch.isOff()).toBe(true)
  })

  it('is off when three pushes are refused for the same reason, until one is taken', async () => {
    const { watch, push } = await beside({ database: 0 })

    push(hour)
    push(hour - 3_000)
    expect(watch.isOff()).toBe(false)
    push(hour)
    expect(watch.isOff()).toBe(true)
    push(0)
    expect(watch.isOff()).toBe(false)
  })

  it('is not off because somebody repeats an old push, or several of different times', async () => {
    const { watch, push } = await beside({ database: 0 })

    for (let time = 0; time < 9; time += 1) push(-hour, 'the same')
    for (let time = 1; time < 9; time += 1) push(-hour * time)

    expect(watch.isOff()).toBe(false)
  })

  it('is believed again after a while without such pushes', async () => {
    const { watch, push, clock } = await beside({ database: 0 })
    for (let time = 0; time < 3; time += 1) push(hour)

    await clock.advance(16 * minute)

    expect(watch.isOff()).toBe(false)
  })

  it('is complained of once, and its recovery is told', async () => {
    const world = await beside({ database: hour })
    await world.clock.advance(5 * minute)
    expect(world.lines.filter((line) => line.includes('set the clock right'))).toHaveLength(1)
    expect(world.lines).toHaveLength(2)

    world.ahead.database = 0
    await world.clock.advance(minute)

    expect(world.lines.slice(2).join('')).toMatch(/agrees .* again[^]*the clock is right again/)
  })

  it('is not said to be right because nothing is heard any more, but when a push fits', async () => {
    const { watch, lines, push, clock } = await beside({ database: 0 })
    for (let time = 0; time < 3; time += 1) push(hour)
    await clock.advance(16 * minute)
    expect(watch.isOff()).toBe(false)
    for (let time = 0; time < 3; time += 1) push(hour)
    expect(lines.join('')).toMatch(/^[^\n]*set the clock right[^\n]*\n$/)

    push(0)

    expect(lines.slice(1).join('')).toContain('the clock is right again')
  })

  it('is not said to be right because the other clock has gone', async () => {
    const world = await beside({ database: hour })
    world.ahead.database = undefined
    await world.clock.advance(16 * minute)
    expect(world.watch.isOff()).toBe(false)
    expect(world.lines.join('')).not.toContain('right again')

    world.ahead.database = 0
    await world.clock.advance(minute)

    expect(world.lines.join('')).toContain('the clock is right again')
  })

  it('is shown in numbers', async () => {
    const { watch, push } = await beside({ database: 90_000 })
    push(-5_000)
    const metrics = createMetrics(() => {})
    showClock(watch, metrics)

    const told = await metrics.write()

    expect(told).toContain('mphub_clock_offset_seconds{clock="database"} 90')
    expect(told).toContain('mphub_clock_offset_seconds{clock="wechat"} -5')
  })

  it('is compared no more with a clock that has not been heard of for long', async () => {
    const world = await beside({ database: 90_000, redis: 0 })
    world.push(-5_000)
    world.ahead.database = undefined

    await world.clock.advance(16 * minute)

    expect([...world.watch.offsets()]).toEqual([['redis', 0]])
  })
})
