/** Events that WeChat pushes by itself, shortly after the call that caused them was answered. */
import type { Account } from '../accounts/account.ts'
import type { Clock } from '../clock.ts'
import { createPending } from '../pending.ts'
import type { Field, Fields } from '../wire/field.ts'
import type { Pushes } from './pushes.ts'

interface Event {
  readonly openid: string
  readonly event: string
  readonly fields: Readonly<Record<string, Field>>
  /** When not at once. */
  readonly afterMs?: number
}

export interface Announcements {
  announce(account: Account, event: Event): void
  /** Ends those that have not left yet. */
  clear(): void
}

const usualMs = 50

interface Parts {
  readonly clock: Clock
  readonly pushes: Pick<Pushes, 'nextId' | 'push'>
}

export function createAnnouncements({ clock, pushes }: Parts): Announcements {
  const pending = createPending(clock)
  return {
    announce(account, { openid, event, fields: own, afterMs = usualMs }) {
      pending.later(() => {
        const fields: Fields = {
          ToUserName: account.originalId,
          FromUserName: openid,
          CreateTime: Math.floor(clock.now() / 1000),
          MsgType: 'event',
          Event: event,
          ...own,
        }
        void pushes.push({ id: pushes.nextId(), account, openid, fields })
      }, afterMs)
    },
    clear: pending.clear,
  }
}
