/** Makes sure that one hub alone serves an embedded database. */
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { MphubError } from './errors.ts'
import { isLocked } from './storage/node-sqlite.ts'

/** Another hub serves this data folder. */
export class SecondHubError extends MphubError {
  override readonly name = 'SecondHubError'
  readonly code = 'second_hub'
}

/**
 * Holds the data folder for this process until disposed of. The operating system gives it free
 * when the process dies, however it dies. Commands are not kept out, only other hubs.
 *
 * @throws {@link SecondHubError}
 */
export function becomeSoleHub(dataFolder: string): Disposable {
  const lock = new DatabaseSync(join(dataFolder, 'hub.lock'))
  try {
    lock.exec('begin exclusive')
  } catch (cause) {
    lock.close()
    throw isLocked(cause) ? secondHub(dataFolder, cause) : cause
  }
  return { [Symbol.dispose]: () => lock.close() }
}

function secondHub(dataFolder: string, cause: unknown): SecondHubError {
  return new SecondHubError(
    {
      en: `Another hub is running on ${dataFolder}. Stop it first, or give this one a folder of its own with MPHUB_DATA: two would answer the same message twice.`,
      zh: `已有另一个 mphub 在使用 ${dataFolder}。请先停止它，或用 MPHUB_DATA 为本进程指定另一个数据目录：两个进程会重复回答同一条消息。`,
    },
    { cause },
  )
}
