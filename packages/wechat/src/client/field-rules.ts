/** Says what is wrong with a field, in words that follow its name. */
import type { z } from 'zod'
import { similarName } from '../problems/similar-name.ts'

type Issue = z.core.$ZodRawIssue

const longestList = 20

/** What a field must be; nothing where its definition has words of its own, or Zod’s will do. */
export function ruleOf(issue: Issue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is missing' : `must be ${withArticle(issue.expected)}`
    case 'invalid_value':
      return oneOfRule(issue.input, issue.values)
    case 'too_big':
      return `must ${haveOrBe(issue.origin, 'at most', issue.maximum)}`
    case 'too_small':
      return `must ${haveOrBe(issue.origin, 'at least', issue.minimum)}`
    case 'unrecognized_keys':
      return `has no field ${issue.keys.map((key) => withGuess(key, issue.inst)).join(', ')}`
    case 'invalid_union':
      return unionRule(issue)
    case 'invalid_format':
      return issue.format === 'date' ? 'must be a day such as 2026-11-27' : undefined
    default:
      return undefined
  }
}

function oneOfRule(input: unknown, known: readonly unknown[]): string {
  if (input === undefined) return 'is missing'
  const shown = known.slice(0, longestList).map(String)
  const rest = known.length > longestList ? ['another that its page lists'] : []
  return `must be ${eitherOf([...shown, ...rest])}`
}

/** Of alternatives that a field tells apart, that field is wrong; others speak for themselves. */
function unionRule(issue: Issue): string | undefined {
  const { input, discriminator, options } = issue
  if (typeof discriminator !== 'string' || !Array.isArray(options)) return undefined
  const isObject = typeof input === 'object' && input !== null
  return oneOfRule(isObject ? Reflect.get(input, discriminator) : undefined, options)
}

function eitherOf(words: readonly string[]): string {
  return [words.slice(0, -1).join(', '), ...words.slice(-1)].filter(Boolean).join(' or ')
}

function haveOrBe(origin: string, bound: string, limit: number | bigint): string {
  if (origin === 'string') return `have ${bound} ${limit} characters`
  if (origin === 'array' || origin === 'set') return `have ${bound} ${limit} entries`
  return `be ${bound} ${limit}`
}

function withGuess(key: string, schema: unknown): string {
  const meant = similarName(key, fieldsOf(schema))
  return meant === undefined ? key : `${key} (is it ${meant}?)`
}

function fieldsOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null || !('shape' in schema)) return []
  return Object.keys(schema.shape ?? {})
}

function withArticle(type: string): string {
  return `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`
}
