/** What a fan sees and does in the chat with an account. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { getJson, postJson } from '../api.ts'
import { fansPath } from '../fans/fan.ts'
import { useReport } from '../problem.tsx'
import { fieldsSchema } from './fields.ts'

const articleSchema = z.object({
  title: z.nullish(z.string()),
  description: z.nullish(z.string()),
  picUrl: z.nullish(z.string()),
  url: z.nullish(z.string()),
})
export type Article = z.output<typeof articleSchema>

const speakerSchema = z.object({
  account: z.string(),
  nickname: z.string(),
  portrait: z.string(),
})

const mediaSchema = z.object({ url: z.string(), thumbUrl: z.nullish(z.string()) })

const menuSchema = z.object({
  head: z.string(),
  items: z.array(z.object({ id: z.string(), content: z.string() })),
  tail: z.string(),
})

const noticeSchema = z.object({
  title: z.string(),
  rows: z.array(z.object({ name: z.string(), value: z.string(), color: z.nullish(z.string()) })),
  url: z.nullish(z.string()),
  miniprogram: z.nullish(z.object({ appid: z.string(), pagepath: z.string() })),
})
export type Notice = z.output<typeof noticeSchema>

export const entrySchema = z.object({
  id: z.union([z.string(), z.number()]),
  at: z.number(),
  from: z.enum(['fan', 'account']),
  type: z.string(),
  content: z.nullish(z.string()),
  failure: z.nullish(z.enum(['unavailable', 'broken'])),
  event: z.nullish(z.string()),
  eventKey: z.nullish(z.string()),
  articles: z.nullish(z.array(articleSchema)),
  /** By which call it came; nothing for a reply. */
  origin: z.nullish(z.string()),
  /** The member of staff who says it. */
  speaker: z.nullish(speakerSchema),
  media: z.nullish(mediaSchema),
  menu: z.nullish(menuSchema),
  notice: z.nullish(noticeSchema),
  fields: z.nullish(fieldsSchema),
  pushId: z.nullish(z.union([z.string(), z.number()])),
})
export type Entry = z.output<typeof entrySchema>

export interface Conversation {
  readonly appid: string
  readonly openid: string
}

/** A message or event as the control interface of the simulator takes it. */
export interface Outgoing {
  readonly type: string
  readonly content?: string
  /** Of a file that was uploaded. */
  readonly mediaId?: string
  /** Of a voice: what WeChat heard in it. */
  readonly recognition?: string
  /** The ending of a file’s name, which says how it was recorded. */
  readonly format?: string
  /** Of the line that was tapped in a menu of lines. */
  readonly bizmsgmenuid?: string
  readonly fields?: Readonly<Record<string, string>>
}

export function useChat({ appid, openid }: Conversation) {
  return useQuery({
    queryKey: ['chat', appid, openid],
    queryFn: () => getJson(z.array(entrySchema), `${conversationPath({ appid, openid })}/chat`),
  })
}

/** Sends as the fan. Done when WeChat has given up or was answered, which may take 15 seconds. */
export function useSend(conversation: Conversation) {
  const queries = useQueryClient()
  const { appid, openid } = conversation
  return useMutation({
    mutationFn: (message: Outgoing) =>
      postJson(z.unknown(), `${conversationPath(conversation)}/messages`, message),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['fans', appid] }),
        queries.invalidateQueries({ queryKey: ['chat', appid, openid] }),
        queries.invalidateQueries({ queryKey: ['pushes', appid, openid] }),
      ]),
    onError: useReport(),
  })
}

export function conversationPath({ appid, openid }: Conversation): string {
  return `${fansPath(appid)}/${encodeURIComponent(openid)}`
}
