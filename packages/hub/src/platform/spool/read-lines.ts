/** Reads the complete lines of a file, many at a time. */
import { createReadStream } from 'node:fs'

export interface ReadLinesOptions {
  /** How many lines to leave out at the beginning. */
  readonly from: number
  /** Of a batch at most, in lines. */
  readonly batchSize: number
  /** And in characters, unless one line has more: all of them are in memory at once. */
  readonly batchLength: number
}

export async function* readLines(
  path: string,
  { from, batchSize, batchLength }: ReadLinesOptions,
): AsyncGenerator<readonly string[]> {
  let [rest, skipped] = ['', 0]
  let [batch, length]: [string[], number] = [[], 0]
  for await (const chunk of createReadStream(path, 'utf8')) {
    const parts = (rest + String(chunk)).split('\n')
    rest = parts.pop() ?? ''
    for (const line of parts) {
      if (skipped < from) {
        skipped += 1
        continue
      }
      length += line.length
      if (batch.push(line) < batchSize && length < batchLength) continue
      yield batch
      ;[batch, length] = [[], 0]
    }
  }
  if (batch.length > 0) yield batch
}
