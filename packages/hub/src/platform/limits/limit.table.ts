/** The tables of limits: what has been taken, until it is available again. */

export interface RateLimitTable {
  name: string
  /** From when on everything is available again: UTC microseconds. */
  fullAt: number
}

/** What has been used of a day’s quota. */
export interface DailyUseTable {
  name: string
  /** Of Beijing: `2026-11-28`. */
  day: string
  used: number
}

declare module '../storage/database.ts' {
  interface Database {
    rateLimit: RateLimitTable
    dailyUse: DailyUseTable
  }
}
