/** A fan with a phone: does what people do, and tells what came of it. */
import { randomBytes } from 'node:crypto'
import { z } from 'zod'

const attempt = z.object({
  url: z.string(),
  requestBody: z.string(),
  status: z.number().nullable(),
  body: z.string().nullable(),
  replyXml: z.string().nullable(),
  outcome: z.string(),
  reason: z.string().optional(),
})

const line = z.object({ type: z.string(), content: z.string().default('') })

const exchange = z.object({
  attempts: z.array(attempt),
  repeats: z.array(attempt),
  /** What the fan reads because of it. */
  shown: z.array(line).transform((lines) => lines.map(({ content }) => content)),
})

export type Attempt = z.output<typeof attempt>
export type Exchange = z.output<typeof exchange>

/** A message or an event, as the simulator’s control API takes it. */
export type Saying = Readonly<Record<string, unknown>> & { readonly type: string }

export interface Fan {
  readonly openid: string
  follows(): Promise<Exchange>
  leaves(): Promise<Exchange>
  says(content: string): Promise<Exchange>
  sends(saying: Saying): Promise<Exchange>
  /** The attempts of the latest push so far, also while it runs. */
  attemptsSoFar(): Promise<readonly Attempt[]>
}

/** `fansUrl` is `/sim/accounts/:appid/fans` of a simulator. */
export function createFan(fansUrl: string): Fan {
  const openid = `o${randomBytes(20).toString('base64url').slice(0, 27)}`
  const url = `${fansUrl}/${openid}`
  let arrival: Promise<unknown> | undefined

  async function sends(saying: Saying): Promise<Exchange> {
    arrival ??= postJson(fansUrl, { openid })
    await arrival
    return exchange.parse(await postJson(`${url}/messages`, { anyway: true, ...saying }))
  }

  return {
    openid,
    sends,
    follows: () => sends({ type: 'subscribe' }),
    leaves: () => sends({ type: 'unsubscribe' }),
    says: (content) => sends({ type: 'text', content }),
    async attemptsSoFar() {
      const pushes = await (await fetch(`${url}/pushes`)).json()
      return running.parse(pushes).at(-1)?.attempts ?? []
    },
  }
}

const running = z.array(z.object({ attempts: z.array(attempt) }))

export async function postJson(url: string, body: unknown): Promise<unknown> {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!response.ok) throw new Error(`the simulator refused: ${await response.text()}`)
  return response.json()
}
