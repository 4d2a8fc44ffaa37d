/** Long texts under short keys (短key托管). */
import { randomText } from '../chance.ts'
import type { Clock } from '../clock.ts'

/** In base 62. */
const keyLength = 15

interface KeptText {
  readonly text: string
  readonly createdAt: number
  readonly expiresAt: number
}

export interface ShortKeys {
  keep(appid: string, text: string, lifeSeconds: number): string
  /** Undefined for an unknown key, another account’s, or one that has expired. */
  find(appid: string, key: string): KeptText | undefined
  clear(): void
}

export function createShortKeys(clock: Clock): ShortKeys {
  const kept = new Map<string, KeptText>()
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
