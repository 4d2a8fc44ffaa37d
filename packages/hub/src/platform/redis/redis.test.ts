/** Connections to Redis, with a proxy in between. */
import { inspect } from 'node:util'
import { expect, it } from 'vitest'
import { startProxy } from '../../testing/proxy.ts'
import { createManualClock } from '../../testing/manual-clock.ts'
import { describeWithRedis, redisUrl } from '../../testing/redis.ts'
import { Secret } from '../secret.ts'
import { openRedis, type RedisConnections } from './redis.ts'
import { parseRedisUrl, type RedisAddress } from './redis-url.ts'

const there = parseRedisUrl(redisUrl)
const patience = { timeout: 15_000 }

function connect(port: number, lines: string[] = []): RedisConnections {
  const address: RedisAddress = { ...there, host: '127.0.0.1', port, tls: undefined }
  const write = (fields: unknown): void => void lines.push(JSON.stringify(fields))
  const log = { debug: write, info: write, warn: write, error: write }
  return openRedis({ address, clock: createManualClock(), log })
}

describeWithRedis('a connection to Redis', () => {
  it('says whether it is up, and since when', async () => {
    await using proxy = await startProxy(there)
    await using redis = connect(proxy.port)
    const before = redis.state()

    await redis.untilUp(5_000)

    expect(before).toMatchObject({ up: false })
    expect(redis.state()).toEqual({ up: true, since: before.since })
  })

  it('answers', async () => {
    await using proxy = await startProxy(there)
    await using redis = connect(proxy.port)
    await redis.untilUp(5_000)

    expect(await redis.commands.ping()).toBe('PONG')
  })

  it('fails at once while Redis is away, says so once, and comes back by itself', async () => {
    await using proxy = await startProxy(there)
    const lines: string[] = []
    await using redis = connect(proxy.port, lines)
    await redis.untilUp(5_000)

    await proxy.refuse()
    await expect.poll(() => redis.state().up, patience).toBe(false)
    await expect(redis.commands.ping()).rejects.toThrow()
    await proxy.accept()

    await expect.poll(() => redis.state().up, patience).toBe(true)
    expect(await redis.commands.ping()).toBe('PONG')
    expect(lines).toHaveLength(3)
  })

  it('gives up a connection on which nothing comes any more', async () => {
    await using proxy = await startProxy(there)
    await using redis = connect(proxy.port)
    await redis.untilUp(5_000)

    proxy.silence()

    await expect(redis.commands.ping()).rejects.toThrow('timed out')
    await expect.poll(() => redis.state().up, patience).toBe(false)
    await expect.poll(() => redis.state().up, patience).toBe(true)
  })

  it('starts without Redis, and has it when it comes', async () => {
    await using proxy = await startProxy(there)
    await proxy.refuse()
    await using redis = connect(proxy.port)

    const waited = redis.untilUp(5_000)
    await proxy.accept()

    await waited
    expect(redis.state().up).toBe(true)
  })

  it('says why Redis is away, also when it has never been there', async () => {
    await using proxy = await startProxy(there)
    await proxy.refuse()
    const lines: string[] = []
    await using _redis = connect(proxy.port, lines)

    await expect.poll(() => lines, patience).toHaveLength(1)
    expect(lines.join()).toContain('ECONNREFUSED')
  })

  it('says that a login was refused, and never its password', async () => {
    const lines: string[] = []
    const write = (...words: unknown[]): void => void lines.push(inspect(words, { depth: 9 }))
    const log = { debug: write, info: write, warn: write, error: write }
    const address = { ...there, user: 'nobody', password: new Secret('hush-hush') }
    await using _redis = openRedis({ address, clock: createManualClock(), log })

    await expect.poll(() => lines, patience).toHaveLength(1)

    expect(lines.join()).toContain('WRONGPASS')
    expect(lines.join()).not.toContain('hush-hush')
  })
})
