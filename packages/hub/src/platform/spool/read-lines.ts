/** Reads the complete lines of a file, many at a time. */
import { createReadStream } from 'node:fs'

export interface ReadLinesOptions {
  /** How many lines to leave out at the beginning. */
  readonly from: number
  readonly batchSize: number
}

export async function* readLines(
  path: string,
  { from, batchSize }: ReadLinesOptions,
): AsyncGenerator<readonly string[]> {
  let [rest, skipped] = ['', 0]
  let batch: string[] = []
  for await (const chunk of createReadStream(path, 'utf8')) {
    const parts = (rest + String(chunk)).split('\n')
    rest = parts.pop() ?? ''
    for (const line of parts) {
      if (skipped < from) skipped += 1
      else batch.push(line)
      if (batch.length < batchSize) continue
      yield batch
      batch = []
    }
  }
  if (batch.length > 0) yield batch
}
