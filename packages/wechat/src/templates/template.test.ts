/** Templates, read. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseTemplate } from './template.ts'

describe('a template', () => {
  it('has keys, each with its kind and what it is called', () => {
    const content =
      '{{first.DATA}}\n订单号：{{character_string1.DATA}}\r\n 时间: {{ time2.DATA }}\n{{remark.DATA}}'

    expect(parseTemplate(content).fields).toEqual([
      { key: 'first', kind: 'first', label: '' },
      { key: 'character_string1', kind: 'character_string', label: '订单号' },
      { key: 'time2', kind: 'time', label: '时间' },
      { key: 'remark', kind: 'remark', label: '' },
    ])
  })

  it('has each key once, also with several on a line', () => {
    expect(parseTemplate('从{{thing1.DATA}}到{{thing2.DATA}}，{{thing1.DATA}}').fields).toEqual([
      { key: 'thing1', kind: 'thing', label: '从' },
      { key: 'thing2', kind: 'thing', label: '到' },
    ])
  })

  it('knows the values to choose from', () => {
    const enums = [{ keywordCode: 'enum_string2.DATA', enumValueList: ['是', '否'] }]
    expect(parseTemplate('通过:{{enum_string2.DATA}}', enums).fields).toEqual([
      { key: 'enum_string2', kind: 'enum_string', label: '通过', options: ['是', '否'] },
    ])
  })

  it.each(['', '没有', '{{thing1}}', '{{.DATA}}', '{{thing1.data}}', '{thing1.DATA}'])(
    'may have none: %s',
    (content) => {
      expect(parseTemplate(content).fields).toEqual([])
    },
  )

  it('has the keys it was written with, whatever stands between', () => {
    const key = fc.stringMatching(/^[a-z][a-z_]{0,8}\d{1,2}$/)
    const between = fc
      .array(fc.nat(0xffff))
      .map((units) => String.fromCharCode(...units).replaceAll(/[{}]/gu, ''))
    fc.assert(
      fc.property(fc.uniqueArray(key), between, (keys, text) => {
        const content = keys.map((each) => `${text}{{${each}.DATA}}${text}`).join('\n')
        expect(parseTemplate(content).fields.map((field) => field.key)).toEqual(keys)
      }),
    )
  })

  it('is read in time that grows with its length only', () => {
    expect(parseTemplate('{{'.repeat(500_000)).fields).toEqual([])
    expect(parseTemplate(`{{${' '.repeat(500_000)}`).fields).toEqual([])
  })
})
