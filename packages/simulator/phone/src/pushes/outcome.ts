/** How an outcome is coloured. */
import type { Outcome } from './push.ts'

type Tone = 'good' | 'quiet' | 'waiting' | 'warning' | 'bad'

const tones: Readonly<Record<Outcome, Tone>> = {
  running: 'waiting',
  answered: 'good',
  silent: 'quiet',
  lost: 'warning',
  timeout: 'bad',
  'connection-failed': 'bad',
  'error-status': 'bad',
  invalid: 'bad',
}

/** These fail in many ways, so what the simulator says about them is shown as well. */
export const explainedOutcomes: ReadonlySet<Outcome> = new Set([
  'connection-failed',
  'error-status',
  'invalid',
])

export function toneOf(outcome: Outcome): Tone {
  return tones[outcome]
}
