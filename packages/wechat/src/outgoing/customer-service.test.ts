/** Customer-service messages, built and checked. */
import { describe, expect, expectTypeOf, it } from 'vitest'
import type { z } from 'zod'
import { send, typing as typingEndpoint } from '../api/custom-message.ts'
import { checkCustomerServiceMessage } from './check-customer-service.ts'
import * as customerService from './customer-service.ts'
import { InvalidMessageError } from './invalid-message-error.ts'

const fan = 'oAbcDefGhiJklMnoPqrStuVwxYz0'
const { cancelTyping, image, miniprogrampage, mpnews, mpnewsarticle, msgmenu } = customerService
const { music, news, text, typing, video, voice, wxcard } = customerService

describe('a customer-service message', () => {
  it.each([
    [text(fan, '您好'), { text: { content: '您好' } }],
    [image(fan, 'm1'), { image: { media_id: 'm1' } }],
    [voice(fan, 'm1'), { voice: { media_id: 'm1' } }],
    [
      video(fan, { media_id: 'm1', thumb_media_id: 't1', title: '' }),
      { video: { media_id: 'm1', thumb_media_id: 't1', title: '' } },
    ],
    [
      music(fan, { musicurl: 'https://example.com/a.mp3', thumb_media_id: 't1' }),
      { music: { musicurl: 'https://example.com/a.mp3', thumb_media_id: 't1' } },
    ],
    [
      news(fan, { title: '标题', description: '', url: 'https://example.com/', picurl: '' }),
      {
        news: {
          articles: [{ title: '标题', description: '', url: 'https://example.com/', picurl: '' }],
        },
      },
    ],
    [mpnews(fan, 'm1'), { mpnews: { media_id: 'm1' } }],
    [mpnewsarticle(fan, 'a1'), { mpnewsarticle: { article_id: 'a1' } }],
    [
      msgmenu(fan, { head_content: '满意吗？', list: [{ id: '101', content: '满意' }] }),
      { msgmenu: { head_content: '满意吗？', list: [{ id: '101', content: '满意' }] } },
    ],
    [wxcard(fan, 'c1'), { wxcard: { card_id: 'c1' } }],
    [
      miniprogrampage(fan, { appid: 'wx1', pagepath: 'pages/index', thumb_media_id: 't1' }),
      { miniprogrampage: { appid: 'wx1', pagepath: 'pages/index', thumb_media_id: 't1' } },
    ],
  ])('is what customMessage.send takes: $msgtype', (message, content) => {
    expect(message).toEqual({ touser: fan, msgtype: Object.keys(content)[0], ...content })
    expect(send.input.parse(message)).toEqual(message)
  })

  it('may come from a member of staff, or from an AI', () => {
    const message = text(fan, '您好', { kf_account: 'a@shop', is_ai_msg: true })

    expect(message).toMatchObject({
      customservice: { kf_account: 'a@shop' },
      aimsgcontext: { is_ai_msg: 1 },
    })
    expect(send.input.parse(message)).toEqual(message)
  })

  it('has the type of its kind', () => {
    expectTypeOf(text(fan, 'a')).toExtend<z.input<typeof send.input>>()
    expectTypeOf(text(fan, 'a').text.content).toBeString()
    // @ts-expect-error a text has no picture
    expect(text(fan, 'a').image).toBeUndefined()
  })

  it('takes 2,048 bytes of text and no more', () => {
    const most = '微'.repeat(682) + 'ab'
    expect(text(fan, most).text.content).toBe(most)
    expect(() => text(fan, `${most}c`)).toThrow(
      'WeChat would not accept the message: text.content has 2049 bytes in UTF-8, and may have 2048.',
    )
  })

  it.each([
    ['nothing', undefined, ['it is missing']],
    ['a text', 'hello', ['it must be an object']],
    ['no kind', { touser: fan, text: { content: 'a' } }, ['msgtype is missing', unread('text')]],
    [
      'a kind of mini programs',
      { touser: fan, msgtype: 'link', link: {} },
      [
        'msgtype must be one of text, image, voice, video, music, news, mpnews, mpnewsarticle, ' +
          'msgmenu, wxcard, miniprogrampage',
        unread('link'),
      ],
    ],
    ['a kind that objects inherit', { touser: fan, msgtype: 'constructor' }, [/^msgtype must/]],
    ['no fan and no content', { msgtype: 'text' }, ['touser is missing', 'text is missing']],
    ['an empty content', message('text', { content: '' }), ['text.content is missing']],
    [
      'another kind’s content',
      { ...message('text', { content: 'a' }), image: { media_id: 'm' } },
      [unread('image')],
    ],
    [
      'a misspelt field',
      message('image', { mediaId: 'm1' }),
      ['image.media_id is missing', `${unread('image.mediaId')}; it may be media_id`],
    ],
    [
      'two articles',
      message('news', { articles: [article('https://a/'), article('ftp://b')] }),
      ['news.articles has 2, and may have 1'],
    ],
    [
      'no web address',
      message('news', { articles: [article('a.example')] }),
      ['news.articles[0].url must be an address that begins with http:// or https://'],
    ],
    [
      'a menu without choices',
      message('msgmenu', { list: [] }),
      ['msgmenu.list has 0, and needs at least 1'],
    ],
    [
      'choices that cannot be told apart',
      message('msgmenu', { list: [choice('1'), choice('2'), choice('1')] }),
      ['msgmenu.list[2].id is there twice'],
    ],
    [
      'a character cut in half',
      message('text', { content: 'a\ud83d' }),
      ['text.content has a control character, or half of a character that was cut'],
    ],
  ])('is refused with %s', (_what, value, told) => {
    const error = refusalOf(value)
    expect(error.code).toBe('invalid_message')
    expect(error.problems.map(({ at, words }) => `${at || 'it'} ${words.en}`)).toEqual(
      told.map((each) => (typeof each === 'string' ? each : expect.stringMatching(each))),
    )
  })

  it('is refused in Chinese as well', () => {
    expect(refusalOf(message('news', { articles: [] })).words.zh).toBe(
      '微信不会接受这条消息：news.articles 有 0 个，至少 1 个。',
    )
  })
})

describe('typing', () => {
  it('begins and ends', () => {
    expect(typingEndpoint.input.parse(typing(fan))).toEqual({ touser: fan, command: 'Typing' })
    expect(typingEndpoint.input.parse(cancelTyping(fan)).command).toBe('CancelTyping')
  })
})

function message(msgtype: string, content: object) {
  return { touser: fan, msgtype, [msgtype]: content }
}

function article(url: string) {
  return { title: '标题', description: '', picurl: '', url }
}

function choice(id: string) {
  return { id, content: '好' }
}

function unread(at: string): string {
  return `${at} is no field that WeChat reads here`
}

function refusalOf(value: unknown): InvalidMessageError {
  try {
    checkCustomerServiceMessage(value)
  } catch (error) {
    if (error instanceof InvalidMessageError) return error
  }
  throw new Error('it was not refused')
}
