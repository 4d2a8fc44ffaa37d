/**
 * Limits that all nodes share at one place, and divide among them while that place is away. Whoever
 * asks for more than there is in the whole cluster is refused here, and costs the others nothing.
 */
import type { Clock } from '../clock.ts'
import { createComplaint } from '../complaint.ts'
import type { SteadyClock } from '../steady-clock.ts'
import { createInProcessLimits } from './in-process-limits.ts'
import type { Limit, Limits, Taken } from './limits.ts'

/** An answer that takes longer is none: who asks for a limit is on the way to something. */
const answerWithinMs = 500
/** A place that did not answer is not asked again for so long. */
const leaveAloneMs = 1_000

export interface SharedLimitsOptions {
  /** Kept at the place that all nodes reach. They reject while it is away. */
  readonly shared: Limits
  readonly clock: Clock
  readonly steady: SteadyClock
  /** How many nodes there are: so many share what there is while the place is away. */
  readonly nodes: () => number
  /** Told when the place begins to be away. */
  readonly onError: (error: unknown) => void
}

export function createSharedLimits(options: SharedLimitsOptions): Limits {
  const { shared, clock, steady, nodes } = options
  const complaint = createComplaint(options.onError)
  const here = createInProcessLimits(clock)
  const share = createInProcessLimits(clock)
  let awayUntil = Number.NEGATIVE_INFINITY

  async function takeShared(name: string, limit: Limit): Promise<Taken | undefined> {
    if (steady.elapsedMs() < awayUntil) return undefined
    try {
      const taken = await inTime(shared.take(name, limit), steady)
      complaint.worked()
      return taken
    } catch (error) {
      complaint.failed(error)
      awayUntil = steady.elapsedMs() + leaveAloneMs
      return undefined
    }
  }

  return {
    async take(name, limit) {
      const mine = await here.take(name, limit)
      if (!mine.ok) return mine
      return (await takeShared(name, limit)) ?? share.take(name, shareOf(limit, nodes()))
    },
  }
}

/** Small enough that all nodes together stay within the limit; large enough for what is asked. */
function shareOf({ amount, perMs, cost = 1 }: Limit, nodes: number): Limit {
  const most = Math.max(cost, amount / Math.max(1, nodes))
  return { amount: most, perMs: (perMs * most * Math.max(1, nodes)) / amount, cost }
}

async function inTime(answer: Promise<Taken>, steady: SteadyClock): Promise<Taken> {
  const late = Promise.withResolvers<never>()
  const noAnswer = new Error(`no answer within ${answerWithinMs} ms`)
  const timer = steady.setTimeout(() => late.reject(noAnswer), answerWithinMs)
  try {
    return await Promise.race([answer, late.promise])
  } finally {
    timer.cancel()
  }
}
