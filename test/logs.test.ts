/** Where a hub and the command line write down what happens. */
import { readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeDataFolder } from './data-folder.ts'
import { mphub } from './program.ts'
import { until, untilTrue } from './until.ts'
import { startWorld } from './world.ts'

async function linesOf(path: string): Promise<Record<string, unknown>[]> {
  const text = await readFile(path, 'utf8').catch(() => '')
  return text
    .trimEnd()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

function findLine(path: string, msg: string) {
  return until(async () => (await linesOf(path)).find((line) => line['msg'] === msg))
}

describe('a hub with a folder for its log', () => {
  it('logs there, for its owner alone, and says on standard error nothing', async () => {
    await using world = await startWorld()
    const folder = join(world.dataFolder, 'log')
    await using hub = await world.hubProcess({
      environment: { MPHUB_LOG_DIR: folder, MPHUB_LOG_LEVEL: 'info' },
    })
    await fetch(`${hub.url}/callback/wx0000000000000000?access_token=TheToken`)

    hub.signal('SIGTERM')
    const { stderr } = await hub.ended

    const path = join(folder, 'server.log')
    const messages = (await linesOf(path)).map(({ msg }) => msg)
    expect(messages).toEqual(['the hub answers', 'a callback was refused', 'the hub has stopped'])
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect(stderr).toBe('')
  })

  it('goes on in a new file on SIGHUP', async () => {
    await using world = await startWorld()
    const folder = join(world.dataFolder, 'log')
    const path = join(folder, 'server.log')
    await using hub = await world.hubProcess({ environment: { MPHUB_LOG_DIR: folder } })
    await fetch(`${hub.url}/callback/wx0000000000000000`)
    await findLine(path, 'a callback was refused')

    await rename(path, `${path}.1`)
    hub.signal('SIGHUP')
    await fetch(`${hub.url}/callback/wx0000000000000000`)

    expect(await findLine(path, 'a callback was refused')).toMatchObject({ level: 40 })
    expect(await linesOf(`${path}.1`)).toHaveLength(1)
  })

  it('runs without it when it cannot be written, says so once, and stops as ever', async () => {
    await using world = await startWorld()
    const folder = join(world.dataFolder, 'log')
    await writeFile(folder, 'no folder')
    await using hub = await world.hubProcess({ environment: { MPHUB_LOG_DIR: folder } })

    for (let n = 0; n < 50; n++) await fetch(`${hub.url}/callback/wx0000000000000000`)
    await untilTrue(() => hub.stderr() !== '')
    hub.signal('SIGTERM')

    const { code, stderr } = await hub.ended
    expect(code).toBe(0)
    expect(stderr.match(/server\.log cannot be written/g)).toHaveLength(1)
  })
})

describe('the command line with a folder for its log', () => {
  it('writes down which commands were run and how they ended, and nothing they were given', async () => {
    await using folder = await makeDataFolder()
    const environment = { MPHUB_LOG_DIR: join(folder.path, 'log') }
    const account = '--appid wx1234567890abcdef --secret TheAppSecret --token TheToken'

    await mphub(folder.path, ['account', 'add', ...account.split(' ')], environment)
    await mphub(folder.path, ['account', 'add', ...account.split(' ')], environment)
    await mphub(folder.path, ['account', 'add', '--mode', 'TheMode'], environment)

    const path = join(folder.path, 'log', 'command-line.log')
    expect(await linesOf(path)).toMatchObject([
      { command: 'account add', exitCode: 0, msg: 'a command was done' },
      { command: 'account add', exitCode: 1, code: 'conflict', msg: 'a command failed' },
      { command: 'unknown', exitCode: 2, msg: 'a command failed' },
    ])
    expect(await readFile(path, 'utf8')).not.toMatch(/The|wx1234/)
    expect((await stat(path)).mode & 0o777).toBe(0o600)
  })
})
