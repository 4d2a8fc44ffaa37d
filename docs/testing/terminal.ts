/** Runs the commands of a page as a reader would type them, in a folder of their own. */
import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { z } from 'zod'
import { freePort } from '../../packages/hub/src/testing/free-port.ts'
import { root } from './pages.ts'

const manifest = z.object({ scripts: z.record(z.string(), z.string()) })
export const { scripts } = manifest.parse(
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')),
)

/** `npx` and `curl` as everywhere, but without a detour, and failing where HTTP fails. */
const shell = `set -eu
npx() { "$@"; }
curl() { command curl --silent --show-error --fail-with-body "$@"; }
`

export interface Terminal extends AsyncDisposable {
  run(command: string): Promise<void>
  /** Starts a script that runs until it is stopped, and returns when it says `ready` and is. */
  start(command: string, script: string): Promise<void>
  /** Presses Ctrl-C in every started program, and returns their exit codes. */
  stop(): Promise<(number | null)[]>
}

export async function openTerminal(wechatApi: string): Promise<Terminal> {
  const folder = await mkdtemp(join(tmpdir(), 'mphub-page-'))
  const [hubPort, simulatorPort] = [await freePort(), await freePort()]
  const env = {
    PATH: [join(root, 'node_modules/.bin'), process.env['PATH']].join(delimiter),
    MPHUB_DATA: join(folder, 'data'),
    MPHUB_PORT: String(hubPort),
    MPHUB_SIMULATOR_PORT: String(simulatorPort),
    MPHUB_WECHAT_API: wechatApi,
    MPHUB_LOG_LEVEL: 'warn',
  }
  const programs: ChildProcess[] = []

  function toFreePorts(command: string): string {
    return command
      .replaceAll('127.0.0.1:8080', `127.0.0.1:${hubPort}`)
      .replaceAll('127.0.0.1:8090', `127.0.0.1:${simulatorPort}`)
  }

  async function stop(): Promise<(number | null)[]> {
    const running = programs.splice(0)
    return Promise.all(running.map(interrupt))
  }

  return {
    async run(command) {
      await promisify(execFile)('sh', ['-c', shell + toFreePorts(command)], { cwd: folder, env })
    },
    async start(command, script) {
      const line = command.replace(
        /npm (?:run )?\w+$/,
        `exec ${scripts[script]?.replace(/^exec /, '')}`,
      )
      const program = spawn('sh', ['-c', line], { cwd: root, env, stdio: ['ignore', 'pipe', 2] })
      programs.push(program)
      await untilReady(program, command)
    },
    stop,
    async [Symbol.asyncDispose]() {
      await stop()
      await rm(folder, { recursive: true })
    },
  }
}

/** Believes `ready` when the address that was printed first answers. */
async function untilReady({ stdout }: ChildProcess, command: string): Promise<void> {
  if (stdout === null) throw new Error('the program has no output')
  const addresses: string[] = []
  for await (const line of createInterface(stdout)) {
    addresses.push(...(line.match(/http:\S+/) ?? []))
    if (line === 'ready') return void (await fetch(addresses[0] ?? ''))
  }
  throw new Error(`${command} ended before it was ready`)
}

async function interrupt(program: ChildProcess): Promise<number | null> {
  if (program.exitCode === null) {
    program.kill('SIGINT')
    await once(program, 'exit')
  }
  return program.exitCode
}
