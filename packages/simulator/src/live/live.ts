/** What happens in the simulator, told to whoever listens at this moment. */
import type { Alarm } from '../alarms/alarm.ts'
import type { ChatEntry } from '../chats/chat-entry.ts'
import type { Fan } from '../fans/fan.ts'
import type { Push } from '../pushes/push.ts'

type LiveEvent =
  | { readonly type: 'account'; readonly appid: string }
  | { readonly type: 'menu'; readonly appid: string }
  /** Without `fan` when many were made at once. */
  | { readonly type: 'fan'; readonly appid: string; readonly openid?: string; readonly fan?: Fan }
  | {
      readonly type: 'chat'
      readonly appid: string
      readonly openid: string
      readonly entry: ChatEntry
    }
  | {
      readonly type: 'typing'
      readonly appid: string
      readonly openid: string
      readonly isTyping: boolean
    }
  /** A message to many: each chat has it without being told one by one. */
  | { readonly type: 'broadcast'; readonly appid: string }
  /** One came, or came further. */
  | { readonly type: 'mass'; readonly appid: string }
  | { readonly type: 'push'; readonly appid: string; readonly openid: string; readonly push: Push }
  | { readonly type: 'clock'; readonly now: number }
  | { readonly type: 'alarm'; readonly appid: string; readonly alarm: Alarm }
  | { readonly type: 'reset' }

export type Tell = (event: LiveEvent) => void

export interface Live {
  readonly tell: Tell
  /** The answer stops the listening. */
  listen(listener: Tell): () => void
}

export function createLive(): Live {
  const listeners = new Set<Tell>()
  return {
    tell(event) {
      for (const listener of listeners) listener(event)
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
