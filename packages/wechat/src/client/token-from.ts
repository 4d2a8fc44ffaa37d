/** Waits for a token, but not longer than the caller of the call does. */
import { InvalidCallError } from './invalid-call-error.ts'
import { CallAbortedError } from './network-error.ts'
import type { Journey } from './exchange.ts'

/** What an owner of a token throws is the caller’s own and passes. */
export async function tokenFrom(asked: Promise<string>, journey: Journey): Promise<string> {
  const token: unknown = await beforeAbort(asked, journey)
  if (typeof token === 'string' && token !== '') return token
  const rule = 'needs a token, and its owner gave none'
  throw new InvalidCallError(journey.call.endpoint.id, [{ field: '', rule }])
}

async function beforeAbort<Value>(asked: Promise<Value>, { call, signal }: Journey) {
  if (signal === undefined) return asked
  const { promise: aborted, reject } = Promise.withResolvers<never>()
  const abort = () => {
    const facts = { outcome: 'not_sent', cause: signal.reason } as const
    reject(new CallAbortedError(call.endpoint.id, facts))
  }
  signal.addEventListener('abort', abort, { once: true })
  try {
    if (signal.aborted) abort()
    return await Promise.race([asked, aborted])
  } finally {
    signal.removeEventListener('abort', abort)
  }
}
