/** Many regular expressions of users, searched in one pass and in linear time. */
import { RE2JS, RE2Set } from 're2js'
import { WrongUseError } from '../platform/errors.ts'

export interface RegexSet {
  add(pattern: string, value: number): void
  /** The values of the expressions found in the text, ascending. */
  search(text: string): readonly number[]
}

export function createRegexSet(): RegexSet {
  const set = new RE2Set()
  const values: number[] = []
  let compiled = false
  return {
    add(pattern, value) {
      set.add(pattern)
      values.push(value)
    },
    search(text) {
      if (values.length === 0) return []
      if (!compiled) set.compile()
      compiled = true
      const hits = set.match(text).map((index) => values[index] ?? Infinity)
      return hits.sort((one, other) => one - other)
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
