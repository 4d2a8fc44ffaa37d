/** The error for a menu that WeChat would not accept. */
import { InvalidInputError } from '../problems/invalid-input-error.ts'
import type { Problem } from '../problems/problem.ts'

const refusal = { en: 'WeChat would not accept the menu', zh: '微信不会接受这个菜单' }

/** A menu was refused before it was sent. All its problems are here, each with its place. */
export class InvalidMenuError extends InvalidInputError {
  override readonly name = 'InvalidMenuError'
  readonly code = 'invalid_menu'

  constructor(problems: readonly Problem[]) {
    super(refusal, problems)
  }
}
