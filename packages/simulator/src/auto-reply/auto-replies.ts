/** The replies that were set up in the console of an account (自动回复), which its server only reads. */
import { z } from 'zod'
import type { Store } from '../store/store.ts'

const reply = z.strictObject({
  type: z.enum(['text', 'img', 'voice', 'video', 'news']),
  /** A text, or the id of a file. */
  content: z.string(),
})

const keywordRule = z.strictObject({
  rule_name: z.string(),
  reply_mode: z.enum(['reply_all', 'random_one']).default('reply_all'),
  keyword_list_info: z
    .array(
      z.strictObject({
        type: z.literal('text').default('text'),
        match_mode: z.enum(['contain', 'equal']).default('contain'),
        content: z.string(),
      }),
    )
    .min(1),
  reply_list_info: z.array(reply).min(1),
})

export const autoReply = z.strictObject({
  isOpen: z.boolean().default(true),
  onFollow: reply.exactOptional(),
  otherwise: reply.exactOptional(),
  keywords: z.array(keywordRule).default([]),
})

export type AutoReply = Readonly<z.output<typeof autoReply>>

const kept = z.object({ at: z.number(), reply: autoReply })

export interface AutoReplies {
  /** In the place of what was set up before. */
  set(appid: string, reply: AutoReply, at: number): void
  of(appid: string): z.output<typeof kept> | undefined
  clear(): void
}

export function createAutoReplies(store: Store): AutoReplies {
  const replies = store.map('auto replies', kept)
  return {
    set: (appid, reply, at) => void replies.set(appid, { at, reply }),
    of: (appid) => replies.get(appid),
    clear: () => replies.clear(),
  }
}
