/** What the simulator says is shown in the language of the page. */
import { describe, expect, it } from 'vitest'
import { told } from './told.ts'

describe('what the simulator says', () => {
  it.each([
    ['zh', { en: 'busy', zh: '忙' }, '忙'],
    ['en', { en: 'busy', zh: '忙' }, 'busy'],
    ['zh', { en: 'Bad Gateway' }, 'Bad Gateway'],
    ['zh', { en: 'Bad Gateway', zh: null }, 'Bad Gateway'],
    ['zh', { en: 'Bad Gateway', zh: '' }, 'Bad Gateway'],
  ] as const)('is told in %s: %j', (language, words, text) => {
    expect(told(words, language)).toBe(text)
  })
})
