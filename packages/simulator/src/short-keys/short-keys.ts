/** Long texts under short keys (短key托管). */
import { z } from 'zod'
import { randomText } from '../chance.ts'
import type { Clock } from '../clock.ts'
import type { Store } from '../store/store.ts'

/** In base 62. */
const keyLength = 15

const keptText = z.object({ text: z.string(), createdAt: z.number(), expiresAt: z.number() })

type KeptText = Readonly<z.output<typeof keptText>>

export interface ShortKeys {
  keep(appid: string, text: string, lifeSeconds: number): string
  /** Undefined for an unknown key, another account’s, or one that has expired. */
  find(appid: string, key: string): KeptText | undefined
  clear(): void
}

export function createShortKeys({ clock, store }: { clock: Clock; store: Store }): ShortKeys {
  const kept = store.map('short keys', keptText)
  return {
    keep(appid, text, lifeSeconds) {
      const key = randomText(keyLength)
      const createdAt = clock.now()
      kept.set(`${appid} ${key}`, { text, createdAt, expiresAt: createdAt + lifeSeconds * 1000 })
      return key
    },
    find(appid, key) {
      const found = kept.get(`${appid} ${key}`)
      return found && clock.now() < found.expiresAt ? found : undefined
    },
    clear: () => kept.clear(),
  }
}
