/** The errors for calls that WeChat did not answer. */
import { CallError, type Outcome } from './call-error.ts'

/** A connection that could not be made or broke. */
export class NetworkError extends CallError {
  override readonly name = 'NetworkError'
  readonly code = 'wechat_unreachable'

  constructor(endpoint: string, domain: string, facts: { outcome: Outcome; cause: unknown }) {
    const what =
      facts.outcome === 'not_sent'
        ? `could not reach ${domain}. Check the network, the name and the proxy`
        : `lost its connection to ${domain} before the answer, and may have been carried out`
    super(`${endpoint} ${what}.`, { endpoint, retryable: true, ...facts })
  }
}

/** What took too long. */
export type Phase = 'connect' | 'headers' | 'body'

/** WeChat took longer than the client waits. */
export class CallTimeoutError extends CallError {
  override readonly name = 'CallTimeoutError'
  readonly code = 'wechat_timeout'
  readonly phase: Phase

  constructor(endpoint: string, domain: string, facts: { phase: Phase; cause: unknown }) {
    const outcome = facts.phase === 'connect' ? 'not_sent' : 'unknown'
    const what = {
      connect: `could not connect to ${domain} in time`,
      headers: `had no answer from ${domain} in time, and may have been carried out`,
      body: `had half an answer from ${domain} in time, and may have been carried out`,
    }
    super(`${endpoint} ${what[facts.phase]}.`, {
      endpoint,
      outcome,
      retryable: true,
      cause: facts.cause,
    })
    this.phase = facts.phase
  }
}

/** The caller’s signal was aborted. */
export class CallAbortedError extends CallError {
  override readonly name = 'CallAbortedError'
  readonly code = 'call_aborted'

  constructor(endpoint: string, facts: { outcome: Outcome; cause: unknown }) {
    const how = facts.outcome === 'not_sent' ? 'before it was sent' : 'while it was under way'
    super(`${endpoint} was aborted ${how}.`, { endpoint, retryable: false, ...facts })
  }
}
