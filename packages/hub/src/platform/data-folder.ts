/** The data folder, when the system does not let mphub use it. */
import { MphubError } from './errors.ts'
import { isUnopenable } from './storage/sqlite/sqlite-fault.ts'

/** A file or a folder of the data folder cannot be made, read or written. */
export class DataFolderError extends MphubError {
  override readonly name = 'DataFolderError'
  override readonly exitCode = 2
  readonly code = 'data_folder'

  constructor(folder: string, cause: Error) {
    const reason = cause.message
    super(
      {
        en: `The data folder ${folder} cannot be used (${reason}). It and all in it must belong to the user that runs mphub: run commands as that user too, and give a folder mounted into a container to its user (chown -R 1000:1000). Or name another folder with MPHUB_DATA.`,
        zh: `无法使用数据目录 ${folder}（${reason}）。该目录及其中所有文件必须属于运行 mphub 的用户：命令也请以该用户执行；挂载到容器中的目录请交给容器内的用户（chown -R 1000:1000）。也可用 MPHUB_DATA 指定其他目录。`,
      },
      { cause },
    )
  }
}

/** @throws {@link DataFolderError} when the system refuses something that `use` asks of it. */
export async function inDataFolder<T>(folder: string, use: () => Promise<T>): Promise<T> {
  try {
    return await use()
  } catch (error) {
    throw isOfTheFolder(error) ? new DataFolderError(folder, error) : error
  }
}

/** From the system itself, or from SQLite about a file that it locks. */
function isOfTheFolder(error: unknown): error is Error {
  return error instanceof Error && ('syscall' in error || isUnopenable(error))
}
