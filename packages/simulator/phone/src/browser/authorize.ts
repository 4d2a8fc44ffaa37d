/** Takes the fan of a phone through an authorization (网页授权). */
import * as z from 'zod/mini'
import { postJson } from '../api.ts'
import { conversationPath, type Conversation } from '../chat/entry.ts'

const stepSchema = z.discriminatedUnion('step', [
  z.object({ step: z.literal('redirect'), to: z.string() }),
  z.object({ step: z.literal('ask'), scope: z.string(), name: z.string() }),
  z.object({ step: z.literal('stop') }),
])
type Step = z.output<typeof stepSchema>

/** `consent` is what the fan decided, once asked. */
export function authorize(
  conversation: Conversation,
  url: string,
  consent?: boolean,
): Promise<Step> {
  return postJson(stepSchema, `${conversationPath(conversation)}/authorize`, {
    url,
    ...(consent !== undefined && { consent }),
  })
}
