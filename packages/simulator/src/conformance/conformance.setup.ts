/** Notes what simulators answer during a run of the tests, and compares the conformance table with it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import { answersFile, readAnswers } from './answers.ts'
import { differences, pageOf, rowsFrom, rowsIn } from './table.ts'

const sources = fileURLToPath(new URL('..', import.meta.url))
const page = fileURLToPath(new URL('../../../../docs/conformance.md', import.meta.url))

export function setup({ vitest }: TestProject): () => Promise<void> {
  const file = join(mkdtempSync(join(tmpdir(), 'mphub-answers-')), 'answers.jsonl')
  process.env[answersFile] = file
  return async () => {
    const ran = new Set(vitest.state.getTestModules().map(({ moduleId }) => moduleId))
    const isWhole = (await testFiles()).every((name) => ran.has(name))
    const rows = rowsFrom(readAnswers(file))
    rmSync(dirname(file), { recursive: true })
    if (!isWhole) return
    if (process.env['UPDATE_CONFORMANCE']) writeFileSync(page, pageOf(rows))
    const different = differences(rowsIn(readFileSync(page, 'utf8')), rows)
    if (different.length === 0) return
    console.error(`docs/conformance.md is not what the tests prove:\n${different.join('\n')}`)
    process.exitCode = 1
  }
}

/** Only a run of all of them proves something about what is missing. */
async function testFiles(): Promise<string[]> {
  const names: string[] = []
  for await (const name of glob('**/*.test.ts', { cwd: sources })) names.push(join(sources, name))
  return names
}
