/** Makes sure that one hub alone serves an embedded database. */
import { MphubError } from './errors.ts'
import { lockFile } from './file-lock.ts'

/** Another hub serves this database. */
export class SecondHubError extends MphubError {
  override readonly name = 'SecondHubError'
  readonly code = 'second_hub'
}

/**
 * Holds the database for this process, by a file beside it, until disposed of. The operating system gives it free
 * when the process dies, however it dies. Commands are not kept out, only other hubs.
 *
 * @throws {@link SecondHubError}
 */
export function becomeSoleHub(databasePath: string): Disposable {
  const lock = lockFile(`${databasePath}.lock`)
  if (lock === undefined) throw secondHub(databasePath)
  return lock
}

function secondHub(databasePath: string): SecondHubError {
  return new SecondHubError({
    en: `Another hub is running on ${databasePath}. Stop it first, or give this one a database of its own with MPHUB_DATA: two would answer the same message twice.`,
    zh: `已有另一个 mphub 在使用 ${databasePath}。请先停止它，或用 MPHUB_DATA 为本进程指定另一个数据目录：两个进程会重复回答同一条消息。`,
  })
}
