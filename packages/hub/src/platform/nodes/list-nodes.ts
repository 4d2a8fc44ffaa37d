/** The nodes as people want to see them. */
import type { Kysely } from 'kysely'
import { farApartMs, middleOf } from '../clock-offset.ts'
import { readHeldLeases } from '../leases/lease.repository.ts'
import type { SteadyClock } from '../steady-clock.ts'
import type { Database } from '../storage/database.ts'
import { readNodes } from './node.repository.ts'
import type { NodeRow } from './node.table.ts'
import { knownOffsets } from './node-clock.ts'
import { nodeBeatEveryMs } from './nodes.ts'

export interface NodeView extends Omit<NodeRow, 'beat'> {
  /** Whether its clock is far from that of the database server, or from most of all clocks. */
  readonly clockDiffers: boolean
  /** Names of the leases it holds. */
  readonly leases: readonly string[]
}

/** As the nodes themselves see each other. */
export async function listNodes(db: Kysely<Database>): Promise<NodeView[]> {
  const leases = await readHeldLeases(db)
  const nodes = await readNodes(db)
  return nodes.map((node) => {
    const { id, name, host, pid, version, startedAt, state, clockOffsetMs } = node
    return {
      ...{ id, name, host, pid, version, startedAt, state, clockOffsetMs },
      clockDiffers: clockDiffers(node, nodes),
      leases: leases.filter(({ holder }) => holder === id).map((lease) => lease.name),
    }
  })
}

function clockDiffers({ clockOffsetMs }: NodeRow, nodes: readonly NodeRow[]): boolean {
  if (clockOffsetMs === null) return false
  const alive = nodes.filter(({ state }) => state !== 'gone')
  const ofServer = 0
  const ofMost = middleOf([ofServer, ...knownOffsets(alive)]) ?? ofServer
  return [ofServer, ofMost].some((offset) => Math.abs(clockOffsetMs - offset) > farApartMs)
}

const lookEveryMs = 250
/** Time for two beats, and some more for a database under load. */
const watchMs = 2.5 * nodeBeatEveryMs

/**
 * For whoever does not watch the nodes all the time, such as a command: looks until each has been seen
 * to beat, for a few seconds at most. Which of them are left did not beat.
 */
export async function findSilentNodes(
  db: Kysely<Database>,
  steady: SteadyClock,
): Promise<ReadonlySet<string>> {
  const alive = (await readNodes(db)).filter(({ state }) => state !== 'gone')
  const silent = new Map(alive.map(({ id, beat }) => [id, beat]))
  const until = steady.elapsedMs() + watchMs
  while (silent.size > 0 && steady.elapsedMs() < until) {
    await new Promise<void>((resolve) => steady.setTimeout(resolve, lookEveryMs))
    const now = new Map((await readNodes(db)).map(({ id, beat }) => [id, beat]))
    for (const [id, beat] of silent) if (now.get(id) !== beat) silent.delete(id)
  }
  return new Set(silent.keys())
}
