/** The ids of refused requests (rid), and for seven days the requests behind them. */
import { randomHex } from '../chance.ts'
import type { Clock } from '../clock.ts'
import type { ApiCall } from './call.ts'

const keptMs = 7 * 24 * 60 * 60 * 1000
const mostKept = 5_000
/** Of a body that is kept. */
const longest = 4_096

export interface RefusedRequest {
  readonly appid: string | null
  readonly at: number
  readonly ms: number
  readonly query: string
  readonly body: string
  readonly answer: string
  readonly clientIp: string
}

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

export function createRids(clock: Clock): Rids {
  const kept = new Map<string, RefusedRequest>()
  return {
    next() {
      const time = Math.floor(clock.now() / 1000).toString(16)
      return `${time.padStart(8, '0')}-${randomHex(8)}-${randomHex(8)}`
    },
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
