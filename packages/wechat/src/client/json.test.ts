/** JSON as WeChat wants it, and as WeChat sends it. */
import { describe, expect, it } from 'vitest'
import { readJson, writeJson } from './json.ts'

const controlA = String.fromCharCode(1)

describe('writeJson', () => {
  it.each([
    ['Chinese as it is', { name: '今日推荐😀' }, '{"name":"今日推荐😀"}'],
    ['a number of 64 bits with all its digits', { id: 2n ** 63n }, '{"id":9223372036854775808}'],
    [
      'fields in their order, and none that are missing',
      { b: 1, a: undefined, c: [] },
      '{"b":1,"c":[]}',
    ],
    ['lists', [1, 'a', null, undefined, true], '[1,"a",null,null,true]'],
    ['line ends and quotes in short', { text: 'a\n"b"\t\\' }, String.raw`{"text":"a\n\"b\"\t\\"}`],
    ['no control characters', { text: `a${controlA}b\u007F` }, '{"text":"ab\u007F"}'],
    ['no half of an emoji', { text: 'a\uD83Db' }, '{"text":"ab"}'],
  ])('writes %s', (_what, value, json) => {
    expect(writeJson(value)).toBe(json)
    expect(writeJson(value)).not.toContain(String.raw`\u`)
  })
})

describe('readJson', () => {
  it.each([
    [
      'a number of 64 bits by its digits',
      '{"msg_id":24000000000000001}',
      { msg_id: '24000000000000001' },
    ],
    [
      'other numbers as numbers',
      '{"a":9007199254740991,"b":0.1234567890123456}',
      { a: 9007199254740991, b: 0.1234567890123456 },
    ],
    [
      'control characters in a text',
      `{"nick\tname":"a${controlA}b\n"}`,
      { 'nick\tname': `a${controlA}b\n` },
    ],
    ['control characters beside escapes', `{"a":"\\"${controlA}\\\\"}`, { a: `"${controlA}\\` }],
  ])('reads %s', (_what, text, value) => {
    expect(readJson(text)).toEqual(value)
  })

  it.each(['', '{"a":', 'ok', '<html>'])('does not read %j', (text) => {
    expect(() => readJson(text)).toThrow(SyntaxError)
  })

  it('gives up on a text without an end at once', () => {
    const text = `"${'\\"'.repeat(200_000)}\u0001`
    const startedAt = performance.now()

    expect(() => readJson(text)).toThrow(SyntaxError)
    expect(performance.now() - startedAt).toBeLessThan(2000)
  })
})
