/** Keeps what is cached in memory equal to the database, also when the command line changes it. */
import { readRevisions } from './storage/revision.repository.ts'
import type { Storage } from './storage/database.ts'

const idlePollMs = 200

/** Reloads what belongs to the changed subjects. */
export type Reload = (changed: ReadonlySet<string>) => Promise<void>

export interface Changes extends Disposable {
  /** Calls `reload` after every change, in the order of subscription. */
  subscribe(reload: Reload): void
  /** Settles when memory holds every change committed before the call. Cheap when nothing changed. */
  upToDate(): Promise<void> | undefined
  /** Looks now, whoever made the change. */
  refresh(): Promise<void>
}

interface ChangesOptions {
  readonly storage: Storage
  readonly onError: (error: unknown) => void
}

export async function watchChanges(options: ChangesOptions): Promise<Changes> {
  const { storage, onError } = options
  const subscribers: Reload[] = []
  let known = await readRevisions(storage.db)
  let refreshing: Promise<void> | undefined
  let lookedThisTurn = false

  async function reload(): Promise<void> {
    const latest = await readRevisions(storage.db)
    const changed = new Set(
      [...latest].filter(([subject, number]) => known.get(subject) !== number).map(([s]) => s),
    )
    if (changed.size > 0) for (const subscriber of subscribers) await subscriber(changed)
    known = latest
  }

  function refresh(): Promise<void> {
    const next = (refreshing ?? Promise.resolve()).then(reload)
    const settled = next.finally(() => {
      if (refreshing === settled) refreshing = undefined
    })
    refreshing = settled
    return settled
  }

  function upToDate(): Promise<void> | undefined {
    if (lookedThisTurn) return refreshing
    lookedThisTurn = true
    setImmediate(() => (lookedThisTurn = false))
    return storage.changedElsewhere() ? refresh() : refreshing
  }

  const timer = setInterval(() => upToDate()?.catch(onError), idlePollMs)

  return {
    subscribe: (subscriber) => void subscribers.push(subscriber),
    upToDate,
    refresh,
    [Symbol.dispose]: () => clearInterval(timer),
  }
}
