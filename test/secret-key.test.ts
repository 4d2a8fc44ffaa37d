/** The key of an installation, exchanged beside a running hub, and killed on the way. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { readConfig, startHub, type Hub } from 'mphub'
import { describe, expect, it } from 'vitest'
import { seal } from '../packages/hub/src/platform/secrets/seal.ts'
import { makeDataFolder } from './data-folder.ts'
import { mphub, startProgram, type Environment } from './program.ts'

const accounts = 120
const [keyBefore, keyAfter] = [1, 2].map((byte) => Buffer.alloc(32, byte).toString('base64'))

/** It starts a dozen programs. */
const patient = { timeout: 120_000 }

function appidOf(n: number): string {
  return `wx${String(n).padStart(16, '0')}`
}

function addAccount(hub: Hub, n: number): Promise<void> {
  return hub.addAccount({ appid: appidOf(n), mode: 'plain', secret: `secret${n}`, token: `t${n}` })
}

async function startWorld(environment: Environment = {}, count = accounts) {
  const parts = new AsyncDisposableStack()
  const { path } = parts.use(await makeDataFolder())
  const settings = { MPHUB_DATA: path, MPHUB_PORT: '0', MPHUB_LOG_LEVEL: 'silent', ...environment }
  const hub = parts.use(await startHub({ config: readConfig(settings) }))
  for (let n = 0; n < count; n++) await addAccount(hub, n)
  const database = new DatabaseSync(join(path, 'mphub.db'))
  parts.defer(() => database.close())

  function keysInFile(): string[] {
    return readFileSync(join(path, 'secret.key'), 'utf8').trim().split('\n')
  }

  function dataKeysByMaster(): number[] {
    const counting = 'select count(*) as count from data_key group by key_id order by key_id'
    return database
      .prepare(counting)
      .all()
      .map(({ count: many }) => Number(many))
  }

  /** As it was before there were data keys. */
  function makeOld(n: number): void {
    const [key = ''] = keysInFile()
    const [appid, place] = [appidOf(n), `account/${appidOf(n)}/token`]
    const sealed = `v1.${seal(Buffer.from(key, 'base64'), `t${n}`, place)}`
    const update = 'update account set token_sealed = ? where appid = ?'
    database.prepare(update).run(sealed, appid)
  }

  function oldValues(): number {
    const counting = "select count(*) as count from account where token_sealed like 'v1.%'"
    return Number(database.prepare(counting).get()?.['count'])
  }

  return {
    ...{ path, hub, keysInFile, dataKeysByMaster, makeOld, oldValues },
    mphub: (args: readonly string[], more: Environment = {}) =>
      mphub(path, args, { ...environment, ...more }),
    [Symbol.asyncDispose]: () => parts.disposeAsync(),
  }
}

type World = Awaited<ReturnType<typeof startWorld>>

/** Kills the exchange as soon as `isSo`. Whether it came to that. */
async function killWhen(world: World, isSo: () => boolean): Promise<boolean> {
  const program = ['packages/hub/src/main.ts', 'secret', 'rotate']
  const options = { environment: { MPHUB_DATA: world.path } }
  await using rotating = startProgram(process.execPath, program, options)
  while (!rotating.hasEnded()) {
    if (isSo()) {
      rotating.signal('SIGKILL')
      await rotating.ended
      return true
    }
    await new Promise(setImmediate)
  }
  return false
}

async function expectAllToOpen(world: World, count: number): Promise<void> {
  const { code, stdout } = await world.mphub(['account', 'list', '--json'])
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toHaveLength(count)
}

describe('an exchange of the key in the data folder', () => {
  it(
    'can be killed at any instant: everything opens, and it goes on when it is run again',
    patient,
    async () => {
      await using world = await startWorld()
      for (let n = 0; n < accounts; n++) world.makeOld(n)
      const [before] = world.keysInFile()
      let count = accounts

      const instants: readonly (() => boolean)[] = [
        () => world.keysInFile().length === 2,
        () => world.dataKeysByMaster().length === 2,
        () => world.dataKeysByMaster().length === 1 && world.oldValues() < accounts,
      ]
      const killed: boolean[] = []
      for (const instant of instants) {
        killed.push(await killWhen(world, instant))
        await expectAllToOpen(world, count)
        await addAccount(world.hub, count)
        count += 1
        await expectAllToOpen(world, count)
      }
      const keys = world.keysInFile()
      const { code } = await world.mphub(['secret', 'rotate'])

      expect(killed).toEqual([true, true, true])
      expect(keys).toEqual([expect.any(String), before])
      expect(code).toBe(0)
      expect(world.keysInFile()).toEqual([keys[0]])
      expect(world.dataKeysByMaster()).toEqual([count])
      expect(world.oldValues()).toBe(0)
      await expectAllToOpen(world, count)
      expect(world.hub.accounts.find(appidOf(count - 1))?.secret.reveal()).toBe(
        `secret${count - 1}`,
      )
    },
  )

  it('is made by one process at a time, and loses nothing when two want it', async () => {
    await using world = await startWorld({}, 20)

    const ends = await Promise.all([1, 2].map(() => world.mphub(['secret', 'rotate'])))

    expect(ends.map(({ code }) => code)).toContain(0)
    expect(world.keysInFile()).toHaveLength(1)
    await expectAllToOpen(world, 20)
  })

  it('is never told the key, nor tells it', async () => {
    await using world = await startWorld({}, 1)
    const [before = ''] = world.keysInFile()

    const { stdout, stderr } = await world.mphub(['secret', 'rotate'])

    const [after = ''] = world.keysInFile()
    expect(stdout).toContain('Sealed 1 anew')
    expect(stdout + stderr).not.toContain(before)
    expect(stdout + stderr).not.toContain(after)
  })
})

describe('an exchange of the key in the environment', () => {
  const own = { MPHUB_SECRET_KEY: keyBefore ?? '' }
  const both = { ...own, MPHUB_SECRET_KEY_NEXT: keyAfter ?? '' }

  it('takes the next one from the environment, and then needs no other', async () => {
    await using world = await startWorld(both, 20)

    const { code } = await world.mphub(['secret', 'rotate'])
    await addAccount(world.hub, 20)

    expect(code).toBe(0)
    const after = { MPHUB_SECRET_KEY: keyAfter ?? '' }
    const list = ['account', 'list', '--json']
    const listed = await mphub(world.path, list, after)
    expect(JSON.parse(listed.stdout)).toHaveLength(21)
    expect(await mphub(world.path, list, own)).toMatchObject({ code: 2 })
  })

  it('is refused without the next one, and with one that is not that of the database', async () => {
    await using world = await startWorld(own, 1)

    const without = await world.mphub(['secret', 'rotate'])
    expect(without).toMatchObject({ code: 2, stderr: expect.stringContaining('_NEXT') })

    const stranger = { MPHUB_SECRET_KEY: keyAfter ?? '', MPHUB_SECRET_KEY_NEXT: keyAfter ?? '' }
    const wrong = await world.mphub(['secret', 'rotate'], stranger)
    expect(wrong).toMatchObject({ code: 2, stderr: expect.stringContaining('[secret_key]') })
    await expectAllToOpen(world, 1)
  })
})
