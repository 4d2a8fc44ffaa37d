/** The error for a file that the disk does not take: nothing of it is there. */

export class FileNotWrittenError extends Error {
  override readonly name = 'FileNotWrittenError'
  readonly code = 'file_not_written'
  readonly zh: string

  constructor(path: string, cause: unknown) {
    const detail = cause instanceof Error ? cause.message : String(cause)
    super(`${path} cannot be written (${detail}): check whether the disk is full`, { cause })
    this.zh = `无法写入 ${path}（${detail}）：请检查磁盘是否已满`
  }
}
