/** What may stand in each kind of key of a template (参数值内容限制说明). */
import type { Words } from '../problems/problem.ts'

/** One kind: whether WeChat takes a value, and what it takes. */
export interface ValueKind {
  readonly takes: (value: string) => boolean
  readonly rule: Words
}

const han = /\p{Script=Han}/u
const instant =
  /^(?<date>\d{4}[-/.年](?<month>\d{1,2})[-/.月](?<day>\d{1,2})日?)?[ T]?(?<time>(?<hour>\d{1,2})[:：](?<minute>\d{2})(?:[:：](?<second>\d{2}))?)?$/u

/** By the name in the key. Characters are counted as WeChat’s table says: a Chinese one is one. */
export const valueKinds: ReadonlyMap<string, ValueKind> = new Map(
  Object.entries({
    thing: kind(atMost(20), 'at most 20 characters', '最多 20 个字符'),
    number: kind(
      (value) => /^\d+(?:\.\d+)?$/u.test(value) && value.replace('.', '').length <= 32,
      'a number of at most 32 digits',
      '最多 32 位的数字，可带小数',
    ),
    letter: kind(pattern(/^[A-Za-z]{1,32}$/u), 'at most 32 Latin letters', '最多 32 位字母'),
    symbol: kind(pattern(/^[\p{P}\p{S}]{1,5}$/u), 'at most 5 symbols', '最多 5 位符号'),
    character_string: kind(
      pattern(/^[A-Za-z0-9\p{P}\p{S} ]{1,32}$/u),
      'at most 32 Latin letters, digits or symbols',
      '最多 32 位数字、字母或符号',
    ),
    time: kind(
      (value) => isSpan(value, ({ time }) => time !== undefined),
      'a time such as 15:01 or 2026年11月28日 15:01, or two with ~ between',
      '24 小时制时间，如 15:01 或 2026年11月28日 15:01，时间段用 ~ 连接',
    ),
    date: kind(
      (value) => isSpan(value, ({ date }) => date !== undefined),
      'a date such as 2026年11月28日, with or without a time, or two with ~ between',
      '年月日，如 2026年11月28日，可带时间，时间段用 ~ 连接',
    ),
    amount: kind(
      pattern(/^\p{Sc}?\d{1,10}(?:\.\d+)?元?$/u),
      'an amount of at most 10 digits such as ¥100.50 or 100.50元',
      '最多 10 位数字的金额，可带小数，如 ¥100.50 或 100.50元',
    ),
    phone_number: kind(
      pattern(/^[\d\p{P}\p{S} ]{1,17}$/u),
      'at most 17 digits and symbols',
      '最多 17 位数字和符号',
    ),
    car_number: kind(
      pattern(/^(?=.{1,8}$)[\p{Script=Han}A-Za-z0-9][A-Za-z0-9]*[\p{Script=Han}A-Za-z0-9]?$/u),
      'at most 8 characters, of which the first and the last may be Chinese',
      '最多 8 位，第一位与最后一位可为汉字',
    ),
    name: kind(
      (value) =>
        /^[\p{L}\p{M}\p{P}\p{S} ]+$/u.test(value) && atMost(han.test(value) ? 10 : 20)(value),
      'at most 10 Chinese characters, or 20 Latin letters and symbols',
      '最多 10 个汉字，或 20 个字母和符号',
    ),
    phrase: kind(
      pattern(/^\p{Script=Han}{1,5}$/u),
      'at most 5 Chinese characters',
      '最多 5 个汉字',
    ),
  }),
)

function kind(takes: ValueKind['takes'], en: string, zh: string): ValueKind {
  return { takes, rule: { en, zh } }
}

function pattern(allowed: RegExp) {
  return (value: string) => allowed.test(value)
}

function atMost(characters: number) {
  return (value: string) => [...value].length <= characters
}

type Parts = Readonly<Record<string, string | undefined>>

/** One instant or two; the first has what is needed, the second may leave out the date. */
function isSpan(value: string, hasWhatIsNeeded: (parts: Parts) => boolean): boolean {
  const [from = '', to, ...more] = value.split(/[~～]/u).map((each) => each.trim())
  const [first, second] = [partsOf(from), to === undefined ? undefined : partsOf(to)]
  if (more.length > 0 || first === undefined || !hasWhatIsNeeded(first)) return false
  return to === undefined || second !== undefined
}

function partsOf(value: string): Parts | undefined {
  const parts = value === '' ? undefined : instant.exec(value)?.groups
  if (parts === undefined) return undefined
  const { month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  const isDate = isWithin(month, 1, 12) && isWithin(day, 1, 31)
  const isTime = isWithin(hour, 0, 23) && isWithin(minute, 0, 59) && isWithin(second, 0, 59)
  return isDate && isTime ? parts : undefined
}

function isWithin(value: string | number, least: number, most: number): boolean {
  return Number(value) >= least && Number(value) <= most
}
