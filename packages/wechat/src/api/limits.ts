/** How often a call may be made, and how much it takes. Lengths of single fields stand in the input. */

/** WeChat may change each figure for an account; `openapi.getQuota` tells what holds today. */
export interface Limits {
  /** Calls a day (Beijing time) of a new account. Some figures grow with the number of fans. */
  readonly perDay?: number
  /** Calls a day of a test account (测试号). */
  readonly perDayOfTestAccount?: number
  readonly perSecond?: number
  readonly perMinute?: number
  readonly perMonth?: number
  /** How long what comes back lives. */
  readonly ttlSeconds?: number
  /** Bytes of the file, when one figure holds for all its kinds. */
  readonly maxBytes?: number
  /** Files by their type. */
  readonly files?: Readonly<Record<string, FileLimit>>
  /** How many of its things an account may have, or one call may name. */
  readonly maxItems?: number
  /** Entries of one page. */
  readonly pageSize?: number
  /** Dates that one call may cover; the last one is yesterday at the latest. */
  readonly maxSpanDays?: number
}

/** What WeChat takes of one kind of file. */
export interface FileLimit {
  readonly maxBytes: number
  readonly maxSeconds?: number
  /** Endings of the file’s name. */
  readonly formats: readonly string[]
}
