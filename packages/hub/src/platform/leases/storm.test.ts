/** No write under an old number, whatever happens to the nodes; and never long without a leader. */
import { describe, expect, it } from 'vitest'
import { describeWithRedis, connectTestRedis } from '../../testing/redis.ts'
import { describeEachDatabase } from '../../testing/databases.ts'
import { StaleLeaseError } from './lease-errors.ts'
import { openDatabaseGround, writtenFences } from './ledger.fixture.ts'
import type { LeaseEntry, Ledger } from './ledger.ts'
import { memoryLedger } from './memory-ledger.ts'
import { redisLedger } from './redis-ledger.ts'
import { rage, type StormGround, type StormReport } from './storm.fixture.ts'
import { writeUnder } from './write-under.ts'

/** In process. */
const manySteps = 1_000
/** Where each step takes some time. */
const [steps, seeds] = process.env['TEST_LONG'] === undefined ? [200, [1]] : [1_000, [1, 2, 3]]

/** Half the time of a leader’s lease. */
const copyLivesMs = 3_000

function judge(report: StormReport, written: readonly number[]): void {
  expect(written).toEqual(written.toSorted((one, other) => one - other))
  expect(report.leaderlessMs).toBeLessThanOrEqual(15_000)
  // It did storm.
  expect(report.leaders).toBeGreaterThan(report.steps / 100)
}

describe(`in a storm of ${manySteps} steps, in process`, () => {
  it.each(Array.from({ length: 20 }, (_, seed) => [seed]))('seed %i', async (seed) => {
    const ledger = memoryLedger()
    const ground: StormGround = {
      connect: () => ({ ledger, async setRedisReachable() {} }),
      async write(lease) {
        const entry = await ledger.find(lease.name)
        if (!lease.isHeld() || entry?.fence !== lease.fence) {
          throw new StaleLeaseError(lease.name, lease.fence)
        }
      },
      async loseRedisData() {},
    }

    const report = await rage(ground, { seed, steps: manySteps })

    judge(report, report.fences)
    expect(report.refused).toBeGreaterThan(0)
  })
})

describeEachDatabase(`in a storm of ${steps} steps`, (kind) => {
  it.each(seeds)('seed %i', { timeout: 600_000 }, async (seed) => {
    await using ground = await openDatabaseGround(kind)
    const { db, ledger } = ground

    const report = await rage(
      {
        connect: () => ({ ledger, async setRedisReachable() {} }),
        write: (lease, holder) => writeUnder(db, lease, (trx) => ground.note(trx, lease, holder)),
        async loseRedisData() {},
      },
      { seed, steps },
    )

    judge(report, await writtenFences(db))
  })

  describeWithRedis('with a copy in Redis', () => {
    it.each(seeds)('seed %i', { timeout: 600_000 }, async (seed) => {
      await using ground = await openDatabaseGround(kind)
      await using shared = await connectTestRedis()
      const { db, ledger } = ground
      const connections: Disposable[] = []
      let copiedAt = 0

      const report = await rage(
        {
          connect(elapsedMs) {
            /** The time of the storm runs ahead of Redis’s: what would have expired there is taken out. */
            function withTimeOfStorm(copying: Ledger): Ledger {
              const noted = (entry: LeaseEntry | undefined): LeaseEntry | undefined => {
                if (entry) copiedAt = elapsedMs()
                return entry
              }
              return {
                ...copying,
                async find(name) {
                  if (elapsedMs() - copiedAt >= copyLivesMs) await shared.loseAllData()
                  return copying.find(name)
                },
                claim: async (name, claim) => noted(await copying.claim(name, claim)),
                renew: async (name, mine) => noted(await copying.renew(name, mine)),
              }
            }

            const redis = shared.redis.commands.duplicate()
            redis.on('error', () => {})
            connections.push({ [Symbol.dispose]: () => redis.disconnect() })
            return {
              ledger: withTimeOfStorm(redisLedger({ redis, prefix: shared.prefix, ledger })),
              async setRedisReachable(reachable) {
                if (!reachable) redis.disconnect()
                else if (redis.status === 'end') await redis.connect()
              },
            }
          },
          write: (lease, holder) => writeUnder(db, lease, (trx) => ground.note(trx, lease, holder)),
          loseRedisData: shared.loseAllData,
        },
        { seed, steps },
      )
      for (const connection of connections) connection[Symbol.dispose]()

      judge(report, await writtenFences(db))
    })
  })
})
