/** How messages to many go out: when the administrator has confirmed, at a speed, and with a result. */
import type { Publications } from '../articles/publications.ts'
import type { Chats } from '../chats/chats.ts'
import type { Clock } from '../clock.ts'
import type { Tell } from '../live/live.ts'
import type { Pending } from '../pending.ts'
import type { Announcements } from '../pushes/announcements.ts'
import { resultEvent, type MassMessage } from './mass-message.ts'

const confirmationMs = 30 * 60_000

export interface Surroundings {
  readonly announcements: Announcements
  readonly chats: Chats
  readonly clock: Clock
  readonly publications: Pick<Publications, 'release' | 'withdraw'>
  readonly tell: Tell
}

/** The messages, and what happens to them later. */
interface Book {
  readonly messages: Map<string, MassMessage>
  readonly pending: Pending
}

export interface Dispatch {
  goOut(message: MassMessage): MassMessage
  fail(message: MassMessage, failure: string): MassMessage
  /** Until the administrator has decided, or thirty minutes are over. */
  wait(message: MassMessage): MassMessage
  /** After a restart. */
  resume(): void
}

export function createDispatch(surroundings: Surroundings, { messages, pending }: Book): Dispatch {
  const { announcements, chats, clock, publications, tell } = surroundings

  function keep(message: MassMessage): MassMessage {
    messages.set(String(message.id), message)
    tell({ type: 'mass', appid: message.appid })
    return message
  }

  function goOut({ parcel, ...message }: MassMessage): MassMessage {
    const { appid, articleId, failure } = message
    if (parcel && failure === '') {
      publications.release(articleId)
      chats.broadcast(appid, parcel.audience, parcel.content)
    } else publications.withdraw(articleId)
    finishLater(message, parcel?.ms ?? 0)
    return keep({ ...message, state: 'sending' })
  }

  function finishLater(message: MassMessage, afterMs: number): void {
    pending.later(() => {
      const done = keep({ ...message, state: message.failure === '' ? 'success' : 'fail' })
      announcements.announce(done, resultEvent(done))
    }, afterMs)
  }

  function fail(message: MassMessage, failure: string): MassMessage {
    const { sent, failed } = message
    return goOut({ ...message, failure, sent: 0, failed: sent + failed })
  }

  function wait(message: MassMessage): MassMessage {
    const expire = () => {
      const found = messages.get(String(message.id))
      if (found?.state === 'confirming') fail(found, 'err(40002)')
    }
    pending.later(expire, Math.max(0, message.at + confirmationMs - clock.now()))
    return message
  }

  return {
    goOut,
    fail,
    wait,
    resume() {
      for (const one of messages.values()) {
        if (one.state === 'sending') finishLater(one, 0)
        if (one.state === 'confirming') wait(one)
      }
    },
  }
}
