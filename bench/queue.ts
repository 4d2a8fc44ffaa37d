/** Jobs a second through the queue, and how soon one begins, on each kind of database. */
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { systemClock } from '../packages/hub/src/platform/clock.ts'
import { defineJob, newJob, type JobOptions } from '../packages/hub/src/platform/queue/job.ts'
import { jobMigrations } from '../packages/hub/src/platform/queue/job.migrations.ts'
import { createQueue, type Queue } from '../packages/hub/src/platform/queue/queue.ts'
import { openStorage, type Storage } from '../packages/hub/src/platform/storage/database.ts'
import { parseDatabaseUrl } from '../packages/hub/src/platform/storage/database-url.ts'
import { databaseKinds, type DatabaseKind } from '../packages/hub/src/testing/databases.ts'
import { median, percentile } from './load/figures.ts'
import type { Options } from './options.ts'
import { printTable, rounded, type Verdict } from './report.ts'

const jobsAtOnce = 5_000
const jobsOfALane = 10

const payload = z.object({ n: z.number() })
const common = { payload, repeatable: true, concurrency: 100 }
const plain = defineJob({ ...common, kind: 'plain' })
const writing = defineJob({ ...common, kind: 'writing' })
const single = defineJob({ ...common, kind: 'single' })

const log = { debug() {}, info() {}, warn: console.warn, error: console.error }

interface Bench {
  readonly storage: Storage
  readonly queue: Queue
  readonly jobs: number
}

/** There are no goals: what a database does in a second depends on its disk. */
export async function measureQueue({ quick }: Options): Promise<Verdict[]> {
  const jobs = quick ? 5_000 : 100_000
  const rows: string[][] = []
  for (const kind of databaseKinds) rows.push(await measureOn(kind, jobs))
  printTable(
    `Queue, ${jobs} jobs that do nothing, 100 at once, one process`,
    ['', 'added/s', 'done/s', 'CPU µs', 'in lanes/s', 'writing/s', 'begins p50 ms', 'p99 ms'],
    rows,
  )
  return []
}

async function measureOn(kind: DatabaseKind, jobs: number): Promise<string[]> {
  await using database = await kind.make()
  const address = parseDatabaseUrl(database.url, '/')
  await using storage = await openStorage({ address, migrations: jobMigrations, busyMs: 0 })
  const queue = createQueue({
    ...{ db: storage.db, clock: systemClock, log },
    sole: address.dialect === 'sqlite',
  })
  const begun: ((at: number) => void)[] = []
  queue.handle(plain, () => undefined)
  queue.handle(writing, ({ write }) => write(async () => undefined))
  queue.handle(single, () => begun.shift()?.(performance.now()))
  await queue.start()
  const bench = { storage, queue, jobs }
  const added = await addAll(bench, plain)
  const cpuBefore = process.cpuUsage()
  const done = await untilDone(bench, 'plain')
  const { user, system } = process.cpuUsage(cpuBefore)
  await addAll(bench, plain, (n) => ({ lane: `lane ${n % (jobs / jobsOfALane)}` }))
  const inLanes = await untilDone(bench, 'plain')
  await addAll(bench, writing)
  const written = await untilDone(bench, 'writing')
  const waits = await measureWaits(bench, begun)
  await queue.stop({ withinMs: 1_000 })
  return [
    kind.name,
    ...[added, done, (user + system) / jobs, inLanes, written].map((figure) => figure.toFixed(0)),
    ...[median(waits), percentile(waits, 0.99)].map(rounded),
  ]
}

/** Adds them while the kind is paused; returns the rate. */
async function addAll(
  { storage, queue, jobs }: Bench,
  kind: typeof plain,
  options: (n: number) => JobOptions = () => ({}),
): Promise<number> {
  await queue.pause(kind.kind)
  const startedAt = performance.now()
  for (let start = 0; start < jobs; start += jobsAtOnce) {
    const numbers = Array.from({ length: Math.min(jobsAtOnce, jobs - start) }, (_, n) => start + n)
    const some = numbers.map((n) => newJob(kind, { n }, options(n)))
    await storage.db.transaction().execute((trx) => queue.addMany(trx, some))
  }
  return rate(jobs, startedAt)
}

async function untilDone({ storage, queue, jobs }: Bench, kind: string): Promise<number> {
  const startedAt = performance.now()
  const oneLeft = storage.db.selectFrom('job').select('id').limit(1)
  await queue.resume(kind)
  while ((await oneLeft.execute()).length > 0) await pause(20)
  return rate(jobs, startedAt)
}

function rate(jobs: number, startedAt: number): number {
  return (jobs * 1_000) / (performance.now() - startedAt)
}

/** From the commit of a single job until its handler begins, with nothing else to do. */
async function measureWaits(
  { storage, queue }: Bench,
  begun: ((at: number) => void)[],
): Promise<number[]> {
  const waits: number[] = []
  for (let n = 0; n < 200; n++) {
    const { promise, resolve } = Promise.withResolvers<number>()
    begun.push(resolve)
    await storage.db.transaction().execute((trx) => queue.add(trx, newJob(single, { n })))
    const committedAt = performance.now()
    waits.push(Math.max(0, (await promise) - committedAt))
  }
  return waits
}
