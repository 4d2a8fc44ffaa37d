/** What the errors of this library for wrong input have in common. */
import { tellProblems, type Problem, type Words } from './problem.ts'

/** Something was refused before it was sent. Every problem is there, not only the first. */
export abstract class InvalidInputError extends Error {
  abstract readonly code: string
  /** At least one. */
  readonly problems: readonly Problem[]
  /** The message of this error, in both languages. */
  readonly words: Words

  constructor(refusal: Words, problems: readonly Problem[]) {
    const { en, zh } = tellProblems(problems)
    const words = { en: `${refusal.en}: ${en}.`, zh: `${refusal.zh}：${zh}。` }
    super(words.en)
    this.problems = problems
    this.words = words
  }
}
