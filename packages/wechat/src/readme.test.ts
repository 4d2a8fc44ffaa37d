/** Runs the examples of the README as a reader would, and compares what they print. */
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'

const folder = fileURLToPath(new URL('..', import.meta.url))
const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const examples = Array.from(readme.matchAll(/^```ts\n(.*?)^```$/gms), ([, code = '']) => ({
  code,
  prints: Array.from(code.matchAll(/\/\/ → (.*)$/gm), ([, line]) => line),
}))

describe('the README', () => {
  it('has examples', () => {
    expect(examples.length).toBeGreaterThan(0)
  })

  it.each(examples)('prints what it says: $prints', async ({ code, prints }) => {
    const run = promisify(execFile)
    const flags = ['--input-type=module-typescript', '--eval', code]
    const { stdout } = await run(process.execPath, flags, { cwd: folder })
    expect(stdout.trimEnd().split('\n')).toEqual(prints)
  })
})
