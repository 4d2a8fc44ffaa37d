/** Access tokens as the two interfaces of WeChat hand them out. */
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { startWorld, type World } from '../testing/world.ts'

const issued = z.object({ access_token: z.string(), expires_in: z.number() })
const grant = { grant_type: 'client_credential' }
const minute = 60_000

async function classic({ get, account: { appid, secret } }: World) {
  const query = new URLSearchParams({ ...grant, appid, secret })
  return issued.parse((await get(`/cgi-bin/token?${query}`)).json)
}

async function stable({ post, account: { appid, secret } }: World, force_refresh = false) {
  const { json } = await post('/cgi-bin/stable_token', { ...grant, appid, secret, force_refresh })
  return issued.parse(json)
}

async function errcodeFor({ get }: World, token: string): Promise<number> {
  const { json } = await get(`/cgi-bin/getcallbackip?access_token=${token}`)
  return z.object({ errcode: z.number().default(0) }).parse(json).errcode
}

describe('a token', () => {
  it('looks like WeChat’s', async () => {
    await using world = await startWorld()

    expect(await classic(world)).toEqual({
      access_token: expect.stringMatching(/^\d\d_[\w-]{133}$/),
      expires_in: 7200,
    })
  })

  it('works, and expires after two hours', async () => {
    await using world = await startWorld()
    const { access_token } = await classic(world)
    expect(await errcodeFor(world, access_token)).toBe(0)

    world.simulator.clock.advance(120 * minute)

    expect(await errcodeFor(world, access_token)).toBe(42001)
  })

  it.each([
    ['', 41001],
    ['12_invented', 40001],
  ])('that reads %j is refused with %i', async (token, errcode) => {
    await using world = await startWorld()

    expect(await errcodeFor(world, token)).toBe(errcode)
  })
})

describe('GET /cgi-bin/token', () => {
  it('replaces the token, and the one before works five minutes more', async () => {
    await using world = await startWorld()
    const first = await classic(world)
    const second = await classic(world)
    expect(await errcodeFor(world, first.access_token)).toBe(0)

    world.simulator.clock.advance(5 * minute)

    expect(await errcodeFor(world, first.access_token)).toBe(40001)
    expect(await errcodeFor(world, second.access_token)).toBe(0)
  })

  it('leaves stable tokens alone', async () => {
    await using world = await startWorld()
    const { access_token } = await stable(world)

    for (let call = 1; call <= 3; call++) await classic(world)
    world.simulator.clock.advance(6 * minute)

    expect(await errcodeFor(world, access_token)).toBe(0)
  })

  it('is refused after 2000 calls in a day of Beijing', async () => {
    await using world = await startWorld()
    const { appid, secret } = world.account
    const path = `/cgi-bin/token?${new URLSearchParams({ ...grant, appid, secret })}`
    for (let call = 1; call <= 2000; call++) await world.get(path)
    expect((await world.get(path)).json).toMatchObject({ errcode: 45009 })

    world.simulator.clock.advance(24 * 60 * minute)

    expect((await world.get(path)).json).toMatchObject({ expires_in: 7200 })
  })
})

