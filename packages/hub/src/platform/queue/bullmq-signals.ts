/** Spreads work over the nodes of a cluster by BullMQ: each announcement wakes one node. */
import type { Timer } from '../clock.ts'
import { createComplaint } from '../complaint.ts'
import { openBullmqLine, type BullmqLine, type BullmqLineOptions } from './bullmq-line.ts'
import type { WorkSignals } from './work-signals.ts'

/** A node announces a kind again, or hands it on, not before so long. */
const quietForMs = 20
/** Some seconds of looking for hands. Then the nodes find the work by themselves. */
const mostHops = 100
/** A Redis that refuses is asked again after so long. */
const askAgainAfterMs = 2_000

export interface BullmqSignalsOptions extends BullmqLineOptions {
  /** Called when Redis begins to refuse what is asked of it. */
  readonly onRefused: (error: unknown) => void
}

/** What is in Redis is of no value: a job of BullMQ says the kind, and the table says the rest. */
export function createBullmqSignals(options: BullmqSignalsOptions): WorkSignals {
  const { clock, onRefused } = options
  const complaint = createComplaint(onRefused)
  /** Kinds announced just now, and whether somebody has wanted to announce them again since. */
  const quiet = new Map<string, boolean>()
  let work: ((kind: string) => Promise<boolean>) | undefined
  let isClosed = false
  let asking: Timer | undefined
  let line: BullmqLine | undefined

  function open(): BullmqLine {
    return openBullmqLine(options, {
      work,
      onHandedBack: ({ kind, hops }) => {
        clock.setTimeout(() => announce(kind, hops + 1), quietForMs)
      },
      onRefused(error) {
        complaint.failed(error)
        asking = clock.setTimeout(exchange, askAgainAfterMs)
      },
    })
  }

  function exchange(): void {
    asking?.cancel()
    void line?.hangUp()
    line = open()
  }

  /** `hops`: how many nodes have handed it on. */
  function announce(kind: string, hops = 0): void {
    if (isClosed || hops > mostHops) return
    if (quiet.has(kind)) {
      quiet.set(kind, true)
      return
    }
    quiet.set(kind, false)
    line ??= open()
    line
      .announce({ kind, hops })
      .then(complaint.worked, ignore)
      .finally(() => clock.setTimeout(() => endQuiet(kind), quietForMs))
  }

  function endQuiet(kind: string): void {
    const isWanted = quiet.get(kind) === true
    quiet.delete(kind)
    if (isWanted) announce(kind)
  }

  return {
    announce: (kind) => announce(kind),
    listen(listener) {
      work = listener
      exchange()
    },
    async [Symbol.asyncDispose]() {
      isClosed = true
      asking?.cancel()
      await line?.hangUp()
    },
  }
}

/** Redis is away, or refuses: whoever holds the connection for commands says so. */
function ignore(): void {}
