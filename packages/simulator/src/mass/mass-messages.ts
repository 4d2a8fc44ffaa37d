/** The messages to many (群发) of all accounts: sent, decided about, found. */
import { createHash } from 'node:crypto'
import type { Account } from '../accounts/account.ts'
import { WechatRefusal } from '../api/wechat-refusal.ts'
import type { ChatContent } from '../chats/chat-entry.ts'
import { ControlError } from '../control-error.ts'
import { createPending } from '../pending.ts'
import { createCounter } from '../store/counter.ts'
import type { Store } from '../store/store.ts'
import { admit, type Admission } from './admission.ts'
import { createDispatch, type Surroundings } from './dispatch.ts'
import { massMessage, type MassMessage } from './mass-message.ts'
import type { Recipients } from './recipients.ts'
import { recipientsAMinute, type Speed } from './speeds.ts'
import type { Verdict } from './verdict.ts'

const firstId = 1_000_000_000

interface Order extends Pick<MassMessage, 'key' | 'isToAll' | 'articleId' | 'dataId' | 'urls'> {
  readonly content: ChatContent
  readonly recipients: Recipients
  readonly speed: Speed
  readonly verdict: Verdict
}

export interface MassMessages {
  /**
   * Whether one more may be sent.
   *
   * @throws {@link WechatRefusal} 45028, 45065, 45066, 45067, 89501
   */
  admit(account: Account, order: Admission): void
  send(account: Account, order: Order): MassMessage
  /** What the administrator says. @throws {@link ControlError} when nobody was asked */
  decide(appid: string, id: string, isConfirmed: boolean): MassMessage
  /** @throws {@link WechatRefusal} 40059 */
  get(appid: string, id: string): MassMessage
  list(appid: string): MassMessage[]
  setDeleted(message: MassMessage): void
  /** Ends what runs by itself. */
  stop(): void
  clear(): void
}

interface Parts extends Surroundings {
  readonly store: Store
}

export function createMassMessages(parts: Parts): MassMessages {
  const { clock, store, tell } = parts
  const messages = store.map('mass messages', massMessage)
  const nextNumber = createCounter(store, 'mass messages')
  const pending = createPending(clock)
  const dispatch = createDispatch(parts, { messages, pending })
  const list = (appid: string) => [...messages.values()].filter((one) => one.appid === appid)

  function newMessage(appid: string, order: Order): MassMessage {
    const { content, recipients, verdict, speed, ...facts } = order
    const { audience, total, reached } = recipients
    const isLost = verdict.failure !== ''
    const ms = Math.ceil((reached / recipientsAMinute[speed]) * 60_000)
    return {
      ...facts,
      ...verdict,
      id: firstId + nextNumber(),
      appid,
      at: clock.now(),
      state: 'confirming',
      total,
      sent: isLost ? 0 : reached,
      failed: isLost ? reached : 0,
      type: content.type,
      parcel: { content, audience, ms },
    }
  }

  dispatch.resume()
  return {
    list,
    admit: (account, order) =>
      admit(account, order, { sent: list(account.appid), now: clock.now() }),
    send({ appid, confirmsMass }, order) {
      const message = newMessage(appid, order)
      messages.set(String(message.id), message)
      tell({ type: 'mass', appid })
      return confirmsMass ? dispatch.wait(message) : dispatch.goOut(message)
    },
    decide(appid, id, isConfirmed) {
      const message = messages.get(id)
      if (message?.appid !== appid || message.state !== 'confirming') throw nobodyAsked(id)
      return isConfirmed ? dispatch.goOut(message) : dispatch.fail(message, 'err(40001)')
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

function nobodyAsked(id: string): ControlError {
  return new ControlError('unknown_message', {
    en: `no message ${id} waits for the administrator: see GET …/mass-messages`,
    zh: `没有等待管理员确认的群发消息 ${id}：请查看 GET …/mass-messages`,
  })
}
