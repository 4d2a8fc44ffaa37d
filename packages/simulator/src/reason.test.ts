/** Reasons: each is told in both languages. */
import { describe, expect, it } from 'vitest'
import { because, becauseOf, openReasons, wholeReasons } from './reason.ts'
import type { Words } from './words.ts'

const han = /\p{Script=Han}/u

const all = Object.entries<Words>({ ...wholeReasons, ...openReasons })

describe('a reason', () => {
  it.each(all)('has words in English: %s', (_code, { en }) => {
    expect(en).toMatch(/[a-z]{2}/)
    expect(en).not.toMatch(han)
  })

  it.each(all)('has words in Chinese: %s', (_code, { zh }) => {
    expect(zh).toMatch(han)
  })

  it.each(Object.entries<Words>(wholeReasons))('is whole: %s', (_code, { en, zh }) => {
    expect(en + zh).not.toMatch(/[{}]/)
  })

  it.each(Object.entries<Words>(openReasons))(
    'has one place for its detail: %s',
    (_code, words) => {
      for (const text of [words.en, words.zh]) expect(text.split('{detail}')).toHaveLength(2)
    },
  )

  it('has a code that both tables use once', () => {
    const codes = [...Object.keys(wholeReasons), ...Object.keys(openReasons)]

    expect(new Set(codes).size).toBe(codes.length)
    for (const code of codes) expect(code).toMatch(/^[a-z0-9]+(_[a-z0-9]+)*$/)
  })

  it('stands in JSON under three names', () => {
    expect(because('no_answer_in_time')).toEqual({
      reason: 'no complete answer in time',
      reasonCode: 'no_answer_in_time',
      reasonZh: '未在规定时间内收到完整的响应',
    })
  })

  it.each([[500], ['$&'], ['{detail}']])('carries the detail %j as it is', (detail) => {
    expect(becauseOf('wrong_status', detail)).toEqual({
      reason: `status ${detail} instead of 200`,
      reasonCode: 'wrong_status',
      reasonZh: `HTTP 状态码为 ${detail}，应为 200`,
    })
  })
})
