/** A process that works on a queue until it is killed: for the test of kills, and for benchmarks. */
import { appendFileSync } from 'node:fs'
import { pino } from 'pino'
import { z } from 'zod'
import { systemClock } from '../clock.ts'
import type { Log } from '../log.ts'
import { parseRedisUrl } from '../redis/redis-url.ts'
import { openRedis } from '../redis/redis.ts'
import { openStorage, type Migrations } from '../storage/database.ts'
import { parseDatabaseUrl } from '../storage/database-url.ts'
import { createBullmqSignals } from './bullmq-signals.ts'
import { defineJob } from './job.ts'
import { jobMigrations } from './job.migrations.ts'
import { createQueue } from './queue.ts'

declare module '../storage/database.ts' {
  interface Database {
    /** A row for each effect of a repeatable job; two for one job would be one too many. */
    killEffect: { n: number }
  }
}

export const killMigrations: Migrations = {
  ...jobMigrations,
  '2026-11-28-z-kill-effect': {
    async up(db) {
      await db.schema.createTable('kill_effect').addColumn('n', 'bigint').execute()
    },
  },
}

const payload = z.object({ n: z.number() })
const common = { payload, attempts: 1_000, backoff: { firstMs: 1, maxMs: 10 }, concurrency: 50 }

/** Has its effect in the database, by its own write. */
export const counted = defineJob({ ...common, kind: 'counted', repeatable: true })

/** Has its effect outside: a line in a file. */
export const told = defineJob({ ...common, kind: 'told', repeatable: false })

interface Place {
  /** Of the database. */
  readonly url: string
  /** Where jobs tell what they do. */
  readonly file: string
  /** For BullMQ: the address of Redis, and what the keys begin with. */
  readonly redis: { readonly url: string; readonly prefix: string } | undefined
}

function signalsBy({ url, prefix }: NonNullable<Place['redis']>, log: Log) {
  const { bullmqOptions } = openRedis({ address: parseRedisUrl(url), clock: systemClock, log })
  return createBullmqSignals({
    ...{ connection: bullmqOptions, prefix, clock: systemClock },
    onRefused: (err) => log.error({ err }, 'redis refuses the queue'),
  })
}

async function work({ url, file, redis }: Place): Promise<void> {
  const log = pino({ level: 'error' }, pino.destination(2))
  const address = parseDatabaseUrl(url, '/')
  const { db } = await openStorage({ address, migrations: killMigrations, busyMs: 1_000 })
  const queue = createQueue({
    ...{ db, clock: systemClock, log },
    signals: redis && signalsBy(redis, log),
    sole: address.dialect === 'sqlite',
    roundEveryMs: 100,
  })
  queue.handle(counted, ({ payload: { n }, write }) =>
    write(async (trx) => void (await trx.insertInto('killEffect').values({ n }).execute())),
  )
  queue.handle(told, ({ payload: { n } }) => appendFileSync(file, `${n}\n`))
  await queue.start()
  process.stdout.write('at work\n')
}

const [, , url, file, redisUrl, prefix] = process.argv
if (import.meta.main && url !== undefined && file !== undefined) {
  const redis =
    redisUrl === undefined || prefix === undefined ? undefined : { url: redisUrl, prefix }
  await work({ url, file, redis })
}
