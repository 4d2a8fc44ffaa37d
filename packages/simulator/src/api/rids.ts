/** The ids of refused requests (rid), and for seven days the requests behind them. */
import { z } from 'zod'
import { randomHex } from '../chance.ts'
import type { Clock } from '../clock.ts'
import type { Store } from '../store/store.ts'
import type { ApiCall } from './call.ts'

const keptMs = 7 * 24 * 60 * 60 * 1000
const mostKept = 5_000
/** Of a body that is kept. */
const longest = 4_096

const refusedRequest = z.object({
  appid: z.string().nullable(),
  at: z.number(),
  ms: z.number(),
  query: z.string(),
  body: z.string(),
  answer: z.string(),
  clientIp: z.string(),
})

export type RefusedRequest = Readonly<z.output<typeof refusedRequest>>

export interface Rids {
  /** The time, and twice chance. */
  next(): string
  keep(
    rid: string,
    call: ApiCall,
    facts: Pick<RefusedRequest, 'appid' | 'at' | 'ms' | 'answer'>,
  ): void
  /** Undefined for an id nobody was given; `expired` after seven days. */
  find(rid: string): RefusedRequest | 'expired' | undefined
  clear(): void
}

export function newRid(clock: Clock): string {
  const time = Math.floor(clock.now() / 1000).toString(16)
  return `${time.padStart(8, '0')}-${randomHex(8)}-${randomHex(8)}`
}

export function createRids({ clock, store }: { clock: Clock; store: Store }): Rids {
  const kept = store.map('rids', refusedRequest)
  return {
    next: () => newRid(clock),
    keep(rid, { query, body, clientIp }, facts) {
      const text = body.subarray(0, longest).toString()
      kept.set(rid, { ...facts, query: query.toString(), body: text, clientIp })
      const [oldest] = kept.keys()
      if (kept.size > mostKept && oldest) kept.delete(oldest)
    },
    find(rid) {
      const found = kept.get(rid)
      return found && clock.now() - found.at > keptMs ? 'expired' : found
    },
    clear: () => kept.clear(),
  }
}
