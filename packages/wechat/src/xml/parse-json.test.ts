/** What `parseJson` reads, and why it refuses. */
import { describe, expect, it } from 'vitest'
import { parseJson } from './parse-json.ts'
import { XmlError } from './xml-error.ts'

describe('parseJson', () => {
  it.each([
    [
      'numbers by their digits',
      '{"a":24000000000000001,"b":65.000000}',
      { a: '24000000000000001', b: '65.000000' },
    ],
    ['other leaves as text', '{"a":true,"b":null,"c":"007"}', { a: 'true', b: '', c: '007' }],
    ['objects in lists', '{"List":[{"a":1},{"a":2}]}', { List: [{ a: '1' }, { a: '2' }] }],
    ['a single item as a list', '{"l":{"item":{"a":"x"}}}', { l: { item: [{ a: 'x' }] } }],
    ['a list of items as it is', '{"l":{"item":[{"a":"x"}]}}', { l: { item: [{ a: 'x' }] } }],
  ])('reads %s', (_what, json, fields) => {
    expect(parseJson(json)).toEqual(fields)
  })

  it('gives elements no meaning by their names', () => {
    const fields = parseJson('{"__proto__":{"polluted":1},"constructor":"x"}')
    expect(Object.keys(fields)).toEqual(['__proto__', 'constructor'])
    expect({}).not.toHaveProperty('polluted')
  })

  it.each([
    ['is not well-formed', '{"a":'],
    ['is not well-formed', '{"a":1}x'],
    ['is not an object', '[]'],
    ['is not an object', '"text"'],
    ['depth', `{"a":${'['.repeat(8)}${']'.repeat(8)}}`],
    ['element count', `{"a":[${'1,'.repeat(4096)}1]}`],
    ['size', `{"a":"${'x'.repeat(1024 * 1024)}"}`],
  ])('refuses because of what it %s: %.20s', (reason, json) => {
    expect(() => parseJson(json)).toThrow(XmlError)
    expect(() => parseJson(json)).toThrow(reason)
  })
})
