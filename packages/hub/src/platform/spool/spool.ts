/** A bounded local file that keeps what cannot be written to the database now, and gives it back in order. */
import { appendFile, mkdir, open, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { readLines } from './read-lines.ts'
import { SpoolFullError } from './spool-full-error.ts'

export interface Spool<Entry> extends AsyncDisposable {
  /**
   * Settles when the entry is on the disk.
   *
   * @throws {@link SpoolFullError} when there is no room for it, in the file or on the disk.
   */
  append(entry: Entry): Promise<void>
  /** How many entries wait. */
  length(): number
  /**
   * Gives all entries to `write`, oldest first, also those on their way to the disk, and forgets those it took. Those it returns are
   * refused for good, and go to the file `<name>.refused.jsonl`. When it rejects, the rest stays for
   * the next time; after a crash, entries may be given a second time. Whoever calls it while it is
   * at work waits for the same end.
   */
  replay(write: Write<Entry>): Promise<void>
}

type Write<Entry> = (entries: readonly Entry[]) => Promise<readonly Entry[]>

export interface SpoolOptions<Entry> {
  readonly folder: string
  /** Of the files, without ending. */
  readonly name: string
  readonly maxBytes: number
  /** Reads what JSON holds. */
  readonly parse: (json: unknown) => Entry
  /** Called for a line that the disk has damaged; it goes to those that are refused. */
  readonly onDamaged: (error: unknown) => void
}

const batchSize = 200

interface Waiting {
  readonly line: Buffer
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

export async function openSpool<Entry>(options: SpoolOptions<Entry>): Promise<Spool<Entry>> {
  const { folder, name, maxBytes } = options
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, `${name}.jsonl`)
  const replayingPath = join(folder, `${name}.replaying.jsonl`)
  const refusedPath = join(folder, `${name}.refused.jsonl`)
  let replaying = await countLines(replayingPath)
  let file = await openAtEnd(path)
  let waiting: Waiting[] = []
  let flushing: Promise<void> | undefined
  let handedOn = 0
  let replay: Promise<void> | undefined

  async function flush(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      try {
        await file.append(batch.map(({ line }) => line))
        for (const { resolve } of batch) resolve()
      } catch (cause) {
        for (const { reject } of batch) reject(new SpoolFullError(path, cause))
      }
    }
    flushing = undefined
  }

  /** What has been gathered becomes a file of its own; what comes meanwhile goes to the next. */
  async function setAside(): Promise<void> {
    for (let before = flushing; before !== undefined; before = flushing) await before
    flushing = exchange()
    await flushing
  }

  /** Nothing is lost when the new file cannot be made: the old one goes on. */
  async function exchange(): Promise<void> {
    const full = file
    await rename(path, replayingPath)
    try {
      file = await openAtEnd(path)
      replaying = full.lines()
      handedOn = 0
      await full.close()
    } catch (error) {
      if (file === full) await rename(replayingPath, path)
      throw error
    } finally {
      flushing = waiting.length > 0 ? flush() : undefined
    }
  }

  async function replayAll(write: Write<Entry>): Promise<void> {
    while (replaying > 0 || file.lines() > 0 || flushing !== undefined) {
      if (replaying === 0) await setAside()
      for await (const lines of readLines(replayingPath, { from: handedOn, batchSize })) {
        await replayLines(lines, write)
        handedOn += lines.length
      }
      await rm(replayingPath)
      replaying = 0
      handedOn = 0
    }
  }

  async function replayLines(lines: readonly string[], write: Write<Entry>): Promise<void> {
    const refused: string[] = []
    const entries = lines.flatMap((line) => {
      const read = readEntry(line, options)
      if (read.length === 0) refused.push(line)
      return read
    })
    for (const entry of await write(entries)) refused.push(JSON.stringify(entry))
    if (refused.length === 0) return
    await appendFile(refusedPath, `${refused.join('\n')}\n`, { mode: 0o600, flush: true })
  }

  return {
    async append(entry) {
      const line = Buffer.from(`${JSON.stringify(entry)}\n`)
      if (file.bytes() + line.length > maxBytes) throw new SpoolFullError(path)
      await new Promise<void>((resolve, reject) => {
        waiting.push({ line, resolve, reject })
        flushing ??= flush()
      })
    },
    length: () => replaying - handedOn + file.lines(),
    replay(write) {
      replay ??= replayAll(write).finally(() => (replay = undefined))
      return replay
    },
    async [Symbol.asyncDispose]() {
      await flushing
      await file.close()
      if (file.lines() === 0) await rm(path)
    },
  }
}

function readEntry<Entry>(line: string, { parse, onDamaged }: SpoolOptions<Entry>): Entry[] {
  try {
    return [parse(JSON.parse(line))]
  } catch (error) {
    onDamaged(error)
    return []
  }
}

interface AppendedFile {
  bytes(): number
  lines(): number
  /** All of them are on the disk, or none. */
  append(lines: readonly Buffer[]): Promise<void>
  close(): Promise<void>
}

/** A last line without its end was never acknowledged, and is cut off. */
async function openAtEnd(path: string): Promise<AppendedFile> {
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

async function countLines(path: string): Promise<number> {
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
