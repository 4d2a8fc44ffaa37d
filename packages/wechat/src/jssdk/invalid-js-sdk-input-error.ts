/** The error for what cannot be signed for a web page. */
import { InvalidInputError } from '../problems/invalid-input-error.ts'
import type { Problem } from '../problems/problem.ts'

const refusal = { en: 'Nothing was signed', zh: '没有签名' }

/** The signature would be refused in the page, since something is missing or wrong. */
export class InvalidJsSdkInputError extends InvalidInputError {
  override readonly name = 'InvalidJsSdkInputError'
  readonly code = 'invalid_js_sdk_input'

  constructor(problems: readonly Problem[]) {
    super(refusal, problems)
  }
}
