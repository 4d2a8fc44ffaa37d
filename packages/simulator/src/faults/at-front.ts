/** Carries out at the front of the API what the faults decide about a call. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Clock } from '../clock.ts'
import { waitFor } from '../pushes/wait-for.ts'
import type { ApiTarget, Faults } from './faults.ts'

export interface HttpAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** What to do about a call, with or without a fault. */
interface Ways<Answer> {
  /** Carries the call out. */
  readonly answer: () => Answer | Promise<Answer>
  /** Refuses it with this errcode. */
  readonly refuse: (errcode: number) => Answer
  /** A page that does not come from WeChat’s API. */
  readonly page: (page: HttpAnswer) => Answer
}

/** The answer as it would be, and how its connection breaks, if it does. */
export interface Troubled<Answer> {
  /** Undefined when the call was not carried out. */
  readonly answer: Answer | undefined
  readonly breaks?: 'refuse' | 'reset' | 'truncate' | 'lose'
}

interface Surroundings {
  readonly clock: Clock
  readonly faults: Pick<Faults, 'before'>
}

export async function underFaults<Answer>(
  { clock, faults }: Surroundings,
  target: ApiTarget,
  ways: Ways<Answer>,
): Promise<Troubled<Answer>> {
  const { delayMs, instead, spoil } = faults.before(target)
  await waitFor(clock, delayMs, neverStopped)
  if (!instead) return { answer: await ways.answer(), ...(spoil && { breaks: spoil }) }
  if ('errcode' in instead) return { answer: ways.refuse(instead.errcode) }
  if ('connection' in instead) return { answer: undefined, breaks: instead.connection }
  const { status, type, body } = instead.page
  const headers = { 'content-type': type }
  return { answer: ways.page({ status, headers, body: Buffer.from(body) }) }
}

const neverStopped = new AbortController().signal

/** Breaks the connection in the way that a fault wants; half of the answer may still get through. */
export function breakConnection(
  reply: FastifyReply,
  breaks: NonNullable<Troubled<unknown>['breaks']>,
  answer: HttpAnswer | undefined,
): void {
  reply.hijack()
  const { socket } = reply.raw
  if (breaks !== 'truncate' || !answer) {
    if (breaks === 'reset') socket?.resetAndDestroy()
    else socket?.destroy()
    return
  }
  const { status, headers, body } = answer
  reply.raw.writeHead(status, { ...headers, 'content-length': body.length })
  reply.raw.write(body.subarray(0, Math.floor(body.length / 2)), () => socket?.destroy())
}

const usualHost = 'api.weixin.qq.com'

/** The domain of WeChat that a request is meant for; a local address stands for the usual one. */
export function hostOf({ hostname }: FastifyRequest): string {
  return hostname.endsWith('.weixin.qq.com') ? hostname : usualHost
}

interface Asking {
  readonly query: URLSearchParams
  readonly body: Buffer
}

/** Whose call it is, by its appid or its token, as far as that can be told before it is judged. */
export function appidOf(
  { query, body }: Asking,
  accountOf: (token: string | null) => string,
): string | null {
  const named = query.get('appid') ?? /"appid"\s*:\s*"(\w{1,64})"/.exec(body.toString())?.[1]
  if (named) return named
  try {
    return accountOf(query.get('access_token'))
  } catch {
    return null
  }
}
