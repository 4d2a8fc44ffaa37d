/** What `parseXml` reads, and why it refuses. */
import { describe, expect, it } from 'vitest'
import { parseXml } from './parse-xml.ts'
import { XmlError } from './xml-error.ts'

describe('parseXml', () => {
  it.each([
    ['an empty root', '<xml></xml>', {}],
    ['a root closed at once', '<xml/>', {}],
    ['an element closed at once', '<xml><a/></xml>', { a: '' }],
    ['a byte order mark', '\ufeff<xml><a>1</a></xml>', { a: '1' }],
    ['a declaration', '<?xml version="1.0" encoding="UTF-8"?>\n<xml><a>1</a></xml>', { a: '1' }],
    ['one item', '<xml><l><item><a>1</a></item></l></xml>', { l: { item: [{ a: '1' }] } }],
    ['an element three times', '<xml><a>1</a><a>2</a><a/></xml>', { a: ['1', '2', ''] }],
    ['layout around CDATA', '<xml><a> \n<![CDATA[ x ]]>\t</a></xml>', { a: ' x ' }],
    ['white space as content', '<xml><a> </a></xml>', { a: ' ' }],
    ['text before CDATA', '<xml><a>x <![CDATA[y]]> </a></xml>', { a: 'x y' }],
    ['line ends of Windows', '<xml>\r\n<a>x\r\ny\r</a></xml>', { a: 'x\ny\n' }],
    ['references', '<xml><a>&#x4e2d;&#25991;&apos;&amp;lt;</a></xml>', { a: "中文'&lt;" }],
    ['references inside CDATA as text', '<xml><a><![CDATA[&lt;]]></a></xml>', { a: '&lt;' }],
  ])('reads %s', (_what, xml, fields) => {
    expect(parseXml(xml)).toEqual(fields)
  })

  it('gives elements no meaning by their names', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty']
    const fields = parseXml(`<xml>${names.map((name) => `<${name}>1</${name}>`).join('')}</xml>`)
    expect(Object.entries(fields)).toEqual(names.map((name) => [name, '1']))
    expect(parseXml('<xml></xml>')['toString']).toBeUndefined()
  })

  it('does not let a push reach into other objects', () => {
    parseXml('<xml><__proto__><polluted>1</polluted></__proto__></xml>')
    expect({}).not.toHaveProperty('polluted')
  })

  it.each([
    ['DOCTYPE', '<!DOCTYPE xml><xml></xml>'],
    ['DOCTYPE', '<xml><!DOCTYPE a></xml>'],
    ['entity &nbsp;', '<xml><a>&nbsp;</a></xml>'],
    ['entity &#0;', '<xml><a>&#0;</a></xml>'],
    ['entity &#xD800;', '<xml><a>&#xD800;</a></xml>'],
    ['entity &#x110000;', '<xml><a>&#x110000;</a></xml>'],
    ['"&" does not begin a reference', '<xml><a>a & b</a></xml>'],
    ['comment', '<xml><!-- c --></xml>'],
    ['processing instruction', '<xml><?php ?></xml>'],
    ['attributes', '<xml><a b="c"></a></xml>'],
    ['attributes or names', '<xml><é></é></xml>'],
    ['text beside elements', '<xml><a>x<b></b></a></xml>'],
    ['text instead of elements', '<xml>hello</xml>'],
    ['closed by another', '<xml><a></b></xml>'],
    ['an element is not closed', '<xml><a>'],
    ['a tag is not closed', '<xml'],
    ['CDATA section is not closed', '<xml><a><![CDATA[x]]</a></xml>'],
    ['outside of a CDATA section', '<xml><a>]]></a></xml>'],
    ['follows the root', '<xml></xml><xml></xml>'],
    ['does not begin with an element', 'success'],
    ['does not begin with an element', ''],
    ['processing instruction', '<?xml version="1.0" encoding="GBK"?><xml></xml>'],
    ['a character that XML does not allow', '<xml><a>\u0008</a></xml>'],
    ['a character that XML does not allow', '<xml><a>\ud83d</a></xml>'],
    ['depth', nested(9)],
    ['element count', `<xml>${'<a/>'.repeat(4096)}</xml>`],
    ['size', `<xml><a>${'x'.repeat(1024 * 1024)}</a></xml>`],
  ])('refuses for %s: %.40s', (reason, xml) => {
    expect(() => parseXml(xml)).toThrow(XmlError)
    expect(() => parseXml(xml)).toThrow(reason)
  })

  it('reads up to its limits', () => {
    const large = 'x'.repeat(1024 * 1024 - '<xml><a></a></xml>'.length)
    expect(parseXml(`<xml><a>${large}</a></xml>`)['a']).toHaveLength(large.length)
    expect(parseXml(`<xml>${'<a/>'.repeat(4095)}</xml>`)['a']).toHaveLength(4095)
    expect(parseXml(nested(8))).toHaveProperty('a.a.a.a.a.a.a', 'x')
  })

  it.each([
    ['an unclosed tag of blanks', `<a${' '.repeat(1_000_000)}`],
    ['a tag of blanks', `<xml><a${' '.repeat(1_000_000)}b></xml>`],
    ['a closing tag of blanks', `<xml><a></a${' '.repeat(1_000_000)}b></xml>`],
    ['unclosed CDATA', `<xml><a>${'<![CDATA['.repeat(110_000)}`],
    ['many CDATA sections', `<xml><a>${'<![CDATA[]]>'.repeat(80_000)}`],
    ['references without end', `<xml><a>${'&a'.repeat(500_000)}</a></xml>`],
    ['references', `<xml><a>${'&lt;'.repeat(250_000)}`],
    ['white space', `<xml>${' '.repeat(1_000_000)}x</xml>`],
  ])('refuses a megabyte of %s in good time', (_what, xml) => {
    const startedAt = performance.now()
    expect(() => parseXml(xml)).toThrow(XmlError)
    expect(performance.now() - startedAt).toBeLessThan(2000)
  })
})

function nested(levels: number): string {
  return `<xml>${'<a>'.repeat(levels - 1)}x${'</a>'.repeat(levels - 1)}</xml>`
}
