/** Many regular expressions of users, searched in linear time. */
import { RE2JS, RE2Set } from 're2js'
import { WrongUseError } from '../platform/errors.ts'
import { fixedParts } from './fixed-parts.ts'
import { KeywordTrie } from './keyword-trie.ts'

export interface RegexSet {
  add(pattern: string, value: number): void
  /** The values of the expressions found in the text, ascending. */
  search(text: string): readonly number[]
}

/**
 * Expressions with a fixed part are tried only on texts that hold it, so their number costs
 * nothing; those without are searched together in one automaton.
 */
export function createRegexSet(): RegexSet {
  const parts = new KeywordTrie()
  const fixed: { readonly regex: RE2JS; readonly value: number }[] = []
  const loose = createLooseSet()

  function holding(text: string): Set<number> {
    const numbers = new Set<number>()
    parts.collectAnywhere(text, (found) => found.forEach((number) => numbers.add(number)))
    return numbers
  }

  return {
    add(pattern, value) {
      const required = fixedParts(pattern)
      if (required === undefined) return loose.add(pattern, value)
      const number = fixed.push({ regex: RE2JS.compile(pattern), value }) - 1
      for (const part of required) parts.add(part, number)
    },
    search(text) {
      const values = loose.search(text)
      for (const number of holding(text)) {
        const candidate = fixed[number]
        if (candidate?.regex.test(text)) values.push(candidate.value)
      }
      return values.sort((one, other) => one - other)
    },
  }
}

function createLooseSet() {
  const set = new RE2Set()
  const values: number[] = []
  let compiled = false
  return {
    add(pattern: string, value: number): void {
      set.add(pattern)
      values.push(value)
    },
    search(text: string): number[] {
      if (values.length === 0) return []
      if (!compiled) set.compile()
      compiled = true
      return set.match(text).map((index) => values[index] ?? Infinity)
    },
  }
}

/** @throws {@link WrongUseError} when the expression is not one that runs in linear time. */
export function checkRegex(pattern: string): void {
  try {
    RE2JS.compile(pattern)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new WrongUseError(
      {
        en: `The regular expression ${pattern} cannot be used (${reason}). RE2 syntax is taken: no back-references, no look-around.`,
        zh: `正则表达式 ${pattern} 无法使用（${reason}）。请使用 RE2 语法：不支持反向引用和环视。`,
      },
      { cause },
    )
  }
}
