/** What is wrong with something that is to be sent, told so that a person can put it right. */

/** One text in the two languages of this library. */
export interface Words {
  readonly en: string
  readonly zh: string
}

/** The rule that was broken. Stable, for programs. */
export type ProblemRule =
  | 'missing'
  | 'not_a_text'
  | 'not_an_object'
  | 'not_a_list'
  | 'not_a_url'
  | 'not_an_option'
  | 'not_sendable'
  | 'too_long'
  | 'too_few'
  | 'too_many'
  | 'unknown_field'
  | 'repeated'
  | 'not_together'
  | 'wrong_value'
  | 'retired'

/** One thing that WeChat would refuse or drop. */
export interface Problem {
  /** Where it stands, such as `button[0].sub_button[2].name`; empty for the whole. */
  readonly at: string
  readonly rule: ProblemRule
  /** A sentence without the place. */
  readonly words: Words
}

/** Tells all problems, each with its place, in one text for each language. */
export function tellProblems(problems: readonly Problem[]): Words {
  return {
    en: problems.map(({ at, words }) => `${at === '' ? 'it' : at} ${words.en}`).join('; '),
    zh: problems.map(({ at, words }) => `${at === '' ? '它' : at} ${words.zh}`).join('；'),
  }
}
