/** Keeps what is cached in memory equal to the database, whoever changes it: this node, another one, a command. */
import { z } from 'zod'
import type { Bus } from './bus/bus.ts'
import { defineTopic } from './bus/topic.ts'
import { createComplaint } from './complaint.ts'
import { repeat, steadyClock, type SteadyClock } from './steady-clock.ts'
import type { Storage } from './storage/database.ts'
import { readRevisions } from './storage/revision.repository.ts'

/** Says that revisions have been raised. Which, the database knows. */
export const changed = defineTopic('changes', z.object({}))

/** Reloads what belongs to the changed subjects. */
export type Reload = (changed: ReadonlySet<string>) => Promise<void>

export interface Changes extends Disposable {
  /** Calls `reload` after every change, in the order of subscription. */
  subscribe(reload: Reload): void
  /**
   * With SQLite: settles when memory holds every change committed before the call. Cheap when nothing
   * changed. With a database server there is nothing to wait for: memory follows the changes of others
   * when the bus tells of them, and at the latest after the poll.
   */
  upToDate(): Promise<void> | undefined
  /** Looks now, and lets the other nodes look. For whoever has made a change. */
  refresh(): Promise<void>
}

export interface ChangesOptions {
  readonly storage: Storage
  /** Wakes the nodes; what it loses, the poll repairs. */
  readonly bus?: Bus
  readonly steady?: SteadyClock
  readonly pollEveryMs?: number
  readonly onError: (error: unknown) => void
}

export async function watchChanges(options: ChangesOptions): Promise<Changes> {
  const { storage, bus, steady = steadyClock, pollEveryMs = 200, onError } = options
  const complaint = createComplaint(onError)
  const subscribers: Reload[] = []
  let known = await readRevisions(storage.db)
  let looking: Promise<void> | undefined
  let lookingNext: Promise<void> | undefined
  let askedThisTurn = false
  let stopped = false

  async function reload(): Promise<void> {
    const latest = await readRevisions(storage.db)
    const subjects = new Set(
      [...latest].filter(([subject, number]) => known.get(subject) !== number).map(([s]) => s),
    )
    if (subjects.size > 0) for (const subscriber of subscribers) await subscriber(subjects)
    known = latest
  }

  /** A look that has begun may have read before the change: who comes later waits for the next one. */
  function look(): Promise<void> {
    lookingNext ??= (looking ?? Promise.resolve())
      .catch(() => {})
      .then(() => {
        lookingNext = undefined
        const now = reload().finally(() => {
          if (looking === now) looking = undefined
        })
        looking = now
        return now
      })
    return lookingNext
  }

  async function lookAndComplain(): Promise<void> {
    await look().then(complaint.worked, (error: unknown) => {
      if (!stopped) complaint.failed(error)
    })
  }

  function upToDate(): Promise<void> | undefined {
    if (storage.dialect !== 'sqlite') return undefined
    if (!askedThisTurn) {
      askedThisTurn = true
      setImmediate(() => (askedThisTurn = false))
      if (storage.changedElsewhere()) return look()
    }
    return lookingNext ?? looking
  }

  const subscription = bus?.subscribe(changed, {
    onMessage: () => void lookAndComplain(),
    onLoss: () => void lookAndComplain(),
  })
  const poll = repeat(steady, pollEveryMs, () => {
    if (storage.changedElsewhere() !== false) return lookAndComplain()
  })

  return {
    subscribe: (subscriber) => void subscribers.push(subscriber),
    upToDate,
    refresh() {
      const settled = look()
      bus?.publish(changed, {})
      return settled
    },
    [Symbol.dispose]() {
      stopped = true
      poll[Symbol.dispose]()
      subscription?.[Symbol.dispose]()
    },
  }
}
