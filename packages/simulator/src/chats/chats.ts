/** The chats of all fans, each bounded to its latest entries. */
import { createBoundedLog } from '../bounded-log.ts'
import type { Clock } from '../clock.ts'
import type { Tell } from '../live/live.ts'
import { createCounter } from '../store/counter.ts'
import type { Store } from '../store/store.ts'
import type { Fan } from '../fans/fan.ts'
import type { Fans } from '../fans/fans.ts'
import { createBroadcasts, type Audience } from './broadcasts.ts'
import type { ChatContent, ChatEntry } from './chat-entry.ts'
import { keptLine } from './kept-line.ts'

export interface Conversation {
  readonly appid: string
  readonly openid: string
}

export interface Chats {
  append(conversation: Conversation, pushId: string, content: ChatContent): ChatEntry
  /** The same for many, kept once. */
  broadcast(appid: string, audience: Audience, content: ChatContent): ChatEntry
  /** Those that reach a fan, oldest first. */
  broadcastsTo(appid: string, fan: Pick<Fan, 'openid' | 'createdAt'>): readonly ChatEntry[]
  /** Oldest first. */
  of(conversation: Conversation): readonly ChatEntry[]
  clear(): void
}

interface Surroundings {
  readonly clock: Clock
  readonly fans: Pick<Fans, 'find'>
  readonly store: Store
  readonly tell: Tell
}

export function createChats({ clock, fans, store, tell }: Surroundings): Chats {
  const kept = store.map('chats', keptLine)
  const before = [...kept.values()]
  const nextNumber = createCounter(store, 'chat')
  const onDrop = ({ id }: ChatEntry) => void kept.delete(id)
  const log = createBoundedLog<ChatEntry>({ perKey: 500, total: 200_000, onDrop })
  const broadcasts = createBroadcasts(store)
  for (const line of before) log.append(keyOf(line), line.entry)

  return {
    broadcastsTo: broadcasts.seenBy,
    append(conversation, pushId, content) {
      const entry = { id: `chat-${nextNumber()}`, at: clock.now(), pushId, ...content }
      const { appid, openid } = conversation
      kept.set(entry.id, { appid, openid, entry })
      log.append(keyOf(conversation), entry)
      tell({ type: 'chat', ...conversation, entry })
      return entry
    },
    broadcast(appid, audience, content) {
      const id = `chat-${nextNumber()}`
      const entry = { id, at: clock.now(), pushId: '', ...content }
      broadcasts.add({ appid, audience, entry })
      tell({ type: 'broadcast', appid })
      return entry
    },
    of(conversation) {
      const own = log.of(keyOf(conversation))
      const fan = fans.find(conversation.appid, conversation.openid)
      const shared = fan ? broadcasts.seenBy(conversation.appid, fan) : []
      return shared.length === 0 ? own : merged(own, shared)
    },
    clear() {
      broadcasts.clear()
      kept.clear()
      log.clear()
    },
  }
}

function merged(own: readonly ChatEntry[], shared: readonly ChatEntry[]): ChatEntry[] {
  const numberOf = ({ id }: ChatEntry) => Number(id.slice('chat-'.length))
  return [...own, ...shared].sort((one, other) => numberOf(one) - numberOf(other))
}

export function keyOf({ appid, openid }: Conversation): string {
  return `${appid}/${openid}`
}
