/** A database that cannot be written for a while: locked by another program, or the disk full. */
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import type { HubProcess } from './hub-process.ts'
import { integrity, storedRows } from './ledger.ts'
import { runProgram } from './program.ts'
import { textFrom } from './raw-push.ts'
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

describe('a hub whose database another program has locked', () => {
  it('asks WeChat to come again within three seconds, and takes the message then', async () => {
    await using world = await startWorld({ mode: 'plain' })
    await using _hub = await world.hubProcess()
    const message = textFrom('oFan', world.account)
    using locked = lock(world)

    const began = performance.now()
    const during = await world.push(world.signed(message))
    const ms = performance.now() - began

    expect(during).toMatchObject({
      status: 503,
      body: 'try again',
      headers: { 'retry-after': '1' },
    })
    expect(ms).toBeLessThan(3_000)
    expect(world.storedRows()).toEqual(nothing)
    expect(await world.outcomes()).toEqual({ unavailable: 1 })

    locked.release()
    const after = await world.push(world.signed(message))

    expect(after.status).toBe(200)
    expect(world.storedRows()).toEqual({ message: 1, signature: 1, fan: 1 })
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
  it('asks WeChat to come again, stays up, and takes the message when there is room', async () => {
    await using world = await startWorld({ mode: 'plain' })
    await using hub = await world.hubProcess()
    const before = await world.push(world.signed())
    expect(before.status).toBe(200)
    const messages = Array.from({ length: 20 }, () => textFrom('oFan', world.account))

    await limitFiles(hub, 1)
    const during = await Promise.all(messages.map((message) => world.push(world.signed(message))))

    expect(new Set(during.map(({ status }) => status))).toEqual(new Set([503]))
    expect(hub.hasEnded()).toBe(false)

    await limitFiles(hub, 'unlimited')
    const after = await Promise.all(messages.map((message) => world.push(world.signed(message))))

    expect(new Set(after.map(({ status }) => status))).toEqual(new Set([200]))
    expect(storedRows(world.dataFolder)).toEqual({ message: 21, signature: 21, fan: 1 })
    expect(integrity(world.dataFolder)).toBe('ok')
  })
})
