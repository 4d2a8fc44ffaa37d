/** Several hubs on one database: they see each other, and what one knows, all know. */
import { createHash, randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { databaseKinds, type DatabaseKind } from '../packages/hub/src/testing/databases.ts'
import { describeWithRedis, redisUrl } from '../packages/hub/src/testing/redis.ts'
import { makeDataFolder } from './data-folder.ts'
import { startHubProcess, type HubProcess } from './hub-process.ts'
import { mphub, type Environment } from './program.ts'
import { until } from './until.ts'

const appid = 'wx1234567890abcdef'
const addAccount = `account add --appid ${appid} --secret S --token T --mode plain`.split(' ')
/** Programs start slowly where many tests run at once. */
const patience = { timeout: 120_000 }
const nodeList = z.array(z.object({ name: z.string(), pid: z.int(), state: z.string() }))

const servers = databaseKinds.filter(({ name }) => name !== 'SQLite')
const withAndWithout = servers.flatMap((kind) => [
  [`${kind.name} and Redis`, kind, { MPHUB_REDIS_URL: redisUrl }] as const,
  [`${kind.name} alone`, kind, {}] as const,
])

interface Cluster extends AsyncDisposable {
  start(): Promise<HubProcess>
  /** One whose clock is ahead by so much. */
  startAhead(ms: number): Promise<HubProcess>
  run(args: readonly string[]): ReturnType<typeof mphub>
  /** State of each node by its process. */
  states(): Promise<Record<number, string>>
}

async function prepareCluster(kind: DatabaseKind, redis: Environment): Promise<Cluster> {
  const parts = new AsyncDisposableStack()
  const folder = parts.use(await makeDataFolder())
  const database = parts.use(await kind.make())
  const environment = {
    MPHUB_DATABASE_URL: database.url,
    MPHUB_SECRET_KEY: randomBytes(32).toString('base64'),
    ...redis,
  }
  return {
    async start() {
      const { path } = parts.use(await makeDataFolder())
      return parts.use(await startHubProcess(path, { environment }))
    },
    async startAhead(ms) {
      const { path } = parts.use(await makeDataFolder())
      const clockFile = join(path, 'clock')
      await writeFile(clockFile, String(ms))
      const program = ['--import', './test/chaos/shifted-clock.ts', 'packages/hub/src/main.ts']
      const options = {
        environment: { ...environment, CHAOS_CLOCK: clockFile },
        program: [...program, 'serve'],
      }
      return parts.use(await startHubProcess(path, options))
    },
    run: (args) => mphub(folder.path, args, environment),
    async states() {
      const { stdout } = await mphub(folder.path, ['nodes', '--json'], environment)
      const nodes = nodeList.parse(JSON.parse(stdout))
      return Object.fromEntries(nodes.map(({ pid, state }) => [pid, state]))
    },
    [Symbol.asyncDispose]: () => parts.disposeAsync(),
  }
}

/** Whether the hub knows the account: it verifies its address. */
async function knowsAccount({ url }: HubProcess): Promise<boolean> {
  const timestamp = String(Math.floor(Date.now() / 1_000))
  const signature = createHash('sha1')
    .update(['T', timestamp, 'nonce'].toSorted().join(''))
    .digest('hex')
  const query = new URLSearchParams({ signature, timestamp, nonce: 'nonce', echostr: 'yes' })
  const response = await fetch(`${url}/callback/${appid}?${query}`)
  return response.status === 200 && (await response.text()) === 'yes'
}

describe('a hub that is alone', () => {
  it('is shown while it runs, and as gone when it was killed', patience, async () => {
    await using folder = await makeDataFolder()
    await using hub = await startHubProcess(folder.path)
    const states = async () => (await mphub(folder.path, ['nodes'])).stdout

    const running = await states()
    hub.signal('SIGKILL')
    await hub.ended

    expect(running).toContain(`running  0.1.0    ${hub.pid}`)
    expect(await states()).toContain(`gone   0.1.0    ${hub.pid}`)
  })
})

describe.each(servers)('a hub on $name', (kind) => {
  it('is shown with how far its clock is ahead', patience, async () => {
    await using cluster = await prepareCluster(kind, {})
    await using _right = await cluster.start()
    await using _wrong = await cluster.startAhead(3_600_000)

    const { stdout } = await cluster.run(['nodes'])

    expect(stdout).toMatch(/running .* \+(3600|3599)\.\d s/)
    expect(stdout).toMatch(/running .* [+-]0\.\d s/)
    expect(stdout).toContain('Clocks differ')
  })
})

describeWithRedis('hubs on one database', () => {
  // A process that was killed is watched for a while: there is time for two.
  it.concurrent.each(withAndWithout)(
    'see each other, on %s',
    patience,
    async (_title, kind, redis) => {
      await using cluster = await prepareCluster(kind, redis)
      const [one, other] = [await cluster.start(), await cluster.start()]
      const both = await cluster.states()

      other.signal('SIGKILL')
      await other.ended
      const killed = await cluster.states()
      one.signal('SIGTERM')
      const { code } = await one.ended

      expect(both).toEqual({ [one.pid]: 'running', [other.pid]: 'running' })
      expect(killed).toEqual({ [one.pid]: 'running', [other.pid]: 'gone' })
      expect(code).toBe(0)
      expect(await cluster.states()).toEqual({ [other.pid]: 'gone' })
    },
  )

  it.each(withAndWithout)('all follow a command, on %s', patience, async (_title, kind, redis) => {
    await using cluster = await prepareCluster(kind, redis)
    const hubs = [await cluster.start(), await cluster.start()]
    expect(await Promise.all(hubs.map(knowsAccount))).toEqual([false, false])

    const { code } = await cluster.run(addAccount)
    const since = performance.now()
    for (const hub of hubs) await until(async () => (await knowsAccount(hub)) || undefined)

    expect(code).toBe(0)
    expect(performance.now() - since).toBeLessThan(1_500)
  })
})
