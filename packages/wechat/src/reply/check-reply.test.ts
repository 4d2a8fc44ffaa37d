/** Which replies are refused, wherever they come from. */
import { describe, expect, it } from 'vitest'
import { image, music, news, text, transferCustomerService, video, voice } from './build-reply.ts'
import { checkReply } from './check-reply.ts'
import { InvalidReplyError } from './invalid-reply-error.ts'
import type { Reply } from './reply.ts'

const article = { title: '标题', url: 'https://example.com/' }
const replies: readonly Reply[] = [
  text('你好'),
  image('m1'),
  voice('m1'),
  video({ mediaId: 'm1', title: '标题' }),
  music({ thumbMediaId: 't1', hqMusicUrl: 'https://example.com/a.mp3' }),
  news([article]),
  news(Array(8).fill(article), { most: 8 }),
  transferCustomerService(),
  transferCustomerService('a@shop'),
]

describe('checkReply', () => {
  it.each(replies)('accepts $kind after a journey through JSON', (reply) => {
    expect(checkReply(JSON.parse(JSON.stringify(reply)))).toEqual(reply)
  })

  it.each([
    ['nothing', undefined, 'must be an object'],
    ['null', null, 'must be an object'],
    ['text', 'hello', 'must be an object'],
    ['a list', [], 'must be an object'],
    ['no kind', {}, 'no kind that WeChat knows'],
    ['an unknown kind', { kind: 'sticker' }, 'text, image, voice, video, music, news'],
    ['the name of a method', { kind: 'toString' }, 'no kind that WeChat knows'],
    ['no content', { kind: 'text' }, 'needs content'],
    ['a number for content', { kind: 'text', content: 7 }, 'needs content'],
    ['content that vanishes', { kind: 'text', content: '\u0008' }, 'needs content'],
    ['no media id', { kind: 'image', mediaId: '' }, 'needs mediaId'],
    ['no cover', { kind: 'music' }, 'needs thumbMediaId'],
    ['a number for title', { kind: 'video', mediaId: 'm', title: 1 }, 'title of the reply must be'],
    ['no articles', { kind: 'news', articles: [] }, 'needs articles'],
    ['articles that are none', { kind: 'news', articles: ['x'] }, 'must be an object'],
    ['an article without url', { kind: 'news', articles: [{ title: 'x' }] }, 'needs the url'],
    [
      'an address of a program',
      { kind: 'news', articles: [{ title: 'x', url: 'javascript:alert(1)' }] },
      'must begin with http:// or https://',
    ],
    ['nine articles', { kind: 'news', articles: Array(9).fill(article) }, 'at most 8'],
  ])('refuses %s', (_what, value, message) => {
    expect(() => checkReply(value)).toThrow(InvalidReplyError)
    expect(() => checkReply(value)).toThrow(message)
  })

  it('drops what a reply does not have, and empty options', () => {
    const outside = { kind: 'video', mediaId: 'm1', title: '', color: 'red' }
    expect(JSON.stringify(checkReply(outside))).toBe('{"kind":"video","mediaId":"m1"}')
  })
})

describe('text', () => {
  it('takes 2,048 bytes in UTF-8', () => {
    expect(text(`${'汉'.repeat(682)}ab`)).toHaveProperty('kind', 'text')
  })

  it('refuses more, and says what to do', () => {
    expect(() => text('汉'.repeat(700))).toThrow(
      'The text has 2100 bytes in UTF-8, and WeChat takes at most 2048. Split it',
    )
  })
})

describe('news', () => {
  it('takes one article unless told that an event is answered', () => {
    expect(() => news([article, article])).toThrow(
      'has 2 articles, and WeChat shows at most 1 here',
    )
    expect(news([article, article], { most: 8 }).articles).toHaveLength(2)
  })
})

describe('InvalidReplyError', () => {
  it('has a stable code', () => {
    expect(new InvalidReplyError('x')).toMatchObject({
      name: 'InvalidReplyError',
      code: 'invalid_reply',
    })
  })
})
