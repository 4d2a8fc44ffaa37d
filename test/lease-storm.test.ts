/** Real processes that are paused, killed and cut off while they lead: none writes under an old number. */
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { createRandom, type Random } from '../bench/workload/random.ts'
import { parseDatabaseUrl } from '../packages/hub/src/platform/storage/database-url.ts'
import { openStorage } from '../packages/hub/src/platform/storage/database.ts'
import { parseRedisUrl } from '../packages/hub/src/platform/redis/redis-url.ts'
import { startProxy, type Proxy } from '../packages/hub/src/testing/proxy.ts'
import { databaseKinds } from '../packages/hub/src/testing/databases.ts'
import { describeWithRedis, redisUrl } from '../packages/hub/src/testing/redis.ts'
import { leaseStormMigrations, machineMs, readWritten, type Written } from './lease-storm-table.ts'
import { announced, startProgram, type Program } from './program.ts'

const long = process.env['TEST_LONG'] !== undefined
const steps = long ? 1_000 : 25
const seed = Number(process.env['TEST_SEED'] ?? 1)
const workerCount = 3

interface Span {
  readonly from: number
  to: number
}

interface Worker extends AsyncDisposable {
  readonly program: Program
  readonly wires: readonly Proxy[]
  stopped: boolean
  cut: boolean
  silenced: boolean
}

/** Several hubs on one SQLite file are refused; servers that are missing, other tests report. */
const servers = databaseKinds.filter(({ name }) => name !== 'SQLite')

describeWithRedis(`leaders in a storm of ${steps} steps`, () => {
  it.each(servers.map((kind) => [kind.name, kind] as const))(
    `write under no old number, on %s, seed ${seed}`,
    { timeout: 3_600_000, concurrent: true },
    async (_name, kind) => {
      await using database = await kind.make()
      const address = parseDatabaseUrl(database.url, '')
      await using storage = await openStorage({
        ...{ address, migrations: leaseStormMigrations, busyMs: 0 },
      })

      const well = await storm(database.url)

      const written = await readWritten(storage.db)
      const fences = written.map(({ fence }) => fence)
      const leaderless = longestWithout(written, well)
      const leaders = new Set(fences).size
      console.log(
        `${kind.name}: ${steps} steps, ${written.length} writes, ${leaders} leaders, leaderless at most ${leaderless} ms`,
      )
      expect(fences).toEqual(fences.toSorted((one, other) => one - other))
      expect(leaders).toBeGreaterThan(steps / 25)
      expect(leaderless).toBeLessThanOrEqual(15_000)
    },
  )
})

/** Returns when which worker was well: running, and connected. */
async function storm(databaseUrl: string): Promise<Span[][]> {
  const random = createRandom(seed)
  const spans: Span[][] = []
  const current: (Span | undefined)[] = []
  const workers: Worker[] = []
  let lives = 0

  async function start(index: number): Promise<void> {
    lives += 1
    const worker = await startWorker(databaseUrl, `worker ${index}, life ${lives}`)
    workers[index] = worker
    spans[index] ??= []
    note(index)
  }

  function note(index: number): void {
    const worker = workers[index]
    const well = worker !== undefined && !worker.stopped && !worker.cut
    const span = current[index]
    if (well && span === undefined) current[index] = { from: machineMs(), to: Infinity }
    if (well || span === undefined) return
    span.to = machineMs()
    spans[index]?.push(span)
    current[index] = undefined
  }

  for (let index = 0; index < workerCount; index += 1) await start(index)
  for (let step = 0; step < steps; step += 1) {
    const index = random.below(workerCount)
    const worker = workers[index]
    if (worker === undefined) throw new Error('there is no such worker')
    const others = workers.filter((other) => other !== worker && !other.stopped && !other.cut)
    await strike(worker, { random, mayHarm: others.length > 0 })
    if (worker.program.hasEnded()) {
      worker.cut = true
      note(index)
      await worker[Symbol.asyncDispose]()
      await start(index)
    } else note(index)
    await pause(100 + random.below(900))
  }
  for (const [index, worker] of workers.entries()) {
    worker.cut = true
    note(index)
    worker.program.signal('SIGCONT')
    await worker[Symbol.asyncDispose]()
  }
  return spans
}

interface Weather {
  readonly random: Random
  /** One worker at least stays well. */
  readonly mayHarm: boolean
}

async function strike(worker: Worker, { random, mayHarm }: Weather): Promise<void> {
  const { program, wires } = worker
  const strikes = [
    async () => {
      program.signal('SIGSTOP')
      worker.stopped = true
    },
    async () => {
      await Promise.all(wires.map((wire) => wire.refuse()))
      worker.cut = true
    },
    async () => {
      for (const wire of wires) wire.silence()
      worker.cut = true
      worker.silenced = true
    },
    async () => {
      program.signal('SIGKILL')
      await program.ended
    },
  ]
  if (worker.stopped) {
    program.signal('SIGCONT')
    worker.stopped = false
  } else if (worker.cut) {
    if (worker.silenced) await Promise.all(wires.map((wire) => wire.refuse()))
    await Promise.all(wires.map((wire) => wire.accept()))
    worker.cut = false
    worker.silenced = false
  } else if (mayHarm) await strikes[random.below(strikes.length)]?.()
}

async function startWorker(databaseUrl: string, holder: string): Promise<Worker> {
  const database = new URL(databaseUrl)
  const redis = parseRedisUrl(redisUrl)
  const wires = [
    await startProxy({ host: database.hostname, port: Number(database.port) }),
    await startProxy(redis),
  ]
  const [toDatabase, toRedis] = wires.map(({ port }) => String(port))
  database.host = `127.0.0.1:${toDatabase}`
  const program = startProgram(process.execPath, [
    'test/lease-worker.ts',
    database.href,
    `redis://127.0.0.1:${toRedis}/${redis.db}`,
    holder,
  ])
  await announced(program, /ready/, { withinMs: 60_000 })
  return {
    ...{ program, wires, stopped: false, cut: false, silenced: false },
    async [Symbol.asyncDispose]() {
      await program[Symbol.asyncDispose]()
      for (const wire of wires) await wire[Symbol.asyncDispose]()
    },
  }
}

/** The longest time in which a worker was well all along and nobody wrote. */
function longestWithout(written: readonly Written[], well: readonly Span[][]): number {
  let longest = 0
  const times = written.map(({ at }) => at)
  for (const { from, to } of well.flat()) {
    const inside = times.filter((at) => at > from && at < to)
    const edges = [from, ...inside, to]
    for (const [index, edge] of edges.entries()) {
      longest = Math.max(longest, edge - (edges[index - 1] ?? edge))
    }
  }
  return longest
}
