/** When and how often an account may write to a fan, by what the fan did last (客服消息下发条件). */
import { z } from 'zod'
import { WechatRefusal } from '../api/wechat-refusal.ts'
import type { Clock } from '../clock.ts'
import type { Store } from '../store/store.ts'
import { textOf, type Fields } from '../wire/field.ts'

const hourMs = 60 * 60 * 1000

export interface Windows {
  /** What a fan did may open a window. */
  note(appid: string, openid: string, fields: Fields): void
  /** A payment opens one that counts nothing. */
  notePayment(appid: string, openid: string): void
  /** @throws {@link WechatRefusal} 45015 outside of any window, 45047 when all of one is used */
  use(appid: string, openid: string): void
  clear(): void
}

const kept = z.object({ until: z.number(), left: z.int() })

interface Trigger {
  readonly count: number
  readonly forMs: number
}

const brief: Trigger = { count: 3, forMs: 60_000 }

/** WeChat’s page gives no count; before June 2023 it was 20. */
const paid = { 5: Number.MAX_SAFE_INTEGER, 20: 20 } as const

/** Buttons of other kinds open nothing. */
const briefEvents = ['CLICK', 'scancode_push', 'scancode_waitmsg', 'subscribe', 'SCAN']

interface Parts {
  readonly clock: Clock
  readonly store: Store
  /** After a fan’s message: 5, and 20 before June 2023. */
  readonly perMessage: 5 | 20
}

export function createWindows({ clock, store, perMessage }: Parts): Windows {
  const windows = store.map('windows', kept)

  function triggerOf(fields: Fields): Trigger | undefined {
    const event = textOf(fields['Event'])
    if (event !== '') return briefEvents.includes(event) ? brief : undefined
    const isTap = fields['bizmsgmenuid'] !== undefined
    return isTap ? brief : { count: perMessage, forMs: 48 * hourMs }
  }

  function open(appid: string, openid: string, { count, forMs }: Trigger): void {
    const now = clock.now()
    const known = windows.get(`${appid}/${openid}`)
    const before = known && known.until > now ? known : { until: now, left: 0 }
    windows.set(`${appid}/${openid}`, {
      until: Math.max(before.until, now + forMs),
      left: Math.max(before.left, count),
    })
  }

  return {
    note(appid, openid, fields) {
      const trigger = triggerOf(fields)
      if (trigger) open(appid, openid, trigger)
    },
    notePayment: (appid, openid) =>
      open(appid, openid, { count: paid[perMessage], forMs: 48 * hourMs }),
    use(appid, openid) {
      const window = windows.get(`${appid}/${openid}`)
      if (!window || window.until <= clock.now()) throw new WechatRefusal(45015)
      if (window.left === 0) throw new WechatRefusal(45047)
      windows.set(`${appid}/${openid}`, { ...window, left: window.left - 1 })
    },
    clear: () => windows.clear(),
  }
}
