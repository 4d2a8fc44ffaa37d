/** Time that can be moved forward by hand. */
import { describe, expect, it } from 'vitest'
import { createClock } from './clock.ts'

const hour = 3_600_000

describe('a clock', () => {
  it('flows like real time', () => {
    expect(Math.abs(createClock().now() - Date.now())).toBeLessThan(1000)
  })

  it('jumps forward', () => {
    const clock = createClock()

    clock.advance(hour)

    expect(clock.now() - Date.now()).toBeGreaterThan(hour - 1000)
  })

  it('fires the timers that a jump makes due, in the order of their time', () => {
    const clock = createClock()
    const fired: string[] = []
    clock.setTimeout(() => fired.push('later'), 2 * hour)
    clock.setTimeout(() => fired.push('sooner'), hour)
    const never = clock.setTimeout(() => fired.push('never'), 9 * hour)

    clock.advance(3 * hour)

    expect(fired).toEqual(['sooner', 'later'])
    never.cancel()
  })

  it('shows a timer its own time, not the end of the jump', () => {
    const clock = createClock()
    const begin = clock.now()
    let firedAt = 0
    clock.setTimeout(() => (firedAt = clock.now()), hour)

    clock.advance(5 * hour)

    expect(firedAt - begin).toBeLessThan(hour + 1000)
  })

  it('fires in the same jump what a timer starts, when that is due too', () => {
    const clock = createClock()
    let rounds = 0
    const again = () => {
      rounds += 1
      if (rounds < 3) clock.setTimeout(again, hour)
    }
    clock.setTimeout(again, hour)

    clock.advance(4 * hour)

    expect(rounds).toBe(3)
  })

  it('fires in real time too', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()

    createClock().setTimeout(resolve, 1)

    await expect(promise).resolves.toBeUndefined()
  })

  it('counts a jump as part of the time that a timer waits', async () => {
    const clock = createClock()
    const { promise, resolve } = Promise.withResolvers<void>()
    clock.setTimeout(resolve, hour)

    clock.advance(hour - 5)

    await expect(promise).resolves.toBeUndefined()
  })

  it('forgets a timer that was cancelled', () => {
    const clock = createClock()
    let fired = false
    clock.setTimeout(() => (fired = true), hour).cancel()

    clock.advance(2 * hour)

    expect(fired).toBe(false)
  })

  it('sleeps longer than a timer of Node can', async () => {
    const clock = createClock()
    let fired = false
    const timer = clock.setTimeout(() => (fired = true), 60 * 24 * hour)
    await new Promise<void>((resolve) => clock.setTimeout(resolve, 5))

    expect(fired).toBe(false)
    timer.cancel()
  })
})

describe('a clock that is set', () => {
  it('forward fires what becomes due', () => {
    const clock = createClock()
    let fired = false
    clock.setTimeout(() => (fired = true), hour)

    clock.set(Date.UTC(2030, 0, 1))

    expect(fired).toBe(true)
    expect(new Date(clock.now()).getUTCFullYear()).toBe(2030)
  })

  it('back fires nothing, and leaves timers what they have left', () => {
    const clock = createClock()
    let fired = false
    clock.setTimeout(() => (fired = true), hour)

    clock.set(Date.UTC(2020, 0, 1))
    const before = fired
    clock.advance(hour)

    expect([before, fired]).toEqual([false, true])
    expect(new Date(clock.now()).getUTCFullYear()).toBe(2020)
  })
})
