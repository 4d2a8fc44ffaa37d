/** What the errors of a call have in common. */

/**
 * What became of a call: it never reached WeChat, WeChat refused it, WeChat carried it out, or nobody
 * knows. What is not known must not be repeated blindly when it sends something.
 */
export type Outcome = 'not_sent' | 'refused' | 'done' | 'unknown'

/** A call that gave no result. Its class says why; `code` is stable, for programs and for the manual. */
export abstract class CallError extends Error {
  abstract readonly code: string
  /** The id of the call: `menu.create`. */
  readonly endpoint: string
  readonly outcome: Outcome
  /** Making the same call again, later, may work. */
  readonly retryable: boolean

  constructor(
    message: string,
    facts: { endpoint: string; outcome: Outcome; retryable: boolean; cause?: unknown },
  ) {
    super(message, facts.cause === undefined ? undefined : { cause: facts.cause })
    this.endpoint = facts.endpoint
    this.outcome = facts.outcome
    this.retryable = facts.retryable
  }
}
