/** Messages to many (群发): who gets them, how many have had theirs, and what WeChat says when all have. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Account } from '../accounts/account.ts'
import type { Accounts } from '../accounts/accounts.ts'
import { WechatRefusal } from '../api/wechat-refusal.ts'
import { administratorOf } from '../articles/administrator.ts'
import { beijingDay, beijingMonth } from '../beijing.ts'
import type { ChatContent } from '../chats/chat-entry.ts'
import type { Chats } from '../chats/chats.ts'
import type { Clock } from '../clock.ts'
import { createPending } from '../pending.ts'
import type { Announcements } from '../pushes/announcements.ts'
import { createCounter } from '../store/counter.ts'
import type { Store } from '../store/store.ts'
import type { Recipients } from './recipients.ts'
import { recipientsAMinute, type Speed } from './speeds.ts'

const dayMs = 24 * 60 * 60 * 1000
const retryMs = 60_000
const mostKeyBytes = 32
const firstId = 1_000_000_000

const massMessage = z.object({
  id: z.int(),
  appid: z.string(),
  at: z.number(),
  state: z.enum(['sending', 'success', 'fail', 'deleted']),
  /** Given as clientmsgid, or a digest of everything. */
  key: z.string(),
  isToAll: z.boolean(),
  total: z.int(),
  sent: z.int(),
  failed: z.int(),
  type: z.string(),
  /** Of its articles; empty when it has none. */
  articleId: z.string(),
  dataId: z.string(),
  urls: z.array(z.string()),
})

export type MassMessage = Readonly<z.output<typeof massMessage>>

interface Order extends Pick<MassMessage, 'articleId' | 'dataId' | 'urls' | 'isToAll'> {
  readonly key: string
  readonly content: ChatContent
  readonly recipients: Recipients
  readonly speed: Speed
  /** Whether WeChat fails on its way. */
  readonly isLost: boolean
}

export interface MassMessages {
  /**
   * Whether one more may be sent.
   *
   * @throws {@link WechatRefusal} 45028, 45065, 45066, 45067
   */
  admit(account: Account, order: { key: string; isToAll: boolean }): void
  send(account: Account, order: Order): MassMessage
  /** @throws {@link WechatRefusal} 40059 */
  get(appid: string, id: string): MassMessage
  list(appid: string): MassMessage[]
  setDeleted(message: MassMessage): void
  /** Ends what runs by itself. */
  stop(): void
  clear(): void
}

interface Parts {
  readonly accounts: Accounts
  readonly announcements: Announcements
  readonly chats: Chats
  readonly clock: Clock
  readonly store: Store
}

export function createMassMessages(parts: Parts): MassMessages {
  const { accounts, announcements, chats, clock, store } = parts
  const messages = store.map('mass messages', massMessage)
  const nextNumber = createCounter(store, 'mass messages')
  const pending = createPending(clock)

  const list = (appid: string) => [...messages.values()].filter((one) => one.appid === appid)

  function refuseRepetition(appid: string, key: string): void {
    const known = list(appid).findLast((one) => one.key === key)
    const age = known ? clock.now() - known.at : Infinity
    if (known && age < retryMs) throw new WechatRefusal(45066)
    if (known && age < dayMs) throw new WechatRefusal(45065, { details: { msg_id: known.id } })
  }

  function refuseBeyondQuota({ appid, kind }: Account, isToAll: boolean): void {
    const now = clock.now()
    const successes = list(appid).filter(({ state }) => state !== 'fail')
    const today = successes.filter(({ at }) => beijingDay(at) === beijingDay(now))
    if (kind === 'subscription' && today.length >= 1) throw new WechatRefusal(45028)
    const toAll = successes.filter(
      (one) => one.isToAll && beijingMonth(one.at) === beijingMonth(now),
    )
    if (kind === 'service' && isToAll && toAll.length >= 4) throw new WechatRefusal(45028)
  }

  function finishLater(message: MassMessage, afterMs: number): void {
    pending.later(() => {
      const state = message.failed > 0 && message.sent === 0 ? 'fail' : 'success'
      const done = { ...message, state } as const
      messages.set(String(message.id), done)
      const account = accounts.find(message.appid)
      if (account) announcements.announce(account, eventOf(done))
    }, afterMs)
  }

  for (const one of messages.values()) if (one.state === 'sending') finishLater(one, 0)
  return {
    list,
    admit(account, { key, isToAll }) {
      if (Buffer.byteLength(key) > mostKeyBytes) throw new WechatRefusal(45067)
      refuseRepetition(account.appid, key)
      refuseBeyondQuota(account, isToAll)
    },
    send({ appid }, { content, recipients, isLost, speed, ...facts }) {
      const { audience, total, reached } = recipients
      const counts = { total, sent: isLost ? 0 : reached, failed: isLost ? reached : 0 }
      const known = {
        id: firstId + nextNumber(),
        appid,
        at: clock.now(),
        state: 'sending',
      } as const
      const message = { ...known, ...facts, ...counts, type: content.type }
      messages.set(String(message.id), message)
      if (!isLost) chats.broadcast(appid, audience, content)
      finishLater(message, Math.ceil((reached / recipientsAMinute[speed]) * 60_000))
      return message
    },
    get(appid, id) {
      const found = messages.get(id)
      if (found?.appid === appid) return found
      throw new WechatRefusal(40059)
    },
    setDeleted: (message) =>
      void messages.set(String(message.id), { ...message, state: 'deleted' }),
    stop: pending.clear,
    clear() {
      pending.clear()
      messages.clear()
    },
  }
}

/** What stands for a message that was given no key: the same one is recognized by it. */
export function digestOf(what: object): string {
  return createHash('md5').update(JSON.stringify(what)).digest('hex')
}

function eventOf({ appid, id, state, total, sent, failed, urls }: MassMessage) {
  const item = urls.map((ArticleUrl, place) => ({ ArticleIdx: place + 1, ArticleUrl }))
  const fields = {
    MsgID: id,
    Status: state === 'fail' ? 'send fail' : 'send success',
    TotalCount: total,
    FilterCount: sent + failed,
    SentCount: sent,
    ErrorCount: failed,
    CopyrightCheckResult: { Count: 0, ResultList: '', CheckState: 1 },
    ArticleUrlResult: { Count: item.length, ResultList: item.length > 0 ? { item } : '' },
  }
  return { openid: administratorOf(appid), event: 'MASSSENDJOBFINISH', fields }
}
