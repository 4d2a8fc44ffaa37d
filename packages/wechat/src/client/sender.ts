/** Brings a prepared call to WeChat: with a token, and once more where that is safe. */
import type { Endpoint } from '../api/endpoint.ts'
import { CallError } from './call-error.ts'
import { pause, type Clock } from './clock.ts'
import type { Credentials } from './credentials.ts'
import type { Journey } from './exchange.ts'
import type { Failover } from './failover.ts'
import { InvalidCallError } from './invalid-call-error.ts'
import type { PreparedCall } from './prepared-call.ts'
import { tokenFrom } from './token-from.ts'
import { WechatApiError } from './wechat-api-error.ts'

/** What holds for one call. */
export interface CallOptions {
  /** Ends the call. What was sent already may still be carried out. */
  readonly signal?: AbortSignal
  /** Instead of the client’s. */
  readonly retries?: number
}

interface Parts {
  readonly failover: Failover
  readonly clock: Clock
  readonly random: () => number
  readonly retries: number
  readonly account: Credentials | undefined
  readonly component: Credentials | undefined
}

/** @throws {@link CallError} */
export type Send = (call: PreparedCall, options?: CallOptions) => Promise<unknown>

const firstWaitMs = 250
const longestWaitMs = 5000

/** Every call goes through here. */
export function createSender({ failover, clock, random, ...parts }: Parts): Send {
  return async function send(call, options = {}) {
    const { signal, retries = parts.retries } = options
    const journey: Journey = { call, signal, attempt: 0 }
    for (let round = 0; ; round++) {
      try {
        return await withToken(journey)
      } catch (error) {
        if (round >= retries || !call.endpoint.repeatable || !isPassing(error)) throw error
        await pause(clock, waitMs(round), signal)
      }
    }
  }

  function waitMs(round: number): number {
    return Math.min(firstWaitMs * 2 ** round, longestWaitMs) * (0.5 + random() / 2)
  }

  /** A refused token is replaced once; a second refusal is about something else. */
  async function withToken(journey: Journey): Promise<unknown> {
    const source = sourceOf(journey.call.endpoint)
    if (source === undefined) return failover.carry(journey, undefined)
    const token = await tokenFrom(source.current(), journey)
    try {
      return await failover.carry(journey, token)
    } catch (error) {
      if (!isTokenRefused(error)) throw error
      const fresh = await tokenFrom(source.replace(token), journey)
      if (fresh === token) throw error
      return await failover.carry(journey, fresh)
    }
  }

  function sourceOf({ id, token }: Endpoint): Credentials | undefined {
    if (token === 'none' || token === 'fan_access_token') return undefined
    const [source, option] =
      token === 'access_token' ? [parts.account, 'credentials'] : [parts.component, 'component']
    if (source !== undefined) return source
    const rule = `needs a token: give createClient the option \`${option}\``
    throw new InvalidCallError(id, [{ field: '', rule }])
  }
}

/** WeChat is busy or away, and may not be in a moment. */
function isPassing(error: unknown): boolean {
  if (error instanceof WechatApiError) return error.errcode === -1
  return error instanceof CallError && error.retryable
}

function isTokenRefused(error: unknown): boolean {
  return error instanceof WechatApiError && error.explanation?.retry === 'refresh-token'
}
