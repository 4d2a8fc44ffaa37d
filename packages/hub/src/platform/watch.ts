/** Judges others by their beats, each observer by its own clock: no two clocks are ever compared. */
import type { SteadyClock } from './steady-clock.ts'

export interface Watch {
  /**
   * Whether `mark`, which changes with every beat of `name`, has been seen as it is for `forMs`. Who
   * is seen for the first time is not silent.
   */
  isSilent(name: string, mark: string, forMs: number): boolean
  forget(name: string): void
}

interface Observation {
  readonly mark: string
  readonly since: number
}

export function createWatch(steady: SteadyClock): Watch {
  const observations = new Map<string, Observation>()

  return {
    isSilent(name, mark, forMs) {
      const now = steady.elapsedMs()
      const known = observations.get(name)
      if (known?.mark === mark) return now - known.since >= forMs
      observations.set(name, { mark, since: now })
      return false
    },
    forget: (name) => void observations.delete(name),
  }
}
