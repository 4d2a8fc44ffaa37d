/** The nodes of a cluster: who is there, who is about to leave, who has vanished. */
import type { Kysely } from 'kysely'
import type { Clock } from '../clock.ts'
import { createComplaint } from '../complaint.ts'
import { repeat, type SteadyClock } from '../steady-clock.ts'
import type { Database } from '../storage/database.ts'
import { createWatch } from '../watch.ts'
import {
  findNode,
  forgetGone,
  readNodes,
  recordBeat,
  recordGone,
  removeNode,
} from './node.repository.ts'
import { aheadOf, measureClock } from './node-clock.ts'
import type { NodeRow } from './node.table.ts'

export const nodeBeatEveryMs = 2_000
/** Five beats: longer than most pauses of a process, and of a database. */
const goneAfterMs = 5 * nodeBeatEveryMs
/** How long a node that has vanished is shown. */
const shownMs = 7 * 24 * 3_600_000

/** What a node says of itself. */
export type NodeIdentity = Pick<NodeRow, 'id' | 'name' | 'host' | 'pid' | 'version'>

export interface Nodes extends AsyncDisposable {
  /** Lets the others see that this node takes no new work. */
  drain(): Promise<void>
  /** Shows now that this node lives. Rejects when the database does not take it. */
  checkIn(): Promise<void>
  /** How many there were when this one last looked around, this one among them. */
  count(): number
  /** The time by the clocks of the other nodes, those of most of them. Undefined where nobody knows. */
  timeOfOthers(): number | undefined
  /** Whether a node is known to do nothing any more. Of a node without a name nothing is known. */
  isGone(id: string | null): Promise<boolean>
}

export interface NodesOptions {
  readonly db: Kysely<Database>
  readonly me: NodeIdentity
  /** Whether no other hub can run on this database. Then nobody has to beat, nor to be watched. */
  readonly alone: boolean
  /** A node known to be gone, whatever its beats say. */
  readonly predecessor?: string | undefined
  readonly clock: Clock
  readonly steady: SteadyClock
  readonly onError: (error: unknown) => void
}

/** Enters this node among the others. Disposing takes it out again. */
export async function joinNodes(options: NodesOptions): Promise<Nodes> {
  const { db, me, alone, predecessor, clock, steady, onError } = options
  const watch = createWatch(steady)
  const order = createOrder(onError)
  let row: NodeRow = {
    ...{ ...me, startedAt: clock.now(), beat: 0, state: 'running' },
    clockOffsetMs: null,
  }
  let living = 1
  let othersAheadMs: number | undefined
  let hasLeft = false

  async function beat(): Promise<void> {
    if (hasLeft) return
    const clockOffsetMs = await measureClock(db, clock)
    row = { ...row, beat: row.beat + 1, clockOffsetMs }
    await recordBeat(db, row)
  }

  /** Each node watches all others; whoever first misses one marks it. */
  async function lookAround(): Promise<void> {
    const all = await readNodes(db)
    const alive = all.filter(({ state }) => state !== 'gone')
    living = Math.max(1, alive.length)
    othersAheadMs = aheadOf(
      row,
      alive.filter(({ id }) => id !== me.id),
    )
    for (const other of all) {
      if (other.id === me.id || other.state === 'gone') watch.forget(other.id)
      else if (alone || watch.isSilent(other.id, String(other.beat), goneAfterMs)) {
        await recordGone(db, other)
      }
    }
  }

  async function turn(): Promise<void> {
    await beat()
    await lookAround()
  }

  const before = predecessor === undefined ? undefined : await findNode(db, predecessor)
  if (before !== undefined) await recordGone(db, before)
  await turn()
  await forgetGone(db, clock.now() - shownMs)
  const turns = alone ? undefined : repeat(steady, nodeBeatEveryMs, () => order.run(turn))

  return {
    drain() {
      row = { ...row, state: 'draining' }
      return order.run(beat)
    },
    checkIn: () => order.tryTo(beat),
    count: () => living,
    timeOfOthers: () => (othersAheadMs === undefined ? undefined : clock.now() + othersAheadMs),
    async isGone(id) {
      if (id === me.id) return false
      if (alone) return true
      if (id === null) return false
      const other = await findNode(db, id)
      return other === undefined || other.state === 'gone'
    },
    async [Symbol.asyncDispose]() {
      await turns?.[Symbol.asyncDispose]()
      hasLeft = true
      await order.settled()
      // Where the database is away, the others find out by themselves.
      if (order.hasWorked()) await order.run(() => removeNode(db, me.id))
    },
  }
}

/** One after the other, so that no late beat enters a node again that has left. */
function createOrder(onError: (error: unknown) => void) {
  const complaint = createComplaint(onError)
  let latest: Promise<void> = Promise.resolve()
  let worked = true

  return {
    /** Does not reject: `onError` is told. */
    run(work: () => Promise<void>): Promise<void> {
      latest = latest.then(work).then(
        () => {
          worked = true
          complaint.worked()
        },
        (error: unknown) => {
          worked = false
          complaint.failed(error)
        },
      )
      return latest
    },
    tryTo(work: () => Promise<void>): Promise<void> {
      const trying = latest.then(work)
      latest = trying.catch(() => undefined)
      return trying
    },
    settled: () => latest,
    /** Whether the last `run` did. */
    hasWorked: () => worked,
  }
}
