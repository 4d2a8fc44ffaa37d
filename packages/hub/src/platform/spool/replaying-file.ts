/** A file of entries that is handed on, from the first to the last, and then removed. */
import { appendFile, rm } from 'node:fs/promises'
import { countLines } from './appended-file.ts'
import { readLines } from './read-lines.ts'

/** Returns those of the entries that are refused for good. */
export type Write<Entry> = (entries: readonly Entry[]) => Promise<readonly Entry[]>

export interface ReplayingOptions<Entry> {
  readonly path: string
  /** Of the file that takes what is refused and what is damaged. */
  readonly refusedPath: string
  /** Reads what JSON holds. */
  readonly parse: (json: unknown) => Entry
  /** Called for a line that the disk has damaged. */
  readonly onDamaged: (error: unknown) => void
}

export interface ReplayingFile<Entry> {
  /** How many entries are still to be handed on. */
  left(): number
  exists(): boolean
  /** Says that there is a new file with so many lines at its path. */
  begin(lines: number): void
  /** Goes on where `write` rejected the last time. */
  handOn(write: Write<Entry>): Promise<void>
}

const limits = { batchSize: 200, batchLength: 2_000_000 }

export async function openReplaying<Entry>(
  options: ReplayingOptions<Entry>,
): Promise<ReplayingFile<Entry>> {
  const { path, refusedPath } = options
  let lines = await countLines(path)
  let handedOn = 0

  function begin(count: number): void {
    lines = count
    handedOn = 0
  }

  return {
    left: () => lines - handedOn,
    exists: () => lines > 0,
    begin,
    async handOn(write) {
      for await (const batch of readLines(path, { from: handedOn, ...limits })) {
        const refused = await handBatchOn(batch, write, options)
        if (refused.length > 0) await appendDurably(refusedPath, refused)
        handedOn += batch.length
      }
      await rm(path)
      begin(0)
    },
  }
}

/** Returns the lines that nobody takes. */
async function handBatchOn<Entry>(
  lines: readonly string[],
  write: Write<Entry>,
  options: ReplayingOptions<Entry>,
): Promise<string[]> {
  const read = lines.map((line) => ({ line, entries: readEntry(line, options) }))
  const damaged = read.filter(({ entries }) => entries.length === 0).map(({ line }) => line)
  const refused = await write(read.flatMap(({ entries }) => entries))
  return [...damaged, ...refused.map((entry) => JSON.stringify(entry))]
}

async function appendDurably(path: string, lines: readonly string[]): Promise<void> {
  await appendFile(path, `${lines.join('\n')}\n`, { mode: 0o600, flush: true })
}

function readEntry<Entry>(line: string, { parse, onDamaged }: ReplayingOptions<Entry>): Entry[] {
  try {
    return [parse(JSON.parse(line))]
  } catch (error) {
    onDamaged(error)
    return []
  }
}
