/** What can be wrong with the database as a whole. */
import { MphubError } from '../errors.ts'
import { explainTls } from '../tls/explain-tls.ts'
import { describeAddress, type DatabaseAddress, type SqliteAddress } from './database-url.ts'
import { isOfTheDatabase } from './faults.ts'
import { isUnopenable } from './sqlite/sqlite-fault.ts'

/** This SQLite is one of the releases that can damage a database. */
export class DatabaseUnsafeError extends MphubError {
  override readonly name = 'DatabaseUnsafeError'
  readonly code = 'database_unsafe'

  constructor(version: string) {
    super({
      en: `SQLite ${version} can damage a database under load. Start mphub with the Node.js that npm ci installs (npm start, npm run serve), or with Node.js 24.14 or later.`,
      zh: `SQLite ${version} 在高负载下可能损坏数据库。请使用 npm ci 安装的 Node.js 启动（npm start 或 npm run serve），或使用 24.14 以上版本。`,
    })
  }
}

/** The database cannot take a write now: its disk is full, another program holds its lock, or its server is away. */
export class DatabaseUnavailableError extends MphubError {
  override readonly name = 'DatabaseUnavailableError'
  override readonly status = 503
  readonly code = 'database_unavailable'

  constructor(cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    super(
      {
        en: `The database cannot be written (${reason}). Embedded: check the space and the rights of the data folder, and that no other program keeps the file locked. On a server: check that it runs, takes writes, and has space.`,
        zh: `数据库无法写入（${reason}）。内置数据库：请检查数据目录的磁盘空间和权限，以及是否有其他程序锁住了该文件。数据库服务器：请确认它正在运行、可写且有剩余空间。`,
      },
      { cause },
    )
  }
}

/** A later version of mphub has changed the tables. */
export class DatabaseNewerError extends MphubError {
  override readonly name = 'DatabaseNewerError'
  readonly code = 'database_newer'

  constructor(migrations: readonly string[]) {
    const names = migrations.join(', ')
    super({
      en: `The database was brought up to date by a later version of mphub (it knows ${names}). Start that version, or restore the backup from before the upgrade.`,
      zh: `数据库已被更新版本的 mphub 升级（包含 ${names}）。请使用该版本启动，或恢复升级前的备份。`,
    })
  }
}

/** The database server does not answer, or does not let us in. */
export class DatabaseUnreachableError extends MphubError {
  override readonly name = 'DatabaseUnreachableError'
  readonly code = 'database_unreachable'

  constructor(address: DatabaseAddress, cause: unknown) {
    const place = describeAddress(address)
    const reason = reasonOf(cause)
    const { en, zh } = explainTls(reason) ?? { en: reason, zh: reason }
    super(
      {
        en: `The database ${place} cannot be used (${en}). Check MPHUB_DATABASE_URL: host, port, name, user and password; that the server is running, and that the user may create tables.`,
        zh: `无法使用数据库 ${place}（${zh}）。请检查 MPHUB_DATABASE_URL 的主机、端口、库名、用户和密码，并确认数据库服务正在运行、该用户有权建表。`,
      },
      { cause },
    )
  }
}

/** Somebody else has held the lock of the migrations all the time. */
export class MigrationLockError extends MphubError {
  override readonly name = 'MigrationLockError'
  readonly code = 'migration_lock'

  constructor(waitedMs: number, cause?: unknown) {
    const seconds = Math.round(waitedMs / 1000)
    super(
      {
        en: `Another program has been changing the tables, or holding the database, for ${seconds} seconds, so they were not brought up to date. When it has finished, start again; if it hangs, end it first.`,
        zh: `另一个程序修改数据表或占用数据库已达 ${seconds} 秒，因此未能升级数据表。请等它结束后重新启动；如果它已卡住，请先终止它。`,
      },
      { cause },
    )
  }
}

/** The file of the embedded database cannot be opened. */
export class DatabaseFileError extends MphubError {
  override readonly name = 'DatabaseFileError'
  override readonly exitCode = 2
  readonly code = 'database_file'

  constructor(path: string, cause: unknown) {
    const reason = reasonOf(cause)
    super(
      {
        en: `The database file ${path} cannot be opened (${reason}). Check MPHUB_DATA and MPHUB_DATABASE_URL, and that mphub may write to the folder.`,
        zh: `无法打开数据库文件 ${path}（${reason}）。请检查 MPHUB_DATA 和 MPHUB_DATABASE_URL，并确认 mphub 有权写入该目录。`,
      },
      { cause },
    )
  }
}

/** The innermost cause says most. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error instanceof AggregateError) return reasonOf(error.errors[0])
  return error.cause === undefined ? error.message : reasonOf(error.cause)
}

/** What opening a database failed with, said to who runs it. */
export function storageTrouble(error: unknown, address: DatabaseAddress): unknown {
  if (address.dialect === 'sqlite') return sqliteTrouble(error, address)
  if (!isOfTheDatabase(error)) return error
  return new DatabaseUnreachableError(address, error)
}

/** The folder is refused by the system, or the file by SQLite. */
function sqliteTrouble(error: unknown, { path }: SqliteAddress): unknown {
  if (!(error instanceof Error)) return error
  const isOfTheSystem = 'errno' in error && 'syscall' in error
  return isOfTheSystem || isUnopenable(error) ? new DatabaseFileError(path, error) : error
}
