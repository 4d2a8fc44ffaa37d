/** What holds of a limit, wherever it is kept. */
import { Redis } from 'ioredis'
import { describe, expect, it } from 'vitest'
import { describeEachDatabase } from '../../testing/databases.ts'
import { createManualClock, type ManualClock } from '../../testing/manual-clock.ts'
import { describeWithRedisServer, startRedisServer } from '../../testing/redis-server.ts'
import { openStorage } from '../storage/database.ts'
import { parseDatabaseUrl } from '../storage/database-url.ts'
import { createDatabaseLimits } from './database-limits.ts'
import { createInProcessLimits } from './in-process-limits.ts'
import { limitMigrations } from './limit.migrations.ts'
import type { Limits } from './limits.ts'
import { createRedisLimits } from './redis-limits.ts'
import { createSharedLimits } from './shared-limits.ts'

interface World extends AsyncDisposable {
  readonly limits: Limits
  /** Of another node of the same cluster, where there can be one. */
  readonly elsewhere: Limits
}

const tenASecond = { amount: 10, perMs: 1_000 }

async function takeMany(limits: Limits, count: number): Promise<number> {
  let taken = 0
  for (let n = 0; n < count; n++) if ((await limits.take('calls', tenASecond)).ok) taken += 1
  return taken
}

function specifyLimits(open: (clock: ManualClock) => Promise<World>): void {
  it('gives as much as there is, and says how much is left', async () => {
    const clock = createManualClock()
    await using world = await open(clock)

    const answers = []
    for (let n = 0; n < 3; n++) {
      answers.push(await world.limits.take('calls', { amount: 2, perMs: 1_000 }))
    }

    const now = clock.now()
    expect(answers).toEqual([
      { ok: true, remaining: 1, retryAtMs: now },
      { ok: true, remaining: 0, retryAtMs: now },
      { ok: false, remaining: 0, retryAtMs: now + 500 },
    ])
  })

  it('gives again at the instant it has named, and not before', async () => {
    const clock = createManualClock()
    await using world = await open(clock)
    await takeMany(world.limits, 10)
    const { retryAtMs } = await world.limits.take('calls', tenASecond)

    await clock.advance(retryAtMs - clock.now() - 1)
    expect(await takeMany(world.limits, 1)).toBe(0)
    await clock.advance(1)
    expect(await takeMany(world.limits, 1)).toBe(1)
  })

  it('never gives more than the amount in its time and the amount at once', async () => {
    const clock = createManualClock()
    await using world = await open(clock)

    let taken = 0
    for (let step = 0; step < 30; step++) {
      taken += await takeMany(world.limits, 3)
      await clock.advance(100)
    }

    expect(taken).toBe(10 + 29)
  })

  it('lets one ask for several, all or none', async () => {
    const clock = createManualClock()
    await using world = await open(clock)
    const ask = (cost: number) => world.limits.take('calls', { ...tenASecond, cost })

    expect(await ask(8)).toMatchObject({ ok: true, remaining: 2 })
    expect(await ask(3)).toMatchObject({ ok: false, remaining: 2, retryAtMs: clock.now() + 100 })
    expect(await ask(2)).toMatchObject({ ok: true, remaining: 0 })
    await expect(ask(11)).rejects.toThrow(RangeError)
  })

  it('is not held up longer than its time when the date is set back', async () => {
    const clock = createManualClock()
    await using world = await open(clock)
    await takeMany(world.limits, 10)

    clock.jumpDate(-3_600_000)
    expect(await takeMany(world.limits, 1)).toBe(0)
    await clock.advance(1_000)

    expect(await takeMany(world.limits, 20)).toBe(10)
  })

  it('keeps names apart', async () => {
    await using world = await open(createManualClock())
    await takeMany(world.limits, 10)

    expect(await world.limits.take('other calls', tenASecond)).toMatchObject({ ok: true })
  })

  it('gives nothing twice to many who ask at once, here and elsewhere', async () => {
    await using world = await open(createManualClock())

    const asked = Array.from({ length: 40 }, (_, n) =>
      (n % 2 === 0 ? world.limits : world.elsewhere).take('calls', tenASecond),
    )

    expect((await Promise.all(asked)).filter(({ ok }) => ok)).toHaveLength(10)
  })
}

describe('limits in the process', () => {
  specifyLimits(async (clock) => {
    const limits = createInProcessLimits(clock)
    return { limits, elsewhere: limits, async [Symbol.asyncDispose]() {} }
  })
})

/** As two nodes ask, each of which stays within the limit by itself. */
function twoNodes({ limits, elsewhere }: World, clock: ManualClock): readonly [Limits, Limits] {
  const options = { clock, steady: clock, nodes: () => 2, onError() {} }
  return [
    createSharedLimits({ ...options, shared: limits }),
    createSharedLimits({ ...options, shared: elsewhere }),
  ]
}

