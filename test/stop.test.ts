/** A hub that is asked to stop (SIGTERM) while messages arrive. */
import { request, type ClientRequest } from 'node:http'
import { describe, expect, it } from 'vitest'
import { databaseKinds } from '../packages/hub/src/testing/databases.ts'
import { startProxy } from '../packages/hub/src/testing/proxy.ts'
import { isListening } from './listening.ts'
import { createLoad } from './load.ts'
import { textFrom, writeQuery } from './raw-push.ts'
import { untilTrue } from './until.ts'
import { startWorld, type World } from './world.ts'

interface HalfSent {
  /** Settles when the hub has taken the request over and waits for its body. */
  readonly accepted: Promise<void>
  /** Undefined when the connection was cut off. */
  readonly status: Promise<number | undefined>
  finish(): void
}

/** Sends all of a push but its body. */
function sendHalf(world: World): HalfSent {
  const { query, body } = world.signed(textFrom('oFan', world.account))
  const url = `${world.callbackUrl()}?${writeQuery(query)}`
  const headers = { Expect: '100-continue', 'Content-Length': Buffer.byteLength(body) }
  const pushing: ClientRequest = request(url, { method: 'POST', headers })
  const status = new Promise<number | undefined>((resolve) => {
    pushing.on('error', () => resolve(undefined))
    pushing.on('response', (response) => {
      response.resume().on('end', () => resolve(response.statusCode))
    })
  })
  const accepted = new Promise<void>((resolve) => {
    pushing.on('continue', () => resolve())
  })
  pushing.flushHeaders()
  return { accepted, status, finish: () => pushing.end(body) }
}

describe('a hub that is asked to stop', () => {
  it('answers what it has begun to take, and ends with exit code 0', async () => {
    await using world = await startWorld()
    await using hub = await world.hubProcess()
    const pushes = Array.from({ length: 50 }, () => sendHalf(world))
    await Promise.all(pushes.map(({ accepted }) => accepted))

    hub.signal('SIGTERM')
    await untilTrue(async () => !(await isListening(hub.url)))
    for (const { finish } of pushes) finish()

    const statuses = await Promise.all(pushes.map(({ status }) => status))
    expect(new Set(statuses)).toEqual(new Set([200]))
    await untilTrue(() => hub.hasEnded(), { withinMs: 3_000 })
    expect(await hub.ended).toMatchObject({ code: 0 })
    expect(world.messages()).toBe(50)
  })

  it('keeps under load what it has acknowledged, and refuses nothing with an error', async () => {
    await using world = await startWorld()
    await using hub = await world.hubProcess()
    const load = createLoad(world.account, 3_000)

    const sending = load.send(world.callbackUrl())
    await untilTrue(() => load.acknowledged.size > 300)
    hub.signal('SIGTERM')
    await sending

    expect(await hub.ended).toMatchObject({ code: 0 })
    expect(load.statuses).toEqual(new Set([200]))
    const stored = new Set(world.stored().map(({ xml }) => xml))
    expect(stored.isSupersetOf(load.acknowledged)).toBe(true)
    expect(stored.size).toBeLessThan(3_000)
  })

  it('does not wait longer than WeChat for a request that never ends', async () => {
    await using world = await startWorld()
    await using hub = await world.hubProcess()
    const push = sendHalf(world)
    await push.accepted

    hub.signal('SIGTERM')
    await untilTrue(() => hub.hasEnded(), { withinMs: 8_000 })

    expect(await push.status).toBeUndefined()
    expect(await hub.ended).toMatchObject({ code: 0 })
  })

  it('says that it is not ready first, and goes on answering, so that a balancer moves away', async () => {
    await using world = await startWorld()
    await using hub = await world.hubProcess({ environment: { MPHUB_DRAIN_SECONDS: '1.5' } })

    hub.signal('SIGTERM')
    await untilTrue(async () => (await fetch(`${hub.url}/readyz`)).status === 503)
    const ready = await fetch(`${hub.url}/readyz`)

    expect(await ready.json()).toEqual({ status: 'stopping' })
    expect(ready.headers.get('connection')).toBe('close')
    expect(await world.push(world.signed())).toMatchObject({ status: 200 })
    await untilTrue(() => hub.hasEnded(), { withinMs: 3_000 })
    expect(await hub.ended).toMatchObject({ code: 0 })
  })

  it('is gone within ten seconds, however long it lets others move away', async () => {
    await using world = await startWorld()
    await using hub = await world.hubProcess({ environment: { MPHUB_DRAIN_SECONDS: '4' } })
    const push = sendHalf(world)
    await push.accepted

    hub.signal('SIGTERM')
    await untilTrue(() => hub.hasEnded(), { withinMs: 10_000 })

    expect(await push.status).toBeUndefined()
    expect(await hub.ended).toMatchObject({ code: 0 })
  })

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'ends at once on %s when nothing is under way',
    async (signal) => {
      await using world = await startWorld()
      await using hub = await world.hubProcess()

      hub.signal(signal)
      await untilTrue(() => hub.hasEnded(), { withinMs: 2_000 })

      expect(await hub.ended).toMatchObject({ code: 0, stderr: '' })
    },
  )
})

/** Programs start and end slowly where many tests run at once. */
const patience = { timeout: 120_000 }
const servers = databaseKinds.filter(({ name }) => name !== 'SQLite')

describe('a hub whose database server has gone silent', () => {
  it.each(servers)('is gone soon all the same, on $name', patience, async (kind) => {
    await using database = await kind.make()
    const address = new URL(database.url)
    const { hostname: host, port } = address
    await using proxy = await startProxy({ host, port: Number(port) })
    address.port = String(proxy.port)
    const environment = { MPHUB_DATABASE_URL: address.href }
    await using world = await startWorld({ environment })
    await using hub = await world.hubProcess({ environment })

    proxy.silence()
    hub.signal('SIGTERM')
    await untilTrue(() => hub.hasEnded(), { withinMs: 20_000 })

    expect(await hub.ended).toMatchObject({ code: 0 })
  })
})
