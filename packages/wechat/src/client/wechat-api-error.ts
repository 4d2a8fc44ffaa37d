/** The error for a call that reached WeChat and was refused. */
import { explain, type ErrorCode } from '../api/error-codes.ts'
import { CallError } from './call-error.ts'

/** What WeChat said. */
export interface Refusal {
  readonly endpoint: string
  readonly errcode: number
  /** WeChat’s text as it came, `rid` and all. */
  readonly errmsg: string
  /** All of the answer. */
  readonly answer: object
}

/**
 * Branch on `errcode`, never on the text. `explanation` is missing for a number that this library has
 * not met; the message then still carries what WeChat said.
 */
export class WechatApiError extends CallError {
  override readonly name = 'WechatApiError'
  readonly code = 'wechat_refused'
  readonly errcode: number
  /** WeChat’s text, without the `rid`. */
  readonly errmsg: string
  /** What WeChat knows this very call by, for seven days: ask `openapi.getRid`, or its support. */
  readonly rid: string | undefined
  /** Cause and remedy, in English and Chinese. */
  readonly explanation: ErrorCode | undefined
  readonly #answer: object

  constructor({ endpoint, errcode, errmsg, answer }: Refusal) {
    const explanation = explain(errcode)
    const { text, rid } = splitRid(errmsg)
    super(describe(`${endpoint} was refused with ${errcode} (${text})`, explanation), {
      endpoint,
      outcome: 'refused',
      retryable: explanation?.retry !== undefined,
    })
    this.errcode = errcode
    this.errmsg = text
    this.rid = rid
    this.explanation = explanation
    this.#answer = answer
  }

  /** What else WeChat answered, such as the `msg_id` of a mass message that was sent before (45065). */
  get answer(): object {
    return this.#answer
  }
}

function splitRid(errmsg: string): { text: string; rid: string | undefined } {
  const found = /^(.*?),? *rid: *([\da-f]{8}-[\da-f]{8}-[\da-f]{8})\s*$/is.exec(errmsg)
  return { text: (found?.[1] ?? errmsg).trim(), rid: found?.[2] }
}

function describe(refusal: string, explanation: ErrorCode | undefined): string {
  if (explanation === undefined) return refusal
  const remedy = explanation.remedy === undefined ? '' : ` ${explanation.remedy.en}`
  return `${refusal}: ${explanation.meaning.en}.${remedy}`
}
