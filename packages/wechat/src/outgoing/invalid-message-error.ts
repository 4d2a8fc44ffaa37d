/** The error for a message that WeChat would not accept. */
import { InvalidInputError } from '../problems/invalid-input-error.ts'
import type { Problem } from '../problems/problem.ts'

const refusal = { en: 'WeChat would not accept the message', zh: '微信不会接受这条消息' }

/** A message was refused before it was sent. Each problem names its field and what holds there. */
export class InvalidMessageError extends InvalidInputError {
  override readonly name = 'InvalidMessageError'
  readonly code = 'invalid_message'

  constructor(problems: readonly Problem[]) {
    super(refusal, problems)
  }
}
