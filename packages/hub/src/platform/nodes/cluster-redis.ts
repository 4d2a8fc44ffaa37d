/** Redis, and what of it belongs to the nodes on one database. */
import type { Kysely } from 'kysely'
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import type { RedisConnections } from '../redis/redis.ts'
import type { RedisAddress } from '../redis/redis-url.ts'
import type { Database } from '../storage/database.ts'
import { newNodeId } from './node-id.ts'
import { agreeOnCluster } from './node.repository.ts'

/** How long a start waits for Redis before it goes on without. */
const patienceMs = 2_000

export interface ClusterRedis {
  readonly redis: RedisConnections
  /** What names in Redis begin with: others, on another database, may use the same Redis. */
  readonly prefix: string
}

interface ClusterRedisOptions {
  readonly address: RedisAddress
  readonly clock: Clock
  readonly log: Log
}

/** Returns also when Redis is away. It is loaded only where it is used: an embedded hub starts without. */
export async function connectCluster(
  db: Kysely<Database>,
  options: ClusterRedisOptions,
): Promise<ClusterRedis> {
  const id = await agreeOnCluster(db, newNodeId(options.clock.now()))
  const { openRedis } = await import('../redis/redis.ts')
  const redis = openRedis(options)
  await redis.untilUp(patienceMs)
  return { redis, prefix: `mphub:${id}` }
}
