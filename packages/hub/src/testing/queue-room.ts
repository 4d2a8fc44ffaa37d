/** A database with queues on it, and perhaps a Redis beside it, for one test. */
import type { Kysely } from 'kysely'
import { pino } from 'pino'
import { z } from 'zod'
import { databaseKinds, describeEachDatabase, type DatabaseKind } from './databases.ts'
import { connectTestRedis, describeWithRedis, type TestRedis } from './redis.ts'
import { systemClock } from '../platform/clock.ts'
import { openStorage, type Database } from '../platform/storage/database.ts'
import { parseDatabaseUrl } from '../platform/storage/database-url.ts'
import { defineJob, newJob, type JobOptions } from '../platform/queue/job.ts'
import { jobMigrations } from '../platform/queue/job.migrations.ts'
import { createBullmqSignals } from '../platform/queue/bullmq-signals.ts'
import { createQueue, type Queue, type QueueOptions } from '../platform/queue/queue.ts'
import type { WorkSignals } from '../platform/queue/work-signals.ts'

export interface QueuePlace {
  readonly database: DatabaseKind
  readonly hasBullmq: boolean
}

const postgres = databaseKinds.find(({ name }) => name === 'PostgreSQL')

/** A specification that holds on every database, and on PostgreSQL with BullMQ. */
export function describeEachQueue(title: string, specify: (place: QueuePlace) => void): void {
  describeEachDatabase(title, (database) => specify({ database, hasBullmq: false }))
  describeEachQueueWithBullmq(title, specify)
}

export function describeEachQueueWithBullmq(
  title: string,
  specify: (place: QueuePlace) => void,
): void {
  if (postgres === undefined) return
  describeWithRedis(`${title}, on PostgreSQL with BullMQ`, () => {
    specify({ database: postgres, hasBullmq: true })
  })
}

export interface QueueRoom extends AsyncDisposable {
  readonly db: Kysely<Database>
  /** Of the process that the test plays. */
  readonly queue: Queue
  /** Another one on the same database, as another process would have it. */
  openQueue(options?: Partial<QueueOptions>): Queue
  /** Takes everything from Redis, if there is one. */
  loseRedis(): Promise<void>
  /** Looks again and again until it is so. */
  until(isSo: () => boolean | Promise<boolean>): Promise<void>
}

const patienceMs = 15_000
const log = pino({ level: 'silent' })

export interface RoomOptions extends Partial<QueueOptions> {
  /** Where Redis is, when it is not where it always is. */
  readonly redisUrl?: string
}

export async function openQueueRoom(
  { database, hasBullmq }: QueuePlace,
  { redisUrl, ...options }: RoomOptions = {},
): Promise<QueueRoom> {
  await using parts = new AsyncDisposableStack()
  const { url } = parts.use(await database.make())
  const cluster = hasBullmq ? parts.use(await connectTestRedis(redisUrl, 1_000)) : undefined
  const address = parseDatabaseUrl(url, '/')
  const migrations = jobMigrations
  const { db } = parts.use(await openStorage({ address, migrations, busyMs: 0 }))

  function openQueue(own: Partial<QueueOptions> = {}): Queue {
    const sole = address.dialect === 'sqlite'
    const signals = cluster && signalsOn(cluster)
    const queue = createQueue({
      ...{ db, clock: systemClock, log, sole, signals, roundEveryMs: 50 },
      ...options,
      ...own,
    })
    all.defer(() => queue.stop({ withinMs: 0 }))
    return queue
  }

  const all = parts.move()
  const queue = openQueue()
  return {
    db,
    queue,
    openQueue,
    loseRedis: async () => cluster?.loseAllData(),
    async until(isSo) {
      const givesUpAt = performance.now() + patienceMs
      while (!(await isSo())) {
        if (performance.now() > givesUpAt) throw new Error(`not so in time: ${isSo}`)
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
    },
    [Symbol.asyncDispose]: () => all.disposeAsync(),
  }
}

function signalsOn({ redis, prefix }: Pick<TestRedis, 'redis' | 'prefix'>): WorkSignals {
  return createBullmqSignals({
    ...{ connection: redis.bullmqOptions, clock: systemClock, prefix },
    onRefused() {},
  })
}

export const greet = defineJob({
  kind: 'greet',
  payload: z.object({ name: z.string() }),
  repeatable: true,
  attempts: 3,
  backoff: { firstMs: 1, maxMs: 5 },
})

/** Like {@link greet}, with differences. */
export function kindOf(
  kind: string,
  differences: Partial<Omit<typeof greet, 'kind' | 'payload'>> = {},
): typeof greet {
  return defineJob({ ...greet, ...differences, kind })
}

type Place = Pick<QueueRoom, 'queue' | 'db'>

/** Adds one job for each name. */
export async function addAll(
  { queue, db }: Place,
  names: readonly string[],
  { options = () => ({}), kind = greet }: Adding = {},
): Promise<void> {
  const jobs = names.map((name) => newJob(kind, { name }, options(name)))
  await db.transaction().execute((trx) => queue.addMany(trx, jobs))
}

interface Adding {
  readonly options?: (name: string) => JobOptions
  readonly kind?: typeof greet
}

export interface Gate {
  readonly passed: Promise<void>
  open(): void
}

/** Holds handlers up until it is opened. */
export function gate(): Gate {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { passed: promise, open: resolve }
}
