/** What may be kept as a rule. */
import { describe, expect, it } from 'vitest'
import { WrongUseError } from '../platform/errors.ts'
import { checkRuleInput } from './rule-input.ts'

const reply = { kind: 'text', content: 'world' }
const keywords = [{ match: 'exact', text: 'hello' }]

describe('a rule', () => {
  it('is named after its first keyword, and has the lowest priority', () => {
    expect(checkRuleInput({ keywords, reply })).toMatchObject({
      name: 'hello',
      priority: 0,
      enabled: true,
      appid: null,
      reply,
    })
  })

  it.each([
    ['has no keyword', { keywords: [], reply }],
    ['answers nothing', { keywords }],
    ['answers twice', { keywords, reply, module: 'llm' }],
    ['has a priority above 255', { keywords, reply, priority: 256 }],
    ['has a priority that is no number', { keywords, reply, priority: Number.NaN }],
    ['waits for an empty text', { keywords: [{ match: 'contains', text: ' ' }], reply }],
    [
      'gives a text to a keyword that takes any',
      { keywords: [{ match: 'any', text: 'x' }], reply },
    ],
    [
      'has a kind of match that does not exist',
      { keywords: [{ match: 'like', text: 'x' }], reply },
    ],
    ['has a keyword of 256 characters', { keywords: [{ text: 'x'.repeat(256) }], reply }],
    ['has half a character', { keywords: [{ text: '\ud83d' }], reply }],
    [
      'looks around in a regular expression',
      { keywords: [{ match: 'regex', text: '(a)\\1' }], reply },
    ],
    ['answers with 2,049 bytes', { keywords, reply: { ...reply, content: 'x'.repeat(2_049) } }],
    ['answers with an unknown kind', { keywords, reply: { kind: 'fax' } }],
    ['has a field nobody knows', { keywords, reply, colour: 'red' }],
    ['is no object', 'hello'],
  ])('is refused when it %s', (_reason, input) => {
    expect(() => checkRuleInput(input)).toThrow(WrongUseError)
  })
})
