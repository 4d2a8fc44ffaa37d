/** The table of API keys: one row for each that is valid. The key itself is nowhere. */

export interface ApiKeyTable {
  /** The part of the key that finds its row. */
  prefix: string
  name: string
  role: string
  /** SHA-256 of the whole key, in hex. */
  hash: string
  createdAt: number
  /** To the minute. */
  lastUsedAt: number | null
}

declare module '../platform/storage/database.ts' {
  interface Database {
    apiKey: ApiKeyTable
  }
}
