/** What the simulator did and was asked: every API call and every attempt of a push. */
import type { Reason } from '../reason.ts'
import { createRing } from '../ring.ts'
import { chosenBy, type RecordChoice } from './record-choice.ts'
import { masked } from './masked.ts'

interface RecordEntry {
  readonly at: number
  readonly kind: 'api' | 'push'
  /** `null` when an API call names no account that exists. */
  readonly appid: string | null
  readonly method: string
  /** The domain that was called. */
  readonly host?: string
  /** Without the query, where tokens and secrets are. */
  readonly path: string
  /** `null` when there was no answer. */
  readonly status: number | null
  readonly errcode: number | null
  readonly ms: number
}

export interface ApiRecord extends RecordEntry {
  readonly kind: 'api'
}

/** With a reason for the outcome where it is not plain. */
export interface PushRecord extends RecordEntry, Partial<Reason> {
  readonly kind: 'push'
  readonly openid: string
  readonly pushId: string
  readonly number: number
  /** Of the message, and the name of an event. */
  readonly type: string
  readonly event?: string
  /** The third-party platform that got it in the account’s place. */
  readonly component?: string
  readonly outcome: string
}

/** Both as text, kept only when asked for; secrets in them are masked. */
export interface Bodies {
  readonly request?: string | null
  readonly response?: string | null
}

export type Recorded = (ApiRecord | PushRecord) & Bodies

/** A record whose bodies may have to go before it does. */
interface Held {
  readonly entry: ApiRecord | PushRecord
  bodies: Bodies | undefined
}

export interface Records {
  append(entry: ApiRecord | PushRecord, bodies: () => Bodies): void
  /** Those chosen, oldest first; the latest when there is a limit. */
  choose(choice: RecordChoice): { readonly page: readonly Recorded[]; readonly total: number }
  keepBodies(keep: boolean): void
  summary(): RecordsSummary
  /** Called with each new record. The answer stops the listening. */
  listen(listener: (entry: Recorded) => void): () => void
  clear(): void
}

interface RecordsSummary {
  readonly bodies: boolean
  readonly kept: number
  /** Of each kind. */
  readonly limit: number
  readonly dropped: number
}

const limit = 10_000

/** Characters of all bodies together; the oldest are dropped first. */
const mostOfBodies = 16 * 1024 * 1024

export function createRecords(options: { bodies: boolean }): Records {
  const rings = { api: createRing<Held>(limit), push: createRing<Held>(limit) }
  const listeners = new Set<(entry: Recorded) => void>()
  const withBodies = createRing<Held>(2 * limit)
  let [keepsBodies, dropped, length] = [options.bodies, 0, 0]

  function boundBodies(held: Held): void {
    length += lengthOf(held)
    const gone = withBodies.push(held)
    if (gone) dropBodies(gone)
    while (length > mostOfBodies) {
      const oldest = withBodies.shift()
      if (!oldest) return
      dropBodies(oldest)
    }
  }

  function dropBodies(held: Held): void {
    length -= lengthOf(held)
    held.bodies = undefined
  }

  return {
    append(entry, bodies) {
      const held = { entry, bodies: keepsBodies ? masked(bodies()) : undefined }
      if (rings[entry.kind].push(held)) dropped += 1
      if (held.bodies) boundBodies(held)
      for (const listener of listeners) listener(whole(held))
    },
    choose(choice) {
      const found = chosenBy(choice, [...rings.api.list(), ...rings.push.list()].map(whole))
      return { page: choice.limit ? found.slice(-choice.limit) : found, total: found.length }
    },
    keepBodies(keep) {
      keepsBodies = keep
    },
    summary: () => ({
      bodies: keepsBodies,
      kept: rings.api.size + rings.push.size,
      limit,
      dropped,
    }),
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    clear() {
      for (const ring of [...Object.values(rings), withBodies]) ring.clear()
      ;[dropped, length] = [0, 0]
    },
  }
}

function whole({ entry, bodies }: Held): Recorded {
  return bodies ? { ...entry, ...bodies } : entry
}

function lengthOf({ bodies }: Held): number {
  return (bodies?.request?.length ?? 0) + (bodies?.response?.length ?? 0)
}
