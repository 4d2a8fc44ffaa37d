/** The Redis of this machine, with keys of its own for each test. */
import { randomBytes } from 'node:crypto'
import { Redis } from 'ioredis'
import { describe, expect, it } from 'vitest'
import { systemClock } from '../platform/clock.ts'
import { openRedis, type RedisConnections } from '../platform/redis/redis.ts'
import { parseRedisUrl } from '../platform/redis/redis-url.ts'

export const redisUrl = process.env['TEST_REDIS_URL'] ?? 'redis://127.0.0.1:6379'

export interface TestRedis extends AsyncDisposable {
  readonly redis: RedisConnections
  readonly prefix: string
  /** As when Redis starts again without what it knew. */
  loseAllData(): Promise<void>
}

const silent = { debug() {}, info() {}, warn() {}, error() {} }

/** Disposing of it removes its keys. */
export async function connectTestRedis(url = redisUrl, patienceMs = 5_000): Promise<TestRedis> {
  const redis = openRedis({ address: parseRedisUrl(url), clock: systemClock, log: silent })
  const prefix = `mphub-test-${process.pid}-${randomBytes(6).toString('hex')}`
  await redis.untilUp(patienceMs)

  async function loseAllData(): Promise<void> {
    if (redis.commands.status !== 'ready') return
    const keys = await redis.commands.keys(`${prefix}:*`)
    if (keys.length > 0) await redis.commands.del(keys)
  }

  return {
    redis,
    prefix,
    loseAllData,
    async [Symbol.asyncDispose]() {
      await loseAllData()
      await redis[Symbol.asyncDispose]()
    },
  }
}

const available = await answers()

async function answers(): Promise<boolean> {
  const redis = new Redis(redisUrl, { lazyConnect: true, retryStrategy: () => null })
  redis.on('error', () => {})
  try {
    await redis.connect()
    return true
  } catch {
    return false
  } finally {
    redis.disconnect()
  }
}

/** A specification that needs Redis. Without one it is skipped by name, or fails in CI. */
export function describeWithRedis(title: string, specify: () => void): void {
  const describeIt = available ? describeThere : reportMissing
  describeIt(title, specify)
}

function describeThere(title: string, specify: () => void): void {
  describe(`${title}`, () => {
    specify()
  })
}

function reportMissing(title: string): void {
  describe(`${title}`, () => {
    it.skipIf(process.env['CI'] === undefined)('needs Redis on this machine', () => {
      expect('Redis does not answer').toBe('Redis answers')
    })
  })
}
