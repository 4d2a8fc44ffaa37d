/** The table of accounts: one row for each Official Account (公众号) this server answers for. */

export interface AccountTable {
  appid: string
  name: string
  /** 原始ID, `gh_…`. Unknown until the operator gives it; then every push must carry it. */
  originalId: string | null
  mode: string
  kind: string
  verified: 0 | 1
  secretSealed: string
  tokenSealed: string
  aesKeySealed: string | null
  previousTokenSealed: string | null
  previousAesKeySealed: string | null
  /** Until when pushes made with the previous token or key are accepted, UTC milliseconds. */
  previousUntil: number | null
  /** Reply as JSON; null: nothing is said. */
  welcomeReply: string | null
  defaultReply: string | null
  createdAt: number
}

declare module '../platform/storage/database.ts' {
  interface Database {
    account: AccountTable
  }
}
