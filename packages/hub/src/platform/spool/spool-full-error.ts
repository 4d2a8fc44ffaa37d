/** The error for a spool that takes no more. */
import { MphubError } from '../errors.ts'

export class SpoolFullError extends MphubError {
  override readonly name = 'SpoolFullError'
  override readonly status = 503
  readonly code = 'spool_full'

  constructor(path: string, cause?: unknown) {
    super(
      {
        en: `${path} takes no more: it has reached its limit, or its disk is full. Bring the database back; what is in the file is written to it then.`,
        zh: `${path} 无法再写入：已达上限或磁盘已满。请恢复数据库，文件中的内容会随后自动写入数据库。`,
      },
      { cause },
    )
  }
}
