/** Checks of values from outside, to be put together into tables of what WeChat takes. */
import type { Problem, ProblemRule, Words } from './problem.ts'
import { similarName } from './similar-name.ts'

/** Tells what is wrong with a value that stands at a place. */
export type Check = (at: string, value: unknown) => readonly Problem[]

/**
 * How long a text may be. WeChat counts the bytes of some texts in UTF-8, where a Chinese character
 * has three, and the characters of others.
 */
export interface TextLimits {
  readonly maxBytes?: number
  readonly maxCharacters?: number
}

/** The fields of an object that WeChat reads. */
export type FieldChecks = Readonly<Record<string, Check>>

/** Of fields that WeChat does not read, so many are told: what comes from outside may have thousands. */
export const mostTold = 20
const webAddress = /^https?:\/\/[^\s/?#]/iu
/**
 * Half a character, and control characters that are no line break or tab: JSON holds them only as
 * `\u` escapes, which WeChat refuses or shows as they are.
 */
const notSendable = /[\p{Surrogate}]|(?![\t\n\r])\p{Cc}/u

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function problem(at: string, rule: ProblemRule, words: Words): readonly Problem[] {
  return [{ at, rule, words }]
}

/** A text that is not empty. */
export function text(limits: TextLimits = {}): Check {
  return (at, value) => {
    if (value === undefined || value === null || value === '') return missing(at)
    if (typeof value !== 'string') {
      return problem(at, 'not_a_text', { en: 'must be a text', zh: '必须是文本' })
    }
    return [...lengthProblems(at, value, limits), ...sendingProblems(at, value)]
  }
}

/** A text that may be empty, but has to be there. */
export function anyText(limits: TextLimits = {}): Check {
  const isText = text(limits)
  return (at, value) => (value === '' ? [] : isText(at, value))
}

/** A web address that begins with http:// or https://. */
export function url(limits: TextLimits = {}): Check {
  const isText = text(limits)
  return (at, value) => {
    if (typeof value !== 'string' || value === '' || webAddress.test(value)) {
      return isText(at, value)
    }
    const words = {
      en: 'must be an address that begins with http:// or https://',
      zh: '必须是以 http:// 或 https:// 开头的地址',
    }
    return problem(at, 'not_a_url', words)
  }
}

/** What the check says, unless the value is left out. */
export function optional(check: Check): Check {
  return (at, value) => (value === undefined ? [] : check(at, value))
}

/** A text that may also be empty, or left out. */
export function optionalText(limits: TextLimits = {}): Check {
  const isText = text(limits)
  return (at, value) => (value === undefined || value === '' ? [] : isText(at, value))
}

/** One of the values that WeChat knows here. */
export function oneOf(...options: readonly (string | number | boolean)[]): Check {
  return (at, value) => {
    if (value === undefined || value === null) return missing(at)
    if (options.some((option) => option === value)) return []
    const known = options.join(', ')
    return problem(at, 'not_an_option', {
      en: `must be one of ${known}`,
      zh: `必须是以下之一：${known}`,
    })
  }
}

/** A list of so many things. */
export function list(item: Check, { least = 1, most = Number.POSITIVE_INFINITY } = {}): Check {
  return (at, value) => {
    if (value === undefined || value === null) return missing(at)
    if (!Array.isArray(value)) {
      return problem(at, 'not_a_list', { en: 'must be a list', zh: '必须是列表' })
    }
    const count = value.length
    const items = value.slice(0, most).flatMap((each, index) => item(`${at}[${index}]`, each))
    if (count < least) return problem(at, 'too_few', fewer(count, least))
    return count > most ? [...problem(at, 'too_many', more(count, most)), ...items] : items
  }
}

/** An object with these fields and no others. */
export function object(fields: FieldChecks): Check {
  return (at, value) => {
    if (value === undefined || value === null) return missing(at)
    if (!isObject(value)) {
      return problem(at, 'not_an_object', { en: 'must be an object', zh: '必须是对象' })
    }
    return [
      ...Object.entries(fields).flatMap(([name, check]) =>
        check(within(at, name), own(value, name)),
      ),
      ...unknownFields(at, value, Object.keys(fields)),
    ]
  }
}

/** Fields that WeChat does not read here, each with the one that was probably meant. */
function unknownFields(
  at: string,
  value: Readonly<Record<string, unknown>>,
  known: readonly string[],
): readonly Problem[] {
  return Object.keys(value)
    .filter((name) => value[name] !== undefined && !known.includes(name))
    .slice(0, mostTold)
    .flatMap((name) => {
      const meant = similarName(name, known)
      const words = { en: 'is no field that WeChat reads here', zh: '不是微信在此读取的字段' }
      return problem(
        within(at, name),
        'unknown_field',
        meant === undefined
          ? words
          : { en: `${words.en}; it may be ${meant}`, zh: `${words.zh}，是否应为 ${meant}` },
      )
    })
}

/** The value of a field, where an object has it itself and did not inherit it. */
export function own(value: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(value, name) ? value[name] : undefined
}

/** The place of a field. */
export function within(at: string, name: string): string {
  return at === '' ? name : `${at}.${name}`
}

export function missing(at: string): readonly Problem[] {
  return problem(at, 'missing', { en: 'is missing', zh: '缺少' })
}

/** Whether a text is longer than WeChat takes. Characters are code points. */
function lengthProblems(
  at: string,
  value: string,
  { maxBytes, maxCharacters }: TextLimits,
): readonly Problem[] {
  const bytes = Buffer.byteLength(value)
  if (maxBytes !== undefined && bytes > maxBytes) {
    return problem(at, 'too_long', {
      en: `has ${bytes} bytes in UTF-8, and may have ${maxBytes}`,
      zh: `有 ${bytes} 字节（UTF-8），最多 ${maxBytes} 字节`,
    })
  }
  const characters = [...value].length
  if (maxCharacters !== undefined && characters > maxCharacters) {
    return problem(at, 'too_long', {
      en: `has ${characters} characters, and may have ${maxCharacters}`,
      zh: `有 ${characters} 个字符，最多 ${maxCharacters} 个`,
    })
  }
  return []
}

function sendingProblems(at: string, value: string): readonly Problem[] {
  if (!notSendable.test(value)) return []
  return problem(at, 'not_sendable', {
    en: 'has a control character, or half of a character that was cut',
    zh: '含有控制字符，或被截断的半个字符',
  })
}

function fewer(count: number, least: number): Words {
  return { en: `has ${count}, and needs at least ${least}`, zh: `有 ${count} 个，至少 ${least} 个` }
}

function more(count: number, most: number): Words {
  return { en: `has ${count}, and may have ${most}`, zh: `有 ${count} 个，最多 ${most} 个` }
}
