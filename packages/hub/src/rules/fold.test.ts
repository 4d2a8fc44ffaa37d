/** What counts as the same text. */
import { describe, expect, it } from 'vitest'
import { fold } from './fold.ts'

describe('folding', () => {
  it.each([
    ['case', 'HeLLo', 'hello'],
    ['full and half width', 'ＡＢＣ　１２３', 'abc 123'],
    ['half-width katakana', 'ｶﾞｲﾄﾞ', 'ガイド'],
    ['compatibility characters', '①㎏', '1kg'],
    ['composed and decomposed accents', 'Cafe\u0301', 'café'],
    ['Greek sigma at the end of a word', 'ΟΔΟΣ', 'οδοσ'],
    ['full-width punctuation', '你好！', '你好!'],
  ])('does not tell %s apart', (_what, one, other) => {
    expect(fold(one)).toBe(fold(other))
  })

  it.each([
    ['different words', '菜单', '菜單'],
    ['inner blanks', 'a b', 'ab'],
    ['outer blanks', ' a', 'a'],
  ])('keeps %s apart', (_what, one, other) => {
    expect(fold(one)).not.toBe(fold(other))
  })

  it('agrees with simple case folding for every letter that has a single other case', () => {
    const wrong: string[] = []
    for (let point = 0; point <= 0x1_ff_ff; point++) {
      const character = String.fromCodePoint(point)
      if (point >= 0xd800 && point <= 0xdfff) continue
      for (const other of [character.toUpperCase(), character.toLowerCase()]) {
        if ([...other].length === 1 && fold(other) !== fold(character)) wrong.push(character)
      }
    }

    expect(wrong).toEqual([])
  })

  it('changes nothing the second time', () => {
    const texts = ['ＡＢＣ', 'ΟΔΟΣ', 'ǅ', 'ﬁ', 'ß', 'İ', 'ŉ', '㎏']

    expect(texts.map((text) => fold(fold(text)))).toEqual(texts.map(fold))
  })
})
