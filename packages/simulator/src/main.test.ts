/** The command mphub-simulator, started as people start it. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startSimulator } from './simulator.ts'

function start(environment: Record<string, string>, options: readonly string[] = []) {
  const main = fileURLToPath(new URL('main.ts', import.meta.url))
  const env = { ...process.env, MPHUB_DATA: '', ...environment }
  return spawn(process.execPath, [...options, main], { env, stdio: ['ignore', 'pipe', 'pipe'] })
}

/** Keeps a process from ending by itself. */
const hanging = ['--import', 'data:text/javascript,setInterval(() => {}, 1000)']

describe('mphub-simulator', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('says where it is and stops on %s', async (signal) => {
    const child = start({ MPHUB_SIMULATOR_PORT: '0' })
    let printed = ''
    for await (const chunk of child.stdout) {
      printed += String(chunk)
      if (printed.includes('ready')) child.kill(signal)
    }

    const [exitCode] = child.exitCode === null ? await once(child, 'exit') : [child.exitCode]

    expect(printed).toMatch(/http:\/\/127\.0\.0\.1:\d+\/phone\n[^]*\/sim\n[^]*\nready\n$/)
    expect(exitCode).toBe(0)
  })

  it('ends at once on another signal when it does not come to an end', async () => {
    const child = start({ MPHUB_SIMULATOR_PORT: '0' }, hanging)
    onTestFinished(() => void child.kill('SIGKILL'))
    const exit = once(child, 'exit')
    await once(child.stdout, 'data')

    const asking = setInterval(() => child.kill('SIGTERM'), 100)
    const [, signal] = await exit
    clearInterval(asking)

    expect(signal).toBe('SIGTERM')
  })

  it.each([
    ['MPHUB_SIMULATOR_PORT', '80a'],
    ['MPHUB_SIMULATOR_PORT', '70000'],
    ['MPHUB_HOST', 'http://a'],
    ['MPHUB_SIMULATOR_PROT', '8090'],
  ])('refuses %s=%s with exit code 2', async (name, value) => {
    const child = start({ [name]: value })

    const [complaint, [exitCode]] = await Promise.all([text(child.stderr), once(child, 'exit')])

    expect(complaint).toContain(name)
    expect(exitCode).toBe(2)
  })

  it('refuses a history that cannot be opened with exit code 2, and says what to do', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mphub-main-'))
    await mkdir(join(folder, 'simulator', 'history.db'), { recursive: true })
    const child = start({ MPHUB_DATA: folder })

    const [complaint, [exitCode]] = await Promise.all([text(child.stderr), once(child, 'exit')])

    expect(complaint).toMatch(/^\S+history\.db cannot be opened: check .* MPHUB_DATA .*\n$/)
    expect(exitCode).toBe(2)
    await rm(folder, { recursive: true })
  })

  it('says so when the port is in use', async () => {
    await using other = await startSimulator({ port: 0 })
    const child = start({ MPHUB_SIMULATOR_PORT: String(other.port) })

    const [complaint, [exitCode]] = await Promise.all([text(child.stderr), once(child, 'exit')])

    expect(complaint).toBe(
      `port ${other.port} on 127.0.0.1 is in use: stop the other program, ` +
        'or set MPHUB_SIMULATOR_PORT (0 takes any free port)\n',
    )
    expect(exitCode).toBe(1)
  })
})
