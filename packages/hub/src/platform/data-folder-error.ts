/** What is wrong with the data folder. */
import { MphubError } from './errors.ts'

/** The data folder cannot be made, or not be written to. */
export class DataFolderError extends MphubError {
  override readonly name = 'DataFolderError'
  override readonly exitCode = 2
  readonly code = 'data_folder'

  constructor(folder: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    super(
      {
        en: `The data folder ${folder} cannot be used (${reason}). Let MPHUB_DATA name a folder that mphub may write to, on a disk with space.`,
        zh: `无法使用数据目录 ${folder}（${reason}）。请让 MPHUB_DATA 指向 mphub 有权写入且磁盘有剩余空间的目录。`,
      },
      { cause },
    )
  }
}
