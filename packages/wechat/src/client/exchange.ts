/** One request to WeChat and its answer, told to whoever wants to know. */
import { writeMultipart, type MultipartBody } from '../media/multipart.ts'
import { CallError } from './call-error.ts'
import type { Clock } from './clock.ts'
import { tell, type Hooks } from './hooks.ts'
import { CallAbortedError } from './network-error.ts'
import { targetOf, type PreparedCall } from './prepared-call.ts'
import { readContent } from './read-answer.ts'
import { redactUrl } from './redact.ts'
import type { Transport } from './transport.ts'

/** One call on its way, with what is counted about it. */
export interface Journey {
  readonly call: PreparedCall
  readonly signal: AbortSignal | undefined
  attempt: number
}

/** Where a call goes, and as whom. */
export interface Way {
  /** `https://api.weixin.qq.com`. */
  readonly domain: string
  readonly token: string | undefined
}

/** @throws {@link CallError} */
export type Exchange = (journey: Journey, way: Way) => Promise<unknown>

interface Parts {
  readonly transport: Transport
  readonly clock: Clock
  readonly hooks: Hooks
}

/** Each request goes through here, and is told to the hooks with its answer. */
export function createExchange({ transport, clock, hooks }: Parts): Exchange {
  return async function exchange(journey, { domain, token }) {
    const { call, signal } = journey
    const { id: endpoint, method } = call.endpoint
    if (signal?.aborted) throw abortedBefore(endpoint, signal)
    const target = targetOf(call, token)
    const body = await bodyOf(call)
    journey.attempt += 1
    const sent = { endpoint, method, url: redactUrl(domain + target), attempt: journey.attempt }
    tell(hooks.onRequest?.bind(hooks), sent)
    const startedAt = clock.now()
    const seen: { status?: number; error?: CallError } = {}
    try {
      const answer = await transport.send({ endpoint, method, domain, target, body, signal })
      seen.status = answer.status
      const secrets = token === undefined ? call.secrets : [...call.secrets, token]
      return await readContent({ endpoint: call.endpoint, domain, secrets }, answer)
    } catch (error) {
      if (error instanceof CallError) seen.error = error
      throw error
    } finally {
      tell(hooks.onAnswer?.bind(hooks), { ...sent, ms: clock.now() - startedAt, ...seen })
    }
  }
}

function abortedBefore(endpoint: string, signal: AbortSignal): CallAbortedError {
  return new CallAbortedError(endpoint, { outcome: 'not_sent', cause: signal.reason })
}

/** The files of a call are checked against its limits, by the type of file where there are several. */
async function bodyOf(call: PreparedCall): Promise<string | MultipartBody | undefined> {
  const { endpoint, query, body } = call
  if (body?.kind !== 'form') return body?.text
  const { files, maxBytes } = endpoint.limits
  const type = query.find(([name]) => name === 'type')?.[1] ?? Object.keys(body.files)[0] ?? ''
  return writeMultipart(body.fields, body.files, files?.[type] ?? { maxBytes })
}
