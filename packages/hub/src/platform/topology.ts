/** Where nodes meet: embedded, in this process and its database; in a cluster, in the database and Redis. */
import { hostname } from 'node:os'
import type { Kysely } from 'kysely'
import { openBus, type Bus } from './bus/bus.ts'
import { databaseWire } from './bus/database-wire.ts'
import { memoryWires } from './bus/memory-wire.ts'
import { redisWire } from './bus/redis-wire.ts'
import type { Wire } from './bus/wire.ts'
import type { Clock } from './clock.ts'
import { inDataFolder } from './data-folder.ts'
import { databaseLedger } from './leases/database-ledger.ts'
import { freeLeasesOf } from './leases/lease.repository.ts'
import type { Ledger } from './leases/ledger.ts'
import { createLeases, type Leases } from './leases/leases.ts'
import { redisLedger } from './leases/redis-ledger.ts'
import { createDatabaseLimits } from './limits/database-limits.ts'
import { createInProcessLimits } from './limits/in-process-limits.ts'
import type { Limits } from './limits/limits.ts'
import { createRedisLimits } from './limits/redis-limits.ts'
import { createSharedLimits } from './limits/shared-limits.ts'
import type { Log } from './log.ts'
import { connectCluster, type ClusterRedis } from './nodes/cluster-redis.ts'
import { readLastNode, writeLastNode } from './nodes/last-node.ts'
import { newNodeId } from './nodes/node-id.ts'
import { readNodes } from './nodes/node.repository.ts'
import { packageVersion } from './nodes/package-version.ts'
import { joinNodes, type Nodes } from './nodes/nodes.ts'
import type { RedisAddress } from './redis/redis-url.ts'
import { steadyClock, type SteadyClock } from './steady-clock.ts'
import type { Database, Storage } from './storage/database.ts'

/** Alone, a hub frees at its start what it held before; so it need not renew often. */
const leaderTtlAloneMs = 60_000

export interface Topology extends AsyncDisposable {
  /** Names this start of the hub among all of the cluster. */
  readonly nodeId: string
  readonly leases: Leases
  readonly bus: Bus
  readonly nodes: Nodes
  /** Of all nodes together. */
  readonly limits: Limits
  /** Undefined where there is no Redis. */
  readonly cluster: ClusterRedis | undefined
  /** How often memory is compared with the database, whatever the bus says. */
  readonly pollEveryMs: number
}

export interface TopologyOptions {
  readonly storage: Storage
  readonly redis: RedisAddress | undefined
  /** Where the hub will listen: tells the nodes of one machine apart. */
  readonly port: number
  /** The data folder, which no other process uses. */
  readonly folder: string
  readonly clock: Clock
  readonly steady?: SteadyClock
  readonly log: Log
}

export async function openTopology(options: TopologyOptions): Promise<Topology> {
  const { storage, folder, port, clock, steady = steadyClock, log } = options
  const { db } = storage
  const alone = storage.dialect === 'sqlite'
  const nodeId = newNodeId(clock.now())
  await using parts = new AsyncDisposableStack()
  const cluster =
    options.redis && (await connectCluster(db, { address: options.redis, clock, log }))
  if (cluster) parts.use(cluster.redis)
  const host = hostname()
  const name = `${host}:${port || process.pid}`
  const me = { id: nodeId, name, host, pid: process.pid, version: packageVersion() }
  const predecessor = await readLastNode(folder)
  const onError = (err: unknown): void => log.warn({ err }, 'the nodes cannot see each other')
  const nodes = parts.use(await joinNodes({ db, me, alone, predecessor, clock, steady, onError }))
  await inDataFolder(folder, () => writeLastNode(folder, nodeId))
  await freeLeasesOf(db, await knownGone(db, { alone, predecessor }))

  const leases = parts.use(
    createLeases({
      ledger: ledgerOn(db, cluster),
      holder: nodeId,
      steady,
      ...(alone && { leaderTtlMs: leaderTtlAloneMs }),
      onError: (err) => log.warn({ err }, 'work under a lease failed, or leases cannot be kept'),
    }),
  )

  function wire(): Wire {
    if (alone) return memoryWires()()
    if (cluster) {
      const onRefused = (error: unknown): void =>
        log.warn({ reason: String(error) }, 'redis does not let this node hear the others')
      return redisWire({ ...cluster, id: nodeId, steady, onRefused })
    }
    const onError = (err: unknown): void => log.warn({ err }, 'messages to other nodes wait')
    return databaseWire({ db, id: nodeId, steady, clock, onError })
  }

  const bus = parts.use(
    await openBus({
      wire: wire(),
      onError: (err) =>
        log.warn({ err }, 'a message did not reach the other nodes, or failed here'),
    }),
  )

  function openLimits(): Limits {
    if (alone) return createInProcessLimits(clock)
    const shared = cluster
      ? createRedisLimits({ redis: cluster.redis.commands, clock, prefix: cluster.prefix })
      : createDatabaseLimits(db, clock)
    const onError = (error: unknown): void =>
      log.warn({ reason: String(error) }, 'limits are divided among the nodes')
    return createSharedLimits({ shared, clock, steady, nodes: nodes.count, onError })
  }

  const limits = openLimits()
  const pollEveryMs = cluster ? 2_000 : 200
  const running = parts.move()
  return {
    ...{ nodeId, leases, bus, nodes, limits, cluster, pollEveryMs },
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  }
}

function ledgerOn(db: Kysely<Database>, cluster: ClusterRedis | undefined): Ledger {
  const ledger = databaseLedger(db)
  if (cluster === undefined) return ledger
  return redisLedger({ redis: cluster.redis.commands, prefix: cluster.prefix, ledger })
}

interface Known {
  readonly alone: boolean
  readonly predecessor: string | undefined
}

/** Nodes that surely do nothing any more; in a cluster, more than a silence is needed for that. */
async function knownGone(
  db: Kysely<Database>,
  { alone, predecessor }: Known,
): Promise<readonly string[]> {
  if (!alone) return predecessor === undefined ? [] : [predecessor]
  return (await readNodes(db)).filter(({ state }) => state === 'gone').map(({ id }) => id)
}
