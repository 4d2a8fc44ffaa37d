/** The schedule of a load test: when pushes leave, and what it says of itself. */
import { describe, expect, it } from 'vitest'
import { keepSchedule, type Schedule } from './schedule.ts'

/** Lets a schedule run to its end, or until it is stopped. */
async function run(order: { rate: number; planned: number }, due: (number: number) => void) {
  const ended = Promise.withResolvers<void>()
  const schedule: Schedule = keepSchedule({
    ...order,
    due,
    onTick: () => schedule.isOver() && ended.resolve(),
  })
  await ended.promise
  schedule.end()
  return schedule.timing()
}

describe('a schedule', () => {
  it('lets each leave at its time, the first at once', async () => {
    const begun = performance.now()
    const at: number[] = []

    const timing = await run({ rate: 100, planned: 20 }, () => at.push(performance.now() - begun))

    expect(at).toHaveLength(20)
    at.forEach((ms, number) => expect(ms).toBeGreaterThanOrEqual(number * 10 - 1))
    expect(timing.sendingSeconds).toBeGreaterThanOrEqual(0.189)
  })

  it('says that it was not kept, and by how much, when the simulator was too slow', async () => {
    const timing = await run({ rate: 1000, planned: 100 }, (number) => {
      if (number === 50) spendTime(300)
    })

    expect(timing.isOnSchedule).toBe(false)
    expect(timing.behindMs).toBeGreaterThanOrEqual(290)
    expect(timing.lagMs).toBeGreaterThanOrEqual(280)
  })
})

function spendTime(ms: number): void {
  const until = performance.now() + ms
  while (performance.now() < until);
}
