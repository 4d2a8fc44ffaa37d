/** What staff and fans said to each other (聊天记录). */
import { z } from 'zod'
import type { Clock } from '../clock.ts'
import { createCounter } from '../store/counter.ts'
import type { Store } from '../store/store.ts'

/** The oldest go first. */
const mostKept = 20_000

const spoken = z.object({
  id: z.int(),
  appid: z.string(),
  openid: z.string(),
  staff: z.string(),
  by: z.enum(['staff', 'fan']),
  text: z.string(),
  at: z.number(),
})

export type Spoken = Readonly<z.output<typeof spoken>>

export interface Transcripts {
  note(appid: string, said: Pick<Spoken, 'openid' | 'staff' | 'by' | 'text'>): void
  /** Oldest first; both ends in seconds, and included. */
  between(appid: string, from: number, to: number): Spoken[]
  clear(): void
}

export function createTranscripts({ clock, store }: { clock: Clock; store: Store }): Transcripts {
  const kept = store.map('transcripts', spoken)
  const nextId = createCounter(store, 'transcripts')
  return {
    note(appid, said) {
      const id = nextId()
      kept.set(String(id), { id, appid, ...said, at: clock.now() })
      const [oldest] = kept.keys()
      if (kept.size > mostKept && oldest) kept.delete(oldest)
    },
    between(appid, from, to) {
      const isIn = (at: number) => Math.floor(at / 1000) >= from && Math.floor(at / 1000) <= to
      return [...kept.values()].filter((one) => one.appid === appid && isIn(one.at))
    },
    clear: () => kept.clear(),
  }
}
