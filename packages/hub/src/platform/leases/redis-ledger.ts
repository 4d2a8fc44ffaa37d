/**
 * Leases with a copy in Redis, which is asked instead of the database who holds one. Redis decides
 * nothing: whoever claims, renews or writes is judged by the row of the database. So Redis may lose
 * its data, lag behind or be away, and costs no more than questions to the database.
 */
import type { Redis } from 'ioredis'
import { z } from 'zod'
import { parseJson } from '../parse-json.ts'
import type { LeaseEntry, Ledger } from './ledger.ts'

const entry = z.object({
  fence: z.int(),
  holder: z.string().nullable(),
  beat: z.int(),
  ttlMs: z.int(),
})

interface RedisLedgerOptions {
  readonly redis: Redis
  /** What the keys of this cluster begin with. */
  readonly prefix: string
  /** The one that decides. */
  readonly ledger: Ledger
}

export function redisLedger({ redis, prefix, ledger }: RedisLedgerOptions): Ledger {
  const keyOf = (name: string): string => `${prefix}:lease:${name}`

  /** A copy lives for two beats: what a holder leaves behind does not hide the truth for long. */
  function copy(name: string, mine: LeaseEntry | undefined): void {
    const key = keyOf(name)
    const copied =
      mine === undefined
        ? redis.del(key)
        : redis.set(key, JSON.stringify(mine), 'PX', Math.ceil(mine.ttlMs / 2))
    copied.catch(ignored)
  }

  async function findCopy(name: string): Promise<LeaseEntry | undefined> {
    const text = await redis.get(keyOf(name)).catch(ignored)
    return text ? entry.safeParse(parseJson(text)).data : undefined
  }

  return {
    find: async (name) => (await findCopy(name)) ?? (await ledger.find(name)),
    async claim(name, claim) {
      const mine = await ledger.claim(name, claim)
      copy(name, mine)
      return mine
    },
    async renew(name, mine) {
      const renewed = await ledger.renew(name, mine)
      copy(name, renewed)
      return renewed
    },
    async release(name, mine) {
      await ledger.release(name, mine)
      copy(name, undefined)
    },
  }
}

/** The connection itself says when Redis is away. */
function ignored(): undefined {
  return undefined
}
