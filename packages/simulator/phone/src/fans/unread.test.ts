/** Which lines of a chat wait to be read. */
import { describe, expect, it } from 'vitest'
import { withNews } from './unread.ts'

const line = { type: 'chat', appid: 'wx1', openid: 'o1', entry: { id: 'chat-1', from: 'account' } }

describe('a fan has to read', () => {
  it('what the account says, once', () => {
    const unread = withNews({}, line)

    expect(unread).toEqual({ o1: ['chat-1'] })
    expect(withNews(unread, line)).toBe(unread)
  })

  it.each([
    ['what they say themselves', { ...line, entry: { id: 'chat-2', from: 'fan' } }],
    ['other news', { type: 'push', openid: 'o1' }],
    ['what is no news at all', undefined],
  ])('not %s', (_what, news) => {
    expect(withNews({}, news)).toEqual({})
  })

  it('ninety-nine lines at most', () => {
    const full = { o1: Array.from({ length: 99 }, (_none, number) => `chat-${number + 2}`) }

    expect(withNews(full, line)).toBe(full)
  })
})
