/** Finds out before sending whether the data fits its template (模板消息, 订阅通知). */
import {
  isObject,
  missing,
  mostTold,
  object,
  optionalText,
  own,
  problem,
  text,
  within,
} from '../problems/checks.ts'
import type { Problem } from '../problems/problem.ts'
import { similarName } from '../problems/similar-name.ts'
import { kindOfKey, type Template } from './template.ts'
import { valueKinds } from './value-kinds.ts'

/** What is filled in, by key. */
export type TemplateData = Readonly<Record<string, { readonly value: string }>>

/** WeChat shows neither since 2023, and takes messages without them. */
const decoration = new Set(['first', 'remark'])

const entry = object({ value: text(), color: optionalText() })

/**
 * Compares data with its template: keys that are missing, that the template does not have (WeChat
 * would leave a gap, or answer 47003), that differ in case; and values that break the rule of their
 * kind. All problems at once, each under `data`.
 */
export function templateDataProblems({ fields }: Template, data: unknown): readonly Problem[] {
  if (!isObject(data)) return object({})('data', data)
  const keys = fields.map(({ key }) => key)
  const strange = Object.keys(data)
    .filter((key) => !keys.includes(key))
    .slice(0, mostTold)
  const absent = keys.filter((key) => own(data, key) === undefined && !decoration.has(key))
  const unclaimed = absent.filter((key) => !strange.some((each) => similarName(each, keys) === key))
  return [
    ...unclaimed.flatMap((key) => missing(within('data', key))),
    ...strange.flatMap((key) => strangeKey(key, absent, keys)),
    ...fields.flatMap(({ key, options }) =>
      own(data, key) === undefined ? [] : valueProblems(key, data[key], options),
    ),
  ]
}

/** Checks values by the kinds that their keys name, where the template itself is not at hand. */
export function templateValueProblems(data: unknown): readonly Problem[] {
  if (!isObject(data)) return object({})('data', data)
  if (Object.keys(data).length === 0) return missing('data')
  return Object.entries(data).flatMap(([key, value]) => valueProblems(key, value))
}

function strangeKey(key: string, absent: readonly string[], keys: readonly string[]) {
  const meant = similarName(key, absent) ?? similarName(key, keys)
  const words =
    meant === undefined
      ? {
          en: `is not in the template, which has ${keys.join(', ')}`,
          zh: `不在模板中，模板有 ${keys.join('、')}`,
        }
      : { en: `is not in the template; it is ${meant} there`, zh: `不在模板中，模板中是 ${meant}` }
  return problem(within('data', key), 'unknown_field', words)
}

function valueProblems(key: string, given: unknown, options?: readonly string[]) {
  const at = within('data', key)
  const problems = entry(at, given)
  const value = isObject(given) ? given['value'] : undefined
  if (problems.length > 0 || typeof value !== 'string') return problems
  if (options !== undefined && !options.includes(value)) {
    const known = options.join(', ')
    const words = { en: `must be one of ${known}`, zh: `必须是以下之一：${known}` }
    return problem(within(at, 'value'), 'not_an_option', words)
  }
  const kind = valueKinds.get(kindOfKey(key))
  if (kind === undefined || kind.takes(value)) return []
  return problem(within(at, 'value'), 'wrong_value', {
    en: `must be ${kind.rule.en}`,
    zh: `应为：${kind.rule.zh}`,
  })
}
