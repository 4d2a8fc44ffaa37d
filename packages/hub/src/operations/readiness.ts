/** Whether this hub should be sent requests, and if not, why. */
import type { Trouble } from '../platform/storage/trouble.ts'

/** Stable words, for load balancers’ logs and for alarms. */
export type Reason = Trouble | 'clock_off' | 'stopping'

export interface ReadinessOptions {
  /** What keeps the database from being written. */
  readonly checkDatabase: () => Promise<Trouble | undefined>
  readonly isClockOff: () => boolean
  readonly isStopping: () => boolean
}

/** Empty when it is ready. */
export type Readiness = () => Promise<readonly Reason[]>

export function createReadiness(options: ReadinessOptions): Readiness {
  const { checkDatabase, isClockOff, isStopping } = options
  return async () => {
    if (isStopping()) return ['stopping']
    const trouble = await checkDatabase()
    return [
      ...(trouble === undefined ? [] : [trouble]),
      ...(isClockOff() ? ['clock_off' as const] : []),
    ]
  }
}
