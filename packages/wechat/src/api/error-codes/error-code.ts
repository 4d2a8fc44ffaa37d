/** What one of WeChat’s error numbers (返回码) means to the person who has to fix it. */

/** A text in the two languages that our readers have. */
export interface Words {
  readonly en: string
  readonly zh: string
}

/**
 * What may be done about a code without anyone looking: `refresh-token` once with a new token,
 * `backoff` after a short wait, `later` when a quota or a ban has run out.
 */
export type Retry = 'refresh-token' | 'backoff' | 'later'

/** What is known about one code. */
export interface ErrorCode {
  readonly meaning: Words
  /** What to do. Missing where the meaning says it. */
  readonly remedy?: Words
  /** Missing: the same call will be refused again. */
  readonly retry?: Retry
}

/** Codes of one subject, by their numbers. */
export type ErrorCodes = Readonly<Record<number, ErrorCode>>
