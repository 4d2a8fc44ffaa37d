/** Pushes messages and events to the servers of accounts, and remembers how each went. */
import type { Account } from '../accounts/account.ts'
import type { Alarms } from '../alarms/alarms.ts'
import { createBoundedLog } from '../bounded-log.ts'
import type { ChatEntry } from '../chats/chat-entry.ts'
import { keyOf, type Chats, type Conversation } from '../chats/chats.ts'
import type { Tell } from '../live/live.ts'
import type { Records } from '../records/records.ts'
import { createCounter } from '../store/counter.ts'
import type { Store } from '../store/store.ts'
import { textOf, type Fields } from '../wire/field.ts'
import { writeXml } from '../wire/write-xml.ts'
import type { Attempt, Push, PushedMessage } from './push.ts'
import { shownAfter } from './shown.ts'
import { pushUntilAnswered, type Courier } from './until-answered.ts'

export interface Pushes {
  /** A new id for a push, so that the chat can name it before it leaves. */
  nextId(): string
  /** Done when WeChat has given up or was answered, and the fan has seen what there is to see. */
  push(order: PushOrder): Promise<Push>
  /** Oldest first. */
  of(conversation: Conversation): readonly Push[]
  /** Ends what runs and forgets everything. */
  clear(): void
}

interface PushOrder {
  readonly id: string
  readonly account: Account
  readonly openid: string
  readonly fields: Fields
  /** Nothing leaves, as for someone whom the account has blocked. */
  readonly withheld?: boolean
}

interface Surroundings {
  readonly courier: Courier
  readonly chats: Chats
  readonly records: Records
  readonly alarms: Alarms
  readonly store: Store
  readonly tell: Tell
}

export function createPushes(surroundings: Surroundings): Pushes {
  const { courier, chats, records, alarms, store, tell } = surroundings
  const nextNumber = createCounter(store, 'push')
  const log = createBoundedLog<Push>({ perKey: 50, total: 5_000 })
  let stopping = new AbortController()

  function watch(account: Account, push: Push, attempt: Attempt): void {
    tell({ type: 'push', appid: push.appid, openid: push.openid, push })
    if (attempt.outcome === 'running') return
    const bodies = () => ({ request: attempt.requestBody, response: attempt.body })
    records.append(recordOf(push, attempt), bodies)
    alarms.note(account, push, attempt)
  }

  function show(push: Push, fields: Fields): ChatEntry[] {
    const last = push.suspended ? heldBack : push.attempts.at(-1)
    if (!last) return []
    return shownAfter(fields, last).map((content) => chats.append(push, push.id, content))
  }

  return {
    nextId: () => `push-${nextNumber()}`,
    async push({ account, fields, withheld = false, ...order }) {
      const { signal } = stopping
      const push = newPush(order, account, { fields, at: courier.clock.now() })
      log.append(keyOf(push), push)
      const onAttempt = (attempt: Attempt) => {
        if (!signal.aborted) watch(account, push, attempt)
      }
      push.suspended = account.callbackUrl !== '' && alarms.suspends(account.appid)
      if (account.callbackUrl && !withheld && !push.suspended) {
        await pushUntilAnswered(courier, { account, push, fields, signal, onAttempt })
      }
      push.state = 'done'
      if (signal.aborted) return push
      push.shown = show(push, fields)
      tell({ type: 'push', appid: push.appid, openid: push.openid, push })
      return push
    },
    of: (conversation) => log.of(keyOf(conversation)),
    clear() {
      stopping.abort()
      stopping = new AbortController()
      log.clear()
    },
  }
}

/** What the fan sees of a push that MarkFail held back is what a server that is away causes. */
const heldBack = { outcome: 'timeout', reply: null } as const

function newPush(
  { id, openid }: { id: string; openid: string },
  { appid, mode }: Account,
  { fields, at }: { fields: Fields; at: number },
): Push {
  const message = gistOf(fields)
  const xml = writeXml(fields)
  const nothingYet = { suspended: false, attempts: [], repeats: [], shown: [] }
  return { id, at, appid, openid, mode, message, xml, state: 'running', ...nothingYet }
}

function gistOf(fields: Fields): PushedMessage {
  return {
    type: textOf(fields['MsgType']),
    ...(fields['Event'] !== undefined && { event: textOf(fields['Event']) }),
    ...(fields['EventKey'] !== undefined && { eventKey: textOf(fields['EventKey']) }),
    ...(fields['Content'] !== undefined && { content: textOf(fields['Content']) }),
  }
}

function recordOf({ id, appid, openid }: Push, attempt: Attempt) {
  const { at, number, status, outcome, ms } = attempt
  const path = new URL(attempt.url).pathname
  const what = { kind: 'push', appid, openid, pushId: id, number } as const
  return { at, ...what, method: 'POST', path, status, errcode: null, ms: ms ?? 0, outcome }
}
