/** Decides what a platform’s answer to a notice is worth: nothing but `success` will do. */
import { whyStatus } from '../pushes/judge.ts'
import type { Attempt } from '../pushes/push.ts'
import type { Exchange } from '../pushes/sender.ts'
import { because, type Reason } from '../reason.ts'

/** `silent` is the outcome that WeChat wants. */
type Verdict = Pick<Attempt, 'status' | 'body'> &
  Partial<Reason> & {
    readonly outcome: 'silent' | 'timeout' | 'connection-failed' | 'error-status' | 'invalid'
  }

export type NoticeAttempt = Pick<Attempt, 'number' | 'at' | 'url' | 'ms'> & Verdict

const nothing = { status: null, body: null }

export function judgeNotice(exchange: Exchange): Verdict {
  switch (exchange.kind) {
    case 'failed':
      return { ...nothing, outcome: 'connection-failed', ...exchange.why }
    case 'timeout':
      return { ...nothing, status: exchange.status, outcome: 'timeout', ...exchange.why }
    case 'too-large':
      return { ...nothing, outcome: 'invalid', ...because('answer_too_large') }
    case 'response':
      return judgeAnswer(exchange.status, exchange.body.toString())
  }
}

function judgeAnswer(status: number, body: string): Verdict {
  if (status !== 200) return { status, body, outcome: 'error-status', ...whyStatus(status) }
  if (body === 'success') return { status, body, outcome: 'silent' }
  return { status, body, outcome: 'invalid', ...because('not_success') }
}
