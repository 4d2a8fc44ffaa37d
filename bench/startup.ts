/** How long a fan waits after the server was started. */
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '../packages/hub/src/testing/free-port.ts'
import { exchange, type HttpReply } from './load/connection.ts'
import { median } from './load/figures.ts'
import { createPushes, verification } from './load/pushes.ts'
import type { Options } from './options.ts'
import { atMost, printTable, type Verdict } from './report.ts'
import { startNode, stopNode } from './servers/child.ts'
import type { Cores } from './servers/cores.ts'
import {
  addAccount,
  hubSettings,
  serveArguments,
  temporaryFolder,
  type Folder,
} from './servers/hub.ts'
import { safeAccount } from './workload/accounts.ts'
import { standardRules, standardTexts } from './workload/standard.ts'

const goalMs = 400
const patienceMs = 30_000

interface StartUp {
  readonly get: number
  readonly post: number
}

export async function measureStartup(
  { quick }: Options,
  cores: Cores | undefined,
): Promise<Verdict[]> {
  using folder = temporaryFolder()
  addAccount(folder, safeAccount, standardRules)
  const start = createStarter(folder, cores?.server)
  using cache = temporaryFolder()
  await start(cache.path)
  const [warm, cold]: [StartUp[], StartUp[]] = [[], []]
  for (let round = 0; round < (quick ? 3 : 9); round++) {
    warm.push(await start(cache.path))
    using empty = temporaryFolder()
    cold.push(await start(empty.path))
  }
  printTable(
    'Start of `mphub serve` with 1,000 rules, ms from the start of the process',
    ['compile cache', 'first GET answered', 'first POST answered', 'slowest GET'],
    [rowOf('warm', warm), rowOf('cold', cold)],
  )
  return [verdictOn('warm', warm), verdictOn('cold', cold)]
}

/** Starts a hub with this compile cache, asks it until it answers, and stops it. */
function createStarter(folder: Folder, core: string | undefined) {
  const pushes = createPushes(safeAccount, standardTexts)
  return async (compileCache: string): Promise<StartUp> => {
    const [port, push] = [await freePort(), pushes.batch(1)]
    const env = { ...hubSettings(folder, port), NODE_COMPILE_CACHE: compileCache }
    const startedAt = performance.now()
    const child = startNode({ args: serveArguments, env, core })
    try {
      await verified(port)
      const get = performance.now() - startedAt
      const { status } = await exchange(port, push.request(0))
      if (status !== 200) throw new Error(`the first push was answered with ${status}`)
      return { get, post: performance.now() - startedAt }
    } finally {
      await stopNode(child)
    }
  }
}

async function verified(port: number): Promise<void> {
  const { request, echo } = verification(safeAccount)
  const givesUpAt = performance.now() + patienceMs
  while (performance.now() < givesUpAt) {
    const reply = await tryExchange(port, request)
    if (reply?.status === 200 && reply.body.toString() === echo) return
    await pause(1)
  }
  throw new Error('the hub did not answer the verification of its address')
}

/** Undefined while nobody listens. */
async function tryExchange(port: number, request: Buffer): Promise<HttpReply | undefined> {
  try {
    return await exchange(port, request)
  } catch {
    return undefined
  }
}

function verdictOn(name: string, runs: readonly StartUp[]): Verdict {
  const figure = `first answer after the start, ${name}`
  return atMost({ figure, measured: medianGet(runs), goal: goalMs, unit: ' ms' })
}

function medianGet(runs: readonly StartUp[]): number {
  return median(runs.map(({ get }) => get))
}

function rowOf(name: string, runs: readonly StartUp[]): string[] {
  const slowest = Math.max(...runs.map(({ get }) => get))
  const post = median(runs.map((run) => run.post))
  return [name, ...[medianGet(runs), post, slowest].map((ms) => ms.toFixed(0))]
}
