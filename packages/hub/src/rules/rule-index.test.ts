/** Which rules a text meets, and in which order. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from './fold.ts'
import { buildRuleIndex, byPrecedence } from './rule-index.ts'
import { matchKinds, type Keyword, type MatchKind, type Rule } from './rule.ts'

let made = 0

function rule(match: MatchKind, text = '', change: Partial<Rule & Keyword> = {}): Rule {
  const { strict = false, ...rest } = change
  made += 1
  return {
    id: `rule-${String(made).padStart(6, '0')}`,
    appid: null,
    name: `${match} ${text}`,
    priority: 0,
    enabled: true,
    keywords: [{ match, text, strict }],
    reply: { kind: 'text', content: text },
    module: null,
    ...rest,
  }
}

function namesOf(rules: readonly Rule[], text: string): string[] {
  return [...buildRuleIndex(rules).match(text)].map((hit) => hit.rule.name)
}

describe('a keyword', () => {
  it.each([
    ['exact', '你好', '你好', true],
    ['exact', 'Hello', '  ＨＥＬＬＯ ', true],
    ['exact', '你好', '你好吗', false],
    ['prefix', '订单', '订单 123', true],
    ['prefix', '订单', '我的订单', false],
    ['suffix', '多少钱', '这个多少钱', true],
    ['suffix', '多少钱', '多少钱一个', false],
    ['contains', '退款', '我要退款！', true],
    ['contains', 'REFUND', 'a refund please', true],
    ['contains', '退款', '退 款', false],
    ['regex', '^\\d{6}$', '123456', true],
    ['regex', '^\\d{6}$', '１２３４５６', false],
    ['regex', '(a+)+$', `${'a'.repeat(5_000)}!`, false],
    ['any', '', '', true],
  ] as const)('of kind %s, %j, and the text %j: %s', (match, keyword, text, meets) => {
    expect(namesOf([rule(match, keyword)], text)).toHaveLength(meets ? 1 : 0)
  })

  it.each([
    ['exact', 'Hello', 'hello'],
    ['exact', 'Hello', ' Hello'],
    ['contains', 'ABC', 'ａｂｃ'],
  ] as const)('that is strict, %s %j, does not meet %j', (match, keyword, text) => {
    expect(namesOf([rule(match, keyword, { strict: true })], text)).toEqual([])
  })

  it('meets texts with & and <, which 微擎 never matched', () => {
    expect(namesOf([rule('exact', 'a<b & c')], 'A<B & C')).toHaveLength(1)
  })

  it('of a disabled rule meets nothing', () => {
    expect(namesOf([rule('any', '', { enabled: false })], 'x')).toEqual([])
  })

  it('meets no text so long that nobody typed it, unless it takes any', () => {
    const rules = [rule('contains', 'a'), rule('any')]

    expect(namesOf(rules, 'a'.repeat(10_001))).toEqual(['any '])
  })
})

describe('the order of the rules that a text meets', () => {
  it('is by kind at equal priority', () => {
    const rules = matchKinds.toReversed().map((kind) => rule(kind, kind === 'any' ? '' : 'hi'))

    const kinds = [...buildRuleIndex(rules).match('hi')].map((hit) => hit.keyword.match)

    expect(kinds).toEqual(['exact', 'prefix', 'suffix', 'contains', 'regex', 'any'])
  })

  it('puts priority before kind, and the newest first among equals', () => {
    const rules = [
      rule('exact', 'hi', { name: 'older' }),
      rule('exact', 'hi', { name: 'newer' }),
      rule('any', '', { name: 'pinned', priority: 255 }),
    ]

    expect(namesOf(rules, 'hi')).toEqual(['pinned', 'newer', 'older'])
  })

  it('names a rule once, by its best keyword', () => {
    const both = rule('exact', 'hi', {
      keywords: [
        { match: 'contains', text: 'h', strict: false },
        { match: 'exact', text: 'hi', strict: false },
      ],
    })

    const hits = [...buildRuleIndex([both]).match('hi')]

    expect(hits.map(({ keyword }) => keyword.match)).toEqual(['exact'])
  })
})

describe('the index', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', 'B', '好', ' ', 'Ａ'), maxLength: 6 })
  const keywords = fc.record({
    match: fc.constantFrom('exact', 'prefix', 'suffix', 'contains', 'any'),
    text: texts.filter((text) => text.trim() !== ''),
    strict: fc.boolean(),
    priority: fc.nat(2),
  })

  it('finds what looking at every rule in turn would find, in the same order', () => {
    fc.assert(
      fc.property(fc.array(keywords, { maxLength: 40 }), texts, (wanted, text) => {
        const rules = wanted.map(({ match, text: keyword, ...change }) =>
          rule(match, keyword, change),
        )

        const hits = rules.flatMap((one) => one.keywords.map((keyword) => ({ rule: one, keyword })))
        const expected = hits.filter(({ keyword }) => meets(keyword, text)).sort(byPrecedence)

        expect([...buildRuleIndex(rules).match(text)]).toEqual(expected)
      }),
    )
  })
})

/** The definition of a match, without any index. */
function meets({ match, text: keyword, strict }: Keyword, text: string): boolean {
  const [one, other] = strict ? [keyword, text] : [fold(keyword), fold(text)]
  switch (match) {
    case 'exact':
      return strict ? one === other : one.trim() === other.trim()
    case 'prefix':
      return other.startsWith(one)
    case 'suffix':
      return other.endsWith(one)
    case 'contains':
      return other.includes(one)
    default:
      return true
  }
}
