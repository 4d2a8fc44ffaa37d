/** Compares `parseXml` with a complete XML parser on documents made by chance. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseXml } from './parse-xml.ts'
import { readWithSaxes, type Shape } from './saxes-oracle.fixture.ts'
import { XmlError } from './xml-error.ts'
import type { XmlValue } from './xml-fields.ts'

const numRuns = Number(process.env['MPHUB_FUZZ_RUNS'] ?? 5000)
const timeout = 30_000 + numRuns

const names = fc.constantFrom(
  ...'ToUserName CreateTime Location_X item List a _.-1 __proto__ constructor toString'.split(' '),
)
const space = fc.constantFrom('', '', '', ' ', '\n', '\r\n', '\t', ' \r ')
const characters = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.constantFrom('你好', '😀', ']', ']]', '>', '  ', '\r\n', '007', ' x ', '<', '&', ']]>'),
)

const escaped = characters.map((text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
)
const reference = fc.constantFrom('&#20013;', '&#x1F600;', '&quot;', '&apos;', '&#13;', '&#32;')
const section = characters.map((text) => `<![CDATA[${text.replaceAll(']]>', ']]')}]]>`)
const leaf = fc.array(fc.oneof(section, section, escaped, reference, space), { maxLength: 4 })

/** Elements with layout between them, down to the sixth level. */
const { element } = fc.letrec<{ element: string; content: string }>((tie) => ({
  element: fc
    .record({ name: names, content: tie('content'), layout: space, gap: space })
    .map(({ name, content, layout, gap }) =>
      content === '' && gap !== ''
        ? `<${name}${gap}/>${layout}`
        : `<${name}${gap}>${content}</${name}${gap}>${layout}`,
    ),
  content: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    leaf.map((parts) => parts.join('')),
    fc.array(tie('element'), { maxLength: 4 }).map((children) => children.join('')),
  ),
}))

const declarations = fc.constantFrom(
  '',
  '\ufeff',
  '<?xml version="1.0"?>',
  "<?xml version='1.0' encoding='utf-8'?>",
  '<?xml version="1.0" encoding="UTF-8" standalone="yes" ?>\r\n',
)
const documents = fc
  .record({ declaration: declarations, before: space, children: fc.array(element), after: space })
  .map(
    ({ declaration, before, children, after }) =>
      `${declaration}${before}<xml>${before}${children.join('')}</xml>${after}`,
  )

const fragments = fc.constantFrom(
  ...'< > / & ; " \' = ! ? [ ] ]] - : &lt; &lt &nbsp; &#0; &#x0; &#xD800; &#x110000;'.split(' '),
  ...'<a> </a> <a/> <a </ <1> <é> <a:b> </xml> <![CDATA[ ]]> <![cdata[ <!-- --> <! <?'.split(' '),
  ...'&#9; &#X41; &#; &#65; &#0065; &#xFFFE; &a.b; &amp;amp; \0 \x1f \x7f \x85'.split(' '),
  ...'\u2028 \ufffe \uffff \ufeff \ud800 \udc00 😀'.split(' '),
  ...' |\n|\r|\t|<a b="c">|< a>|</ a>|<a/ >|<a />|<!-- c -->|<?p i?>|<!DOCTYPE xml>'.split('|'),
  ...'<!ENTITY a "b">|<?xml version="1.0"?>|<![CDATA[ c ]]>|<a></a>| &gt; '.split('|'),
)

const changes = fc.array(
  fc.record({ place: fc.nat(), cut: fc.constantFrom(0, 0, 0, 1, 5), piece: fragments }),
  { minLength: 1, maxLength: 2 },
)

/** A document with pieces put in and characters cut out. */
const mutants = fc.tuple(documents, changes).map(([document, all]) =>
  all.reduce((text, { place, cut, piece }) => {
    const at = place % (text.length + 1)
    return text.slice(0, at) + piece + text.slice(at + cut)
  }, document),
)

const soup = fc
  .array(fragments, { maxLength: 5 })
  .map((pieces) => `<xml><a>${pieces.join('')}</a></xml>`)

describe('parseXml', { timeout }, () => {
  it('reads every document of the kind that WeChat writes as saxes does', () => {
    fc.assert(
      fc.property(documents, (text) => {
        expect(shapeOf(parseXml(text))).toEqual(readWithSaxes(text))
      }),
      { numRuns },
    )
  })

  it.each([
    ['a damaged document', mutants],
    ['a heap of markup', soup],
  ])('refuses %s or reads it as saxes does', (_what, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const fields = parsedOrRefused(text)
        if (fields !== undefined) expect(shapeOf(fields)).toEqual(readWithSaxes(text))
      }),
      { numRuns },
    )
  })
})

function parsedOrRefused(text: string) {
  try {
    return parseXml(text)
  } catch (error) {
    expect(error).toBeInstanceOf(XmlError)
    return undefined
  }
}

function shapeOf(value: XmlValue): Shape {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map(shapeOf)
  return { pairs: Object.entries(value).map(([name, field]) => [name, shapeOf(field)]) }
}
