/** Waits for the answer to a message that another hub process is working on. */
import type { Kysely } from 'kysely'
import { pause } from '../platform/clock.ts'
import type { SteadyClock } from '../platform/steady-clock.ts'
import type { Database } from '../platform/storage/database.ts'
import { findDecisions, nameOf, type Decision, type MessagePlace } from './message.repository.ts'

const lookEveryMs = 40

export interface Elsewhere {
  /**
   * Settles with the decision once it is made; with undefined when `until`, by the steady clock,
   * comes before it.
   *
   * @throws when the database cannot be read.
   */
  decisionOn(place: MessagePlace, until: number): Promise<Decision | undefined>
}

interface Waiting {
  readonly place: MessagePlace
  readonly until: number
  readonly resolve: (decision: Decision | undefined) => void
  readonly reject: (error: unknown) => void
}

/** However many are waiting, one question at a time is asked for all of them. */
export function watchElsewhere(db: Kysely<Database>, steady: SteadyClock): Elsewhere {
  let waiting: Waiting[] = []
  let looking = false

  async function look(): Promise<void> {
    looking = true
    while (waiting.length > 0) {
      await pause(steady, lookEveryMs)
      const asked = waiting
      waiting = []
      try {
        const decisions = await findDecisions(
          db,
          asked.map(({ place }) => place),
        )
        for (const one of asked) settle(one, decisions.get(nameOf(one.place)))
      } catch (error) {
        for (const { reject } of asked) reject(error)
      }
    }
    looking = false
  }

  function settle(one: Waiting, decision: Decision | undefined): void {
    if (decision !== undefined && decision.state !== 'processing') one.resolve(decision)
    else if (steady.elapsedMs() >= one.until) one.resolve(undefined)
    else waiting.push(one)
  }

  return {
    decisionOn: (place, until) =>
      new Promise((resolve, reject) => {
        waiting.push({ place, until, resolve, reject })
        if (!looking) void look()
      }),
  }
}
