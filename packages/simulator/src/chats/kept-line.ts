/** A line of a chat as the store keeps it. */
import { z } from 'zod'
import { fieldSchema } from '../pushes/saying.ts'
import { origins, type ChatContent, type ChatEntry } from './chat-entry.ts'

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

const speaker = z.object({ account: z.string(), nickname: z.string(), portrait: z.string() })

const media = z.object({ url: z.string(), thumbUrl: z.string().exactOptional() })

const menu = z.object({
  head: z.string(),
  items: z.array(z.object({ id: z.string(), content: z.string() })),
  tail: z.string(),
})

const row = z.object({ name: z.string(), value: z.string(), color: z.string().exactOptional() })

const notice = z.object({
  title: z.string(),
  rows: z.array(row),
  url: z.string().exactOptional(),
  miniprogram: z.object({ appid: z.string(), pagepath: z.string() }).exactOptional(),
})

const contentSchema = z.object({
  from: z.enum(['fan', 'account']),
  type: z.string(),
  origin: z.enum(origins).exactOptional(),
  speaker: speaker.exactOptional(),
  media: media.exactOptional(),
  menu: menu.exactOptional(),
  notice: notice.exactOptional(),
  content: z.string().exactOptional(),
  failure: z.enum(['unavailable', 'broken']).exactOptional(),
  event: z.string().exactOptional(),
  eventKey: z.string().exactOptional(),
  articles: z.array(article).exactOptional(),
  fields: z.record(z.string(), fieldSchema(1)).exactOptional(),
})

export const keptContent: z.ZodType<ChatContent> = contentSchema

export const lineSchema = contentSchema.extend({
  id: z.string(),
  at: z.number(),
  pushId: z.string(),
})

export const keptLine: z.ZodType<KeptLine> = z.object({
  appid: z.string(),
  openid: z.string(),
  entry: lineSchema,
})
