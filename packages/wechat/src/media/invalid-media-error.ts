/** The error for a file that WeChat would not accept, or that cannot be sent. */
import type { Words } from '../problems/problem.ts'

/** What is wrong with a file. */
export type MediaFailure =
  'unreadable' | 'empty' | 'too_large' | 'wrong_format' | 'length_mismatch' | 'already_sent'

/** A file was refused before or while it was sent. The message says what to change. */
export class InvalidMediaError extends Error {
  override readonly name = 'InvalidMediaError'
  readonly code = 'invalid_media'
  readonly reason: MediaFailure
  /** The message of this error, in both languages. */
  readonly words: Words

  constructor(reason: MediaFailure, words: Words, options?: ErrorOptions) {
    super(words.en, options)
    this.reason = reason
    this.words = words
  }
}
