/** The error for an address on which nobody could authorize anything. */
import { InvalidInputError } from '../problems/invalid-input-error.ts'
import type { Problem } from '../problems/problem.ts'

const refusal = { en: 'The page of WeChat would not open', zh: '微信的授权页面将无法打开' }

/** An address for authorization was not made, since WeChat would show an error there. */
export class InvalidAuthorizationError extends InvalidInputError {
  override readonly name = 'InvalidAuthorizationError'
  readonly code = 'invalid_authorization'

  constructor(problems: readonly Problem[]) {
    super(refusal, problems)
  }
}
