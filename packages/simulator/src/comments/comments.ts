/** What readers wrote below articles (留言), and what the account made of it. */
import { z } from 'zod'
import { WechatRefusal } from '../api/wechat-refusal.ts'
import type { Clock } from '../clock.ts'
import { createCounter } from '../store/counter.ts'
import type { Store } from '../store/store.ts'

/** WeChat publishes no figures for these two. */
const mostElected = 100
const longestReply = 600

const comment = z.object({
  /** Of the article: data id and place. */
  key: z.string(),
  id: z.string(),
  openid: z.string(),
  content: z.string(),
  at: z.number(),
  isElected: z.boolean(),
  reply: z.object({ content: z.string(), at: z.number() }).exactOptional(),
})

export type Comment = Readonly<z.output<typeof comment>>

/** All throw {@link WechatRefusal} where WeChat refuses: 88003, 88005, 88007, 88008, 88009. */
export interface Comments {
  isOpen(dataId: string, index: number): boolean | undefined
  setOpen(dataId: string, index: number, isOpen: boolean): void
  write(dataId: string, index: number, said: Pick<Comment, 'openid' | 'content'>): Comment
  /** The newest first. */
  list(dataId: string, index: number): Comment[]
  /** What readers see. */
  elected(dataId: string, index: number): Comment[]
  elect(dataId: string, index: number, change: { id: string; isElected: boolean }): void
  delete(dataId: string, index: number, id: string): void
  reply(dataId: string, index: number, answer: { id: string; content: string }): void
  deleteReply(dataId: string, index: number, id: string): void
  clear(): void
}

export function createComments({ clock, store }: { clock: Clock; store: Store }): Comments {
  const comments = store.map('comments', comment)
  const open = store.map('open to comments', z.boolean())
  const nextId = createCounter(store, 'comments')
  const keyOf = (dataId: string, index: number) => `${dataId}/${index}`

  function list(dataId: string, index: number): Comment[] {
    const key = keyOf(dataId, index)
    return [...comments.values()].filter((one) => one.key === key).toReversed()
  }

  function get(dataId: string, index: number, id: string): Comment {
    const found = comments.get(id)
    if (found?.key === keyOf(dataId, index)) return found
    throw new WechatRefusal(88008)
  }

  const elected = (dataId: string, index: number) =>
    list(dataId, index).filter(({ isElected }) => isElected)

  return {
    list,
    elected,
    isOpen: (dataId, index) => open.get(keyOf(dataId, index)),
    setOpen: (dataId, index, isOpen) => void open.set(keyOf(dataId, index), isOpen),
    write(dataId, index, said) {
      const known = { key: keyOf(dataId, index), at: clock.now(), isElected: false }
      const written = { id: String(nextId()), ...known, ...said }
      comments.set(written.id, written)
      return written
    },
    elect(dataId, index, { id, isElected }) {
      const found = get(dataId, index, id)
      const isFull = isElected && elected(dataId, index).length >= mostElected
      if (isFull && !found.isElected) throw new WechatRefusal(88003)
      comments.set(id, { ...found, isElected })
    },
    delete(dataId, index, id) {
      comments.delete(get(dataId, index, id).id)
    },
    reply(dataId, index, { id, content }) {
      const found = get(dataId, index, id)
      const { length } = [...content]
      if (length === 0 || length > longestReply) throw new WechatRefusal(88007)
      if (found.reply) throw new WechatRefusal(88005)
      comments.set(id, { ...found, reply: { content, at: clock.now() } })
    },
    deleteReply(dataId, index, id) {
      const { reply, ...rest } = get(dataId, index, id)
      if (!reply) throw new WechatRefusal(88009)
      comments.set(id, rest)
    },
    clear() {
      comments.clear()
      open.clear()
    },
  }
}
