/** The moments between the lines of a chat. */
import { describe, expect, it } from 'vitest'
import type { Entry } from './entry.ts'
import { momentWords, timeline } from './timeline.ts'

const minute = 60_000

function entriesAt(...moments: number[]): Entry[] {
  return moments.map((at) => ({ id: at, at, from: 'fan', type: 'text', content: 'x' }))
}

describe('a timeline', () => {
  it.each([
    ['of nothing is empty', [], []],
    ['begins with a moment', [1], ['moment', 'entry']],
    ['keeps quick lines together', [0, minute, 2 * minute], ['moment', 'entry', 'entry', 'entry']],
    ['marks a pause', [0, 5 * minute], ['moment', 'entry', 'moment', 'entry']],
  ])('%s', (_what, moments, kinds) => {
    expect(timeline(entriesAt(...moments)).map(({ kind }) => kind)).toEqual(kinds)
  })
})

describe('a moment', () => {
  const now = new Date(2025, 5, 12, 18, 30).getTime()

  it.each([
    ['today', new Date(2025, 5, 12, 9, 5), 'zh', '09:05'],
    ['just after midnight', new Date(2025, 5, 12, 0, 5), 'zh', '00:05'],
    ['yesterday', new Date(2025, 5, 11, 23, 59), 'zh', '昨天 23:59'],
    ['yesterday in English', new Date(2025, 5, 11, 23, 59), 'en', 'Yesterday 23:59'],
    ['long ago', new Date(2024, 0, 2, 8, 0), 'zh', '2024年1月2日 08:00'],
  ])('%s is written as people say it', (_when, at, language, words) => {
    expect(momentWords(at.getTime(), now, language)).toBe(words)
  })
})
