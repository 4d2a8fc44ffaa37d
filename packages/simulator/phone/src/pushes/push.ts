/** Pushes: what WeChat sent to the server because of a fan, attempt by attempt. */
import { useQuery } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { getJson } from '../api.ts'
import { conversationPath, entrySchema, type Conversation } from '../chat/entry.ts'

export const outcomes = [
  'running',
  'answered',
  'silent',
  'timeout',
  'connection-failed',
  'lost',
  'error-status',
  'invalid',
] as const
export type Outcome = (typeof outcomes)[number]

const attemptSchema = z.object({
  number: z.number(),
  at: z.number(),
  url: z.string(),
  requestBody: z.string(),
  status: z.nullish(z.number()),
  ms: z.nullish(z.number()),
  body: z.nullish(z.string()),
  replyXml: z.nullish(z.string()),
  outcome: z.enum(outcomes),
  reason: z.nullish(z.string()),
  reasonZh: z.nullish(z.string()),
})
export type Attempt = z.output<typeof attemptSchema>

const messageSchema = z.object({
  type: z.string(),
  content: z.nullish(z.string()),
  event: z.nullish(z.string()),
})

const pushSchema = z.object({
  id: z.union([z.string(), z.number()]),
  at: z.number(),
  mode: z.enum(['plain', 'compatible', 'safe']),
  message: messageSchema,
  xml: z.string(),
  state: z.enum(['running', 'done']),
  attempts: z.array(attemptSchema),
  shown: z.nullish(z.array(entrySchema)),
})
export type Push = z.output<typeof pushSchema>

export function usePushes({ appid, openid }: Conversation) {
  return useQuery({
    queryKey: ['pushes', appid, openid],
    queryFn: () => getJson(z.array(pushSchema), `${conversationPath({ appid, openid })}/pushes`),
  })
}

/** A push that is done stays as it is; until then its attempts come and end. */
export function isUnchanged(before: Push, after: Push): boolean {
  if (before.id !== after.id || before.state !== after.state) return false
  return after.state === 'done' || before === after
}

/** WeChat shows that it waits only where the fan waits for something: not after leaving. */
export function isAwaited(push: Push): boolean {
  return push.state === 'running' && push.message.event !== 'unsubscribe'
}

/** The pushes whose answer hands the conversation over to customer service: fans see nothing of it. */
export function transferredIn(pushes: readonly Push[]): ReadonlySet<string> {
  const isTransfer = ({ replyXml }: Attempt) =>
    replyXml?.includes('transfer_customer_service') ?? false
  return new Set(
    pushes.filter(({ attempts }) => attempts.some(isTransfer)).map(({ id }) => String(id)),
  )
}
