/** Moves everything into an empty database: from embedded to a server, or back. */
import { sql, type Kysely } from 'kysely'
import { MphubError } from '../../errors.ts'
import { openStorage, type Database, type Migrations, type Storage } from '../database.ts'
import type { DatabaseAddress } from '../database-url.ts'
import { describeAddress } from '../database-url.ts'
import { replaceRows, type Copied, type CopyOptions } from './copy-rows.ts'
import { tablesOf } from './table-names.ts'

/** The database to copy into holds something already. */
export class DatabaseNotEmptyError extends MphubError {
  override readonly name = 'DatabaseNotEmptyError'
  readonly code = 'database_not_empty'

  constructor(address: DatabaseAddress, table: string) {
    const place = describeAddress(address)
    super({
      en: `${place} is not empty: its table ${table} has rows. Copy into a new database, so that nothing is overwritten.`,
      zh: `${place} 不是空库：表 ${table} 已有数据。请复制到新建的数据库，以免覆盖。`,
    })
  }
}

export interface CopyDatabaseOptions extends CopyOptions {
  readonly migrations: Migrations
}

/**
 * Makes the tables of `to` and fills them. Everything or nothing: after an error, or a kill, the
 * tables of `to` are there and empty.
 *
 * @throws {@link DatabaseNotEmptyError}, {@link DatabaseUnreachableError}
 */
export async function copyDatabase(
  from: Storage,
  to: DatabaseAddress,
  options: CopyDatabaseOptions,
): Promise<Copied> {
  const { migrations, except } = options
  await using target = await openStorage({
    address: to,
    migrations,
    unhurried: true,
  })
  return await target.db.transaction().execute(async (trx) => {
    const full = await firstWithRows(trx, except)
    if (full !== undefined) throw new DatabaseNotEmptyError(to, full)
    return replaceRows(from, trx, options)
  })
}

async function firstWithRows(
  db: Kysely<Database>,
  except: readonly string[],
): Promise<string | undefined> {
  for (const { name } of await tablesOf(db)) {
    const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(
      db.withoutPlugins(),
    )
    if (rows.length > 0 && !except.includes(name)) return name
  }
  return undefined
}
