/** Remembers which messages are being answered, so that a repeated attempt joins the first. */
import type { Answer } from './answer.ts'

/** How many finished answers a generation holds. The database has them all. */
const generationSize = 512

export interface Recall {
  /** The answer to the message known by any of these names, or the one that `start` will give. */
  join(names: readonly string[], start: () => Promise<Answer>): Promise<Answer>
}

type Answers = Map<string, Promise<Answer>>

/** Bounded: running answers, and two generations of finished ones, the older dropped at a time. */
export function createRecall(): Recall {
  const running: Answers = new Map()
  let recent: Answers = new Map()
  let older: Answers = new Map()

  function find(name: string): Promise<Answer> | undefined {
    return running.get(name) ?? recent.get(name) ?? older.get(name)
  }

  function finish(name: string, answer: Promise<Answer>): void {
    running.delete(name)
    recent.set(name, answer)
    if (recent.size < generationSize) return
    older = recent
    recent = new Map()
  }

  return {
    join(names, start) {
      for (const name of names) {
        const known = find(name)
        if (known !== undefined) return known
      }
      const answer = start()
      for (const name of names) running.set(name, answer)
      answer.then(
        () => names.forEach((name) => finish(name, answer)),
        () => names.forEach((name) => running.delete(name)),
      )
      return answer
    },
  }
}
