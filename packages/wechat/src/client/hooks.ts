/** What a program may learn about each request and its answer, for logs and metrics. */
import type { CallError } from './call-error.ts'

/** A request as it leaves. Nothing in here is secret. */
export interface SentRequest {
  /** The id of the call: `menu.create`. */
  readonly endpoint: string
  readonly method: 'GET' | 'POST'
  /** With `***` in place of tokens, secrets and codes. */
  readonly url: string
  /** 1, and more for each repetition of the same call. */
  readonly attempt: number
}

/** What came back. */
export interface Answered extends SentRequest {
  readonly ms: number
  /** Missing when there was no answer at all. */
  readonly status?: number
  /** Missing when the call went well. */
  readonly error?: CallError
}

/** They are called at once. One that throws changes no call: the process is warned instead. */
export interface Hooks {
  onRequest?(sent: SentRequest): void
  onAnswer?(answered: Answered): void
}

/** Tells one hook; what it throws must not look like a failure of WeChat’s. */
export function tell<Told>(hook: ((told: Told) => void) | undefined, told: Told): void {
  try {
    hook?.(told)
  } catch (error) {
    process.emitWarning(`A hook of the WeChat client failed: ${String(error)}`)
  }
}
