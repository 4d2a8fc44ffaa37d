/** Troubles of WeChat’s API, as a client meets them. */
import { describe, expect, it } from 'vitest'
import { startWorld, type World } from '../testing/world.ts'

interface TokenAnswer {
  readonly errcode?: number
  readonly access_token?: string
}

function tokenPath({ account }: World, path = '/cgi-bin/token'): string {
  const { appid, secret } = account
  return `${path}?grant_type=client_credential&appid=${appid}&secret=${secret}`
}

async function tokenOf(world: World): Promise<TokenAnswer> {
  return Object((await world.get(tokenPath(world))).json)
}

async function callbackIps(world: World, token = ''): Promise<unknown> {
  return (await world.get(`/cgi-bin/getcallbackip?access_token=${token}`)).json
}

function whatHappens(world: World, path = tokenPath(world)): Promise<Response | Error> {
  return fetch(world.simulator.url + path).catch((error: unknown) => Object(error).cause)
}

describe('a fault of the API', () => {
  it.each([
    [{ kind: 'status', status: 503 }, 503, 'text/html', '<h1>503</h1>'],
    [{ kind: 'status' }, 502, 'text/html', '<h1>502</h1>'],
    [{ kind: 'html' }, 200, 'text/html', '<!DOCTYPE html>'],
    [{ kind: 'empty' }, 200, 'text/html', ''],
    [{ kind: 'busy' }, 200, 'application/json', '"errcode":-1'],
    [{ kind: 'quota' }, 200, 'application/json', '"errcode":45009'],
    [{ kind: 'errcode', errcode: 45011 }, 200, 'application/json', '"errcode":45011'],
    [{ kind: 'errcode', errcode: 50002 }, 200, 'application/json', '"errcode":50002'],
  ])('%j answers in place of the call', async (fault, status, type, text) => {
    await using world = await startWorld()
    await world.post('/sim/faults', fault)

    const response = await fetch(world.simulator.url + tokenPath(world))

    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toContain(type)
    expect(await response.text()).toContain(text)
  })

  it.each(['refuse', 'reset', 'lose-answer'])('%s breaks the connection', async (kind) => {
    await using world = await startWorld()
    await world.post('/sim/faults', { kind })

    expect(await whatHappens(world)).toBeInstanceOf(Error)
    expect((await world.get('/sim/records?kind=api')).json).toHaveLength(1)
  })

  it('truncates the answer in its middle', async () => {
    await using world = await startWorld()
    await world.post('/sim/faults', { kind: 'truncate' })

    const response = await fetch(world.simulator.url + tokenPath(world))

    expect(response.status).toBe(200)
    await expect(response.text()).rejects.toThrow()
  })

  it('loses the answer of a call that was carried out', async () => {
    await using world = await startWorld()
    const { access_token: before } = await tokenOf(world)
    await world.post('/sim/faults', { kind: 'lose-answer', count: 1 })
    await whatHappens(world)

    world.simulator.clock.advance(301_000)

    expect(await callbackIps(world, before)).toMatchObject({ errcode: 40001 })
  })

  it('makes answers slow, by the simulator’s clock', async () => {
    await using world = await startWorld()
    await world.post('/sim/faults', { kind: 'slow', ms: 60_000 })
    const answer = whatHappens(world)
    await expect.poll(async () => (await faultsOf(world))[0]).toMatchObject({ struck: 1 })

    world.simulator.clock.advance(60_000)

    expect(await answer).toHaveProperty('status', 200)
    const { json } = await world.get('/sim/records?kind=api')
    expect(Object(json)[0].ms).toBeGreaterThanOrEqual(60_000)
  })

  it('makes answers slow by chance within a range', async () => {
    await using world = await startWorld()
    await world.post('/sim/faults', { kind: 'slow', ms: [1, 5] })

    expect(await whatHappens(world)).toHaveProperty('status', 200)
  })

  it('expires a token at once, and leaves the one that replaces it alone', async () => {
    await using world = await startWorld()
    const { access_token: old } = await tokenOf(world)
    await world.post('/sim/faults', { kind: 'expire-token', count: 1 })

    const first = await callbackIps(world, old)
    const again = await callbackIps(world, old)
    const { access_token: fresh } = await tokenOf(world)

    expect([first, again]).toMatchObject([{ errcode: 42001 }, { errcode: 42001 }])
    expect(await callbackIps(world, fresh)).toMatchObject({ ip_list: ['127.0.0.1'] })
  })

  it('keeps a quota used up until it is cleared', async () => {
    await using world = await startWorld()
    const { appid } = world.account
    await world.post('/sim/faults', { kind: 'quota', appid, path: '/cgi-bin/token' })
    const before = await tokenOf(world)

    await world.get(tokenPath(world, '/cgi-bin/clear_quota/v2'))

    expect(before).toMatchObject({ errcode: 45009 })
    expect(await tokenOf(world)).toHaveProperty('access_token')
  })
})

