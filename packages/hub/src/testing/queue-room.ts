/** A database with queues on it, for one test. */
import type { Kysely } from 'kysely'
import { pino } from 'pino'
import { z } from 'zod'
import type { DatabaseKind } from './databases.ts'
import { systemClock } from '../platform/clock.ts'
import { openStorage, type Database } from '../platform/storage/database.ts'
import { parseDatabaseUrl } from '../platform/storage/database-url.ts'
import { defineJob, newJob, type JobOptions } from '../platform/queue/job.ts'
import { jobMigrations } from '../platform/queue/job.migrations.ts'
import { createQueue, type Queue, type QueueOptions } from '../platform/queue/queue.ts'

export interface QueueRoom extends AsyncDisposable {
  readonly db: Kysely<Database>
  /** Of the process that the test plays. */
  readonly queue: Queue
  /** Another one on the same database, as another process would have it. */
  openQueue(options?: Partial<QueueOptions>): Queue
  /** Looks again and again until it is so. */
  until(isSo: () => boolean | Promise<boolean>): Promise<void>
}

const patienceMs = 15_000
const log = pino({ level: 'silent' })

export async function openQueueRoom(
  kind: DatabaseKind,
  options: Partial<QueueOptions> = {},
): Promise<QueueRoom> {
  await using parts = new AsyncDisposableStack()
  const { url } = parts.use(await kind.make())
  const address = parseDatabaseUrl(url, '/')
  const migrations = jobMigrations
  const { db } = parts.use(await openStorage({ address, migrations, busyMs: 0 }))

  function openQueue(own: Partial<QueueOptions> = {}): Queue {
    const sole = address.dialect === 'sqlite'
    const queue = createQueue({
      ...{ db, clock: systemClock, log, sole, roundEveryMs: 50 },
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
