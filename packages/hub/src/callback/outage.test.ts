/** What a hub does about a database that is away. */
import { describe, expect, it } from 'vitest'
import type { Clock } from '../platform/clock.ts'
import type { Log } from '../platform/log.ts'
import { watchOutage, type Outage } from './outage.ts'

/** Time stands still until the next timer is asked for. */
function steppedClock() {
  const timers = new Set<() => void>()
  const clock: Clock = {
    now: () => 0,
    setTimeout(run) {
      timers.add(run)
      return { cancel: () => void timers.delete(run) }
    },
  }
  async function step(): Promise<number> {
    const due = [...timers]
    timers.clear()
    for (const run of due) run()
    await new Promise(setImmediate)
    return due.length
  }
  return { clock, step }
}

const log: Log = { debug() {}, info() {}, warn() {}, error() {} }

interface Watched {
  readonly outage: Outage
  /** What is due next happens; says how many timers there were. */
  step(): Promise<number>
  /** Writes some of what was kept. */
  take(): void
  /** Ends the catching up that is under way. */
  finish(result: 'caught up' | 'away again'): Promise<void>
  /** How many are under way, and were at most. */
  catching(): { readonly now: number; readonly most: number }
}

function watch(): Watched {
  const { clock, step } = steppedClock()
  const running: PromiseWithResolvers<void>[] = []
  let most = 0
  let take = () => {}
  const outage = watchOutage({
    clock,
    log,
    checkDatabase: async () => {},
    catchUp(onTaken) {
      take = onTaken
      const one = Promise.withResolvers<void>()
      most = Math.max(most, running.push(one))
      return one.promise
    },
  })
  return {
    outage,
    step,
    take: () => take(),
    async finish(result) {
      const one = running.shift()
      if (result === 'caught up') one?.resolve()
      else one?.reject(new Error(result))
      await new Promise(setImmediate)
    },
    catching: () => ({ now: running.length, most }),
  }
}

const away = new Error('away')

describe('an outage', () => {
  it('ends when the database has taken the first of what was kept, while the rest is written', async () => {
    const { outage, step, take, finish, catching } = watch()
    outage.begin(away)
    expect(outage.isAway()).toBe(true)

    await step()
    expect(outage.isAway()).toBe(true)
    take()

    expect(outage.isAway()).toBe(false)
    expect(catching().now).toBe(1)
    await finish('caught up')
    expect(await step()).toBe(0)
  })

  it('goes on when the database goes away while what was kept is written', async () => {
    const { outage, step, finish, catching } = watch()
    outage.begin(away)
    await step()

    await finish('away again')

    expect(outage.isAway()).toBe(true)
    expect(await step()).toBe(1)
    expect(catching().now).toBe(1)
  })

  it('never writes what was kept twice at once, however often it begins', async () => {
    const { outage, step, finish, catching } = watch()
    outage.begin(away)
    await step()

    outage.begin(away)
    outage.recoverSoon()
    await step()
    await finish('caught up')
    await step()

    expect(catching()).toEqual({ now: 1, most: 1 })
    expect(outage.isAway()).toBe(false)
  })
})
