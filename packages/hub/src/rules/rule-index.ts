/** Finds the rules that a text meets, best first, at a cost that does not grow with their number. */
import { fold } from './fold.ts'
import { backwards, KeywordTrie } from './keyword-trie.ts'
import { createRegexSet } from './regex-set.ts'
import { matchKinds, type Keyword, type Rule } from './rule.ts'

/** Longer texts are no conversation: only `any` answers them. In UTF-16 code units. */
const longestText = 10_000

export interface Hit {
  readonly rule: Rule
  readonly keyword: Keyword
}

export interface RuleIndex {
  /** All rules the text meets, each once, best first: priority, then kind, then newest. */
  match(text: string): Iterable<Hit>
}

/**
 * Numbers all keywords in the order of precedence once; every structure then holds ranks, and the
 * best hit is the smallest number.
 */
export function buildRuleIndex(rules: readonly Rule[]): RuleIndex {
  const hits = rules
    .filter((rule) => rule.enabled)
    .flatMap((rule) => rule.keywords.map((keyword) => ({ rule, keyword })))
    .sort(byPrecedence)
  const folded = createTextIndex({ comparable: fold, whole: (text) => fold(text).trim() })
  const strict = createTextIndex({ comparable: asTyped, whole: asTyped })
  const regexes = createRegexSet()
  const any: number[] = []
  for (const [rank, { keyword }] of hits.entries()) {
    if (keyword.match === 'any') any.push(rank)
    else if (keyword.match === 'regex') regexes.add(keyword.text, rank)
    else (keyword.strict ? strict : folded).add(keyword, rank)
  }
  return {
    match(text) {
      const found: (readonly number[])[] = any.length > 0 ? [any] : []
      if (text.length <= longestText) {
        const collect = (ranks: readonly number[]) => void found.push(ranks)
        folded.collect(text, collect)
        strict.collect(text, collect)
        collect(regexes.search(text))
      }
      return eachRuleOnce(hits, found)
    },
  }
}

export function byPrecedence(one: Hit, other: Hit): number {
  return (
    other.rule.priority - one.rule.priority ||
    matchKinds.indexOf(one.keyword.match) - matchKinds.indexOf(other.keyword.match) ||
    (one.rule.id < other.rule.id ? 1 : one.rule.id > other.rule.id ? -1 : 0)
  )
}

interface TextIndex {
  add(keyword: Keyword, rank: number): void
  collect(text: string, found: (ranks: readonly number[]) => void): void
}

function asTyped(text: string): string {
  return text
}

interface Comparison {
  readonly comparable: (text: string) => string
  /** How texts are compared that must be equal as a whole. */
  readonly whole: (text: string) => string
}

function createTextIndex({ comparable, whole }: Comparison): TextIndex {
  const exact = new Map<string, number[]>()
  const prefixes = new KeywordTrie()
  const suffixes = new KeywordTrie()
  const parts = new KeywordTrie()

  function addExact(text: string, rank: number): void {
    const ranks = exact.get(text)
    if (ranks === undefined) exact.set(text, [rank])
    else ranks.push(rank)
  }

  return {
    add({ match, text }, rank) {
      const key = comparable(text)
      if (match === 'exact') addExact(whole(text), rank)
      else if (match === 'prefix') prefixes.add(key, rank)
      else if (match === 'suffix') suffixes.add(backwards(key), rank)
      else parts.add(key, rank)
    },
    collect(text, found) {
      const ranks = exact.size > 0 ? exact.get(whole(text)) : undefined
      if (ranks !== undefined) found(ranks)
      const key = comparable(text)
      if (!prefixes.isEmpty) prefixes.collectAt(key, 0, found)
      if (!suffixes.isEmpty) suffixes.collectAt(backwards(key), 0, found)
      parts.collectAnywhere(key, found)
    },
  }
}

/** Merges ascending lists of ranks lazily: usually only the first hit is asked for. */
function* eachRuleOnce(hits: readonly Hit[], lists: readonly (readonly number[])[]) {
  const heads = lists.map(() => 0)
  const seen = new Set<Rule>()
  for (;;) {
    const best = smallestHead(lists, heads)
    const hit = hits[best]
    if (hit === undefined) return
    for (const [list, ranks] of lists.entries()) {
      const head = heads[list] ?? 0
      if (ranks[head] === best) heads[list] = head + 1
    }
    if (seen.has(hit.rule)) continue
    seen.add(hit.rule)
    yield hit
  }
}

function smallestHead(lists: readonly (readonly number[])[], heads: readonly number[]): number {
  let best = Infinity
  for (const [list, ranks] of lists.entries()) {
    const rank = ranks[heads[list] ?? 0]
    if (rank !== undefined && rank < best) best = rank
  }
  return best
}
