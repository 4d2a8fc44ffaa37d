/** The errors for answers that are not what WeChat’s API says. */
import { CallError } from './call-error.ts'

/** Something before the API answered: a status of 3xx, 4xx or 5xx without an errcode. */
export class HttpStatusError extends CallError {
  override readonly name = 'HttpStatusError'
  readonly code = 'wechat_http_status'
  readonly status: number

  constructor(endpoint: string, domain: string, status: number) {
    const isFault = status >= 500
    super(`${endpoint} was answered with HTTP ${status} by ${domain}.`, {
      endpoint,
      outcome: isFault ? 'unknown' : 'refused',
      retryable: isFault,
    })
    this.status = status
  }
}

/** What is wrong with an answer. */
export type AnswerFault = 'empty' | 'html' | 'not_json' | 'too_long' | 'not_as_described'

const words: Readonly<Record<AnswerFault, string>> = {
  empty: 'an empty answer',
  html: 'a page of HTML. Something between here and WeChat answered',
  not_json: 'something that is not JSON',
  too_long: 'more than 16 MiB of text',
  not_as_described: 'success, but in another form than its definition says',
}

/** The answer cannot be read. `answer` has what came, when it was JSON. */
export class UnexpectedAnswerError extends CallError {
  override readonly name = 'UnexpectedAnswerError'
  readonly code = 'wechat_answer_unreadable'
  readonly fault: AnswerFault
  readonly #answer: unknown

  constructor(
    endpoint: string,
    fault: AnswerFault,
    facts: { detail?: string; answer?: unknown } = {},
  ) {
    const detail = facts.detail === undefined ? '' : ` (${facts.detail})`
    super(`${endpoint} got ${words[fault]}${detail}.`, {
      endpoint,
      outcome: fault === 'not_as_described' ? 'done' : 'unknown',
      retryable: fault !== 'not_as_described',
    })
    this.fault = fault
    this.#answer = facts.answer
  }

  get answer(): unknown {
    return this.#answer
  }
}
