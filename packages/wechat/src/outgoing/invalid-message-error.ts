/** The error for a message that WeChat would not accept. */
import { tellProblems, type Problem, type Words } from '../problems/problem.ts'

/** A message was refused before it was sent. Each problem names its field and what holds there. */
export class InvalidMessageError extends Error {
  override readonly name = 'InvalidMessageError'
  readonly code = 'invalid_message'
  readonly problems: readonly Problem[]
  /** The message of this error, in both languages. */
  readonly words: Words

  constructor(problems: readonly Problem[]) {
    const { en, zh } = tellProblems(problems)
    const words = {
      en: `WeChat would not accept the message: ${en}.`,
      zh: `微信不会接受这条消息：${zh}。`,
    }
    super(words.en)
    this.problems = problems
    this.words = words
  }
}
