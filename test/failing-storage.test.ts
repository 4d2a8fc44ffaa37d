/** A database that cannot be written for a while: locked by another program, or the disk full. */
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import type { HubProcess } from './hub-process.ts'
import { integrity } from './ledger.ts'
import { runProgram } from './program.ts'
import { untilTrue } from './until.ts'
import { startWorld, type World } from './world.ts'

interface Locked extends Disposable {
  release(): void
}

/** Holds the lock that every writer needs, as a program of the operator may. */
function lock({ dataFolder }: World): Locked {
  const database = new DatabaseSync(join(dataFolder, 'mphub.db'))
  database.exec('begin immediate')
  return {
    release: () => database.exec('rollback'),
    [Symbol.dispose]: () => database.close(),
  }
}

/** How large a file of this process may become; more is refused as on a full disk. */
async function limitFiles({ pid }: HubProcess, bytes: number | 'unlimited'): Promise<void> {
  const limit = `--fsize=${bytes}:unlimited`
  const { code, stderr } = await runProgram('prlimit', ['--pid', String(pid), limit])
  if (code !== 0) throw new Error(stderr)
}

const nothing = { message: 0, signature: 0, fan: 0 }

/** For an answer. Then it comes again. */
const wechatWaitsMs = 5_000

describe('a hub whose database another program has locked', () => {
  it('lets WeChat come again, and answers when it can keep the message', async () => {
    await using world = await startWorld()
    await world.rule('hello', 'world')
    await using _hub = await world.hubProcess()
    using locked = lock(world)
    const fan = world.newFan()

    const saying = fan.says('hello')
    await untilTrue(async () => (await world.outcomes())['unavailable'] === 1)
    expect(world.storedRows()).toEqual(nothing)
    locked.release()
    await world.advance(wechatWaitsMs)
    const { attempts, shown } = await saying

    expect(attempts).toMatchObject([{ outcome: 'timeout' }, { outcome: 'answered' }])
    expect(shown).toEqual(['world'])
    expect(world.messages()).toBe(1)
  })

  it('answers all the same when the lock is short', async () => {
    await using world = await startWorld()
    await using hub = await world.hubProcess()
    using locked = lock(world)

    const pushing = world.push(world.signed())
    expect(await (await fetch(`${hub.url}/healthz`)).json()).toEqual({ status: 'ok' })
    locked.release()

    expect(await pushing).toMatchObject({ status: 200 })
    expect(world.messages()).toBe(1)
  })

  it('still verifies its address, and says what it counts', async () => {
    await using world = await startWorld()
    using _locked = lock(world)

    expect(await world.verifies()).toBe(true)
    expect(await world.outcomes()).toEqual({ verified: 1 })
  })
})

describe('a hub whose disk is full', () => {
  it('says so, lets WeChat come again, and takes every message when there is room', async () => {
    await using world = await startWorld()
    await world.rule('hello', 'world')
    await using hub = await world.hubProcess()
    await world.newFan().says('hello')
    const fans = Array.from({ length: 20 }, () => world.newFan())

    await limitFiles(hub, 1)
    const saying = Promise.all(fans.map((fan) => fan.says('hello')))
    await untilTrue(async () => (await world.outcomes())['unavailable'] === fans.length)
    const readiness = await fetch(`${hub.url}/readyz`)
    expect([readiness.status, await readiness.json()]).toEqual([
      503,
      { status: 'not ready', reasons: [expect.stringMatching(/^database_(full|failing)$/)] },
    ])
    await limitFiles(hub, 'unlimited')
    await world.advance(wechatWaitsMs)
    const said = await saying

    expect(new Set(said.map(({ shown }) => shown.join()))).toEqual(new Set(['world']))
    expect(new Set(said.map(({ attempts }) => attempts.length))).toEqual(new Set([2]))
    expect(world.messages()).toBe(21)
    expect(integrity(world.dataFolder)).toBe('ok')
  })
})
