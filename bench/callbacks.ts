/** Callbacks a second and their latency: the hub beside servers written by hand. */
import { alternate, type Measured, type Series } from './load/alternate.ts'
import { createPushes } from './load/pushes.ts'
import type { Options } from './options.ts'
import { atLeast, atMost, below, printTable, rounded, type Verdict } from './report.ts'
import { startBareServer } from './servers/bare.ts'
import type { Server } from './servers/child.ts'
import type { Cores } from './servers/cores.ts'
import { addAccount, countMessages, startHub, temporaryFolder } from './servers/hub.ts'
import { plainAccount, safeAccount, type BenchAccount } from './workload/accounts.ts'
import { standardRules, standardTexts } from './workload/standard.ts'

/** Of the rate of the simple server. */
const goalRatio = { plain: 0.55, safe: 0.75 }
const goalFullP99 = 30
const goalSteadyP99 = 5

const steadyRate = 2_000

interface Sizes {
  readonly full: Omit<Series, 'servers' | 'pushes'>
  readonly steady: Omit<Series, 'servers' | 'pushes'>
}

const sizes: Sizes = {
  full: { rounds: 7, count: 20_000, connections: 128 },
  steady: { rounds: 5, count: 8_000, connections: 256, rate: steadyRate },
}
const quickSizes: Sizes = {
  full: { ...sizes.full, rounds: 3, count: 8_000 },
  steady: { ...sizes.steady, rounds: 3, count: 4_000 },
}

export async function measureCallbacks(
  { quick }: Options,
  cores: Cores | undefined,
): Promise<Verdict[]> {
  using folder = temporaryFolder()
  const accounts = [plainAccount, safeAccount]
  for (const account of accounts) addAccount(folder, account, standardRules)
  await using hub = await startHub(folder, cores?.server)
  await using simple = await startBareServer('simple', cores?.server)
  await using tuned = await startBareServer('tuned', cores?.server)
  const verdicts: Verdict[] = []
  for (const account of accounts) {
    const servers = { hub, simple, tuned }
    verdicts.push(...(await measureMode(account, servers, quick ? quickSizes : sizes)))
  }
  console.log(`\n  ${countMessages(folder)} messages are in the hub’s database.`)
  return verdicts
}

type Servers = Readonly<Record<'hub' | 'simple' | 'tuned', Server>>

async function measureMode(
  account: BenchAccount,
  { hub, simple, tuned }: Servers,
  { full, steady }: Sizes,
): Promise<Verdict[]> {
  const { mode } = account
  const servers = [hub, simple, tuned]
  const pushes = createPushes(account, standardTexts)
  const atFull = await alternate({ ...full, servers, pushes })
  const atRate = await alternate({ ...steady, servers, pushes })
  printTable(
    `Callbacks, ${mode} mode`,
    [
      '',
      'req/s',
      'of simple',
      'CPU µs',
      'by CPU',
      'p50 ms',
      'p99 ms',
      `p99 ms at ${steadyRate}/s`,
      'load',
    ],
    servers.map((server) => rowOf(server, { full: atFull, steady: atRate, simple })),
  )
  return [
    atLeast({
      figure: `${mode}: rate, of bare simple`,
      measured: atFull.ratio(hub, simple),
      goal: goalRatio[mode],
    }),
    below({
      figure: `${mode}: p99 under full load`,
      measured: atFull.of(hub).p99,
      goal: goalFullP99,
      unit: ' ms',
    }),
    atMost({
      figure: `${mode}: p99 at ${steadyRate}/s`,
      measured: atRate.of(hub).p99,
      goal: goalSteadyP99,
      unit: ' ms',
    }),
  ]
}

interface Figures {
  readonly full: Measured
  readonly steady: Measured
  readonly simple: Server
}

function rowOf(server: Server, { full, steady, simple }: Figures): string[] {
  const { perSecond, cpu, p50, p99, loadShare } = full.of(server)
  return [
    server.name,
    perSecond.toFixed(0),
    full.ratio(server, simple).toFixed(2),
    cpu.toFixed(0),
    (full.of(simple).cpu / cpu).toFixed(2),
    rounded(p50),
    rounded(p99),
    rounded(steady.of(server).p99),
    `${(loadShare * 100).toFixed(0)} %`,
  ]
}
