/** Finds out whether the database takes writes: by a write, once in a while, however many ask. */
import { pause } from '../clock.ts'
import { createComplaint } from '../complaint.ts'
import { steadyClock, type SteadyClock } from '../steady-clock.ts'
import { createGroupCommit } from './group-commit.ts'
import { troubleOf, type Trouble } from './trouble.ts'

/** An answer is good for so long: a good one longer than a bad one. */
const goodForMs = 5_000
const badForMs = 1_000
/** Another program may hold the lock a while. */
const patienceMs = 1_500
/** A write that has not come back by then waits for a lock, if the database answers at all. */
const lockedAfterMs = 1_600
/** Who asks, and waits for two seconds, has an answer by then. */
const answerWithinMs = 1_900

export interface WriteCheckOptions {
  /** Changes something, wherever it hurts nobody. */
  readonly write: () => Promise<void>
  /** Asks the database something that no lock keeps back. */
  readonly ask: () => Promise<unknown>
  readonly steady?: SteadyClock
  /** Told when writing begins to fail. */
  readonly onError: (error: unknown) => void
}

/** What keeps the database from being written; undefined when nothing does. */
export type WriteCheck = () => Promise<Trouble | undefined>

export function createWriteCheck(options: WriteCheckOptions): WriteCheck {
  const { write, ask, steady = steadyClock, onError } = options
  const complaint = createComplaint(onError)
  const writes = createGroupCommit<undefined, undefined>({
    ...{ steady, patienceMs },
    async write(jobs) {
      await write()
      return jobs.map(() => undefined)
    },
  })
  let known: { readonly trouble: Trouble | undefined; readonly until: number } | undefined
  let asking: Promise<Trouble | undefined> | undefined

  async function find(): Promise<Trouble | undefined> {
    const began = steady.elapsedMs()
    const trouble = await tryToWrite()
    const forMs = trouble === undefined ? goodForMs : badForMs
    known = { trouble, until: began + forMs }
    asking = undefined
    return trouble
  }

  async function tryToWrite(): Promise<Trouble | undefined> {
    try {
      await writes.add(undefined)
      complaint.worked()
      return undefined
    } catch (error) {
      complaint.failed(error)
      return troubleOf(error)
    }
  }

  async function soon(answer: Promise<Trouble | undefined>): Promise<Trouble | undefined> {
    const stillOpen = () => (asking === answer ? ask() : undefined)
    const locked = pause(steady, lockedAfterMs).then(stillOpen)
    const late = [
      locked.then((): Trouble => 'database_locked'),
      pause(steady, answerWithinMs).then((): Trouble => 'database_away'),
    ]
    return Promise.race([answer, Promise.any(late)])
  }

  return async () => {
    if (known !== undefined && steady.elapsedMs() < known.until) return known.trouble
    asking ??= find()
    return soon(asking)
  }
}
