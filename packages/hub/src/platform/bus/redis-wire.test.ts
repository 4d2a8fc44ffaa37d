/** The bus on Redis, when Redis or a node is away. */
import { Redis } from 'ioredis'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { startProxy, type Proxy } from '../../testing/proxy.ts'
import { createManualClock } from '../../testing/manual-clock.ts'
import { connectTestRedis, describeWithRedis, redisUrl } from '../../testing/redis.ts'
import { describeWithRedisServer, startRedisServer } from '../../testing/redis-server.ts'
import type { RedisConnections } from '../redis/redis.ts'
import { parseRedisUrl } from '../redis/redis-url.ts'
import { openBus, type Bus } from './bus.ts'
import { redisWire } from './redis-wire.ts'
import { defineTopic } from './topic.ts'

const count = defineTopic('count', z.int())
const patience = { timeout: 20_000, interval: 10 }

/** A node with a proxy of its own to Redis. */
async function join(prefix: string, id: string, refused = false) {
  const proxy = await startProxy(parseRedisUrl(redisUrl))
  if (refused) await proxy.refuse()
  const { redis, ...connection } = await connectTestRedis(
    `redis://127.0.0.1:${proxy.port}`,
    refused ? 0 : 5_000,
  )
  const clock = createManualClock()
  const wire = redisWire({ redis, prefix, id, steady: clock, onRefused() {} })
  const opening = openBus({ wire, onError() {} })
  if (refused) await clock.advance(2_000)
  const bus = await opening
  return {
    ...{ proxy, redis, clock, bus },
    /** Without a farewell. */
    async [Symbol.asyncDispose]() {
      await connection[Symbol.asyncDispose]()
      await proxy[Symbol.asyncDispose]()
    },
  }
}

function ear(bus: Bus): (number | 'loss')[] {
  const heard: (number | 'loss')[] = []
  bus.subscribe(count, {
    onMessage: (number) => heard.push(number),
    onLoss: () => heard.push('loss'),
  })
  return heard
}

let nets = 0
const newPrefix = (): string => `mphub-test-bus-${process.pid}-${(nets += 1)}`

interface Connected {
  readonly proxy: Proxy
  readonly redis: RedisConnections
}

async function cutOff({ proxy, redis }: Connected): Promise<void> {
  await proxy.refuse()
  await expect.poll(() => redis.state().up, patience).toBe(false)
}

async function reconnect({ proxy, redis }: Connected): Promise<void> {
  await proxy.accept()
  await expect.poll(() => redis.state().up, patience).toBe(true)
}

describeWithRedis('a bus on Redis', () => {
  it('notices by the next message that one was lost', async () => {
    const prefix = newPrefix()
    await using one = await join(prefix, 'one')
    await using other = await join(prefix, 'other')
    const heard = ear(other.bus)
    one.bus.publish(count, 1)
    await expect.poll(() => heard, patience).toEqual([1])

    await cutOff(one)
    one.bus.publish(count, 2)
    await reconnect(one)
    one.bus.publish(count, 3)

    await expect.poll(() => heard, patience).toEqual([1, 'loss', 3])
    expect(other.bus.losses()).toMatchObject({ gap: 1 })
  })

  it('notices by the next beat that the latest message was lost', async () => {
    const prefix = newPrefix()
    await using one = await join(prefix, 'one')
    await using other = await join(prefix, 'other')
    const heard = ear(other.bus)
    one.bus.publish(count, 1)
    await expect.poll(() => heard, patience).toEqual([1])

    await cutOff(one)
    one.bus.publish(count, 2)
    await reconnect(one)
    await one.clock.advance(2_000)

    await expect.poll(() => heard, patience).toEqual([1, 'loss'])
  })

  it('loads again when a node that may have said something is not heard any more', async () => {
    const prefix = newPrefix()
    await using one = await join(prefix, 'one')
    await using other = await join(prefix, 'other')
    const heard = ear(other.bus)
    one.bus.publish(count, 1)
    await expect.poll(() => heard, patience).toEqual([1])

    await cutOff(one)
    one.bus.publish(count, 2)
    await other.clock.advance(8_000)

    await expect.poll(() => heard, patience).toEqual([1, 'loss'])
    expect(other.bus.losses()).toMatchObject({ silence: 1 })
  })

  it('loads again when it has been away from Redis itself', async () => {
    const prefix = newPrefix()
    await using one = await join(prefix, 'one')
    await using other = await join(prefix, 'other')
    const heard = ear(other.bus)

    await cutOff(other)
    one.bus.publish(count, 1)
    await reconnect(other)

    await expect.poll(() => heard, patience).toContain('loss')
    one.bus.publish(count, 2)
    await expect.poll(() => heard.at(-1), patience).toBe(2)
  })

  it('notices that its connection has died without a word, and makes another one', async () => {
    const prefix = newPrefix()
    await using one = await join(prefix, 'one')
    await using other = await join(prefix, 'other')
    const heard = ear(other.bus)

    other.proxy.silence()
    await expect.poll(() => other.redis.commands.ping().catch(() => 'lost'), patience).toBe('lost')
    await expect.poll(() => other.redis.state().up, patience).toBe(false)
    await expect.poll(() => other.redis.state().up, patience).toBe(true)
    one.bus.publish(count, 1)
    await other.clock.advance(8_000)

    await expect.poll(() => heard, patience).toContain('loss')
    one.bus.publish(count, 2)
    await expect.poll(() => heard.at(-1), patience).toBe(2)
  })

  it('starts while Redis is away, and loads again once it is there', async () => {
    const prefix = newPrefix()
    await using other = await join(prefix, 'other', true)
    await using one = await join(prefix, 'one')
    const heard = ear(other.bus)

    one.bus.publish(count, 1)
    await reconnect(other)

    await expect.poll(() => heard, patience).toContain('loss')
  })

  it('serves its own node while Redis is away', async () => {
    await using one = await join(newPrefix(), 'one')
    const heard = ear(one.bus)

    await cutOff(one)
    one.bus.publish(count, 1)

    expect(heard).toEqual([1])
  })
})

describeWithRedisServer('a bus on a Redis that does not let it listen', () => {
  it('says so once', async () => {
    await using server = await startRedisServer()
    const operator = new Redis(server.port)
    await operator.call('ACL', 'SETUSER', 'shop', 'on', '>x', '~*', '+@all', 'resetchannels')
    operator.disconnect()
    await using connection = await connectTestRedis(`redis://shop:x@127.0.0.1:${server.port}`)
    const { redis, prefix } = connection
    const refusals: string[] = []
    const onRefused = (error: unknown): void => void refusals.push(String(error))
    const steady = createManualClock()
    const wire = redisWire({ redis, prefix, id: 'one', steady, onRefused })

    const opening = openBus({ wire, onError() {} })
    await expect.poll(() => steady.advance(2_000).then(() => refusals), patience).toHaveLength(1)
    await using _bus = await opening

    expect(refusals.join()).toContain('NOPERM')
  })
})
