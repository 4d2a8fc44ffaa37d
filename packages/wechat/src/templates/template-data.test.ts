/** Data, compared with its template. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { templateDataProblems, templateValueProblems } from './template-data.ts'
import { parseTemplate } from './template.ts'

const template = parseTemplate(
  '{{first.DATA}}\n商品：{{thing1.DATA}}\n时间：{{time2.DATA}}\n状态：{{phrase3.DATA}}\n{{remark.DATA}}',
)
const fitting = {
  thing1: { value: '茶叶' },
  time2: { value: '15:01' },
  phrase3: { value: '已发货' },
}

describe('data that fits its template', () => {
  it('has no problem, with or without first and remark', () => {
    expect(templateDataProblems(template, fitting)).toEqual([])
    const decorated = { ...fitting, first: { value: '您好' }, remark: { value: '再见' } }
    expect(templateDataProblems(template, decorated)).toEqual([])
  })

  it('may have a color', () => {
    const thing1 = { value: '茶叶', color: '#173177' }
    expect(templateDataProblems(template, { ...fitting, thing1 })).toEqual([])
  })
})

describe('data that does not fit', () => {
  it.each([
    ['a key is missing', { time2: undefined }, ['data.time2 is missing']],
    [
      'a key is in other case, and named once',
      { thing1: undefined, Thing1: { value: '茶叶' } },
      ['data.Thing1 is not in the template; it is thing1 there'],
    ],
    [
      'a key has no number',
      { phrase3: undefined, phrase: { value: '已发货' } },
      ['data.phrase is not in the template; it is phrase3 there'],
    ],
    [
      'a key is too many',
      { amount9: { value: '1元' } },
      ['data.amount9 is not in the template, which has first, thing1, time2, phrase3, remark'],
    ],
    [
      'a value breaks the rule of its kind',
      { thing1: { value: '茶'.repeat(21) } },
      ['data.thing1.value must be at most 20 characters'],
    ],
    ['a value is empty', { thing1: { value: '' } }, ['data.thing1.value is missing']],
    ['a value is a number', { thing1: { value: 1 } }, ['data.thing1.value must be a text']],
    ['a value has no wrapping', { thing1: '茶叶' }, ['data.thing1 must be an object']],
    [
      'a value has other fields',
      { thing1: { value: '茶叶', colour: '#fff' } },
      ['data.thing1.colour is no field that WeChat reads here; it may be color'],
    ],
  ])('is told: %s', (_what, change, told) => {
    expect(sentences(templateDataProblems(template, { ...fitting, ...change }))).toEqual(told)
  })

  it.each([undefined, null, [], 'x'])('is told when it is %j', (data) => {
    expect(templateDataProblems(template, data)).toMatchObject([{ at: 'data' }])
    expect(templateValueProblems(data)).toMatchObject([{ at: 'data' }])
  })

  it('is told when a value is none of those to choose from', () => {
    const enums = [{ keywordCode: 'const1.DATA', enumValueList: ['通过', '拒绝'] }]
    const problems = templateDataProblems(parseTemplate('{{const1.DATA}}', enums), {
      const1: { value: '也许' },
    })
    expect(sentences(problems)).toEqual(['data.const1.value must be one of 通过, 拒绝'])
  })

  it('is told of keys called as what objects inherit', () => {
    const problems = templateDataProblems(parseTemplate('{{constructor.DATA}}'), {})
    expect(sentences(problems)).toEqual(['data.constructor is missing'])
  })
})

describe('data and its template, whatever the keys are', () => {
  const values: readonly [kind: string, value: string][] = [
    ['thing', '茶叶'],
    ['number', '1'],
    ['character_string', 'A-1'],
    ['time', '15:01'],
    ['amount', '¥1'],
    ['phrase', '已发货'],
    ['keyword', '任意'],
  ]
  const field = fc
    .tuple(fc.constantFrom(...values), fc.integer({ min: 1, max: 20 }))
    .map(([[kind, value], number]) => ({ key: `${kind}${number}`, value }))
  const fields = fc.uniqueArray(field, { selector: ({ key }) => key, minLength: 1, maxLength: 6 })
  const filled = fields.chain((all) => fc.tuple(fc.constant(all), fc.nat(all.length - 1)))

  it('fit when all keys are there', () => {
    fc.assert(
      fc.property(fields, (all) => {
        expect(templateDataProblems(templateOf(all), dataOf(all))).toEqual([])
      }),
    )
  })

  it('do not fit without any one of them', () => {
    fc.assert(
      fc.property(filled, ([all, at]) => {
        const rest = all.filter((_each, index) => index !== at)
        expect(templateDataProblems(templateOf(all), dataOf(rest))).toMatchObject([
          { at: `data.${all[at]?.key}`, rule: 'missing' },
        ])
      }),
    )
  })

  it('do not fit with one of them in capitals, and the right one is named', () => {
    fc.assert(
      fc.property(filled, ([all, at]) => {
        const key = all[at]?.key ?? ''
        const shouted = all.map((each, index) =>
          index === at ? { ...each, key: key.toUpperCase() } : each,
        )
        const problems = templateDataProblems(templateOf(all), dataOf(shouted))
        expect(sentences(problems)).toEqual([
          `data.${key.toUpperCase()} is not in the template; it is ${key} there`,
        ])
      }),
    )
  })

  function templateOf(all: readonly { readonly key: string }[]) {
    return parseTemplate(all.map(({ key }) => `名：{{${key}.DATA}}`).join('\n'))
  }

  function dataOf(all: readonly { readonly key: string; readonly value: string }[]) {
    return Object.fromEntries(all.map(({ key, value }) => [key, { value }]))
  }
})

describe('data without its template', () => {
  it('is judged by the kinds that its keys name', () => {
    expect(templateValueProblems(fitting)).toEqual([])
    const data = { ...fitting, phrase3: { value: 'shipped' }, keyword4: { value: '任意' } }
    expect(sentences(templateValueProblems(data))).toEqual([
      'data.phrase3.value must be at most 5 Chinese characters',
    ])
  })

  it('is missing when it is empty', () => {
    expect(sentences(templateValueProblems({}))).toEqual(['data is missing'])
  })
})

function sentences(problems: ReturnType<typeof templateDataProblems>): string[] {
  return problems.map(({ at, words }) => `${at} ${words.en}`)
}
