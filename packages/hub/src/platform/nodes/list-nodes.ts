/** The nodes as people want to see them. */
import type { Kysely } from 'kysely'
import { readHeldLeases } from '../leases/lease.repository.ts'
import type { SteadyClock } from '../steady-clock.ts'
import type { Database } from '../storage/database.ts'
import { readNodes } from './node.repository.ts'
import type { NodeRow } from './node.table.ts'
import { nodeBeatEveryMs } from './nodes.ts'

export interface NodeView extends Omit<NodeRow, 'beat'> {
  /** Names of the leases it holds. */
  readonly leases: readonly string[]
}

/** As the nodes themselves see each other. */
export async function listNodes(db: Kysely<Database>): Promise<NodeView[]> {
  const leases = await readHeldLeases(db)
  return (await readNodes(db)).map(({ id, name, host, pid, version, startedAt, state }) => ({
    ...{ id, name, host, pid, version, startedAt, state },
    leases: leases.filter(({ holder }) => holder === id).map((lease) => lease.name),
  }))
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
