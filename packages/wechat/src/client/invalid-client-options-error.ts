/** The error for options that no client can be made with. */
import { InvalidInputError } from '../problems/invalid-input-error.ts'
import type { Problem } from '../problems/problem.ts'

const refusal = { en: 'The client cannot be created', zh: '无法创建客户端' }

/** An option is wrong. Its value is not told, since it may be secret. */
export class InvalidClientOptionsError extends InvalidInputError {
  override readonly name = 'InvalidClientOptionsError'
  readonly code = 'invalid_client_options'

  constructor(problems: readonly Problem[]) {
    super(refusal, problems)
  }
}
