/** What a hub does about a database that is away. */
import { describe, expect, it } from 'vitest'
import type { Clock } from '../platform/clock.ts'
import { createManualClock, type ManualClock } from '../testing/manual-clock.ts'
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

interface Watched {
  readonly outage: Outage
  /** What is logged: the level, and with what. */
  readonly told: readonly (readonly [level: string, what: unknown])[]
  readonly steady: ManualClock
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
  const told: [string, unknown][] = []
  const tell = (level: string) => (what: unknown) => void told.push([level, what])
  const log = { debug() {}, info() {}, warn: tell('warn'), error: tell('error') }
  const steady = createManualClock()
  const outage = watchOutage({
    ...{ clock, steady, log },
    checkDatabase: async () => {},
    catchUp(onTaken) {
      take = onTaken
      const one = Promise.withResolvers<void>()
      most = Math.max(most, running.push(one))
      return one.promise
    },
  })
  return {
    ...{ outage, told, steady, step },
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

  it('is told of with all that is known once, and with its reason every minute', async () => {
    const { outage, told, steady, step, finish } = watch()
    const refused = new Error('lost', { cause: new Error('connect ECONNREFUSED') })
    outage.begin(refused)

    for (let second = 1; second <= 150; second += 1) {
      await steady.advance(1_000)
      await step()
      await finish('away again')
    }

    expect(told).toEqual([
      ['error', { err: refused }],
      ['warn', { reason: 'away again' }],
      ['warn', { reason: 'away again' }],
    ])
  })

  it('is a new one when all that was kept has been written before', async () => {
    const { outage, told, step, take, finish } = watch()
    outage.begin(away)
    await step()
    take()
    await finish('away again')
    expect(told).toEqual([['error', { err: away }]])

    await step()
    await finish('caught up')
    await finish('caught up')
    outage.begin(away)

    expect(told).toEqual([
      ['error', { err: away }],
      ['error', { err: away }],
    ])
  })
})
