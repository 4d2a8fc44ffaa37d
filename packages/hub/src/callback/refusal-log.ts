/** A line of the log for each push that is refused, as long as one address does not fill the log with them. */
import type { Clock } from '../platform/clock.ts'
import { createInProcessLimits } from '../platform/limits/in-process-limits.ts'
import type { Log } from '../platform/log.ts'
import { networkOf } from '../platform/network-of.ts'

/** From one address; what is more is counted only. */
const lines = { amount: 60, perMs: 60_000 }

export interface RefusedPush {
  readonly reason: string
  readonly path: string | undefined
  readonly remote: string
}

export type RefusalLog = (refused: RefusedPush) => Promise<void>

export function createRefusalLog(clock: Clock, log: Log): RefusalLog {
  const limits = createInProcessLimits(clock)
  return async (refused) => {
    const { ok, remaining } = await limits.take(networkOf(refused.remote), lines)
    if (!ok) return
    const further = remaining === 0 ? { further: 'are counted in the metrics only' } : {}
    log.warn({ ...refused, ...further }, 'a callback was refused')
  }
}