describe('POST /cgi-bin/stable_token', () => {
  it('answers the same token with the time it has left', async () => {
    await using world = await startWorld()
    const first = await stable(world)

    world.simulator.clock.advance(60 * minute)
    const second = await stable(world)

    expect(second.access_token).toBe(first.access_token)
    expect(second.expires_in).toBeLessThanOrEqual(3600)
    expect(second.expires_in).toBeGreaterThan(3590)
  })

  it('renews in the last five minutes, in which both tokens work', async () => {
    await using world = await startWorld()
    const first = await stable(world)

    world.simulator.clock.advance(116 * minute)
    const second = await stable(world)

    expect(second.access_token).not.toBe(first.access_token)
    expect(second.expires_in).toBe(7200)
    expect(await errcodeFor(world, first.access_token)).toBe(0)
  })

  it('makes a new token by force, but not twice within 30 seconds', async () => {
    await using world = await startWorld()
    const first = await stable(world)

    const forced = await stable(world, true)
    const tooSoon = await stable(world, true)
    world.simulator.clock.advance(30_000)
    const later = await stable(world, true)

    expect(forced.access_token).not.toBe(first.access_token)
    expect(tooSoon.access_token).toBe(forced.access_token)
    expect(later.access_token).not.toBe(forced.access_token)
    expect(await errcodeFor(world, first.access_token)).toBe(40001)
  })

  it('is forced at most 20 times a day', async () => {
    await using world = await startWorld()
    for (let call = 1; call <= 20; call++) {
      await stable(world, true)
      world.simulator.clock.advance(30_000)
    }
    const { appid, secret } = world.account

    const request = { ...grant, appid, secret, force_refresh: true }
    const { json } = await world.post('/cgi-bin/stable_token', request)

    expect(json).toMatchObject({ errcode: 45009 })
  })
})

describe('an account with a whitelist', () => {
  it('gives tokens of both interfaces to no other address, and names that address', async () => {
    await using world = await startWorld({ account: { ipWhitelist: ['203.0.113.7'] } })
    const { appid, secret } = world.account
    const query = new URLSearchParams({ ...grant, appid, secret })
    const refusal = { errcode: 40164, errmsg: expect.stringContaining('invalid ip 127.0.0.1 ') }

    const classicAnswer = await world.get(`/cgi-bin/token?${query}`)
    const stableAnswer = await world.post('/cgi-bin/stable_token', { ...grant, appid, secret })

    expect([classicAnswer.json, stableAnswer.json]).toEqual([refusal, refusal])
  })
})

describe('a refusal', () => {
  const wrong = [
    ['no appid', { appid: '' }, 41002],
    ['an unknown appid', { appid: 'wx0000000000000000', grant_type: 'x' }, 40013],
    ['no secret', { secret: '' }, 41004],
    ['a wrong secret', { secret: 'wrong' }, 40125],
    ['a wrong grant_type', { grant_type: 'password' }, 40002],
  ] as const
  const refusal = (errcode: number) => ({
    status: 200,
    json: {
      errcode,
      errmsg: expect.stringMatching(/^\S.* rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$/),
    },
  })

  it.each(wrong)('of /cgi-bin/token answers %s', async (_what, change, errcode) => {
    await using world = await startWorld()
    const { appid, secret } = world.account
    const query = new URLSearchParams({ ...grant, appid, secret, ...change })

    expect(await world.get(`/cgi-bin/token?${query}`)).toEqual(refusal(errcode))
  })

  it.each(wrong)('of /cgi-bin/stable_token answers %s', async (_what, change, errcode) => {
    await using world = await startWorld()
    const { appid, secret } = world.account

    expect(
      await world.post('/cgi-bin/stable_token', { ...grant, appid, secret, ...change }),
    ).toEqual(refusal(errcode))
  })

  it('answers the wrong method, a body that is not JSON, and an unknown path', async () => {
    await using world = await startWorld()
    const { get, post } = world

    expect(await get('/cgi-bin/stable_token')).toEqual(refusal(43002))
    expect(await post('/cgi-bin/token')).toEqual(refusal(43001))
    expect(await post('/cgi-bin/stable_token', 'text')).toEqual(refusal(47001))
    expect(await get('/cgi-bin/nowhere?access_token=x')).toEqual(refusal(40066))
  })
})

describe('the record of API calls', () => {
  it('has path, account and errcode, and no secret', async () => {
    await using world = await startWorld()
    await classic(world)
    await world.get('/cgi-bin/nowhere')

    const { json } = await world.get('/sim/records?kind=api')

    expect(json).toMatchObject([
      { kind: 'api', appid: world.account.appid, path: '/cgi-bin/token', errcode: 0, status: 200 },
      { kind: 'api', appid: null, path: '/cgi-bin/nowhere', errcode: 40066, method: 'GET' },
    ])
    expect(JSON.stringify(json)).not.toContain(world.account.secret)
  })
})
