/** The table of fans: one row for each (account, openid) ever seen. */

export interface FanTable {
  appid: string
  openid: string
  follows: 0 | 1
  followedAt: number | null
  /** The latest departure. Stays when the fan comes back. */
  unfollowedAt: number | null
  /** When WeChat made the message that `follows` comes from. Older ones change nothing. */
  asOf: number
  /** When the fan was last heard of, by the hub’s clock, to the minute. */
  lastSeenAt: number
}

declare module '../platform/storage/database.ts' {
  interface Database {
    fan: FanTable
  }
}
