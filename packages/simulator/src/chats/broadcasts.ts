/**
 * Lines that many fans have in their chats. Each is kept once, with whom it reaches; a chat that is
 * looked at finds its own.
 */
import { z } from 'zod'
import type { Store } from '../store/store.ts'
import type { ChatEntry } from './chat-entry.ts'
import { lineSchema } from './kept-line.ts'

export const audienceSchema = z.union([
  /** All who had come before, but these. */
  z.object({ allBut: z.array(z.string()) }),
  z.object({ only: z.array(z.string()) }),
])

export type Audience = Readonly<z.output<typeof audienceSchema>>

const broadcast = z.object({
  appid: z.string(),
  audience: audienceSchema,
  entry: lineSchema,
})

export interface Broadcast {
  readonly appid: string
  readonly audience: Audience
  readonly entry: ChatEntry
}

/** Of one fan: when they came decides whether they are among all. */
interface Reader {
  readonly openid: string
  readonly createdAt: number
}

export interface Broadcasts {
  add(broadcast: Broadcast): void
  /** Oldest first. */
  seenBy(appid: string, reader: Reader): ChatEntry[]
  clear(): void
}

/** The oldest go first. */
const mostKept = 1_000

export function createBroadcasts(store: Store): Broadcasts {
  const kept = store.map<Broadcast>('broadcasts', broadcast)
  const readers = new Map<string, ReadonlySet<string>>()

  /** The openids that the audience names, to be found fast. */
  function namedIn({ entry, audience }: Broadcast): ReadonlySet<string> {
    const known = readers.get(entry.id)
    if (known) return known
    const named = new Set('only' in audience ? audience.only : audience.allBut)
    readers.set(entry.id, named)
    return named
  }

  function reaches(one: Broadcast, { openid, createdAt }: Reader): boolean {
    const isNamed = namedIn(one).has(openid)
    return 'only' in one.audience ? isNamed : !isNamed && createdAt <= one.entry.at
  }

  return {
    add(one) {
      kept.set(one.entry.id, one)
      const [oldest] = kept.keys()
      if (kept.size <= mostKept || !oldest) return
      kept.delete(oldest)
      readers.delete(oldest)
    },
    seenBy: (appid, reader) =>
      [...kept.values()]
        .filter((one) => one.appid === appid && reaches(one, reader))
        .map(({ entry }) => entry),
    clear() {
      kept.clear()
      readers.clear()
    },
  }
}
