/** Counts what became of callbacks; cheap enough to be raised on every one. */
import type { Metrics } from '../platform/metrics/metrics.ts'
import type { Refusal } from './answer.ts'

export type Outcome =
  | 'answered'
  | 'silent'
  | 'verified'
  | 'unavailable'
  | 'failed'
  | Refusal
  | 'unknown_account'
  | 'too_large'
  | 'timed_out'
  | 'malformed_request'

export interface Tally {
  count(outcome: Outcome): void
  counts(): ReadonlyMap<Outcome, number>
}

export function createTally(): Tally {
  const counts = new Map<Outcome, number>()
  return {
    count: (outcome) => void counts.set(outcome, (counts.get(outcome) ?? 0) + 1),
    counts: () => counts,
  }
}

export function showTally(tally: Tally, metrics: Metrics): void {
  const words = { name: 'mphub_callbacks_total', help: 'Callbacks by what became of them.' }
  metrics.readCounter(words, () =>
    [...tally.counts()].map(([outcome, value]) => ({ labels: { outcome }, value })),
  )
}
