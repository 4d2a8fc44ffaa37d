/** Steps that answer a callback, put in order by the compiler. */
import type { Answer } from './answer.ts'

/**
 * One stage between WeChat’s push and our answer.
 *
 * A step says what it `Needs` from the steps before it, and passes what it `Adds` to the steps
 * after it by calling `next`. What it does after `next` happens on the way back. A step that does
 * not call `next` has answered by itself.
 */
export type Step<Needs extends object, Adds extends object = object> = (
  context: Needs,
  next: (adds: Adds) => Promise<Answer>,
) => Answer | Promise<Answer>

type Run<Start, Known> = (start: Start, last: (known: Known) => Promise<Answer>) => Promise<Answer>

export class Pipeline<Start extends object, Known extends object = Start> {
  readonly #run: Run<Start, Known>

  private constructor(run: Run<Start, Known>) {
    this.#run = run
  }

  static startingWith<Start extends object>(): Pipeline<Start> {
    return new Pipeline((start, last) => last(start))
  }

  /** Appends a step. The compiler refuses one whose needs no earlier step has added. */
  use<Adds extends object>(step: Step<Known, Adds>): Pipeline<Start, Known & Adds> {
    return new Pipeline((start, last) =>
      this.#run(start, async (known) => step(known, (adds) => last({ ...known, ...adds }))),
    )
  }

  /** Closes the pipeline with the step that always answers. */
  endingWith(answer: (known: Known) => Promise<Answer>): (start: Start) => Promise<Answer> {
    return (start) => this.#run(start, answer)
  }
}
