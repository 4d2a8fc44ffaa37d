/** Domains of WeChat: one may be away while the others work. */
import { describe, expect, it } from 'vitest'
import { startWorld, type World } from '../testing/world.ts'

async function open(world: World, host: string): Promise<string> {
  return Object((await world.post('/sim/domains', { host })).json).url
}

/** The status, or what the system says. */
function call(url: string): Promise<unknown> {
  return fetch(`${url}/cgi-bin/token`).then(
    async (response) => Object(await response.json()).errcode,
    (error: unknown) => Object(error).cause.code,
  )
}

describe('a domain', () => {
  it('answers at a port of its own', async () => {
    await using world = await startWorld()

    const url = await open(world, 'api2.weixin.qq.com')

    expect(url).not.toBe(world.simulator.url)
    expect(await call(url)).toBe(41002)
    expect(await open(world, 'api2.weixin.qq.com')).toBe(url)
    expect((await world.get('/sim/domains')).json).toEqual([{ host: 'api2.weixin.qq.com', url }])
    expect((await world.get('/sim/records')).json).toMatchObject([{ host: 'api2.weixin.qq.com' }])
  })

  it.each(['dns', 'refuse'])('that is away by %s refuses, while others work', async (kind) => {
    await using world = await startWorld()
    const [first, second] = [
      await open(world, 'api.weixin.qq.com'),
      await open(world, 'api2.weixin.qq.com'),
    ]
    await world.post('/sim/faults', { kind, host: 'api.weixin.qq.com' })

    const during = [await call(first), await call(second)]
    await fetch(`${world.simulator.url}/sim/faults`, { method: 'DELETE' })

    expect(during).toEqual(['ECONNREFUSED', 41002])
    expect(await call(first)).toBe(41002)
  })

  it('comes back when the time of its fault is over', async () => {
    await using world = await startWorld()
    const url = await open(world, 'api.weixin.qq.com')
    await world.post('/sim/faults', { kind: 'dns', host: 'api.*', forMs: 60_000 })
    const during = await call(url)

    await world.post('/sim/clock', { advanceMs: 60_000 })

    expect([during, await call(url)]).toEqual(['ECONNREFUSED', 41002])
  })

  it('of others is none of WeChat’s', async () => {
    await using world = await startWorld()

    expect(await world.post('/sim/domains', { host: 'example.com' })).toMatchObject({
      status: 400,
    })
  })
})
