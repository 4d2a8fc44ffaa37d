/** What third-party platforms are given for a time: their tickets, and their tokens. */
import { z } from 'zod'
import { randomId } from '../chance.ts'
import type { Clock } from '../clock.ts'
import { forgetExpired } from '../store/forget-expired.ts'
import type { Store } from '../store/store.ts'

export interface Issued {
  /** A new one for this platform. */
  issue(appid: string): string
  /** Whose it is, and whether its time is over. */
  find(secret: string | null): { appid: string; isOver: boolean } | undefined
  /** When this platform got its last one. */
  lastAt(appid: string): number | undefined
  clear(): void
}

interface Kind {
  /** Under which they are kept. */
  readonly name: string
  readonly prefix: string
  readonly length: number
  readonly lifeMs: number
}

const kept = z.object({ appid: z.string(), expiresAt: z.number() })

export function createIssued({ clock, store }: { clock: Clock; store: Store }, kind: Kind): Issued {
  const { name, prefix, length, lifeMs } = kind
  const all = store.map(name, kept)
  return {
    issue(appid) {
      forgetExpired(all, clock.now())
      const secret = `${prefix}${randomId(length)}`
      all.set(secret, { appid, expiresAt: clock.now() + lifeMs })
      return secret
    },
    find(secret) {
      const known = all.get(secret ?? '')
      return known && { appid: known.appid, isOver: clock.now() >= known.expiresAt }
    },
    lastAt(appid) {
      const last = [...all.values()].findLast((one) => one.appid === appid)
      return last && last.expiresAt - lifeMs
    },
    clear: () => all.clear(),
  }
}
