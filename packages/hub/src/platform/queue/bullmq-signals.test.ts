/** What BullMQ adds to the queue of a cluster, and what it can take from it: nothing. */
import { Redis } from 'ioredis'
import { expect, it, vi } from 'vitest'
import { startProxy } from '../../testing/proxy.ts'
import {
  addAll,
  describeEachQueueWithBullmq,
  gate,
  greet,
  kindOf,
  openQueueRoom,
} from '../../testing/queue-room.ts'
import { redisUrl } from '../../testing/redis.ts'
import { describeWithRedisServer, startRedisServer } from '../../testing/redis-server.ts'

/** The nodes never look by themselves. */
const never = { roundEveryMs: 3_600_000 }

async function proxyToRedis() {
  const { hostname, port } = new URL(redisUrl)
  const proxy = await startProxy({ host: hostname, port: Number(port || 6379) })
  return { proxy, url: `redis://127.0.0.1:${proxy.port}` }
}

describeEachQueueWithBullmq('a signal', (place) => {
  it('brings a job to a node that runs its kind', async () => {
    await using room = await openQueueRoom(place, never)
    const { queue, db, until } = room
    const other = room.openQueue()
    const met: string[] = []
    other.handle(greet, ({ payload }) => void met.push(payload.name))
    await Promise.all([queue.start(), other.start()])

    await addAll({ queue, db }, ['a'])

    await until(() => met.length === 1)
  })

  it('spreads what is more than one node has hands for', async () => {
    await using room = await openQueueRoom(place, never)
    const { queue, db, until } = room
    const nodes = [queue, room.openQueue()]
    const held = gate()
    const met = new Set<number>()
    for (const [number, node] of nodes.entries()) {
      node.handle(kindOf('greet', { concurrency: 1 }), () => {
        met.add(number)
        return held.passed
      })
    }
    await Promise.all(nodes.map((node) => node.start()))

    await addAll({ queue, db }, ['a', 'b', 'c'])
    await until(() => met.size === 2)

    held.open()
  })

  it('is not needed while Redis is away, and comes again when it is back', async () => {
    const { proxy, url } = await proxyToRedis()
    await using _ = proxy
    await using room = await openQueueRoom(place, { ...never, redisUrl: url })
    const { queue, db, until } = room
    const [lazy, busy] = [room.openQueue(), room.openQueue({ roundEveryMs: 50 })]
    const met: string[] = []
    busy.handle(kindOf('busy'), ({ payload }) => void met.push(payload.name))
    lazy.handle(greet, ({ payload }) => void met.push(payload.name))
    await Promise.all([queue.start(), lazy.start(), busy.start()])

    await proxy.refuse()
    await addAll({ queue, db }, ['away'], { kind: kindOf('busy') })
    await until(() => met.includes('away'))
    await proxy.accept()
    await until(async () => {
      await addAll({ queue, db }, ['back'])
      return met.includes('back')
    })
  })

  it('may be lost with all that Redis holds', async () => {
    await using room = await openQueueRoom(place)
    const { queue, db, until } = room
    const met: string[] = []
    const other = room.openQueue()
    other.handle(greet, ({ payload }) => void met.push(payload.name))
    await addAll({ queue, db }, ['a', 'b'])
    await queue.start()

    await room.loseRedis()
    await other.start()

    await until(() => met.length === 2)
  })

  it('holds up neither a start nor a stop while Redis is away', async () => {
    const { proxy, url } = await proxyToRedis()
    await using _ = proxy
    await proxy.refuse()
    await using room = await openQueueRoom(place, { redisUrl: url })
    const { queue, db, until } = room
    const met: string[] = []
    queue.handle(greet, ({ payload }) => void met.push(payload.name))

    await queue.start()
    await addAll({ queue, db }, ['a'])
    await until(() => met.length === 1)
    const stoppingAt = performance.now()
    await queue.stop({ withinMs: 1_000 })

    expect(performance.now() - stoppingAt).toBeLessThan(5_000)
  })
})

describeWithRedisServer('a signal through a Redis that refuses', () => {
  describeEachQueueWithBullmq('what is asked of it', (place) => {
    it('is missed by nobody, and comes again when Redis lets us in', async () => {
      await using redis = await startRedisServer({ requirepass: 'hush' })
      const url = `redis://127.0.0.1:${redis.port}`
      await using room = await openQueueRoom(place, { ...never, redisUrl: url })
      const { queue, db, until } = room
      const [lazy, busy] = [room.openQueue(), room.openQueue({ roundEveryMs: 50 })]
      const met: string[] = []
      busy.handle(kindOf('busy'), ({ payload }) => void met.push(payload.name))
      lazy.handle(greet, ({ payload }) => void met.push(payload.name))
      await Promise.all([queue.start(), lazy.start(), busy.start()])

      await addAll({ queue, db }, ['refused'], { kind: kindOf('busy') })
      await until(() => met.includes('refused'))
      const operator = new Redis(redis.port, { password: 'hush' })
      await operator.config('SET', 'requirepass', '')
      operator.disconnect()

      await until(async () => {
        await addAll({ queue, db }, ['let in'])
        return met.includes('let in')
      })
    })
  })
})

describeWithRedisServer('a signal through a Redis that throws away what it has no room for', () => {
  describeEachQueueWithBullmq('is good enough', (place) => {
    it('and nothing is printed beside the log', async () => {
      using warned = vi.spyOn(console, 'warn')
      await using redis = await startRedisServer({ 'maxmemory-policy': 'allkeys-lru' })
      const redisUrl = `redis://:unwanted@127.0.0.1:${redis.port}`
      await using room = await openQueueRoom(place, { ...never, redisUrl })
      const { queue, db, until } = room
      const met: string[] = []
      queue.handle(greet, ({ payload }) => void met.push(payload.name))
      await queue.start()

      await addAll({ queue, db }, ['a'])

      await until(() => met.length === 1)
      expect(warned).not.toHaveBeenCalled()
    })
  })
})
