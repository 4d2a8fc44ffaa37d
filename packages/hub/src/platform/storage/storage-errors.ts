/** What can be wrong with the database as a whole. */
import { MphubError } from '../errors.ts'

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

/** The database cannot take a write now: its disk is full, or another program holds its lock. */
export class DatabaseUnavailableError extends MphubError {
  override readonly name = 'DatabaseUnavailableError'
  readonly code = 'database_unavailable'

  constructor(cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    super(
      {
        en: `The database cannot be written (${reason}). Check the space and the rights of the data folder, and that no other program keeps the file locked.`,
        zh: `数据库无法写入（${reason}）。请检查数据目录的磁盘空间和权限，以及是否有其他程序锁住了该文件。`,
      },
      { cause },
    )
  }
}
