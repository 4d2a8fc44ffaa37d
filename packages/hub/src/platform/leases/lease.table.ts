/** The table of leases: one row for each lease that was ever held. */

export interface LeaseTable {
  name: string
  /** Compared by every write made under the lease. */
  fence: number
  holder: string | null
  beat: number
  ttlMs: number
}

declare module '../storage/database.ts' {
  interface Database {
    lease: LeaseTable
  }
}
