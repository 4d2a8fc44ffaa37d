/** Events that WeChat pushes by itself, shortly after the call that caused them was answered. */
import { z } from 'zod'
import type { Account } from '../accounts/account.ts'
import type { Accounts } from '../accounts/accounts.ts'
import type { Clock } from '../clock.ts'
import { createPending } from '../pending.ts'
import { createCounter } from '../store/counter.ts'
import type { Store } from '../store/store.ts'
import type { Field, Fields } from '../wire/field.ts'
import { administratorOf } from './administrator.ts'
import type { Pushes } from './pushes.ts'
import { fieldSchema } from './saying.ts'

interface Event {
  /** The administrator’s when it concerns no fan. */
  readonly openid?: string
  readonly event: string
  readonly fields: Readonly<Record<string, Field>>
  /** When not at once. */
  readonly afterMs?: number
}

export interface Announcements {
  /** An account that is gone by then gets none. */
  announce(account: Pick<Account, 'appid'>, event: Event): void
  /** Ends those that have not left yet. They leave after the next start. */
  stop(): void
  /** Forgets those that have not left yet. */
  clear(): void
}

const usualMs = 50

/** After a start, servers in the same process are not there at once. */
const resumedMs = 3_000

const kept = z.object({
  appid: z.string(),
  openid: z.string(),
  event: z.string(),
  fields: z.record(z.string(), fieldSchema(1)),
})

type Kept = Readonly<z.output<typeof kept>>

interface Parts {
  readonly accounts: Pick<Accounts, 'find'>
  readonly clock: Clock
  readonly pushes: Pick<Pushes, 'nextId' | 'push'>
  readonly store: Store
}

export function createAnnouncements({ accounts, clock, pushes, store }: Parts): Announcements {
  const waiting = store.map('announcements', kept)
  const nextNumber = createCounter(store, 'announcements')
  const pending = createPending(clock)

  function leave(key: string, { appid, openid, event, fields: own }: Kept): void {
    waiting.delete(key)
    const account = accounts.find(appid)
    if (!account) return
    const fields: Fields = {
      ToUserName: account.originalId,
      FromUserName: openid,
      CreateTime: Math.floor(clock.now() / 1000),
      MsgType: 'event',
      Event: event,
      ...own,
    }
    void pushes.push({ id: pushes.nextId(), account, openid, fields })
  }

  for (const [key, one] of waiting) pending.later(() => leave(key, one), resumedMs)
  return {
    announce({ appid }, { openid = administratorOf(appid), event, fields, afterMs = usualMs }) {
      const key = String(nextNumber())
      const one = { appid, openid, event, fields }
      waiting.set(key, one)
      pending.later(() => leave(key, one), afterMs)
    },
    stop: pending.clear,
    clear() {
      pending.clear()
      waiting.clear()
    },
  }
}
