/** The chats of all fans, each bounded to its latest entries. */
import { createBoundedLog } from '../bounded-log.ts'
import type { Clock } from '../clock.ts'
import type { Tell } from '../live/live.ts'
import { createCounter } from '../store/counter.ts'
import type { Store } from '../store/store.ts'
import type { ChatContent, ChatEntry } from './chat-entry.ts'
import { keptLine } from './kept-line.ts'

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

interface Surroundings {
  readonly clock: Clock
  readonly store: Store
  readonly tell: Tell
}

export function createChats({ clock, store, tell }: Surroundings): Chats {
  const kept = store.map('chats', keptLine)
  const before = [...kept.values()]
  const nextNumber = createCounter(store, 'chat')
  const onDrop = ({ id }: ChatEntry) => void kept.delete(id)
  const log = createBoundedLog<ChatEntry>({ perKey: 500, total: 200_000, onDrop })
  for (const line of before) log.append(keyOf(line), line.entry)
  return {
    append(conversation, pushId, content) {
      const entry = { id: `chat-${nextNumber()}`, at: clock.now(), pushId, ...content }
      const { appid, openid } = conversation
      kept.set(entry.id, { appid, openid, entry })
      log.append(keyOf(conversation), entry)
      tell({ type: 'chat', ...conversation, entry })
      return entry
    },
    of: (conversation) => log.of(keyOf(conversation)),
    clear() {
      kept.clear()
      log.clear()
    },
  }
}

export function keyOf({ appid, openid }: Conversation): string {
  return `${appid}/${openid}`
}
