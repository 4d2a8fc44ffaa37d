/** The tarball of the simulator: installed where nothing else of ours is, it starts. */
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { announced, startProgram } from './program.ts'

const run = promisify(execFile)
const root = join(import.meta.dirname, '..')
const manifestSchema = z.object({
  bin: z.record(z.string(), z.string()).optional(),
  dependencies: z.record(z.string(), z.string()),
})

/** An empty folder in which the simulator was installed. */
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mphub-installed-'))
  await install('@mphub/simulator')
}, 120_000)

afterAll(() => rm(folder, { recursive: true }))

/** Without the network: what is not ours is linked to what is installed here, if it is declared. */
async function install(name: string): Promise<void> {
  const place = join(folder, 'node_modules', name)
  await mkdir(place, { recursive: true })
  await pack(name.replace('@mphub/', ''), place)
  for (const dependency of Object.keys((await manifestOf(place)).dependencies)) {
    if (dependency.startsWith('@mphub/')) await install(dependency)
    else await link(dependency)
  }
}

async function pack(name: string, place: string): Promise<void> {
  const tarballs = await mkdtemp(join(folder, 'tarballs-'))
  await run(process.execPath, [join(root, 'pack.ts'), name, '--to', tarballs])
  const [tarball = ''] = await readdir(tarballs)
  await run('tar', ['-xzf', join(tarballs, tarball), '-C', place, '--strip-components=1'])
}

async function link(dependency: string): Promise<void> {
  const place = join(folder, 'node_modules', dependency)
  await mkdir(dirname(place), { recursive: true })
  await symlink(join(root, 'node_modules', dependency), place).catch((error: unknown) => {
    if (Object(error).code !== 'EEXIST') throw error
  })
}

async function manifestOf(place: string) {
  return manifestSchema.parse(JSON.parse(await readFile(join(place, 'package.json'), 'utf8')))
}

describe('the tarball of the simulator', () => {
  it('starts as a command, and serves the phone and the control API', async () => {
    const place = join(folder, 'node_modules/@mphub/simulator')
    const { bin = {} } = await manifestOf(place)
    const command = join(place, bin['mphub-simulator'] ?? '')
    const environment = { MPHUB_SIMULATOR_PORT: '0', MPHUB_DATA: join(folder, 'data') }
    await using program = startProgram(process.execPath, [command], { environment })

    const url = await announced(program, /phone +(\S+)\/phone[^]*ready/)

    expect(await (await fetch(`${url}/phone`)).text()).toMatch(/^<!doctype html>/)
    expect(await (await fetch(`${url}/sim/accounts`)).json()).toEqual([])
    program.signal('SIGTERM')
    expect(await program.ended).toMatchObject({ code: 0 })
  })

  it('is imported by a test', async () => {
    const script = join(folder, 'shop.test.js')
    await writeFile(
      script,
      `import { startSimulator } from '@mphub/simulator'
      const simulator = await startSimulator({ port: 0 })
      const fan = simulator.account(simulator.addAccount()).fan()
      await fan.follows()
      console.log(fan.chat().length)
      await simulator.close()`,
    )
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }')

    const { stdout } = await run(process.execPath, [script], { cwd: folder })

    expect(stdout).toBe('1\n')
  })

  it('brings types and no sources', async () => {
    const files = await readdir(join(folder, 'node_modules/@mphub/simulator'), { recursive: true })

    expect(files).toContain(join('dist', 'index.d.ts'))
    expect(files.filter((file) => /(?<!\.d)\.ts$|\.test\.|testing/.test(file))).toEqual([])
  })
})
