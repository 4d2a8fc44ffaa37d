/** A bounded local file that keeps what cannot be written to the database now, and gives it back in order. */
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder } from '../make-folder.ts'
import { openAtEnd } from './appended-file.ts'
import { openReplaying, type Write } from './replaying-file.ts'
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
   * Gives all entries to `write`, oldest first, also those on their way to the disk, and forgets
   * those it took. Those it returns are refused for good, and go to the file `<name>.refused.jsonl`.
   * When it rejects, the rest stays for the next time; after a crash, entries may be given a second
   * time. Whoever calls it while it is at work waits for the same end.
   */
  replay(write: Write<Entry>): Promise<void>
}

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

interface Waiting {
  readonly line: Buffer
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

export async function openSpool<Entry>(options: SpoolOptions<Entry>): Promise<Spool<Entry>> {
  const { folder, name, maxBytes } = options
  makeFolder(folder, 0o700)
  const path = join(folder, `${name}.jsonl`)
  const replayingPath = join(folder, `${name}.replaying.jsonl`)
  const refusedPath = join(folder, `${name}.refused.jsonl`)
  const replaying = await openReplaying({ ...options, path: replayingPath, refusedPath })
  let file = await openAtEnd(path)
  let waiting: Waiting[] = []
  let flushing: Promise<void> | undefined
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
      replaying.begin(full.lines())
      await full.close()
    } catch (error) {
      if (file === full) await rename(replayingPath, path)
      throw error
    } finally {
      flushing = waiting.length > 0 ? flush() : undefined
    }
  }

  async function replayAll(write: Write<Entry>): Promise<void> {
    while (replaying.exists() || file.lines() > 0 || flushing !== undefined) {
      if (!replaying.exists()) await setAside()
      await replaying.handOn(write)
    }
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
    length: () => replaying.left() + file.lines(),
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
