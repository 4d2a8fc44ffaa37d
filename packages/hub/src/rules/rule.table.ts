/** The tables of rules and of their keywords. */

export interface RuleTable {
  /** UUIDv7. */
  id: string
  /** Null: for every account. */
  appid: string | null
  name: string
  priority: number
  enabled: 0 | 1
  /** Reply as JSON. */
  reply: string | null
  module: string | null
  createdAt: number
}

export interface KeywordTable {
  ruleId: string
  position: number
  kind: string
  text: string
  strict: 0 | 1
}

declare module '../platform/storage/database.ts' {
  interface Database {
    rule: RuleTable
    keyword: KeywordTable
  }
}
