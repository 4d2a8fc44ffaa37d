/** Compiles every TypeScript block of the documents, and runs those that say so. */
import { execFile, spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { blocksOf, pages, root } from './testing/pages.ts'

interface Example {
  readonly page: string
  /** Relative to the workshop; the examples of one page lie in one folder. */
  readonly file: string
  readonly code: string
  readonly isRun: boolean
}

const examples = pages.flatMap(examplesOf)
const pagesWithExamples = [...new Set(examples.map(({ page }) => page))]

let workshop: string
let complaints: readonly string[]

beforeAll(async () => {
  workshop = await mkdtemp(join(tmpdir(), 'mphub-examples-'))
  await symlink(join(root, 'node_modules'), join(workshop, 'node_modules'))
  const project = {
    extends: join(root, 'tsconfig.json'),
    include: ['**/*.ts'],
    compilerOptions: { noUnusedLocals: false },
  }
  await writeFile(join(workshop, 'package.json'), '{ "type": "module" }')
  await writeFile(join(workshop, 'tsconfig.json'), JSON.stringify(project))
  for (const { file, code } of examples) {
    await mkdir(join(workshop, file, '..'), { recursive: true })
    await writeFile(join(workshop, file), code)
  }
  complaints = compile()
}, 60_000)

afterAll(() => rm(workshop, { recursive: true }))

describe('an example', () => {
  it.each(pagesWithExamples)('of %s compiles', (page) => {
    expect(complaints.filter((line) => line.startsWith(folderOf(page)))).toEqual([])
  })

  it.each(examples.filter(({ isRun }) => isRun))(
    'prints what it says: $file',
    async ({ file, code }) => {
      const run = promisify(execFile)
      const { stdout } = await run(process.execPath, [join(workshop, file)], { cwd: workshop })
      expect(stdout.trimEnd().split('\n')).toEqual(promisedBy(code))
    },
  )
})

function examplesOf(page: string): Example[] {
  const blocks = blocksOf(page).filter(({ language }) => language === 'ts')
  return blocks.map(({ words, text }, index) => {
    const name = words.find((word) => word.endsWith('.ts')) ?? `example-${index + 1}.ts`
    return { page, file: folderOf(page) + name, code: text, isRun: words.includes('run') }
  })
}

function folderOf(page: string): string {
  return `${page.replaceAll(/[/.]/g, '-')}/`
}

function compile(): string[] {
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  const { stdout } = spawnSync(process.execPath, [tsc, '-p', '.'], {
    cwd: workshop,
    encoding: 'utf8',
  })
  return stdout.split('\n')
}

function promisedBy(code: string): string[] {
  return Array.from(code.matchAll(/\/\/ → (.*)$/gm), ([, line = '']) => line)
}
