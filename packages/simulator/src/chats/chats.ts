/** The chats of all fans, each bounded to its latest entries. */
import { createBoundedLog } from '../bounded-log.ts'
import type { Clock } from '../clock.ts'
import type { Tell } from '../live/live.ts'
import type { ChatContent, ChatEntry } from './chat-entry.ts'

export interface Conversation {
  readonly appid: string
  readonly openid: string
}

export interface Chats {
  append(conversation: Conversation, pushId: string, content: ChatContent): ChatEntry
  /** Oldest first. */
  of(conversation: Conversation): readonly ChatEntry[]
  clear(): void
}

export function createChats({ clock, tell }: { clock: Clock; tell: Tell }): Chats {
  const log = createBoundedLog<ChatEntry>({ perKey: 500, total: 200_000 })
  let count = 0
  return {
    append(conversation, pushId, content) {
      const entry = { id: `chat-${++count}`, at: clock.now(), pushId, ...content }
      log.append(keyOf(conversation), entry)
      tell({ type: 'chat', ...conversation, entry })
      return entry
    },
    of: (conversation) => log.of(keyOf(conversation)),
    clear: () => log.clear(),
  }
}

export function keyOf({ appid, openid }: Conversation): string {
  return `${appid}/${openid}`
}
