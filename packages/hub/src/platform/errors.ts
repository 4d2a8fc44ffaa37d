/** The form of every error that a person who runs mphub can meet. */

export interface Words {
  readonly en: string
  readonly zh: string
}

/**
 * Something that the person in front of it can put right: it says what happened and what to do,
 * in English and Chinese. `code` is stable, for programs and for the manual.
 */
export abstract class MphubError extends Error {
  abstract readonly code: string
  /** Exit code of a command that ends with it: 2 when it was used wrongly, 1 when it failed. */
  readonly exitCode: 1 | 2 = 1
  /** Status of an answer of the management API that tells of it. */
  readonly status: number = 500
  readonly zh: string

  constructor(words: Words, options?: ErrorOptions) {
    super(words.en, options)
    this.zh = words.zh
  }
}

/** A command or a request asks for what cannot be. */
export class WrongUseError extends MphubError {
  override readonly name = 'WrongUseError'
  override readonly exitCode = 2
  override readonly status = 400
  readonly code = 'wrong_use'
}

/** What a command or a request names is not there. */
export class NotFoundError extends MphubError {
  override readonly name = 'NotFoundError'
  override readonly status = 404
  readonly code = 'not_found'
}

/** What a command or a request wants to make is there already. */
export class ConflictError extends MphubError {
  override readonly name = 'ConflictError'
  override readonly status = 409
  readonly code = 'conflict'
}
