/** What fans have switched off in the profile of an account: its messages, or its notices. */
import { z } from 'zod'
import type { Store } from '../store/store.ts'

const kinds = z.object({ messages: z.boolean(), notices: z.boolean() })

export type Reception = Readonly<z.output<typeof kinds>>

export interface Receptions {
  of(appid: string, openid: string): Reception
  change(appid: string, openid: string, change: Partial<Reception>): Reception
  clear(): void
}

export function createReceptions(store: Store): Receptions {
  const kept = store.map('receptions', kinds)
  const of = (appid: string, openid: string) =>
    kept.get(`${appid}/${openid}`) ?? { messages: true, notices: true }
  return {
    of,
    change(appid, openid, change) {
      const changed = { ...of(appid, openid), ...change }
      kept.set(`${appid}/${openid}`, changed)
      return changed
    },
    clear: () => kept.clear(),
  }
}
