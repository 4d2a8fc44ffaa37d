/** What `writeXml` writes. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseXml } from './parse-xml.ts'
import { cdata, writeXml } from './write-xml.ts'

describe('writeXml', () => {
  it.each([
    ['text in CDATA', { a: 'x' }, '<a><![CDATA[x]]></a>'],
    ['digits and numbers without', { a: '1348831860', b: 7 }, '<a>1348831860</a><b>7</b>'],
    ['empty text', { a: '' }, '<a><![CDATA[]]></a>'],
    ['elements in elements', { a: { b: 'x' } }, '<a><b><![CDATA[x]]></b></a>'],
    [
      'a list as repeated elements',
      { a: ['x', { b: '1' }] },
      '<a><![CDATA[x]]></a><a><b>1</b></a>',
    ],
    ['nothing for undefined', { a: undefined, b: '1' }, '<b>1</b>'],
  ])('writes %s', (_what, fields, xml) => {
    expect(writeXml(fields)).toBe(`<xml>${xml}</xml>`)
  })

  it('writes every allowed text so that it is read unchanged', () => {
    const texts = fc
      .string({ unit: 'grapheme' })
      .filter((text) => !/[^\t\n -\u{10ffff}]/u.test(text))
    const tricky = fc.constantFrom(
      ']]>',
      ']]',
      '>',
      ']]]]><![CDATA[>',
      '<![CDATA[',
      '&lt;',
      '007',
      ' ',
    )
    const mixed = fc.array(fc.oneof(texts, tricky)).map((parts) => parts.join(''))
    fc.assert(
      fc.property(mixed, (content) => {
        expect(parseXml(writeXml({ Content: content }))).toEqual({ Content: content })
      }),
    )
  })
})

describe('cdata', () => {
  it.each([
    ['control characters', 'a\0\u0008\u001fb', 'ab'],
    ['non-characters', 'a\ufffe\uffffb', 'ab'],
    ['lone surrogates', 'a\ud83db\ude00', 'ab'],
    ['nothing of emoji, tabs and line ends', '😀\t\n', '😀\t\n'],
  ])('removes %s', (_what, text, kept) => {
    expect(cdata(text)).toBe(`<![CDATA[${kept}]]>`)
  })
})
