/** The table of limits: what has been taken, until it is available again. */

export interface RateLimitTable {
  name: string
  /** From when on everything is available again: UTC microseconds. */
  fullAt: number
}

declare module '../storage/database.ts' {
  interface Database {
    rateLimit: RateLimitTable
  }
}
