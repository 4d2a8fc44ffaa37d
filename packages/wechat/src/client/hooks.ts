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

/** They are called at once and must not throw. */
export interface Hooks {
  onRequest?(sent: SentRequest): void
  onAnswer?(answered: Answered): void
}
