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

export interface CheckReadiness {
  /** Whether all is well. */
  forAll(): Promise<Readiness>
  /** Whether pushes may be sent here: while the database is away, they are answered from memory. */
  forPushes(): Readiness
}

export function createReadiness(options: ReadinessOptions): CheckReadiness {
  const { checkDatabase, isClockOff, isStopping } = options

  function readyBut(reasons: readonly Reason[]): Readiness {
    if (isStopping()) return { status: 'stopping' }
    return reasons.length === 0 ? { status: 'ready' } : { status: 'not ready', reasons }
  }

  const ofTheClock = (): Reason[] => (isClockOff() ? ['clock_off'] : [])

  return {
    async forAll() {
      if (isStopping()) return { status: 'stopping' }
      const trouble = await checkDatabase()
      return readyBut([...(trouble === undefined ? [] : [trouble]), ...ofTheClock()])
    },
    forPushes: () => readyBut(ofTheClock()),
  }
}
