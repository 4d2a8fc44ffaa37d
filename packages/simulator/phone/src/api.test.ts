/** What a refusal of the simulator says to the person at the page. */
import { describe, expect, it } from 'vitest'
import { reasonIn } from './api.ts'

describe('the reason of a refusal', () => {
  it.each([
    [
      'what the simulator says',
      '{"error":{"code":"unknown_fan","message":"no such fan"}}',
      'no such fan',
    ],
    ['plain text as it is', 'Bad Gateway', 'Bad Gateway'],
    ['other JSON as it is', '{"error":"Not Found"}', '{"error":"Not Found"}'],
    ['never longer than a screen', 'x'.repeat(1_000), 'x'.repeat(300)],
  ])('is %s', (_what, body, reason) => {
    expect(reasonIn(body)).toBe(reason)
  })
})
