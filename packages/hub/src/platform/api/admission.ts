/** Who may ask, and how often: by key, by address, and by keys that nobody has. */
import type { FastifyRequest } from 'fastify'
import type { Clock } from '../clock.ts'
import type { Config } from '../config.ts'
import type { Limit, Limits } from '../limits/limits.ts'
import { networkOf } from '../network-of.ts'
import { TooManyRequestsError, UnauthorizedError, type Excess } from './api-errors.ts'
import { bearerIn, type Authenticate, type Caller } from './caller.ts'

const minuteMs = 60_000
/** Of keys that nobody has, from one address. A valid key is never held up by them. */
const failures = { amount: 10, perMs: minuteMs }

export interface AdmissionOptions {
  readonly authenticate: Authenticate
  readonly limits: Limits
  readonly rates: Config['apiRates']
  readonly clock: Clock
}

type Request = Pick<FastifyRequest, 'ip' | 'headers'>

export interface Admission {
  /** @throws {@link TooManyRequestsError} when too much comes from this address, whoever asks. */
  countAddress(request: Request): Promise<void>
  /** Whose key it is. @throws {@link UnauthorizedError}, {@link TooManyRequestsError} */
  identify(request: Request): Promise<Caller>
  /** @throws {@link TooManyRequestsError} when too much comes with this key. */
  countKey(caller: Caller): Promise<void>
}

export function createAdmission(options: AdmissionOptions): Admission {
  const { authenticate, limits, rates, clock } = options

  async function take(excess: Excess, name: string, limit: Limit): Promise<void> {
    const { ok, retryAtMs } = await limits.take(`${excess}/${name}`, limit)
    if (ok) return
    throw new TooManyRequestsError(excess, Math.ceil((retryAtMs - clock.now()) / 1000))
  }

  async function takeOf(excess: 'key' | 'address', name: string): Promise<void> {
    const amount = rates[excess]
    if (amount > 0) await take(excess, name, { amount, perMs: minuteMs })
  }

  return {
    countAddress: ({ ip }) => takeOf('address', networkOf(ip)),
    async identify({ ip, headers }) {
      const key = bearerIn(headers.authorization)
      const caller = key && (await authenticate(key))
      if (caller !== undefined) return caller
      await take('failed-keys', networkOf(ip), failures)
      throw new UnauthorizedError()
    },
    countKey: ({ name }) => takeOf('key', name),
  }
}
