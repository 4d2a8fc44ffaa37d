/** Callbacks a second on each database that answers here, with one hub and with two side by side. */
import { randomBytes } from 'node:crypto'
import { databaseKinds, type DatabaseKind } from '../packages/hub/src/testing/databases.ts'
import { drive } from './load/drive.ts'
import { median } from './load/figures.ts'
import { createPushes } from './load/pushes.ts'
import type { Options } from './options.ts'
import { printTable, rounded, type Verdict } from './report.ts'
import { addAccount, startHub, temporaryFolder } from './servers/hub.ts'
import { safeAccount } from './workload/accounts.ts'
import { standardRules, standardTexts } from './workload/standard.ts'

const sizes = { rounds: 5, count: 20_000, connections: 128 }
const quickSizes = { ...sizes, rounds: 2, count: 4_000 }

type Sizes = typeof sizes

interface Measured {
  readonly database: string
  readonly hubs: number
  readonly perSecond: number
  readonly p99: number
}

/** States figures, and sets no goals: they depend on the database server as much as on the hub. */
export async function measureDatabases({ quick }: Options): Promise<Verdict[]> {
  const measured: Measured[] = []
  for (const kind of databaseKinds) {
    for (const hubs of kind.name === 'SQLite' ? [1] : [1, 2]) {
      measured.push(await measure(kind, hubs, quick ? quickSizes : sizes))
    }
  }
  const [base] = measured
  printTable(
    'Callbacks by database, safe mode, hubs on any core',
    ['', 'hubs', 'req/s', 'of SQLite', 'p99 ms'],
    measured.map(({ database, hubs, perSecond, p99 }) => [
      database,
      String(hubs),
      perSecond.toFixed(0),
      (perSecond / (base?.perSecond ?? NaN)).toFixed(2),
      rounded(p99),
    ]),
  )
  return []
}

async function measure(kind: DatabaseKind, hubs: number, sizes: Sizes): Promise<Measured> {
  await using parts = new AsyncDisposableStack()
  const database = parts.use(await kind.make())
  const shared = {
    MPHUB_DATABASE_URL: database.url,
    MPHUB_SECRET_KEY: randomBytes(32).toString('base64'),
  }
  const folders = Array.from({ length: hubs }, () => parts.use(temporaryFolder(shared)))
  const [folder] = folders
  if (folder !== undefined) addAccount(folder, safeAccount, standardRules)
  const servers = []
  for (const folder of folders) servers.push(parts.use(await startHub(folder, undefined)))
  const ports = servers.map(({ port }) => port)
  const pushes = createPushes(safeAccount, standardTexts)
  const rounds = []
  for (let round = 0; round <= sizes.rounds; round++) {
    const run = await driveAll(ports, pushes, sizes)
    if (round > 0) rounds.push(run)
  }
  return {
    database: kind.name,
    hubs,
    perSecond: median(rounds.map(({ perSecond }) => perSecond)),
    p99: median(rounds.map(({ p99 }) => p99)),
  }
}

/** Each hub gets pushes of its own; the load is the same, however many share it. */
async function driveAll(
  ports: readonly number[],
  pushes: ReturnType<typeof createPushes>,
  { count, connections }: Sizes,
): Promise<Pick<Measured, 'perSecond' | 'p99'>> {
  const share = { count: count / ports.length, connections: connections / ports.length }
  const batches = ports.map((port) => ({ port, batch: pushes.batch(share.count) }))
  const beganAt = performance.now()
  const runs = await Promise.all(
    batches.map((batch) => drive({ ...batch, connections: share.connections })),
  )
  return {
    perSecond: (count * 1_000) / (performance.now() - beganAt),
    p99: Math.max(...runs.map(({ p99 }) => p99)),
  }
}
