/** What the simulator did and was asked: every API call and every attempt of a push. */
import { createRing } from '../ring.ts'
import { chosenBy, type RecordChoice } from './record-choice.ts'
import { masked } from './masked.ts'

interface RecordEntry {
  readonly at: number
  readonly kind: 'api' | 'push'
  /** `null` when an API call names no account that exists. */
  readonly appid: string | null
  readonly method: string
  /** Without the query, where tokens and secrets are. */
  readonly path: string
  /** `null` when there was no answer. */
  readonly status: number | null
  readonly errcode: number | null
  readonly ms: number
}

export interface ApiRecord extends RecordEntry {
  readonly kind: 'api'
  /** Of the domain that was called. */
  readonly host?: string
}

export interface PushRecord extends RecordEntry {
  readonly kind: 'push'
  readonly openid: string
  readonly pushId: string
  readonly number: number
  readonly outcome: string
}

/** Both as text, kept only when asked for; secrets in them are masked. */
export interface Bodies {
  readonly request?: string | null
  readonly response?: string | null
}

export type Recorded = (ApiRecord | PushRecord) & Bodies

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
  const rings = { api: createRing<Recorded>(limit), push: createRing<Recorded>(limit) }
  const listeners = new Set<(entry: Recorded) => void>()
  const withBodies: Recorded[] = []
  let [keepsBodies, dropped, length] = [options.bodies, 0, 0]

  function boundBodies(entry: Recorded): void {
    withBodies.push(entry)
    length += lengthOf(entry)
    while (length > mostOfBodies || withBodies.length > 2 * limit) {
      const oldest = withBodies.shift()
      if (!oldest) return
      length -= lengthOf(oldest)
      rings[oldest.kind].replaceWhere((one) => one === oldest, withoutBodies(oldest))
    }
  }

  return {
    append(entry, bodies) {
      const whole = keepsBodies ? { ...entry, ...masked(bodies()) } : entry
      if (rings[entry.kind].push(whole)) dropped += 1
      if (keepsBodies) boundBodies(whole)
      for (const listener of listeners) listener(whole)
    },
    choose(choice) {
      const found = chosenBy(choice, [...rings.api.list(), ...rings.push.list()])
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
      for (const ring of Object.values(rings)) ring.clear()
      withBodies.length = 0
      ;[dropped, length] = [0, 0]
    },
  }
}

function lengthOf({ request, response }: Recorded): number {
  return (request?.length ?? 0) + (response?.length ?? 0)
}

function withoutBodies({ request: _request, response: _response, ...entry }: Recorded): Recorded {
  return entry
}
