/** A file of lines to which more are added, each on the disk before it counts. */
import { open, stat, type FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'

export interface AppendedFile {
  bytes(): number
  lines(): number
  /** All of them are on the disk, or none. */
  append(lines: readonly Buffer[]): Promise<void>
  close(): Promise<void>
}

/** A last line without its end was never acknowledged, and is cut off. */
export async function openAtEnd(path: string): Promise<AppendedFile> {
  let { lines, bytes } = await measure(path)
  const handle = await open(path, 'a', 0o600)
  await handle.truncate(bytes)
  await handle.sync()
  await syncFolder(dirname(path))
  return {
    bytes: () => bytes,
    lines: () => lines,
    async append(added) {
      const block = Buffer.concat(added)
      try {
        await writeAll(handle, block)
        await handle.datasync()
      } catch (error) {
        await handle.truncate(bytes)
        throw error
      }
      bytes += block.length
      lines += added.length
    },
    close: () => handle.close(),
  }
}

async function writeAll(handle: FileHandle, block: Buffer): Promise<void> {
  let written = 0
  while (written < block.length) {
    const { bytesWritten } = await handle.write(block, written)
    written += bytesWritten
  }
}

async function syncFolder(folder: string): Promise<void> {
  await using handle = await open(folder, 'r')
  await handle.sync()
}

export async function countLines(path: string): Promise<number> {
  return (await measure(path)).lines
}

/** The complete lines of a file, and where the last of them ends. */
async function measure(path: string): Promise<{ lines: number; bytes: number }> {
  if ((await stat(path).catch(() => undefined)) === undefined) return { lines: 0, bytes: 0 }
  await using handle = await open(path, 'r')
  let [lines, bytes, position] = [0, 0, 0]
  for await (const chunk of handle.createReadStream({ autoClose: false })) {
    const block = Buffer.from(chunk)
    for (let at = block.indexOf(10); at !== -1; at = block.indexOf(10, at + 1)) {
      lines += 1
      bytes = position + at + 1
    }
    position += block.length
  }
  return { lines, bytes }
}
