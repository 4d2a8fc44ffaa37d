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
