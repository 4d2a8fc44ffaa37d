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
import { joinNodes, type NodeIdentity, type Nodes } from './nodes/nodes.ts'
import type { RedisAddress } from './redis/redis-url.ts'
import { steadyClock, type SteadyClock } from './steady-clock.ts'
import type { Database, Storage } from './storage/database.ts'

/** Alone, a hub frees at its start what it held before; so it need not renew often. */
const leaderTtlAloneMs = 60_000

/** Without Redis nobody wakes the nodes as soon as something has changed. */
const pollMs = 200
const pollBesideRedisMs = 2_000

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
  const { storage, clock, steady = steadyClock, log } = options
  const { db } = storage
  const nodeId = newNodeId(clock.now())
  await using parts = new AsyncDisposableStack()
  const cluster =
    options.redis && (await connectCluster(db, { address: options.redis, clock, log }))
  if (cluster) parts.use(cluster.redis)
  const alone = storage.dialect === 'sqlite'
  const ground = { ...options, db, nodeId, cluster, alone, steady }
  const nodes = parts.use(await join(ground))
  const leases = parts.use(openLeases(ground))
  const bus = parts.use(await meet(ground))
  const limits = openLimits(ground, nodes)
  const pollEveryMs = cluster ? pollBesideRedisMs : pollMs
  const running = parts.move()
  return {
    ...{ nodeId, leases, bus, nodes, limits, cluster, pollEveryMs },
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  }
}

/** What the parts stand on. */
interface Ground extends TopologyOptions {
  readonly db: Kysely<Database>
  readonly nodeId: string
  readonly cluster: ClusterRedis | undefined
  /** Whether no other hub can run on this database. */
  readonly alone: boolean
  readonly steady: SteadyClock
}

/** Enters this node, and frees what those held that surely do nothing any more. */
async function join(ground: Ground): Promise<Nodes> {
  const { db, folder, alone, nodeId, clock, steady, log } = ground
  const predecessor = await readLastNode(folder)
  const onError = (err: unknown): void => log.warn({ err }, 'the nodes cannot see each other')
  const me = describeMe(ground)
  await using parts = new AsyncDisposableStack()
  const nodes = parts.use(await joinNodes({ db, me, alone, predecessor, clock, steady, onError }))
  await inDataFolder(folder, () => writeLastNode(folder, nodeId))
  await freeLeasesOf(db, await knownGone(db, { alone, predecessor }))
  parts.move()
  return nodes
}

function describeMe({ nodeId, port }: Ground): NodeIdentity {
  const host = hostname()
  const name = `${host}:${port || process.pid}`
  return { id: nodeId, name, host, pid: process.pid, version: packageVersion() }
}

function openLeases({ db, cluster, nodeId, alone, steady, log }: Ground): Leases {
  return createLeases({
    ledger: ledgerOn(db, cluster),
    holder: nodeId,
    steady,
    ...(alone && { leaderTtlMs: leaderTtlAloneMs }),
    onError: (err) => log.warn({ err }, 'work under a lease failed, or leases cannot be kept'),
  })
}

async function meet(ground: Ground): Promise<Bus> {
  return openBus({
    wire: wireOf(ground),
    onError: (err) =>
      ground.log.warn({ err }, 'a message did not reach the other nodes, or failed here'),
  })
}

function wireOf({ db, cluster, nodeId: id, alone, clock, steady, log }: Ground): Wire {
  if (alone) return memoryWires()()
  if (cluster) {
    const onRefused = (error: unknown): void =>
      log.warn({ reason: String(error) }, 'redis does not let this node hear the others')
    return redisWire({ ...cluster, id, steady, onRefused })
  }
  const onError = (err: unknown): void => log.warn({ err }, 'messages to other nodes wait')
  return databaseWire({ db, id, steady, clock, onError })
}

function openLimits({ db, cluster, alone, clock, steady, log }: Ground, nodes: Nodes): Limits {
  if (alone) return createInProcessLimits(clock)
  const shared = cluster
    ? createRedisLimits({ redis: cluster.redis.commands, clock, prefix: cluster.prefix })
    : createDatabaseLimits(db, clock)
  const onError = (error: unknown): void =>
    log.warn({ reason: String(error) }, 'limits are divided among the nodes')
  return createSharedLimits({ shared, clock, steady, nodes: nodes.count, onError })
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
