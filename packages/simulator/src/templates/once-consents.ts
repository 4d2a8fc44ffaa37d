/** Which one-time messages fans have allowed (一次性订阅消息): one for each scene. */
import { z } from 'zod'
import type { Store } from '../store/store.ts'

interface Allowed {
  readonly appid: string
  readonly openid: string
  readonly templateId: string
  readonly scene: string
}

export interface OnceConsents {
  /** Several under one scene do not add up. */
  allow(allowed: Allowed): void
  /** Whether there was one. */
  use(allowed: Allowed): boolean
  clear(): void
}

export function createOnceConsents(store: Store): OnceConsents {
  const kept = store.map('once consents', z.literal(true))
  const keyOf = ({ appid, openid, templateId, scene }: Allowed) =>
    `${appid}/${openid}/${templateId}/${scene}`
  return {
    allow: (allowed) => void kept.set(keyOf(allowed), true),
    use: (allowed) => kept.delete(keyOf(allowed)),
    clear: () => kept.clear(),
  }
}
