/** The error for a menu that WeChat would not accept. */
import { tellProblems, type Problem, type Words } from '../problems/problem.ts'

/** A menu was refused before it was sent. All its problems are here, each with its place. */
export class InvalidMenuError extends Error {
  override readonly name = 'InvalidMenuError'
  readonly code = 'invalid_menu'
  readonly problems: readonly Problem[]
  /** The message of this error, in both languages. */
  readonly words: Words

  constructor(problems: readonly Problem[]) {
    const { en, zh } = tellProblems(problems)
    const words = {
      en: `WeChat would not accept the menu: ${en}.`,
      zh: `微信不会接受这个菜单：${zh}。`,
    }
    super(words.en)
    this.problems = problems
    this.words = words
  }
}
