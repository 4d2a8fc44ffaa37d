/** Keywords found at a place of a text. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backwards, KeywordTrie } from './keyword-trie.ts'

function trieOf(keywords: readonly string[]): KeywordTrie {
  const trie = new KeywordTrie()
  for (const [index, keyword] of keywords.entries()) trie.add(keyword, index)
  return trie
}

function found(trie: KeywordTrie, text: string, start: number): number[] {
  const values: number[] = []
  trie.collectAt(text, start, (more) => values.push(...more))
  return values
}

describe('a trie of keywords', () => {
  it('finds every keyword that begins at a place, the shortest first', () => {
    const trie = trieOf(['优惠', '优惠券', '券', '优'])

    expect(found(trie, '领优惠券', 1)).toEqual([3, 0, 1])
  })

  it('keeps the order of equal keywords', () => {
    expect(found(trieOf(['a', 'a', 'a']), 'a', 0)).toEqual([0, 1, 2])
  })

  it('agrees with startsWith, whatever the keywords and the text', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', 'b', '中', '\ud83d', '\ude00'),
      minLength: 1,
    })

    fc.assert(
      fc.property(
        fc.uniqueArray(word, { maxLength: 200 }),
        word,
        fc.nat(12),
        (words, text, start) => {
          const expected = words.flatMap((one, index) =>
            text.startsWith(one, start) ? [index] : [],
          )

          const actual = start < text.length ? found(trieOf(words), text, start) : []

          expect(actual.toSorted((a, b) => a - b)).toEqual(start < text.length ? expected : [])
        },
      ),
    )
  })
})

describe('a text backwards', () => {
  it('is the same text when turned twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => backwards(backwards(text)) === text),
    )
  })
})
