/** Pushes messages and events to the servers of accounts, and remembers how each went. */
import type { Account } from '../accounts/account.ts'
import type { Alarms } from '../alarms/alarms.ts'
import { triedOf } from '../alarms/tried.ts'
import { createBoundedLog } from '../bounded-log.ts'
import type { ChatEntry } from '../chats/chat-entry.ts'
import { keyOf, type Chats, type Conversation } from '../chats/chats.ts'
import type { Tell } from '../live/live.ts'
import { because, type Reason } from '../reason.ts'
import type { Records } from '../records/records.ts'
import { createCounter } from '../store/counter.ts'
import type { Store } from '../store/store.ts'
import { textOf, type Fields } from '../wire/field.ts'
import { writeXml } from '../wire/write-xml.ts'
import type { Attempt, Push, PushedMessage } from './push.ts'
import type { Server } from './server.ts'
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
  /** Where the pushes of an account go at this moment. */
  readonly serverOf: (account: Account) => Server
  readonly store: Store
  readonly tell: Tell
}

export function createPushes(surroundings: Surroundings): Pushes {
  const { courier, chats, records, alarms, serverOf, store, tell } = surroundings
  const nextNumber = createCounter(store, 'push')
  const log = createBoundedLog<Push>({ perKey: 50, total: 5_000 })
  let stopping = new AbortController()

  function watch(way: { account: Account; server: Server }, push: Push, attempt: Attempt): void {
    tell({ type: 'push', appid: push.appid, openid: push.openid, push })
    if (attempt.outcome === 'running') return
    const bodies = () => ({ request: attempt.requestBody, response: attempt.body })
    records.append(recordOf(push, attempt), bodies)
    const tried = triedOf(way, push, attempt)
    if (tried) alarms.note(tried)
  }

  function reasonToHold({ callbackUrl }: Server, withheld: boolean): Reason | undefined {
    if (withheld) return because('not_for_server')
    if (callbackUrl === '') return because('no_callback_url')
    return alarms.suspends(callbackUrl) ? because('mark_fail') : undefined
  }

  function show(push: Push, fields: Fields): ChatEntry[] {
    const last = push.suspended ? likeAServerAway : push.attempts.at(-1)
    if (!last) return []
    return shownAfter(fields, last).map((content) => chats.append(push, push.id, content))
  }

  return {
    nextId: () => `push-${nextNumber()}`,
    async push({ account, fields, withheld = false, ...order }) {
      const { signal } = stopping
      const server = serverOf(account)
      const heldBack = reasonToHold(server, withheld)
      const push = newPush(order, { account, server, fields, heldBack, at: courier.clock.now() })
      log.append(keyOf(push), push)
      const onAttempt = (attempt: Attempt) => {
        if (!signal.aborted) watch({ account, server }, push, attempt)
      }
      if (!heldBack) await pushUntilAnswered(courier, { server, push, fields, signal, onAttempt })
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
const likeAServerAway = { outcome: 'timeout', reply: null } as const

interface NewPush {
  readonly account: Account
  readonly server: Server
  readonly fields: Fields
  readonly heldBack: Reason | undefined
  readonly at: number
}

function newPush(
  { id, openid }: { id: string; openid: string },
  { account: { appid }, server: { mode, component }, fields, heldBack, at }: NewPush,
): Push {
  const message = gistOf(fields)
  const xml = writeXml(fields)
  const what = { id, at, appid, openid, mode, ...(component && { component }), message, xml }
  const suspended = heldBack?.reasonCode === 'mark_fail'
  const nothingYet = { attempts: [], repeats: [], shown: [] }
  return { ...what, state: 'running', suspended, ...heldBack, ...nothingYet }
}

function gistOf(fields: Fields): PushedMessage {
  return {
    type: textOf(fields['MsgType']),
    ...(fields['Event'] !== undefined && { event: textOf(fields['Event']) }),
    ...(fields['EventKey'] !== undefined && { eventKey: textOf(fields['EventKey']) }),
    ...(fields['Content'] !== undefined && { content: textOf(fields['Content']) }),
  }
}

function recordOf({ id, appid, openid, component, message }: Push, attempt: Attempt) {
  const { at, number, status, outcome, ms, reason, reasonCode, reasonZh } = attempt
  const { hostname: host, pathname: path } = new URL(attempt.url)
  const { type, event } = message
  const named = { kind: 'push', appid, openid, pushId: id, number, type } as const
  const how = { method: 'POST', host, path, status, errcode: null, ms: ms ?? 0, outcome }
  const why = reasonCode && { reason, reasonCode, reasonZh }
  return { at, ...named, ...(event && { event }), ...(component && { component }), ...how, ...why }
}
