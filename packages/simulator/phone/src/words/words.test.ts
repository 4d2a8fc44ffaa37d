/** The words of the page: nothing is missing in either language. */
import { describe, expect, it } from 'vitest'
import { en } from './en.ts'
import { zh } from './zh.ts'

type Words = { readonly [key: string]: string | Words }

interface Text {
  readonly key: string
  readonly text: string
}

/** `a.b.c` with its text. */
function flat(words: Words, path = ''): Text[] {
  return Object.entries(words).flatMap(([key, inner]) =>
    typeof inner === 'string' ? [{ key: path + key, text: inner }] : flat(inner, `${path}${key}.`),
  )
}

/** The switch speaks the language it leads to; brackets around WeChat’s own word need none. */
const special = new Set(['page.language', 'chat.otherKind'])
const chinese = flat(zh).filter(({ key }) => !special.has(key))
const english = flat(en).filter(({ key }) => !special.has(key))

const placesIn = ({ text }: Text) => (text.match(/\{\{\w+\}\}/g) ?? []).toSorted()

describe('the words of the page', () => {
  it('have the same keys in both languages', () => {
    const keysOf = (words: Words) => flat(words).map(({ key }) => key)

    expect(keysOf(en).toSorted()).toEqual(keysOf(zh).toSorted())
  })

  it('are Chinese in Chinese', () => {
    expect(chinese.filter(({ text }) => !/\p{Script=Han}/u.test(text))).toEqual([])
  })

  it('are written in English, without Chinese', () => {
    expect(english.filter(({ text }) => !/[a-z]/i.test(text))).toEqual([])
    expect(english.filter(({ text }) => /\p{Script=Han}/u.test(text))).toEqual([])
  })

  it('have the punctuation of their language', () => {
    expect(chinese.filter(({ text }) => /\p{Script=Han}[,;:?!()]/u.test(text))).toEqual([])
    expect(english.filter(({ text }) => /[，。；：？！（）]/.test(text))).toEqual([])
  })

  it('have the same places to fill in', () => {
    const inEnglish = new Map(flat(en).map((each) => [each.key, placesIn(each)]))

    for (const each of flat(zh))
      expect([each.key, placesIn(each)]).toEqual([each.key, inEnglish.get(each.key)])
  })

  it('offer to switch in the language switched to', () => {
    expect([zh.page.language, en.page.language]).toEqual(['Switch to English', '切换到中文'])
  })
})
