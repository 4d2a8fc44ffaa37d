/** Limits that all nodes of a cluster share through Redis, and divide among them while it is away. */
import type { Redis } from 'ioredis'
import type { Clock } from '../clock.ts'
import { priceOf, refused, taken } from './bucket.ts'
import { createInProcessLimits } from './in-process-limits.ts'
import type { Limit, Limits, Taken } from './limits.ts'

/** An answer that takes longer is none: who asks for a limit is on the way to something. */
const answerWithinMs = 250
/** Who did not answer is not asked again for so long. */
const leaveAloneMs = 1_000

/** The same arithmetic as in bucket.ts, where it happens at once for everybody. */
const script = `
local now, cost, most = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local full_at = math.max(tonumber(redis.call('get', KEYS[1]) or 0), now)
local next = full_at + cost
if next > now + most then return {0, string.format('%.0f', full_at)} end
redis.call('set', KEYS[1], string.format('%.0f', next), 'px', math.ceil((next - now) / 1000))
return {1, string.format('%.0f', next)}
`

export interface RedisLimitsOptions {
  readonly redis: Pick<Redis, 'eval' | 'status'>
  readonly clock: Clock
  /** What the keys of this installation begin with. */
  readonly prefix: string
  /** How many nodes there are: so many share what there is while Redis is away. */
  readonly nodes: () => number
}

export function createRedisLimits({ redis, clock, prefix, nodes }: RedisLimitsOptions): Limits {
  const share = createInProcessLimits(clock)
  let awayUntil = 0

  async function takeShared(name: string, limit: Limit): Promise<Taken> {
    const price = priceOf(limit)
    const now = clock.now()
    const numbers = [now * 1000, price.cost, price.most]
    const answer = await within(redis.eval(script, 1, `${prefix}:limit/${name}`, ...numbers))
    if (!Array.isArray(answer)) throw new Error('Redis gave another answer than the script gives')
    const fullAt = Number(answer[1])
    return answer[0] === 1 ? taken(fullAt, now, price) : refused(fullAt, now, price)
  }

  return {
    async take(name, limit) {
      if (redis.status !== 'ready' || clock.now() < awayUntil) {
        return share.take(name, shareOf(limit, nodes()))
      }
      try {
        return await takeShared(name, limit)
      } catch (error) {
        if (error instanceof RangeError) throw error
        awayUntil = clock.now() + leaveAloneMs
        return share.take(name, shareOf(limit, nodes()))
      }
    },
  }
}

/** Small enough that all nodes together stay within the limit; large enough for what is asked. */
function shareOf({ amount, perMs, cost = 1 }: Limit, nodes: number): Limit {
  const most = Math.max(cost, amount / Math.max(1, nodes))
  return { amount: most, perMs: (perMs * most * Math.max(1, nodes)) / amount, cost }
}

async function within(answer: Promise<unknown>): Promise<unknown> {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => late.reject(new Error('Redis is slow')), answerWithinMs)
  try {
    return await Promise.race([answer, late.promise])
  } finally {
    clearTimeout(timer)
  }
}
