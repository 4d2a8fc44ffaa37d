/** A push in the spool: what the journal would have written, as JSON. */
import { z } from 'zod'
import type { PushRecord } from './journal.ts'

const schema = z.object({
  message: z.object({
    appid: z.string(),
    key: z.string(),
    openid: z.string(),
    kind: z.string(),
    createdAt: z.number(),
    receivedAt: z.number(),
    xml: z.string(),
    state: z.literal('answered'),
    reply: z.string().nullable(),
    ruleId: z.string().nullable(),
    owner: z.null(),
  }),
  fact: z
    .object({
      appid: z.string(),
      openid: z.string(),
      deed: z.enum(['follows', 'leaves', 'speaks', 'trace']),
      at: z.number(),
    })
    .optional(),
  signature: z
    .object({
      timestamp: z.number(),
      fingerprint: z.number(),
      appid: z.string(),
      messageKey: z.string(),
    })
    .optional(),
})

export function parseSpooledPush(json: unknown): PushRecord {
  const { message, fact, signature } = schema.parse(json)
  return { message, fact, signature }
}
