/** Checks of values from outside. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { list, object, oneOf, optional, optionalText, text, url } from './checks.ts'
import { tellProblems } from './problem.ts'

describe('a check', () => {
  it.each([
    ['a text', text(), 'a', []],
    ['a missing text', text(), undefined, ['missing']],
    ['an empty text', text(), '', ['missing']],
    ['a number for a text', text(), 1, ['not_a_text']],
    ['a text as long as allowed', text({ maxBytes: 6 }), '微信', []],
    ['a text with a byte too many', text({ maxBytes: 5 }), '微信', ['too_long']],
    ['as many characters as allowed', text({ maxCharacters: 2 }), '😀😀', []],
    ['a character too many', text({ maxCharacters: 2 }), '微信😀', ['too_long']],
    ['line breaks', text(), 'a\n\tb\r', []],
    ['a control character', text(), 'a\b', ['not_sendable']],
    ['half a character', text(), 'a\ud83d', ['not_sendable']],
    ['an address', url(), 'https://example.com/a?b#c', []],
    ['an address in capitals', url(), 'HTTP://example.com', []],
    ['no address', url(), 'example.com', ['not_a_url']],
    ['an address of a script', url(), 'javascript:alert(1)', ['not_a_url']],
    ['an address without a host', url(), 'https:///a', ['not_a_url']],
    ['what was left out', optional(url()), undefined, []],
    ['an empty optional text', optionalText(), '', []],
    ['an option', oneOf('a', 'b'), 'b', []],
    ['no option', oneOf('a', 'b'), 'B', ['not_an_option']],
    ['a list', list(text(), { most: 2 }), ['a', 'b'], []],
    ['an empty list', list(text()), [], ['too_few']],
    ['a list too long', list(text(), { most: 1 }), ['a', 'b'], ['too_many']],
    ['no list', list(text()), { 0: 'a' }, ['not_a_list']],
    ['an object', object({ a: text() }), { a: 'b' }, []],
    ['no object', object({ a: text() }), ['b'], ['not_an_object']],
    ['a field too many', object({ a: text() }), { a: 'b', c: 'd' }, ['unknown_field']],
    ['a field set to undefined', object({ a: text() }), { a: 'b', c: undefined }, []],
  ])('says of %s what it is', (_what, check, value, rules) => {
    expect(check('x', value).map(({ rule }) => rule)).toEqual(rules)
  })

  it('tells all problems at once, with their places, in both languages', () => {
    const check = object({ list: list(object({ id: text(), name: text({ maxBytes: 3 }) })) })

    const problems = check('', {
      list: [
        { id: 'a', name: '微信' },
        { Id: 'b', name: 'c' },
      ],
    })

    expect(tellProblems(problems)).toEqual({
      en:
        'list[0].name has 6 bytes in UTF-8, and may have 3; list[1].id is missing; ' +
        'list[1].Id is no field that WeChat reads here; it may be id',
      zh:
        'list[0].name 有 6 字节（UTF-8），最多 3 字节；list[1].id 缺少；' +
        'list[1].Id 不是微信在此读取的字段，是否应为 id',
    })
  })

  it('tells of a flood of fields only the first', () => {
    const flood = Object.fromEntries(Array.from({ length: 100_000 }, (_each, at) => [`x${at}`, 1]))
    expect(object({})('', flood)).toHaveLength(20)
  })

  it('refuses what JSON can hold only as a \\u escape, which WeChat does not read', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0xffff), { minLength: 1 }), (units) => {
        const value = String.fromCharCode(...units)
        const problems = text()('', value)
        if (/\\u[0-9a-f]{4}/u.test(JSON.stringify(value))) {
          expect(problems).toMatchObject([{ rule: 'not_sendable' }])
        }
      }),
      { numRuns: 1000 },
    )
  })
})
