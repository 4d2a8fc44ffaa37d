/** Gives ids to notices, and remembers for ten minutes which were sent under a key (client_msg_id). */
import { z } from 'zod'
import type { Clock } from '../clock.ts'
import { createCounter } from '../store/counter.ts'
import type { Store } from '../store/store.ts'

const rememberedMs = 10 * 60 * 1000
const mostKept = 10_000

const sent = z.object({ msgid: z.int(), at: z.number() })

export interface SentNotices {
  /** The same id for the same key and fan within ten minutes. */
  begin(
    appid: string,
    openid: string,
    key: string | undefined,
  ): { readonly msgid: number; readonly isRepeated: boolean }
  clear(): void
}

export function createSentNotices({ clock, store }: { clock: Clock; store: Store }): SentNotices {
  const kept = store.map('sent notices', sent)
  const nextNumber = createCounter(store, 'notices')
  const firstId = 200_163_836

  return {
    begin(appid, openid, key) {
      const name = `${appid}/${openid}/${key}`
      const known = key === undefined ? undefined : kept.get(name)
      if (known && clock.now() - known.at < rememberedMs) {
        return { msgid: known.msgid, isRepeated: true }
      }
      const msgid = firstId + nextNumber()
      if (key !== undefined) kept.set(name, { msgid, at: clock.now() })
      const [oldest] = kept.keys()
      if (kept.size > mostKept && oldest) kept.delete(oldest)
      return { msgid, isRepeated: false }
    },
    clear: () => kept.clear(),
  }
}
