/** How fast messages to many go out (群发速度). */
import { z } from 'zod'
import type { Store } from '../store/store.ts'

/** By the numbers of WeChat’s calls. */
export const recipientsAMinute = [800_000, 600_000, 450_000, 300_000, 100_000] as const

const speed = z.literal([0, 1, 2, 3, 4])

export type Speed = z.output<typeof speed>

export interface Speeds {
  of(appid: string): Speed
  set(appid: string, speed: Speed): void
  clear(): void
}

export function createSpeeds(store: Store): Speeds {
  const kept = store.map('speeds', speed)
  return {
    of: (appid) => kept.get(appid) ?? 0,
    set: (appid, speed) => void kept.set(appid, speed),
    clear: () => kept.clear(),
  }
}
