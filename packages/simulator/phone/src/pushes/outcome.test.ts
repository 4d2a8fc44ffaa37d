/** How outcomes look, and which of them are explained. */
import { describe, expect, it } from 'vitest'
import { explainedOutcomes, toneOf } from './outcome.ts'
import { outcomes } from './push.ts'

describe('an outcome', () => {
  it.each([
    ['running', 'waiting', false],
    ['answered', 'good', false],
    ['silent', 'quiet', false],
    ['lost', 'warning', false],
    ['timeout', 'bad', false],
    ['connection-failed', 'bad', true],
    ['error-status', 'bad', true],
    ['invalid', 'bad', true],
  ] as const)('%s looks %s; has a reason: %s', (outcome, tone, isExplained) => {
    expect(toneOf(outcome)).toBe(tone)
    expect(explainedOutcomes.has(outcome)).toBe(isExplained)
    expect(outcomes).toContain(outcome)
  })
})
