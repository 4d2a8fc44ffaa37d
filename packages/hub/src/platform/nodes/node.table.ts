/** The tables of nodes: one row for each hub that runs, or has vanished, and the name they share. */
import type { Selectable } from 'kysely'

export const nodeStates = ['running', 'draining', 'gone'] as const

export interface NodeTable {
  /** Of one start of a hub, never used again. */
  id: string
  name: string
  host: string
  pid: number
  version: string
  /** UTC milliseconds, by the clock of the node; to be read by people. */
  startedAt: number
  /** Raised while the node lives. */
  beat: number
  /** `gone`: the others have not seen it beat for a while. One that stops in peace leaves no row. */
  state: (typeof nodeStates)[number]
  /**
   * How far the node’s clock is ahead of that of the database server, in milliseconds. Null: not
   * measured, since the database is embedded, or the node of an older version.
   */
  clockOffsetMs: number | null
}

/** One row, which says what belongs to this database, and not to another one, in a shared Redis. */
export interface ClusterTable {
  number: 1
  id: string
}

export type NodeRow = Selectable<NodeTable>

declare module '../storage/database.ts' {
  interface Database {
    node: NodeTable
    cluster: ClusterTable
  }
}
