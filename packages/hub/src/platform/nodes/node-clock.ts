/** What nodes know of each other’s clocks, by way of that of the database server. */
import type { Kysely } from 'kysely'
import type { Clock } from '../clock.ts'
import { measureOffset, middleOf } from '../clock-offset.ts'
import type { Database } from '../storage/database.ts'
import { readServerTime } from '../storage/server-time.ts'
import type { NodeRow } from './node.table.ts'

/** How far `clock` is ahead of the server’s. Null: an embedded database has none of its own. */
export async function measureClock(db: Kysely<Database>, clock: Clock): Promise<number | null> {
  const serverAheadMs = await measureOffset(clock, () => readServerTime(db))
  return serverAheadMs === undefined ? null : Math.round(-serverAheadMs)
}

/** How far the clocks of the others are ahead of this one’s, those of most of them. */
export function aheadOf(me: NodeRow, others: readonly NodeRow[]): number | undefined {
  const theirs = middleOf(knownOffsets(others))
  return theirs === undefined || me.clockOffsetMs === null ? undefined : theirs - me.clockOffsetMs
}

export function knownOffsets(nodes: readonly NodeRow[]): number[] {
  return nodes.flatMap(({ clockOffsetMs }) => clockOffsetMs ?? [])
}
