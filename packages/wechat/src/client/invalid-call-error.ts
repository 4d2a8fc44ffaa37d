/** The error for a call that WeChat would refuse as it is, and that was therefore not sent. */
import { CallError } from './call-error.ts'

/** What is wrong with one field. */
export interface FieldProblem {
  /** `button[0].name`; empty when it is the whole. */
  readonly field: string
  readonly rule: string
}

/** Nothing was sent. The message names the field and its rule. */
export class InvalidCallError extends CallError {
  override readonly name = 'InvalidCallError'
  readonly code = 'invalid_call'
  /** At least one. */
  readonly problems: readonly FieldProblem[]

  constructor(endpoint: string, problems: readonly FieldProblem[]) {
    const told = problems.map(({ field, rule }) =>
      field === '' ? `It ${rule}` : `${field}: ${rule}`,
    )
    super(`${endpoint} was not sent. ${told.join('; ')}.`, {
      endpoint,
      outcome: 'not_sent',
      retryable: false,
    })
    this.problems = problems
  }
}
