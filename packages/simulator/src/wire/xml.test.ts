/** XML as WeChat writes it, and replies as developers write them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readXml } from './read-xml.ts'
import { writeXml } from './write-xml.ts'

describe('a message in XML', () => {
  it.each([
    ['text in CDATA', { Content: 'a < b && c' }, '<Content><![CDATA[a < b && c]]></Content>'],
    [
      'the end of a CDATA split',
      { Content: 'a]]>b' },
      '<Content><![CDATA[a]]]]><![CDATA[>b]]></Content>',
    ],
    ['a MsgId bare', { MsgId: '24000000000000001' }, '<MsgId>24000000000000001</MsgId>'],
    ['digits of a fan in CDATA', { Content: '007' }, '<Content><![CDATA[007]]></Content>'],
    ['a place bare', { Location_X: '23.134521' }, '<Location_X>23.134521</Location_X>'],
    ['a number bare', { Version: 2 }, '<Version>2</Version>'],
    ['nested fields', { A: { B: 'c' } }, '<A><B><![CDATA[c]]></B></A>'],
    [
      'a list as siblings',
      { List: ['a', 'b'] },
      '<List><![CDATA[a]]></List><List><![CDATA[b]]></List>',
    ],
    [
      'no control characters',
      { Content: 'a\u0000\u000Bb\uFFFE' },
      '<Content><![CDATA[ab]]></Content>',
    ],
    ['no half of a character', { Content: 'a\uD83D' }, '<Content><![CDATA[a]]></Content>'],
    ['emoji', { Content: '😀' }, '<Content><![CDATA[😀]]></Content>'],
  ])('has %s', (_what, fields, xml) => {
    expect(writeXml(fields)).toBe(`<xml>${xml}</xml>`)
  })

  it('can be read back', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab ]<>&"\n中😀') })
    fc.assert(
      fc.property(text, (content) => {
        expect(readXml(writeXml({ Content: content }))).toEqual({ Content: content })
      }),
    )
  })
})

describe('a reply in XML', () => {
  it.each([
    ['text', '<A><![CDATA[ two spaces \n]]></A>', { A: ' two spaces \n' }],
    ['text without CDATA', '<A>&lt;a&gt; &#20013;</A>', { A: '<a> 中' }],
    ['CDATA in two sections', '<A><![CDATA[a]]]]><![CDATA[>b]]></A>', { A: 'a]]>b' }],
    ['white space around CDATA', '<A>\n  <![CDATA[a]]>\n</A>', { A: 'a' }],
    ['an empty element', '<A/><B></B>', { A: '', B: '' }],
    ['fields with line breaks between', '\n<A>\n<B>c</B>\n</A>\n', { A: { B: 'c' } }],
    ['one item as a list', '<A><item><B>c</B></item></A>', { A: { item: [{ B: 'c' }] } }],
    ['repeated elements as a list', '<L>a</L><L>b</L>', { L: ['a', 'b'] }],
    ['a name that objects have', '<__proto__><B>c</B></__proto__>', { ['__proto__']: { B: 'c' } }],
  ])('is read: %s', (_what, xml, fields) => {
    expect(readXml(`<xml>${xml}</xml>`)).toEqual(fields)
  })

  it.each([
    ['a document type', '<!DOCTYPE xml [<!ENTITY e "x">]><xml><A>&e;</A></xml>'],
    ['an entity of its own', '<xml><A>&e;</A></xml>'],
    ['another outermost element', '<html><A>a</A></html>'],
    ['nothing inside', '<xml>text</xml>'],
    ['an element left open', '<xml><A>a</xml>'],
    ['text after its end', '<xml><A>a</A></xml>more'],
    ['elements nested without end', `<xml>${'<A>'.repeat(20)}${'</A>'.repeat(20)}</xml>`],
  ])('is refused with %s', (_what, xml) => {
    expect(() => readXml(xml)).toThrow(
      expect.objectContaining({ name: 'WireError', code: 'xml_unreadable' }),
    )
  })
})
