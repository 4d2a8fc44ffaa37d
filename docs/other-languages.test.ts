/** Runs the programs of the documents that are written in other languages, where this machine has them. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { startSimulator } from '@mphub/simulator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isInstalled } from '../packages/hub/src/testing/installed.ts'
import { blocksOf, pages } from './testing/pages.ts'

/** The words in front of the name of a program’s file. */
const commands: Readonly<Record<string, readonly [program: string, ...args: string[]]>> = {
  go: ['go', 'run'],
  java: ['java'],
  php: ['php'],
  python: ['python3'],
}

const programs = pages.flatMap((page) =>
  blocksOf(page).flatMap(({ language, words, text }) => {
    const command = commands[language]
    const file = words.find((word) => word.includes('.'))
    return command && file && words.includes('run') ? [{ page, file, command, text }] : []
  }),
)

const account = { appid: 'wx1234567890abcdef', secret: 'S' }

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mphub-programs-'))
})

afterAll(() => rm(folder, { recursive: true }))

describe.each(programs)('$file of $page', ({ file, command, text }) => {
  const isMissing = !isInstalled(command[0])

  /** What it prints to stderr is in the error, when it ends with one. */
  async function run(simulator: string, openid: string): Promise<void> {
    const [program, ...args] = command
    const path = join(folder, file)
    await writeFile(path, text.replaceAll('http://127.0.0.1:8090', simulator))
    await promisify(execFile)(program, [...args, path, openid])
  }

  it.skipIf(isMissing)('writes to a fan who wrote', async () => {
    await using sim = await startSimulator({ port: 0 })
    const fan = sim.account(sim.addAccount(account)).fan()
    await fan.follows()
    await fan.says('hello')

    await run(sim.url, fan.openid)

    await fan.sees('您好')
  })

  it.skipIf(isMissing)('ends with what WeChat refuses', async () => {
    await using sim = await startSimulator({ port: 0 })
    const [openid = ''] = sim.account(sim.addAccount(account)).fans(1)

    await expect(run(sim.url, openid)).rejects.toThrow('45015')
  })
})
