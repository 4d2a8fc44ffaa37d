/** BullMQ as it is connected to Redis, until Redis refuses what is asked of it. */
import { Queue, Worker } from 'bullmq'
import type { Redis } from 'ioredis'
import type { Clock } from '../clock.ts'
import { quietRedis, type ConnectionOptions } from '../redis/quiet-redis.ts'
import { isRefusal } from '../redis/refusal.ts'

export interface BullmqLineOptions {
  readonly connection: ConnectionOptions
  readonly clock: Clock
  /** Of all keys. */
  readonly prefix: string
}

export interface Announcement {
  readonly kind: string
  /** How many nodes have handed it on. */
  readonly hops: number
}

export interface BullmqLineHandlers {
  /** Undefined on a node that takes no work. False hands the announcement back. */
  readonly work: ((kind: string) => Promise<boolean>) | undefined
  readonly onHandedBack: (announcement: Announcement) => void
  /**
   * Redis answers, and refuses: a password, a right or memory is missing. Called once. BullMQ would ask
   * again without a pause, and let nothing else happen in this process; this line asks no more.
   */
  readonly onRefused: (error: Error) => void
}

export interface BullmqLine {
  announce(announcement: Announcement): Promise<void>
  hangUp(): Promise<void>
}

/** After which BullMQ gives the announcement that a dead node had taken to another. */
const takenForMs = 5_000
const hangUpWithinMs = 1_000
const name = 'work'
/** What it would print of a Redis that evicts: nothing is lost by that. It needs no right to INFO then. */
const withoutQuestions = { skipVersionCheck: true }

export function openBullmqLine(
  options: BullmqLineOptions,
  { work, onHandedBack, onRefused }: BullmqLineHandlers,
): BullmqLine {
  const { clock, prefix } = options
  const connections: Redis[] = []
  let isOver = false
  const queue = new Queue(name, {
    ...{ connection: connect(), prefix, ...withoutQuestions },
    defaultJobOptions: { removeOnComplete: true, removeOnFail: true },
  })
  queue.on('error', failed)
  const worker = work && answer(work)

  function connect(): Redis {
    const { retryStrategy } = options.connection
    // Also of the connections that BullMQ makes after its likeness, which nobody else can end.
    const untilOver = (attempt: number) => (isOver ? null : retryStrategy?.(attempt))
    // The connection for commands has told of a login that is of no use.
    const connection = quietRedis({ ...options.connection, retryStrategy: untilOver }, ignore)
    connection.on('error', ignore)
    connections.push(connection)
    return connection
  }

  function answer(work: (kind: string) => Promise<boolean>): Worker<Pick<Announcement, 'hops'>> {
    const answering = new Worker<Pick<Announcement, 'hops'>, boolean>(
      name,
      (job) => work(job.name),
      {
        ...{ connection: connect(), prefix, concurrency: 8, ...withoutQuestions },
        ...{ lockDuration: takenForMs, stalledInterval: takenForMs },
      },
    )
    // Not before it is gone from Redis: an announcement with the id of one under way is left out.
    answering.on('completed', ({ name: kind, data }, isTaken) => {
      if (!isTaken) onHandedBack({ kind, hops: data.hops })
    })
    return answering.on('error', failed)
  }

  /** While Redis is away, whoever holds the connection for commands says so. */
  function failed(cause: Error): void {
    if (isOver || !isRefusal(cause)) return
    isOver = true
    void worker?.pause(true).catch(ignore)
    onRefused(cause)
  }

  return {
    // By its id there is one for each kind at most. While Redis is away it waits here.
    announce: async ({ kind, hops }) => void (await queue.add(kind, { hops }, { jobId: kind })),
    async hangUp() {
      isOver = true
      const { promise: late, resolve } = Promise.withResolvers<void>()
      const timer = clock.setTimeout(resolve, hangUpWithinMs)
      const closed = Promise.all([worker?.close(true), queue.close()]).catch(ignore)
      await Promise.race([closed, late])
      timer.cancel()
      for (const connection of connections) connection.disconnect()
    },
  }
}

function ignore(): void {}
