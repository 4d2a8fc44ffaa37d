/** Whom each account has blocked (黑名单): what they say is not pushed. */
import { z } from 'zod'
import type { Tell } from '../live/live.ts'
import type { Store } from '../store/store.ts'

export interface Blacklist {
  has(appid: string, openid: string): boolean
  /** Whoever was blocked first stands first. */
  of(appid: string): readonly string[]
  add(appid: string, openids: readonly string[]): void
  remove(appid: string, openids: readonly string[]): void
  clear(): void
}

const keptFan = z.object({ appid: z.string(), openid: z.string() })

export function createBlacklist({ store, tell }: { store: Store; tell: Tell }): Blacklist {
  const kept = store.map('blacklist', keptFan)
  const blocked = new Map<string, Set<string>>()

  function block(appid: string, openid: string): void {
    blocked.set(appid, (blocked.get(appid) ?? new Set()).add(openid))
  }

  for (const { appid, openid } of kept.values()) block(appid, openid)
  return {
    has: (appid, openid) => blocked.get(appid)?.has(openid) ?? false,
    of: (appid) => [...(blocked.get(appid) ?? [])],
    add(appid, openids) {
      for (const openid of openids) {
        block(appid, openid)
        kept.set(`${appid}/${openid}`, { appid, openid })
        tell({ type: 'fan', appid, openid })
      }
    },
    remove(appid, openids) {
      for (const openid of openids) {
        blocked.get(appid)?.delete(openid)
        kept.delete(`${appid}/${openid}`)
        tell({ type: 'fan', appid, openid })
      }
    },
    clear() {
      blocked.clear()
      kept.clear()
    },
  }
}
