/** Takes the fan of a phone through WeChat’s pages that ask: authorization (网页授权), one message (一次性订阅). */
import * as z from 'zod/mini'
import { postJson } from '../api.ts'
import { conversationPath, type Conversation } from '../chat/entry.ts'

const stepSchema = z.discriminatedUnion('step', [
  z.object({ step: z.literal('redirect'), to: z.string() }),
  z.object({ step: z.literal('ask') }),
  z.object({ step: z.literal('stop') }),
])
type Step = z.output<typeof stepSchema>

/** `consent` is what the fan decided, once asked. */
export async function authorize(
  conversation: Conversation,
  url: string,
  consent?: boolean,
): Promise<Step> {
  if (isOncePage(url)) return stepOfOncePage(conversation, url, consent)
  return postJson(stepSchema, `${conversationPath(conversation)}/authorize`, {
    url,
    ...(consent !== undefined && { consent }),
  })
}

/** The page on which a fan allows one message. */
export function isOncePage(url: string): boolean {
  return URL.parse(url)?.pathname === '/mp/subscribemsg'
}

/** Its address takes who decides, and how. */
function stepOfOncePage({ openid }: Conversation, url: string, consent?: boolean): Step {
  if (consent === undefined) return { step: 'ask' }
  const to = new URL(url)
  to.searchParams.set('sim_openid', openid)
  to.searchParams.set('sim_consent', consent ? '1' : '0')
  return { step: 'redirect', to: to.href }
}
