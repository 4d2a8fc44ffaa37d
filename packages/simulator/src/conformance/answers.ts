/** What simulators answered while the tests ran, noted in a file that all test processes share. */
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import type { ApiRecord } from '../records/records.ts'

/** The name of the file, for test processes. */
export const answersFile = 'WECHAT_ANSWERS'

/** The errcodes by the path of the call. */
export type Answers = ReadonlyMap<string, ReadonlySet<number>>

const noted = z.object({ path: z.string(), errcode: z.int() })

export function noteAnswers(calls: readonly ApiRecord[]): void {
  const file = process.env[answersFile]
  if (!file) return
  const lines = calls.map(({ path, errcode }) => JSON.stringify({ path, errcode: errcode ?? 0 }))
  const known = [...new Set(lines)]
  if (known.length > 0) appendFileSync(file, `${known.join('\n')}\n`)
}

export function readAnswers(file: string): Answers {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
  const answers = lines.filter((line) => line !== '').map((line) => noted.parse(JSON.parse(line)))
  const byPath = Map.groupBy(answers, ({ path }) => path)
  return new Map(
    [...byPath].map(([path, ones]) => [path, new Set(ones.map(({ errcode }) => errcode))]),
  )
}