async function faultsOf(world: World): Promise<readonly unknown[]> {
  return Object((await world.get('/sim/faults')).json).faults
}

/** Whether each of so many calls was refused. */
async function refusals(world: World, calls: number): Promise<boolean[]> {
  const answers: TokenAnswer[] = []
  for (let call = 0; call < calls; call++) answers.push(await tokenOf(world))
  return answers.map(({ errcode }) => errcode === -1)
}

describe('a fault strikes', () => {
  it('as often as its count says', async () => {
    await using world = await startWorld()
    await world.post('/sim/faults', { kind: 'busy', count: 2 })

    expect(await refusals(world, 3)).toEqual([true, true, false])
    expect(await faultsOf(world)).toMatchObject([{ kind: 'busy', count: 2, struck: 2 }])
  })

  it('by chance, and the same seed strikes the same calls', async () => {
    await using world = await startWorld()
    const fault = { kind: 'busy', probability: 0.5, seed: 7 }
    await world.post('/sim/faults', fault)
    const first = await refusals(world, 20)
    await world.post('/sim/reset')
    await world.post('/sim/faults', fault)

    expect(await refusals(world, 20)).toEqual(first)
    expect(new Set(first)).toEqual(new Set([true, false]))
  })

  it.each([
    [{ path: '/cgi-bin/*' }, true],
    [{ path: '/cgi-bin/menu/*' }, false],
    [{ host: 'api.weixin.qq.com' }, true],
    [{ host: 'api2.weixin.qq.com' }, false],
    [{ appid: 'wx0000000000000000' }, false],
  ])('only what its limits name: %j', async (limits, isStruck) => {
    await using world = await startWorld()
    await world.post('/sim/faults', { kind: 'busy', ...limits })

    expect(await refusals(world, 1)).toEqual([isStruck])
  })

  it('an account known by its token', async () => {
    await using world = await startWorld()
    const { access_token } = await tokenOf(world)
    await world.post('/sim/faults', { kind: 'busy', appid: world.account.appid })

    expect(await callbackIps(world, access_token)).toMatchObject({ errcode: -1 })
  })

  it('in its time only', async () => {
    await using world = await startWorld()
    const from = world.simulator.clock.now() + 60_000
    await world.post('/sim/faults', { kind: 'busy', from, forMs: 60_000 })

    const before = await refusals(world, 1)
    world.simulator.clock.advance(60_000)
    const during = await refusals(world, 1)
    world.simulator.clock.advance(60_000)

    expect([before, during, await refusals(world, 1)]).toEqual([[false], [true], [false]])
  })

  it('no more when it is deleted', async () => {
    await using world = await startWorld()
    const { json } = await world.post('/sim/faults', { kind: 'busy' })
    const path = `${world.simulator.url}/sim/faults/${Object(json).id}`

    const [gone, unknown] = [
      await fetch(path, { method: 'DELETE' }),
      await fetch(path, { method: 'DELETE' }),
    ]

    expect([gone.status, unknown.status]).toEqual([200, 404])
    expect(await refusals(world, 1)).toEqual([false])
  })
})

describe('a fault is refused', () => {
  it.each([
    { kind: 'earthquake' },
    { kind: 'busy', probability: 2 },
    { kind: 'slow' },
    { kind: 'dns' },
    { kind: 'status', status: 200 },
    { kind: 'busy', loseAnswers: 1 },
  ])('as %j', async (fault) => {
    await using world = await startWorld()

    expect(await world.post('/sim/faults', fault)).toMatchObject({ status: 400 })
  })
})
