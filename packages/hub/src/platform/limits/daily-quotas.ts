/** Quotas that count by the day of Beijing, as WeChat’s do, and go on counting after a restart. */
import type { Kysely } from 'kysely'
import type { Clock } from '../clock.ts'
import type { Database } from '../storage/database.ts'
import { addUse, findUse, forgetDaysBefore, insertUse } from './limit.repository.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs
/** China has one time, and no summer time. */
const aheadMs = 8 * hourMs
const keptDays = 40

export interface Quota {
  /** How many in a day. */
  readonly amount: number
  /** How many of them this one is; 1 when not given. */
  readonly cost?: number
}

export interface Used {
  readonly ok: boolean
  readonly used: number
  readonly remaining: number
  /** When the next day begins, UTC milliseconds. */
  readonly resetsAtMs: number
}

export interface DailyQuotas {
  /** Uses some of today’s quota of this name, or refuses and uses nothing. */
  use(name: string, quota: Quota): Promise<Used>
  /** How many have been used today. */
  used(name: string): Promise<number>
}

export function createDailyQuotas(db: Kysely<Database>, clock: Clock): DailyQuotas {
  let today = ''

  async function begin(day: string): Promise<void> {
    if (day === today) return
    today = day
    await forgetDaysBefore(db, beijingDay(clock.now() - keptDays * dayMs))
  }

  /** The first use of a day makes its row; two first ones meet at it. */
  async function record(use: Parameters<typeof addUse>[1]): Promise<boolean> {
    return (await addUse(db, use)) || (await insertUse(db, use)) || (await addUse(db, use))
  }

  return {
    async use(name, { amount, cost = 1 }) {
      const now = clock.now()
      const day = beijingDay(now)
      await begin(day)
      const use = { name, day, cost, most: amount }
      const ok = cost <= amount && (await record(use))
      const used = (await findUse(db, use)) ?? 0
      return { ok, used, remaining: Math.max(0, amount - used), resetsAtMs: nextDay(now) }
    },
    used: async (name) => (await findUse(db, { name, day: beijingDay(clock.now()) })) ?? 0,
  }
}

/** The date in Beijing: `2026-11-28`. */
export function beijingDay(at: number): string {
  return new Date(at + aheadMs).toISOString().slice(0, 10)
}

function nextDay(at: number): number {
  return (Math.floor((at + aheadMs) / dayMs) + 1) * dayMs - aheadMs
}
