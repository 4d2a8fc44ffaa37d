/** How much memory the hub holds after many messages: the way to find a leak. */
import { drive } from './load/drive.ts'
import { createPushes } from './load/pushes.ts'
import type { Options } from './options.ts'
import { below, printTable, type Verdict } from './report.ts'
import type { Cores } from './servers/cores.ts'
import type { Memory } from './servers/child.ts'
import { addAccount, startHub, temporaryFolder } from './servers/hub.ts'
import { safeAccount } from './workload/accounts.ts'
import { standardRules, standardTexts } from './workload/standard.ts'

const goalMib = 150
const largestBatch = 20_000
const linesPrinted = 10

export async function measureMemory(
  { messages, quick }: Options,
  cores: Cores | undefined,
): Promise<Verdict[]> {
  if (process.platform !== 'linux') {
    console.log('\nNOTE: memory is read from /proc, which only Linux has.')
    return []
  }
  const total = quick ? Math.min(messages, largestBatch) : messages
  using folder = temporaryFolder()
  addAccount(folder, safeAccount, standardRules)
  await using hub = await startHub(folder, cores?.server)
  const pushes = createPushes(safeAccount, standardTexts)
  const readings = new Map<number, Memory>([[0, hub.memory()]])
  const step = Math.min(largestBatch, Math.ceil(total / linesPrinted))
  for (let sent = 0; sent < total;) {
    const batch = pushes.batch(Math.min(step, total - sent))
    await drive({ port: hub.port, batch, connections: 64 })
    sent += batch.count
    readings.set(sent, hub.memory())
  }
  printReadings(readings)
  const figure = `RSS after ${total} messages (goal: for a million)`
  return [below({ figure, measured: hub.memory().now, goal: goalMib, unit: ' MiB' })]
}

function printReadings(readings: ReadonlyMap<number, Memory>): void {
  const every = Math.ceil((readings.size - 1) / linesPrinted)
  const shown = [...readings].filter((_, at) => at % every === 0 || at === readings.size - 1)
  printTable(
    'Memory of the hub, safe mode under full load',
    ['messages', 'RSS MiB', 'peak MiB'],
    shown.map(([sent, { now, peak }]) => [String(sent), now.toFixed(1), peak.toFixed(1)]),
  )
}
