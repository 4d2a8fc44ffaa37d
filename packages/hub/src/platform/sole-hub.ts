/** Makes sure that one hub alone serves an embedded database, and that one alone uses a data folder. */
import { join } from 'node:path'
import { inDataFolder } from './data-folder.ts'
import { MphubError } from './errors.ts'
import { lockFile } from './file-lock.ts'
import { makeFolder } from './make-folder.ts'

/** Another hub serves this database, or uses this data folder. */
export class SecondHubError extends MphubError {
  override readonly name = 'SecondHubError'
  readonly code = 'second_hub'
}

/**
 * Holds the database for this process, by a file beside it, until disposed of. The operating system
 * gives it free when the process dies, however it dies. Commands are not kept out, only other hubs.
 *
 * @throws {@link SecondHubError}
 */
export function becomeSoleHub(databasePath: string): Disposable {
  const lock = lockFile(`${databasePath}.lock`)
  if (lock === undefined) throw secondHub(databasePath)
  return lock
}

/**
 * Holds the data folder for this process, in the same way, and makes it where there is none. What is
 * kept there belongs to one node: pushes that wait for the database, and which node ran last.
 *
 * @throws {@link SecondHubError}, {@link DataFolderError} when it cannot be made, or written.
 */
export async function holdDataFolder(folder: string): Promise<Disposable> {
  const lock = await inDataFolder(folder, async () => {
    makeFolder(folder)
    return lockFile(join(folder, 'hub.lock'))
  })
  if (lock === undefined) throw secondHubIn(folder)
  return lock
}

function secondHubIn(folder: string): SecondHubError {
  return new SecondHubError({
    en: `Another hub is running on the data folder ${folder}. Stop it first, or give this one a folder of its own with MPHUB_DATA: nodes of one cluster share the database, never the folder.`,
    zh: `已有另一个 mphub 在使用数据目录 ${folder}。请先停止它，或用 MPHUB_DATA 为本进程指定另一个数据目录：同一集群的节点共用数据库，但数据目录不能共用。`,
  })
}

function secondHub(databasePath: string): SecondHubError {
  return new SecondHubError({
    en: `Another hub is running on ${databasePath}. Stop it first, or give this one a database of its own with MPHUB_DATA: two would answer the same message twice.`,
    zh: `已有另一个 mphub 在使用 ${databasePath}。请先停止它，或用 MPHUB_DATA 为本进程指定另一个数据目录：两个进程会重复回答同一条消息。`,
  })
}
