/** `mphub nodes`: which hubs run on the database. */
import type { Command } from 'commander'
import type { Config } from '../platform/config.ts'
import { findSilentNodes, listNodes, type NodeView } from '../platform/nodes/list-nodes.ts'
import { becomeSoleHub, SecondHubError } from '../platform/sole-hub.ts'
import { steadyClock } from '../platform/steady-clock.ts'
import { table } from './output.ts'
import { withInstallation, withJson, type Workplace } from './workplace.ts'

export function addNodesCommand(program: Command): void {
  withJson(program.command('nodes').description('which hubs run on this database')).action(
    (_options: unknown, command: Command) =>
      withInstallation(command, async ({ config, db, printer }) => {
        const silent = await silentNodes(config, db)
        const nodes = (await listNodes(db)).map((node) =>
          silent(node) ? { ...node, state: 'gone' as const } : node,
        )
        printer.print({ value: nodes, text: describe(nodes) })
      }),
  )
}

/** Whether a node does not live, as far as a command can see in a few seconds. */
async function silentNodes(
  { database }: Config,
  db: Workplace['db'],
): Promise<(node: NodeView) => boolean> {
  if (database.dialect === 'sqlite') {
    const served = isServed(database.path)
    return () => !served
  }
  const silent = await findSilentNodes(db, steadyClock)
  return ({ id }) => silent.has(id)
}

function isServed(databasePath: string): boolean {
  try {
    becomeSoleHub(databasePath)[Symbol.dispose]()
    return false
  } catch (error) {
    if (error instanceof SecondHubError) return true
    throw error
  }
}

function describe(nodes: readonly NodeView[]): string {
  if (nodes.length === 0) return 'No hub is running.'
  const rows = nodes.map(({ name, state, version, pid, startedAt, clockOffsetMs, leases }) => [
    ...[name, state, version, String(pid), new Date(startedAt).toISOString()],
    ...[secondsAhead(clockOffsetMs), leases.join(' ')],
  ])
  const lines = [table(['NAME', 'STATE', 'VERSION', 'PID', 'STARTED', 'CLOCK', 'LEASES'], rows)]
  if (nodes.filter(isThere).some(({ clockDiffers }) => clockDiffers)) {
    lines.push(
      'Clocks differ: CLOCK says how far each is ahead of that of the database server. Set the wrong ones right (NTP).',
    )
  }
  if (new Set(nodes.filter(isThere).map(({ version }) => version)).size > 1) {
    lines.push('Versions differ: restart the older nodes with the new version.')
  }
  return lines.join('\n')
}

function secondsAhead(offsetMs: number | null): string {
  if (offsetMs === null) return ''
  return `${offsetMs < 0 ? '-' : '+'}${(Math.abs(offsetMs) / 1_000).toFixed(1)} s`
}

function isThere({ state }: NodeView): boolean {
  return state !== 'gone'
}
