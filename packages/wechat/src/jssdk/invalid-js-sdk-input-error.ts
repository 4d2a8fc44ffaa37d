/** The error for what cannot be signed for a web page. */
import { tellProblems, type Problem, type Words } from '../problems/problem.ts'

/** The signature would be refused in the page, since something is missing or wrong. */
export class InvalidJsSdkInputError extends Error {
  override readonly name = 'InvalidJsSdkInputError'
  readonly code = 'invalid_js_sdk_input'
  readonly problems: readonly Problem[]
  /** The message of this error, in both languages. */
  readonly words: Words

  constructor(problems: readonly Problem[]) {
    const { en, zh } = tellProblems(problems)
    const words = { en: `Nothing was signed: ${en}.`, zh: `没有签名：${zh}。` }
    super(words.en)
    this.problems = problems
    this.words = words
  }
}
