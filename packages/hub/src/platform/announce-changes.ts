/** Lets what a command changes reach the running nodes at once. */
import type { Kysely } from 'kysely'
import { openBus } from './bus/bus.ts'
import { redisWire } from './bus/redis-wire.ts'
import { changed } from './changes.ts'
import type { Clock } from './clock.ts'
import { connectCluster } from './nodes/cluster-redis.ts'
import { newNodeId } from './nodes/node-id.ts'
import type { RedisAddress } from './redis/redis-url.ts'
import { steadyClock } from './steady-clock.ts'
import type { Database } from './storage/database.ts'
import { readRevisions } from './storage/revision.repository.ts'

interface AnnounceOptions {
  readonly db: Kysely<Database>
  readonly redis: RedisAddress | undefined
  readonly clock: Clock
}

/** What a command has to say, it prints. */
const log = { debug() {}, info() {}, warn() {}, error() {} }

/**
 * Runs `change`, and tells the nodes through Redis if it has raised a revision. Without Redis, or
 * while it is away, they find the change when they next look.
 */
export async function announcingChanges(
  { db, redis: address, clock }: AnnounceOptions,
  change: () => Promise<void>,
): Promise<void> {
  if (address === undefined) return change()
  const before = await readRevisions(db)
  await change()
  const after = await readRevisions(db)
  if ([...after].every(([subject, number]) => before.get(subject) === number)) return
  const cluster = await connectCluster(db, { address, clock, log })
  await using parts = new AsyncDisposableStack()
  parts.use(cluster.redis)
  if (!cluster.redis.state().up) return
  const wire = redisWire({
    ...{ ...cluster, id: newNodeId(clock.now()), steady: steadyClock },
    onRefused() {},
  })
  const bus = parts.use(await openBus({ wire, onError: () => {} }))
  bus.publish(changed, {})
}
