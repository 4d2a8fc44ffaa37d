/** A line of a chat as the store keeps it. */
import { z } from 'zod'
import { fieldSchema } from '../pushes/saying.ts'
import type { ChatEntry } from './chat-entry.ts'

export interface KeptLine {
  readonly appid: string
  readonly openid: string
  readonly entry: ChatEntry
}

const article = z.object({
  title: z.string(),
  description: z.string(),
  picUrl: z.string(),
  url: z.string(),
})

const entry = z.object({
  id: z.string(),
  at: z.number(),
  pushId: z.string(),
  from: z.enum(['fan', 'account']),
  type: z.string(),
  content: z.string().exactOptional(),
  failure: z.enum(['unavailable', 'broken']).exactOptional(),
  event: z.string().exactOptional(),
  eventKey: z.string().exactOptional(),
  articles: z.array(article).exactOptional(),
  fields: z.record(z.string(), fieldSchema(1)).exactOptional(),
})

export const keptLine: z.ZodType<KeptLine> = z.object({
  appid: z.string(),
  openid: z.string(),
  entry,
})
