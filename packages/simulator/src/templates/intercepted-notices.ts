/** Template messages that WeChat intercepted (拦截的模板消息): a fault makes it do so. */
import { z } from 'zod'
import type { NoticeCard } from '../chats/chat-entry.ts'
import type { Clock } from '../clock.ts'
import { createCounter } from '../store/counter.ts'
import type { Store } from '../store/store.ts'

/** The oldest go first. */
const mostKept = 10_000

const intercepted = z.object({
  /** In the order in which it happened. */
  id: z.int(),
  appid: z.string(),
  openid: z.string(),
  template: z.string(),
  msgid: z.int(),
  title: z.string(),
  content: z.string(),
  at: z.number(),
})

export type InterceptedNotice = Readonly<z.output<typeof intercepted>>

interface NewOne extends Pick<InterceptedNotice, 'appid' | 'openid' | 'template' | 'msgid'> {
  readonly notice: NoticeCard
}

interface Choice {
  /** The id of a message, or of the template of many. */
  readonly about: string
  /** Only those with a larger id. */
  readonly after: number
}

export interface InterceptedNotices {
  add(one: NewOne): void
  /** The oldest first. */
  list(appid: string, choice: Choice): InterceptedNotice[]
  clear(): void
}

interface Parts {
  readonly clock: Clock
  readonly store: Store
}

export function createInterceptedNotices({ clock, store }: Parts): InterceptedNotices {
  const kept = store.map('intercepted notices', intercepted)
  const nextId = createCounter(store, 'intercepted notices')
  return {
    add({ notice: { title, rows }, ...facts }) {
      const content = rows.map(({ name, value }) => (name ? `${name}：${value}` : value)).join('\n')
      const id = nextId()
      kept.set(String(id), { ...facts, id, title, content, at: clock.now() })
      const [oldest] = kept.keys()
      if (kept.size > mostKept && oldest) kept.delete(oldest)
    },
    list: (appid, { about, after }) =>
      [...kept.values()].filter(
        (one) =>
          one.appid === appid &&
          one.id > after &&
          (one.template === about || String(one.msgid) === about),
      ),
    clear: () => kept.clear(),
  }
}