describeEachDatabase('limits in the database', (kind) => {
  async function withDatabase(clock: ManualClock) {
    const parts = new AsyncDisposableStack()
    const { url } = parts.use(await kind.make())
    const address = parseDatabaseUrl(url, '/')
    const migrations = limitMigrations
    const here = parts.use(await openStorage({ address, migrations, busyMs: 2_000 }))
    const there = parts.use(await openStorage({ address, migrations, busyMs: 2_000 }))
    return {
      limits: createDatabaseLimits(here.db, clock),
      elsewhere: createDatabaseLimits(there.db, clock),
      db: here.db,
      [Symbol.asyncDispose]: () => parts.disposeAsync(),
    }
  }

  specifyLimits(withDatabase)

  it('divide among the nodes when the database takes nothing', async () => {
    const clock = createManualClock()
    await using world = await withDatabase(clock)
    const [one, other] = twoNodes(world, clock)
    expect(await takeMany(one, 1)).toBe(1)

    await world.db.schema.dropTable('rate_limit').execute()

    expect(await takeMany(one, 10)).toBe(5)
    expect(await takeMany(other, 10)).toBe(5)
  })

  it('are not asked about by who has had all there is', async () => {
    const clock = createManualClock()
    let asked = 0
    const shared: Limits = {
      async take() {
        asked += 1
        return { ok: true, remaining: 1, retryAtMs: clock.now() }
      },
    }
    const options = { clock, steady: clock, nodes: () => 2, onError() {} }
    const limits = createSharedLimits({ ...options, shared })

    await takeMany(limits, 1_000)

    expect(asked).toBe(10)
  })
})

describe('a place of limits that is away', () => {
  it('is not waited for longer than half a second', async () => {
    const clock = createManualClock()
    const shared: Limits = { take: () => new Promise(() => {}) }
    const options = { clock, steady: clock, nodes: () => 2, onError() {} }
    const answers: unknown[] = []
    const limits = createSharedLimits({ ...options, shared })
    void limits.take('calls', tenASecond).then((answer) => answers.push(answer))

    await clock.advance(499)
    expect(answers).toEqual([])
    await clock.advance(1)
    expect(answers).toMatchObject([{ ok: true }])
  })

  it('is told of once, and again when it has been back', async () => {
    const clock = createManualClock()
    const told: unknown[] = []
    let isAway = true
    const place = createInProcessLimits(clock)
    const shared: Limits = {
      take: async (...asked) => (isAway ? Promise.reject(new Error('away')) : place.take(...asked)),
    }
    const onError = (error: unknown) => void told.push(error)
    const limits = createSharedLimits({ shared, clock, steady: clock, nodes: () => 2, onError })

    for (const away of [true, true, false, true]) {
      isAway = away
      await takeMany(limits, 1)
      await clock.advance(2_000)
    }

    expect(told.map(String)).toEqual(['Error: away', 'Error: away'])
  })
})

/** Time passes until it is done. */
async function passing<Result>(clock: ManualClock, work: Promise<Result>): Promise<Result> {
  const state = { isDone: false }
  const ending = work.finally(() => (state.isDone = true))
  while (!state.isDone) await clock.advance(100)
  return ending
}

async function withRedis(clock: ManualClock) {
  const parts = new AsyncDisposableStack()
  const server = parts.use(await startRedisServer())
  const connect = () => {
    const options = { port: server.port, maxRetriesPerRequest: 0, enableOfflineQueue: false }
    const redis = new Redis({ ...options, retryStrategy: () => 20 })
    redis.on('error', () => {})
    parts.defer(() => redis.disconnect())
    return redis
  }
  const [here, there] = [connect(), connect()]
  await Promise.all([here, there].map(becomesReady))
  const [limits, elsewhere] = [here, there].map((redis) =>
    createRedisLimits({ redis, clock, prefix: 'mphub' }),
  )
  if (limits === undefined || elsewhere === undefined) throw new Error('there are two')
  return {
    ...{ server, here, limits, elsewhere },
    [Symbol.asyncDispose]: () => parts.disposeAsync(),
  }
}

function becomesReady(redis: Redis): Promise<void> {
  if (redis.status === 'ready') return Promise.resolve()
  return new Promise((resolve) => {
    redis.once('ready', resolve)
  })
}

describeWithRedisServer('limits in Redis', () => {
  specifyLimits(withRedis)

  it('leave nothing behind once everything is available again', async () => {
    await using world = await withRedis(createManualClock())

    await world.limits.take('calls', { amount: 1, perMs: 60_000 })

    const [key = ''] = await world.here.keys('*')
    expect(await world.here.pttl(key)).toBeGreaterThan(50_000)
    expect(await world.here.pttl(key)).toBeLessThanOrEqual(60_000)
  })

  it.each(['stop', 'freeze'] as const)(
    'divide among the nodes when Redis does not answer (%s), and are shared again when it does',
    async (trouble) => {
      const clock = createManualClock()
      await using world = await withRedis(clock)
      const [one, other] = twoNodes(world, clock)
      expect(await takeMany(one, 1)).toBe(1)

      await world.server[trouble]()
      expect(await passing(clock, takeMany(one, 10))).toBe(5)
      expect(await passing(clock, takeMany(other, 10))).toBe(5)

      await world.server.stop()
      await world.server.start()
      await becomesReady(world.here)
      await clock.advance(2_000)
      expect(await takeMany(one, 20)).toBe(10)
    },
  )
})
