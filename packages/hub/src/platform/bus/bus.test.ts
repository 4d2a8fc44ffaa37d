/** What the bus promises, on every kind of wire. */
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { describeEachDatabase, type DatabaseKind } from '../../testing/databases.ts'
import { createManualClock, type ManualClock } from '../../testing/manual-clock.ts'
import { connectTestRedis, describeWithRedis } from '../../testing/redis.ts'
import { parseDatabaseUrl } from '../storage/database-url.ts'
import { openStorage } from '../storage/database.ts'
import { busMigrations } from './bus.migrations.ts'
import { openBus, type Bus } from './bus.ts'
import { databaseWire } from './database-wire.ts'
import { memoryWires } from './memory-wire.ts'
import { redisWire } from './redis-wire.ts'
import { defineTopic } from './topic.ts'
import type { Wire } from './wire.ts'

const price = defineTopic('price', z.object({ item: z.string(), cents: z.int() }))
const weather = defineTopic('weather', z.object({ sun: z.boolean() }))

interface TestNode extends Bus {
  readonly clock: ManualClock
  readonly errors: unknown[]
}

/** Makes nodes that hear each other. */
interface Net extends AsyncDisposable {
  join(id: string): Promise<TestNode>
}

function openNet(
  ground: AsyncDisposableStack,
  connect: (id: string, clock: ManualClock) => Wire,
): Net {
  return {
    async join(id) {
      const clock = createManualClock()
      const errors: unknown[] = []
      const onError = (error: unknown): void => void errors.push(error)
      const bus = ground.use(await openBus({ wire: connect(id, clock), onError }))
      return { ...bus, clock, errors }
    },
    [Symbol.asyncDispose]: () => ground.disposeAsync(),
  }
}

async function databaseNet(kind: DatabaseKind): Promise<Net> {
  const ground = new AsyncDisposableStack()
  const { url } = ground.use(await kind.make())
  const options = { address: parseDatabaseUrl(url, ''), migrations: busMigrations, busyMs: 0 }
  const { db } = ground.use(await openStorage(options))
  const onError = (error: unknown): void => expect(error).toBeUndefined()
  return openNet(ground, (id, clock) => databaseWire({ db, id, clock, steady: clock, onError }))
}

async function redisNet(): Promise<Net> {
  const ground = new AsyncDisposableStack()
  const { redis, prefix } = ground.use(await connectTestRedis())
  return openNet(ground, (id, clock) =>
    redisWire({ redis, prefix, id, steady: clock, onRefused() {} }),
  )
}

describe('a bus in process', () => {
  specifyBus(async () => openNet(new AsyncDisposableStack(), memoryWires()))
})

describeEachDatabase('a bus', (kind) => {
  specifyBus(() => databaseNet(kind))
})

describeWithRedis('a bus on Redis', () => {
  specifyBus(redisNet)
})

/** What one node hears of prices, in order; `loss` where it may have missed something. */
function ear(node: TestNode): (number | 'loss')[] {
  const heard: (number | 'loss')[] = []
  node.subscribe(price, {
    onMessage: ({ cents }) => heard.push(cents),
    onLoss: () => heard.push('loss'),
  })
  return heard
}

/** Time passes until what was published has come, however slow the network is. */
async function untilHeard(node: TestNode, heard: readonly unknown[], count: number): Promise<void> {
  const look = async (): Promise<number> => {
    await node.clock.advance(200)
    return heard.length
  }
  await expect.poll(look, { interval: 5, timeout: 10_000 }).toBeGreaterThanOrEqual(count)
}

function specifyBus(open: () => Promise<Net>): void {
  it('reaches the subscribers of its own node before `publish` returns', async () => {
    await using net = await open()
    const one = await net.join('one')
    const heard = ear(one)

    one.publish(price, { item: 'tea', cents: 300 })

    expect(heard).toEqual([300])
  })

  it('reaches the other nodes, in the order of publishing, and each message once', async () => {
    await using net = await open()
    const [one, other] = [await net.join('one'), await net.join('other')]
    const heard = ear(other)
    const prices = Array.from({ length: 50 }, (_, index) => index)

    for (const cents of prices) one.publish(price, { item: 'tea', cents })
    await untilHeard(other, heard, 50)

    expect(heard).toEqual(prices)
    expect(one.errors).toEqual([])
  })

  it('carries messages in all directions', async () => {
    await using net = await open()
    const nodes = [await net.join('one'), await net.join('two'), await net.join('three')]
    const heard = nodes.map(ear)

    nodes.forEach((node, index) => node.publish(price, { item: 'tea', cents: index }))
    for (const [index, node] of nodes.entries()) await untilHeard(node, heard[index] ?? [], 3)

    expect(heard.map((prices) => prices.toSorted())).toEqual([
      [0, 1, 2],
      [0, 1, 2],
      [0, 1, 2],
    ])
  })

  it('tells subscribers of their topic only', async () => {
    await using net = await open()
    const [one, other] = [await net.join('one'), await net.join('other')]
    const heard = ear(other)

    one.publish(weather, { sun: true })
    one.publish(price, { item: 'tea', cents: 1 })
    await untilHeard(other, heard, 1)

    expect(heard).toEqual([1])
  })

  it('tells nobody who has left', async () => {
    await using net = await open()
    const one = await net.join('one')
    const heard: unknown[] = []
    const subscription = one.subscribe(price, {
      onMessage: (message) => heard.push(message),
      onLoss() {},
    })

    subscription[Symbol.dispose]()
    one.publish(price, { item: 'tea', cents: 1 })

    expect(heard).toEqual([])
  })

  it('has whoever gets a message it cannot read load again', async () => {
    await using net = await open()
    const [one, other] = [await net.join('one'), await net.join('other')]
    const heard = ear(other)
    const laterPrice = defineTopic('price', z.object({ euros: z.number() }))

    one.publish(laterPrice, { euros: 3 })
    await untilHeard(other, heard, 1)

    expect(heard).toEqual(['loss'])
    expect(other.losses()).toMatchObject({ unreadable: 1 })
  })

  it('keeps the messages from no one when a subscriber fails, and says so', async () => {
    await using net = await open()
    const one = await net.join('one')
    one.subscribe(price, {
      onMessage() {
        throw new Error('cannot count')
      },
      onLoss() {},
    })
    const heard = ear(one)

    one.publish(price, { item: 'tea', cents: 1 })

    expect(heard).toEqual([1])
    expect(one.errors).toEqual([new Error('cannot count')])
  })

  it('carries what somebody says who leaves right afterwards', async () => {
    await using net = await open()
    const [one, other] = [await net.join('one'), await net.join('other')]
    const heard = ear(other)

    one.publish(price, { item: 'tea', cents: 1 })
    await one[Symbol.asyncDispose]()
    await untilHeard(other, heard, 1)

    expect(heard).toEqual([1])
  })

  it('refuses what belongs into the database', async () => {
    await using net = await open()
    const one = await net.join('one')

    expect(() => one.publish(price, { item: 'tea'.repeat(10_000), cents: 1 })).toThrow('too long')
  })
}
