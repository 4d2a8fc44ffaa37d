/** The command mphub-simulator load. */
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { newAccount } from '../accounts/account.ts'
import { sayingBack, startDeveloperServer } from '../testing/developer-server.ts'

const main = fileURLToPath(new URL('../main.ts', import.meta.url))

interface Ended {
  readonly exitCode: number
  readonly out: string
  readonly err: string
}

function run(...words: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, [main, ...words], (error, out, err) => {
      resolve({ exitCode: error ? Number(error.code) : 0, out, err })
    })
  })
}

const account = newAccount({ mode: 'safe' })

function optionsOf(url: string): string[] {
  const { token, encodingAesKey, appid, originalId, mode } = account
  return [
    ...['--url', url, '--token', token, '--aes-key', encodingAesKey, '--mode', mode],
    ...['--appid', appid, '--original-id', originalId, '--rate', '200', '--count', '20'],
  ]
}

describe('mphub-simulator load', () => {
  it('says that all were answered in time', async () => {
    await using server = await startDeveloperServer()
    server.account = account
    server.answering = sayingBack(account, 'world')

    const { exitCode, out } = await run('load', ...optionsOf(server.url))

    expect(out).toMatch(/^sent {6}20 in .* s \(.* a second\)\nin time {3}20 {3}p50 .* ms/)
    expect(exitCode).toBe(0)
  })

  it('ends with 1 when some were not', async () => {
    await using server = await startDeveloperServer()
    server.account = account
    server.answering = () => ({ status: 500, body: '' })

    const { exitCode, out } = await run('load', ...optionsOf(server.url), '--json')

    expect(JSON.parse(out)).toMatchObject({ sent: 20, wrong: 20 })
    expect(exitCode).toBe(1)
  })

  it.each([
    [['load'], '--url and --token are needed'],
    [['load', '--speed', '9'], '--speed'],
    [['load', '--url', 'x', '--token', 'T'], 'an address begins with http'],
    [['load', '--url', 'http://a.invalid/', '--token', 'T'], 'add --mine "a.invalid"'],
    [['load', '--url', 'http://127.0.0.1/', '--token', 'T', '--rate', 'x'], 'rate'],
    [['dance'], 'no command dance'],
  ])('ends with 2 for %j', async (words, complaint) => {
    const { exitCode, err } = await run(...words)

    expect(err).toContain(complaint)
    expect(exitCode).toBe(2)
  })

  it.each([['--help'], ['load', '--help']])('explains itself: %s %s', async (...words) => {
    expect(await run(...words)).toMatchObject({
      exitCode: 0,
      out: expect.stringContaining('--rate N'),
    })
  })
})
