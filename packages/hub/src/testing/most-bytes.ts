/** How much a database takes at once. */
import { sql, type Kysely } from 'kysely'
import type { Database } from '../platform/storage/database.ts'
import { dialectOf } from '../platform/storage/dialect.ts'

/** Of a statement, as MySQL and MariaDB limit it; of the others, more than a test wants to send. */
export async function mostBytesOf(db: Kysely<Database>): Promise<number> {
  if (dialectOf(db) !== 'mysql') return 20_000_000
  const { rows } = await sql<{ most: number }>`select @@max_allowed_packet as most`.execute(db)
  return Number(rows[0]?.most)
}
