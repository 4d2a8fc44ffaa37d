/** What nodes meet by, on each database, with Redis and without. */
import { mkdtempDisposable } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { databaseKinds, describeEachDatabase, type DatabaseKind } from '../testing/databases.ts'
import { createManualClock } from '../testing/manual-clock.ts'
import { describeWithRedis, redisUrl } from '../testing/redis.ts'
import { busMigrations } from './bus/bus.migrations.ts'
import { defineTopic } from './bus/topic.ts'
import { leaseMigrations } from './leases/lease.migrations.ts'
import { createMetrics } from './metrics/metrics.ts'
import { nodeMigrations } from './nodes/node.migrations.ts'
import { parseRedisUrl, type RedisAddress } from './redis/redis-url.ts'
import { parseDatabaseUrl } from './storage/database-url.ts'
import { openStorage } from './storage/database.ts'
import { showTopology } from './topology-metrics.ts'
import { openTopology, type Topology } from './topology.ts'

const migrations = { ...leaseMigrations, ...busMigrations, ...nodeMigrations }
const count = defineTopic('count', z.int())
const silent = { debug() {}, info() {}, warn() {}, error() {} }

async function openGround(kind: DatabaseKind, redis?: RedisAddress) {
  const ground = new AsyncDisposableStack()
  const address = parseDatabaseUrl(ground.use(await kind.make()).url, '')
  const storage = ground.use(await openStorage({ address, migrations, busyMs: 0 }))

  async function makeFolder(): Promise<string> {
    return ground.use(await mkdtempDisposable(join(tmpdir(), 'mphub-'))).path
  }

  async function start(inFolder?: string): Promise<Topology> {
    const clock = createManualClock()
    const folder = inFolder ?? (await makeFolder())
    return openTopology({ storage, folder, redis, port: 8080, clock, steady: clock, log: silent })
  }

  return { makeFolder, db: storage.db, start, [Symbol.asyncDispose]: () => ground.disposeAsync() }
}

describeEachDatabase('nodes of one database', (kind) => {
  specifyMeeting(() => openGround(kind))

  describeWithRedis('with Redis', () => {
    specifyMeeting(() => openGround(kind, parseRedisUrl(redisUrl)))
  })

  it('find after a kill what they held before: at once when only one can run', async () => {
    await using ground = await openGround(kind)
    const killed = await ground.start()
    await killed.leases.acquire('vault:wx1', { ttlMs: 60_000 })

    await using next = await ground.start()
    const lease = await next.leases.acquire('vault:wx1', { ttlMs: 60_000 })

    expect(lease?.fence).toBe(kind.name === 'SQLite' ? 2 : undefined)
  })

  it('find after a kill what a node on their data folder held before, at once', async () => {
    await using ground = await openGround(kind)
    const folder = await ground.makeFolder()
    const killed = await ground.start(folder)
    await killed.leases.acquire('vault:wx1', { ttlMs: 60_000 })

    await using next = await ground.start(folder)
    const lease = await next.leases.acquire('vault:wx1', { ttlMs: 60_000 })

    expect(lease?.fence).toBe(2)
    expect(await next.nodes.isGone(killed.nodeId)).toBe(true)
  })
})

describeWithRedis('the metrics of a node', () => {
  it('tell of its leases, the bus, Redis and the other nodes', async () => {
    const [kind] = databaseKinds
    await using ground = await openGround(kind ?? expect.fail(), parseRedisUrl(redisUrl))
    await using topology = await ground.start()
    const metrics = createMetrics((error) => expect(error).toBeUndefined())
    showTopology({ topology, db: ground.db, metrics })
    await topology.leases.acquire('vault:wx1', { ttlMs: 8_000 })

    const lines = (await metrics.write()).split('\n')

    expect(lines).toEqual(
      expect.arrayContaining([
        'mphub_lease_fence{lease="vault:wx1"} 1',
        'mphub_bus_losses_total{reason="gap"} 0',
        'mphub_redis_up 1',
        'mphub_nodes{state="running"} 1',
        'mphub_nodes{state="gone"} 0',
      ]),
    )
  })
})

function specifyMeeting(open: () => ReturnType<typeof openGround>): void {
  it('have leases that one holds at a time, under numbers that rise', async () => {
    await using ground = await open()
    await using one = await ground.start()
    const lease = await one.leases.acquire('vault:wx1', { ttlMs: 8_000 })

    await lease?.release()
    const next = await one.leases.acquire('vault:wx1', { ttlMs: 8_000 })

    expect([lease?.fence, next?.fence]).toEqual([1, 2])
    expect(await one.leases.acquire('vault:wx1', { ttlMs: 8_000 })).toBeUndefined()
  })

  it('hear their own messages', async () => {
    await using ground = await open()
    await using one = await ground.start()
    const heard: number[] = []
    one.bus.subscribe(count, { onMessage: (number) => heard.push(number), onLoss() {} })

    one.bus.publish(count, 7)

    expect(heard).toEqual([7])
  })

  it('leave nothing behind when they stop', async () => {
    await using ground = await open()
    const one = await ground.start()
    const lease = await one.leases.acquire('vault:wx1', { ttlMs: 8_000 })

    await one[Symbol.asyncDispose]()

    expect(lease?.isHeld()).toBe(false)
    await using next = await ground.start()
    expect(await next.leases.acquire('vault:wx1', { ttlMs: 8_000 })).toBeDefined()
    expect(await next.nodes.isGone(one.nodeId)).toBe(true)
  })
}
