/** Texts are shown with their links, and never as HTML. */
import { describe, expect, it } from 'vitest'
import { readRichText, webAddress } from './read-rich-text.ts'

describe('a text', () => {
  it.each([
    ['plain words', 'hello <b>you</b>', [{ kind: 'text', text: 'hello <b>you</b>' }]],
    [
      'a link between words',
      '看<a href="https://example.com/a?b=1&amp;c=2">这里</a>吧',
      [
        { kind: 'text', text: '看' },
        { kind: 'link', text: '这里', href: 'https://example.com/a?b=1&c=2' },
        { kind: 'text', text: '吧' },
      ],
    ],
    [
      'an address by itself',
      '见 https://example.com/x。',
      [
        { kind: 'text', text: '见 ' },
        { kind: 'link', text: 'https://example.com/x', href: 'https://example.com/x' },
        { kind: 'text', text: '。' },
      ],
    ],
    [
      'a dangerous link as words',
      '<a href="javascript:alert(1)">x</a>',
      [{ kind: 'text', text: 'x' }],
    ],
    ['a link without address as words', '<a data-x="1">x</a>', [{ kind: 'text', text: 'x' }]],
    [
      'a line to tap',
      '<a href="weixin://bizmsgmenu?msgmenucontent=满意&msgmenuid=101">很满意</a>',
      [{ kind: 'tap', text: '很满意', says: '满意', id: '101' }],
    ],
    [
      'a mini program',
      '<a href="https://a.example" data-miniprogram-appid="wx2" data-miniprogram-path="p">去</a>',
      [{ kind: 'mini-program', text: '去', appid: 'wx2' }],
    ],
    [
      'an image tag as it is',
      '<img src=x onerror=1>',
      [{ kind: 'text', text: '<img src=x onerror=1>' }],
    ],
    ['emoji codes as faces', '好/::)/:,@-D', [{ kind: 'text', text: '好🙂😄' }]],
    ['nothing', '', []],
  ])('holds %s', (_what, source, parts) => {
    expect(readRichText(source)).toEqual(parts)
  })

  it('of 100,000 unfinished links is read in no time', () => {
    const source = '<a href="'.repeat(100_000)

    expect(readRichText(source)).toEqual([{ kind: 'text', text: source }])
  }, 1_000)
})

describe('an address', () => {
  it.each([
    ['https://example.com', 'https://example.com/'],
    [' http://example.com/a ', 'http://example.com/a'],
    ['javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['weixin://bizmsgmenu?x=1', undefined],
    ['/relative', undefined],
    [null, undefined],
  ])('%j opens as %j', (address, opened) => {
    expect(webAddress(address)).toBe(opened)
  })
})
