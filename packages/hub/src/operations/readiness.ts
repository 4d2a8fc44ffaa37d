/** Whether this hub should be sent requests, and if not, why. */
import type { Trouble } from '../platform/storage/trouble.ts'

/** Stable words, for load balancers’ logs and for alarms. */
export type Reason = Trouble | 'clock_off'

export interface ReadinessOptions {
  /** What keeps the database from being written. */
  readonly checkDatabase: () => Promise<Trouble | undefined>
  readonly isClockOff: () => boolean
  readonly isStopping: () => boolean
}

/** As `/readyz` tells it. */
export type Readiness =
  | { readonly status: 'ready' | 'stopping' }
  | { readonly status: 'not ready'; readonly reasons: readonly Reason[] }

export type CheckReadiness = () => Promise<Readiness>

export function createReadiness(options: ReadinessOptions): CheckReadiness {
  const { checkDatabase, isClockOff, isStopping } = options
  return async () => {
    if (isStopping()) return { status: 'stopping' }
    const clock: Reason[] = isClockOff() ? ['clock_off'] : []
    const reasons: Reason[] = [(await checkDatabase()) ?? [], clock].flat()
    return reasons.length === 0 ? { status: 'ready' } : { status: 'not ready', reasons }
  }
}
