/**
 * Workers that are killed in the middle of their jobs, again and again. `KILLS=20 KILL_JOBS=100000`
 * makes the run long.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Kysely } from 'kysely'
import { pino } from 'pino'
import { expect, it } from 'vitest'
import { describeEachQueue, type QueuePlace } from '../../testing/queue-room.ts'
import { connectTestRedis, redisUrl, type TestRedis } from '../../testing/redis.ts'
import { systemClock } from '../clock.ts'
import { openStorage, type Database } from '../storage/database.ts'
import { parseDatabaseUrl } from '../storage/database-url.ts'
import { createBullmqSignals } from './bullmq-signals.ts'
import { newJob } from './job.ts'
import { createQueue, type Queue } from './queue.ts'
import { counted, killMigrations, told } from './queue-worker.fixture.ts'
import type { WorkSignals } from './work-signals.ts'

const kills = Number(process.env['KILLS'] ?? 3)
const jobs = Number(process.env['KILL_JOBS'] ?? 2_000)
const lanes = 500
const patienceMs = jobs * 10 + kills * 10_000

interface Site extends AsyncDisposable {
  readonly db: Kysely<Database>
  readonly queue: Queue
  /** Starts a worker; it works once this settles. */
  startWorker(): Promise<ChildProcess>
  /** The numbers of jobs whose handler has told so outside. */
  told(): Promise<number[]>
}

const program = fileURLToPath(new URL('queue-worker.fixture.ts', import.meta.url))

async function openSite({ database, hasBullmq }: QueuePlace): Promise<Site> {
  await using parts = new AsyncDisposableStack()
  const folder = await mkdtemp(join(tmpdir(), 'mphub-kills-'))
  parts.defer(() => rm(folder, { recursive: true }))
  const { url } = parts.use(await database.make())
  const address = parseDatabaseUrl(url, '/')
  const { db } = parts.use(
    await openStorage({ address, migrations: killMigrations, busyMs: 1_000 }),
  )
  const file = join(folder, 'told')
  const redis = hasBullmq ? parts.use(await connectTestRedis()) : undefined
  const atRedis = redis ? [redisUrl, redis.prefix] : []
  const signals = redis && signalsBy(redis)
  const log = pino({ level: 'silent' })
  const queue = createQueue({ db, clock: systemClock, log, signals, sole: false })
  parts.defer(() => queue.stop({ withinMs: 0 }))
  const open = parts.move()
  return {
    db,
    queue,
    async startWorker() {
      const worker = spawn(process.execPath, [program, url, file, ...atRedis], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      open.defer(() => kill(worker))
      await once(worker.stdout, 'data')
      return worker
    },
    async told() {
      const lines = await readFile(file, 'utf8')
      return lines.trim().split('\n').map(Number)
    },
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  }
}

function signalsBy({ redis, prefix }: TestRedis): WorkSignals {
  return createBullmqSignals({
    ...{ connection: redis.bullmqOptions, prefix, clock: systemClock },
    onRefused: (error) => expect(error).toBeUndefined(),
  })
}

async function kill(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return
  worker.kill('SIGKILL')
  await once(worker, 'exit')
}

/** Half of the jobs leave their effect in the database, half outside; half of them are in lanes. */
async function addJobs({ db, queue }: Site): Promise<void> {
  const all = Array.from({ length: jobs }, (_, n) =>
    newJob(n % 2 === 0 ? counted : told, { n }, n % 4 < 2 ? { lane: `lane ${n % lanes}` } : {}),
  )
  for (let start = 0; start < jobs; start += 5_000) {
    const some = all.slice(start, start + 5_000)
    await db.transaction().execute((trx) => queue.addMany(trx, some))
  }
}

async function leftOf(queue: Queue): Promise<number> {
  const counts = await queue.counts()
  return counts.reduce((sum, { waiting, running }) => sum + waiting + running, 0)
}

/** Settles when so many jobs are left at most. */
async function untilLeft(queue: Queue, most: number): Promise<void> {
  while ((await leftOf(queue)) > most) await new Promise((resolve) => setTimeout(resolve, 10))
}

function numbers(wanted: (n: number) => boolean): number[] {
  return Array.from({ length: jobs }, (_, n) => n).filter(wanted)
}

describeEachQueue('a queue whose workers are killed', (place) => {
  const { database, hasBullmq } = place
  const workers = database.name === 'SQLite' ? 1 : 2

  it(
    `does each of ${jobs} jobs once through ${kills} kills, or shows that it does not know`,
    { timeout: patienceMs },
    async () => {
      await using site = await openSite(place)
      const { db, queue } = site
      await addJobs(site)
      const running = await Promise.all(Array.from({ length: workers }, () => site.startWorker()))

      for (let killed = 1; killed <= kills; killed++) {
        await untilLeft(queue, Math.floor((jobs * (kills + 1 - killed)) / (kills + 1)))
        const victim = running.shift()
        if (victim !== undefined) await kill(victim)
        running.push(await site.startWorker())
      }
      await untilLeft(queue, 0)

      const effects = await db.selectFrom('killEffect').select('n').execute()
      expect(effects.map(({ n }) => n).sort(byNumber)).toEqual(numbers((n) => n % 2 === 0))
      const unknown = await queue.deadLetters({ limit: jobs })
      const unknownNumbers = unknown.map(({ payload }) => told.payload.parse(JSON.parse(payload)).n)
      const toldNumbers = await site.told()
      expect(new Set(toldNumbers).size).toBe(toldNumbers.length)
      expect(new Set(unknown.map(({ state, kind }) => `${state} ${kind}`))).toEqual(
        new Set(unknown.length === 0 ? [] : ['unknown told']),
      )
      const accounted = new Set([...toldNumbers, ...unknownNumbers])
      expect([...accounted].sort(byNumber)).toEqual(numbers((n) => n % 2 === 1))
      console.log(
        `${database.name}${hasBullmq ? ' with BullMQ' : ''}: ${jobs} jobs, ${kills} kills, ${unknown.length} unknown`,
      )
    },
  )
})

function byNumber(one: number, other: number): number {
  return one - other
}
