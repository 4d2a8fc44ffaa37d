/** Spreads work over the nodes of a cluster by BullMQ: each announcement wakes one node. */
import { Queue, Worker } from 'bullmq'
import { Redis, type RedisOptions } from 'ioredis'
import type { Clock } from '../clock.ts'
import type { WorkSignals } from './work-signals.ts'

/** A node announces a kind again, or hands it on, not before so long. */
const quietForMs = 20
/** After which BullMQ gives the announcement that a dead node had taken to another. */
const takenForMs = 5_000
const closeWithinMs = 1_000
/** Some seconds of looking for hands. Then the nodes find the work by themselves. */
const mostHops = 100
const name = 'work'

export interface BullmqSignalsOptions {
  readonly connection: RedisOptions & { replyMapping?: 'legacy' }
  readonly clock: Clock
  /** Of all keys. */
  readonly prefix: string
}

interface Token {
  readonly hops: number
}

/** What is in Redis is of no value: a job of BullMQ says the kind, and the table says the rest. */
export function createBullmqSignals(options: BullmqSignalsOptions): WorkSignals {
  const { clock, prefix } = options
  const connections: Redis[] = []
  const queue = new Queue(name, {
    ...{ connection: connect(), prefix },
    defaultJobOptions: { removeOnComplete: true, removeOnFail: true },
  })
  queue.on('error', ignore)
  /** Kinds announced just now, and whether somebody has wanted to announce them again since. */
  const quiet = new Map<string, boolean>()
  let worker: Worker<Token, boolean> | undefined
  let isClosed = false

  function connect(): Redis {
    const { retryStrategy } = options.connection
    const connection = new Redis({
      ...options.connection,
      // Also of the connections that BullMQ makes after its likeness, which nobody else can end.
      retryStrategy: (attempt) => (isClosed ? null : retryStrategy?.(attempt)),
    })
    connection.on('error', ignore)
    connections.push(connection)
    return connection
  }

  /** `hops`: how many nodes have handed it on. */
  function announce(kind: string, hops = 0): void {
    if (isClosed || hops > mostHops) return
    if (quiet.has(kind)) {
      quiet.set(kind, true)
      return
    }
    quiet.set(kind, false)
    // By its id there is one for each kind at most. While Redis is away it waits here.
    queue
      .add(kind, { hops }, { jobId: kind })
      .catch(ignore)
      .finally(() => clock.setTimeout(() => endQuiet(kind), quietForMs))
  }

  function endQuiet(kind: string): void {
    const isWanted = quiet.get(kind) === true
    quiet.delete(kind)
    if (isWanted) announce(kind)
  }

  return {
    announce: (kind) => announce(kind),
    listen(work) {
      worker = new Worker<Token, boolean>(name, (job) => work(job.name), {
        ...{ connection: connect(), prefix, concurrency: 8 },
        ...{ lockDuration: takenForMs, stalledInterval: takenForMs },
      })
      // Not before it is gone from Redis: an announcement with the id of one under way is left out.
      worker.on('completed', ({ name: kind, data }, isTaken) => {
        if (!isTaken) clock.setTimeout(() => announce(kind, data.hops + 1), quietForMs)
      })
      worker.on('error', ignore)
    },
    async [Symbol.asyncDispose]() {
      isClosed = true
      const { promise: late, resolve } = Promise.withResolvers<void>()
      const timer = clock.setTimeout(resolve, closeWithinMs)
      const closed = Promise.all([worker?.close(true), queue.close()]).catch(ignore)
      await Promise.race([closed, late])
      timer.cancel()
      for (const connection of connections) connection.disconnect()
    },
  }
}

/** Redis is away, or comes back: whoever holds the connection for commands says so. */
function ignore(): void {}
