/** What the simulator did and was asked: every API call and every attempt of a push. */
import { createBoundedLog } from '../bounded-log.ts'

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

interface PushRecord extends RecordEntry {
  readonly kind: 'push'
  readonly openid: string
  readonly pushId: string
  readonly number: number
  readonly outcome: string
}

export interface Records {
  append(entry: RecordEntry | PushRecord): void
  /** Oldest first. */
  of(kind: RecordEntry['kind']): readonly RecordEntry[]
  clear(): void
}

export function createRecords(): Records {
  const log = createBoundedLog<RecordEntry>({ perKey: 10_000, total: 20_000 })
  return {
    append: (entry) => log.append(entry.kind, entry),
    of: (kind) => log.of(kind),
    clear: () => log.clear(),
  }
}
