/** The values that every signature for a page has: a nonce, and the time. */
import { randomBytes } from 'node:crypto'
import { object, optional, problem, text, type FieldChecks } from '../problems/checks.ts'
import type { Problem } from '../problems/problem.ts'
import { InvalidJsSdkInputError } from './invalid-js-sdk-input-error.ts'

/** When something was signed. Both are made up when they are not given. */
export interface Freshness {
  /** Any letters and digits. */
  readonly nonceStr?: string | undefined
  /** Unix seconds. */
  readonly timestamp?: number | undefined
}

const freshness: FieldChecks = { nonceStr: optional(text()), timestamp: optional(seconds) }
/** The year 5138 in seconds; in milliseconds it is 1973. */
const latest = 100_000_000_000

/** @throws {@link InvalidJsSdkInputError} when a value is missing or wrong. */
export function checkSigned(input: object, fields: FieldChecks): void {
  const problems = object({ ...freshness, ...fields })('', input)
  if (problems.length > 0) throw new InvalidJsSdkInputError(problems)
}

export function freshValues({ nonceStr, timestamp }: Freshness) {
  return {
    nonceStr: nonceStr ?? randomBytes(8).toString('hex'),
    timestamp: timestamp ?? Math.floor(Date.now() / 1000),
  }
}

function seconds(at: string, value: unknown): readonly Problem[] {
  if (Number.isSafeInteger(value) && Number(value) > 0 && Number(value) < latest) return []
  return problem(at, 'wrong_value', { en: 'must be Unix seconds', zh: '必须是以秒为单位的时间戳' })
}
