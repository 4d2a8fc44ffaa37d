/** Limits that all nodes of a cluster share through Redis. */
import type { Redis } from 'ioredis'
import type { Clock } from '../clock.ts'
import { priceOf, refused, taken } from './bucket.ts'
import type { Limits } from './limits.ts'

/** The same arithmetic as in bucket.ts, where it happens at once for everybody. */
const script = `
local now, cost, most = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local known = tonumber(redis.call('get', KEYS[1]) or 0)
local full_at = math.min(known, now + most)
local next = math.max(full_at, now) + cost
local ok = next <= now + most
if ok then full_at = next end
if full_at ~= known and full_at > now then
  redis.call('set', KEYS[1], string.format('%.0f', full_at), 'px', math.ceil((full_at - now) / 1000))
end
return {ok and 1 or 0, string.format('%.0f', full_at)}
`

export interface RedisLimitsOptions {
  readonly redis: Pick<Redis, 'eval'>
  readonly clock: Clock
  /** What the keys of this installation begin with. */
  readonly prefix: string
}

/** They reject while Redis is away. */
export function createRedisLimits({ redis, clock, prefix }: RedisLimitsOptions): Limits {
  return {
    async take(name, limit) {
      const price = priceOf(limit)
      const now = clock.now()
      const numbers = [now * 1000, price.cost, price.most]
      const answer = await redis.eval(script, 1, `${prefix}:limit/${name}`, ...numbers)
      if (!Array.isArray(answer)) throw new Error('Redis gave another answer than the script gives')
      const fullAt = Number(answer[1])
      return answer[0] === 1 ? taken(fullAt, now, price) : refused(fullAt, now, price)
    },
  }
}
