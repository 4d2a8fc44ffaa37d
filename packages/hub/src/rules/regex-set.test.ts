/** Many regular expressions at once. */
import fc from 'fast-check'
import { RE2JS } from 're2js'
import { describe, expect, it } from 'vitest'
import { fixedParts } from './fixed-parts.ts'
import { createRegexSet } from './regex-set.ts'

describe('the fixed parts of a regular expression', () => {
  it.each([
    ['^订单\\d{6}$', ['订单']],
    ['退款|退货', ['退款', '退货']],
    ['a+b', ['a']],
    ['colou?r', ['colo']],
    ['(查询)?余额', ['余额']],
    ['\\.com$', ['.com']],
    ['[abc]def', ['def']],
    ['[]x]yz', ['yz']],
    ['x(a|b)yz', ['yz']],
    ['ab{0,3}cd', ['cd']],
    ['😀*好', ['好']],
    ['\\p{Han}x', ['x']],
    ['\\x41bc', ['bc']],
  ])('%s: %j', (pattern, parts) => {
    expect(fixedParts(pattern)).toEqual(parts)
  })

  it.each([
    '.*',
    '^$',
    '\\d+',
    '退款|',
    'a|\\d',
    '(?i)hello',
    'a*',
    '[abc]',
    '(退款)',
    '\\Qa*\\E',
    '',
  ])('of %j are unknown', (pattern) => {
    expect(fixedParts(pattern)).toBeUndefined()
  })
})

const atoms = fc.constantFrom(
  ...[
    'a',
    'b',
    '订',
    '单',
    '😀',
    '.',
    '\\.',
    '\\d',
    '\\pN',
    '\\x61',
    '[ab]',
    '[^a]',
    '[]a]',
    '[\\]b]',
  ],
  ...[
    '(a|b)',
    '(?:订单)',
    '(a[)]b)',
    '^',
    '$',
    '|',
    '(?i:b)',
    '\\Qa*\\E',
    '{',
    '}',
    '[[:alpha:]a]',
  ],
)
const quantifiers = fc.constantFrom('', '', '', '*', '+', '?', '{2}', '{0,1}', '*?', '+?')
const patterns = fc
  .array(fc.tuple(atoms, quantifiers), { minLength: 1, maxLength: 6 })
  .map((list) => list.flat().join(''))
  .filter(compiles)
const texts = fc.string({
  unit: fc.constantFrom('a', 'b', '订', '单', '😀', '.', '1', ')', ']', '*', '{', '}'),
})

function compiles(pattern: string): boolean {
  try {
    RE2JS.compile(pattern)
    return true
  } catch {
    return false
  }
}

describe('a set of regular expressions', () => {
  it('finds what each of them finds alone, in the order of their values', () => {
    fc.assert(
      fc.property(fc.array(patterns, { maxLength: 12 }), texts, (list, text) => {
        const set = createRegexSet()
        for (const [value, pattern] of list.entries()) set.add(pattern, value)

        const alone = list.flatMap((pattern, value) =>
          RE2JS.compile(pattern).test(text) ? [value] : [],
        )

        expect(set.search(text)).toEqual(alone)
      }),
      { numRuns: 3_000 },
    )
  })

  it('has nothing to find when it is empty', () => {
    expect(createRegexSet().search('a')).toEqual([])
  })
})
