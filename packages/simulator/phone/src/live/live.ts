/** What the live stream of the simulator tells, and which of the things shown it makes old. */
import * as z from 'zod/mini'

const newsSchema = z.object({
  type: z.string(),
  appid: z.nullish(z.string()),
  openid: z.nullish(z.string()),
})
type News = z.output<typeof newsSchema>

/** The keys of the queries to ask again. No keys for what this page does not know. */
export function staleAfter(data: string): string[][] {
  const news = z.safeParse(newsSchema, parseJson(data))
  return news.success ? keysOf(news.data) : []
}

function keysOf({ type, appid, openid }: News): string[][] {
  const of = [appid, openid].filter((part) => part != null)
  switch (type) {
    case 'account':
      return [['accounts']]
    case 'fan':
      return ['fans', 'menu'].map((what) => [what, ...of.slice(0, 1)])
    case 'chat':
      return [['chat', ...of]]
    case 'broadcast':
      return [['chat', ...of]]
    case 'push':
      return [['pushes', ...of]]
    case 'mass':
      return [['mass', ...of]]
    case 'menu':
      return [['menu', ...of]]
    case 'alarm':
      return [['alarms']]
    case 'clock':
      return [['clock']]
    case 'reset':
      return [[]]
    default:
      return []
  }
}

export function isReset(data: string): boolean {
  return z.safeParse(newsSchema, parseJson(data)).data?.type === 'reset'
}

const typingSchema = z.object({
  type: z.literal('typing'),
  appid: z.string(),
  openid: z.string(),
  isTyping: z.boolean(),
})

/** That somebody of an account types, or no longer. */
export function typingIn(data: string): z.output<typeof typingSchema> | undefined {
  return z.safeParse(typingSchema, parseJson(data)).data
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
