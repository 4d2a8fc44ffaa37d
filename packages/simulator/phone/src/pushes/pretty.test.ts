/** What goes over the wire, made readable. */
import { describe, expect, it } from 'vitest'
import { pretty } from './pretty.ts'

function written(source: string): string {
  return pretty(source)
    .map((line) => line.map(({ text }) => text).join(''))
    .join('\n')
}

describe('pretty-printing', () => {
  it('puts each element on a line of its own', () => {
    const source =
      '<xml><ToUserName><![CDATA[gh_1]]></ToUserName><CreateTime>1714112445</CreateTime></xml>'

    expect(written(source)).toBe(`<xml>
  <ToUserName><![CDATA[gh_1]]></ToUserName>
  <CreateTime>1714112445</CreateTime>
</xml>`)
  })

  it('indents what is nested', () => {
    const source = '<xml><Articles><item><Title>a</Title><Url/></item></Articles></xml>'

    expect(written(source)).toBe(`<xml>
  <Articles>
    <item>
      <Title>a</Title>
      <Url/>
    </item>
  </Articles>
</xml>`)
  })

  it.each([
    [
      'an empty element on one line',
      '<xml><EventKey></EventKey></xml>',
      '<xml>\n  <EventKey></EventKey>\n</xml>',
    ],
    ['white space between elements out', '<xml>\n\n<A>1</A>\n</xml>', '<xml>\n  <A>1</A>\n</xml>'],
    [
      'markup inside CDATA as it is',
      '<C><![CDATA[<a href="x">]]></C>',
      '<C><![CDATA[<a href="x">]]></C>',
    ],
    [
      'line breaks inside CDATA as they are',
      '<C><![CDATA[a\n b]]></C>',
      '<C><![CDATA[a\n b]]></C>',
    ],
    [
      'a split CDATA on one line',
      '<C><![CDATA[a]]]]><![CDATA[>b]]></C>',
      '<C><![CDATA[a]]]]><![CDATA[>b]]></C>',
    ],
    ['plain text as it is', 'success', 'success'],
    ['unfinished markup readable', '<xml><A>1', '<xml>\n  <A>1'],
    ['a lone bracket as it is', '<', '<'],
    ['nothing as nothing', '', ''],
    ['JSON indented', '{"a":[1]}', '{\n  "a": [\n    1\n  ]\n}'],
    ['broken JSON as it is', '{"a":', '{"a":'],
  ])('leaves %s', (_what, source, readable) => {
    expect(written(source)).toBe(readable)
  })

  it('tells names, marks and values apart', () => {
    expect(pretty('<A><![CDATA[1]]></A>')).toEqual([
      [
        { kind: 'name', text: '<A>' },
        { kind: 'mark', text: '<![CDATA[' },
        { kind: 'value', text: '1' },
        { kind: 'mark', text: ']]>' },
        { kind: 'name', text: '</A>' },
      ],
    ])
  })
})
