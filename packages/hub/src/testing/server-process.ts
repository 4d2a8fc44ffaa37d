/** Servers that a test starts for itself, known to answer. */
import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { isInstalled } from './installed.ts'

/** As Redis, MariaDB and PostgreSQL say it. */
const ready = /ready (for|to accept) connections/i

export interface ServerOptions {
  readonly command: string
  readonly args: readonly string[]
  readonly account?: Account
}

/** Who runs a server; the one who runs the test, where nobody is named. */
export type Account = Pick<SpawnOptions, 'uid' | 'gid'>

/** Returns when it says that it is ready. */
export async function startServer(options: ServerOptions): Promise<ChildProcess> {
  const { command, args, account } = options
  const child = spawn(command, args, { cwd: '/', stdio: ['ignore', 'pipe', 'pipe'], ...account })
  let said = ''
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said = (said + text).slice(-10_000)
        if (ready.test(said)) resolve()
      })
    }
    child.on('error', reject)
    child.on('exit', () => reject(new Error(`${command} has ended: ${said}`)))
  })
  return child
}

export async function endServer(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill(signal)
  await once(child, 'exit')
}

/** A specification that needs a server of its own. Without its program it is skipped by name, or fails in CI. */
export function describeWithProgram(title: string, program: string, specify: () => void): void {
  describe(`${title}`, () => {
    if (isInstalled(program)) return specify()
    it.skipIf(process.env['CI'] === undefined)(`needs ${program} on this machine`, () => {
      expect(`${program} is not there`).toBe(`${program} is there`)
    })
  })
}
