/** The control API as a whole: errors, time, reset, and the live stream. */
import { describe, expect, it } from 'vitest'
import { sayingBack } from '../testing/developer-server.ts'
import { startWorld, type World } from '../testing/world.ts'

const chinese = expect.stringMatching(/\p{Script=Han}/u)

const aFan = `o${'a'.repeat(27)}`

/** Reads the live stream until an event of this type comes; the answer is that event. */
async function firstEvent(stream: Response, type: string): Promise<unknown> {
  let text = ''
  for await (const chunk of stream.body ?? []) {
    text += new TextDecoder().decode(chunk)
    const line = text.split('\n').find((one) => one.startsWith(`data: {"type":"${type}"`))
    if (line && text.endsWith('\n\n')) return JSON.parse(line.slice('data: '.length))
  }
  throw new Error(`the stream ended without ${type}`)
}

async function listen({ simulator }: World): Promise<Response> {
  return fetch(`${simulator.url}/sim/events`)
}

describe('the control API', () => {
  it.each([
    ['an unknown path', 'GET', '/sim/nowhere', 'unknown_path', 404],
    ['an unknown account', 'GET', '/sim/accounts/wx0/fans', 'unknown_account', 404],
    ['an unknown fan', 'GET', `:fans/${aFan}/chat`, 'unknown_fan', 404],
    ['a wrong selection', 'GET', '/sim/records?kind=all', 'bad_input', 400],
    ['a jump backwards', 'POST', '/sim/clock', 'bad_input', 400],
  ])('explains %s', async (_what, method, path, code, status) => {
    await using world = await startWorld()
    const address = path.replace(':fans', world.fans)

    const answer =
      method === 'GET' ? await world.get(address) : await world.post(address, { advanceMs: -1 })

    const error = { code, message: expect.stringMatching(/[a-z]/), zh: chinese }
    expect(answer).toEqual({ status, json: { error } })
  })

  it.each([
    [-1, 'count: Too small: expected number to be >=1'],
    [1e12, 'count: Too big: expected number to be <=500000'],
    ['many', 'count: Invalid input: expected number, received string'],
  ])('says what is wrong with a crowd of %j', async (count, message) => {
    await using world = await startWorld()

    expect(await world.post(world.fans, { count })).toMatchObject({
      status: 400,
      json: { error: { code: 'bad_input', message } },
    })
  })

  it('tells all ways to say something when none was taken', async () => {
    await using world = await startWorld()

    const { json } = await world.post('/sim/clock', {})

    expect(Object(json).error.message).toMatch(/^advanceMs: .* or now: /)
    expect(Object(json).error.zh).toMatch(/^advanceMs：.*，或 now：/)
  })

  it('refuses an address that cannot be read, and a body that is too large', async () => {
    await using world = await startWorld()
    const tooLarge = await world.post('/sim/accounts', { name: 'x'.repeat(40_000_000) })

    expect(await world.get('/sim/accounts/%ff/fans')).toMatchObject({
      status: 400,
      json: { error: { code: 'bad_input', zh: chinese } },
    })
    expect(tooLarge).toMatchObject({
      status: 413,
      json: { error: { code: 'bad_input', zh: expect.stringContaining('请求体太大') } },
    })
  })

  it.each([
    ['a wrong type', { name: 5 }, 'name：类型不正确，应为 string'],
    ['too short a text', { secret: '' }, 'secret：太小或太短，最小为 1'],
    ['too long a text', { name: 'x'.repeat(65) }, 'name：太大或太长，最大为 64'],
    ['a choice there is not', { mode: 'secret' }, 'mode：只能是 plain、compatible、safe'],
    ['names it does not know', { colour: 'red' }, '没有这些参数：colour'],
    ['another form', { token: 'T 1' }, 'token：Token 为 1 至 32 位字母或数字'],
    [
      'another kind of address',
      { callbackUrl: 'ftp://a/' },
      'callbackUrl：地址须以 http:// 或 https:// 开头',
    ],
    [
      'two at once',
      { token: '', secret: '' },
      'secret：太小或太短，最小为 1；token：Token 为 1 至 32 位字母或数字',
    ],
  ])('says in Chinese what is wrong with %s', async (_what, account, zh) => {
    await using world = await startWorld()

    expect(await world.post('/sim/accounts', account)).toMatchObject({
      status: 400,
      json: { error: { code: 'bad_input', zh } },
    })
  })

  it.each([
    ['an event without a name', { type: 'event' }, '事件须有 "event" 参数'],
    [
      'a field that is no element',
      { type: 'text', fields: { '1a': 'x' } },
      'fields.1a：名称不正确',
    ],
    ['a name that is no element', { type: 'text', 'a b': 'x' }, '不是合法的 XML 元素名'],
  ])('says in Chinese why a fan cannot say %s', async (_what, saying, zh) => {
    await using world = await startWorld()

    expect(await world.post(`${await world.newFan()}/messages`, saying)).toMatchObject({
      status: 400,
      json: { error: { code: 'bad_input', zh } },
    })
  })

  it.each([
    ['application/json', '{"mode":', 400],
    ['text/plain', '{}', 415],
    ['application/x-www-form-urlencoded', 'mode=plain', 415],
  ])('refuses a body of %s that reads %s', async (type, body, status) => {
    await using world = await startWorld()
    const request = { method: 'POST', headers: { 'content-type': type }, body }

    const response = await fetch(`${world.simulator.url}/sim/accounts`, request)

    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ error: { code: 'bad_input', zh: chinese } })
  })

  it('takes a POST without a body', async () => {
    await using world = await startWorld()

    const response = await fetch(`${world.simulator.url}/sim/reset`, { method: 'POST' })

    expect(response.status).toBe(200)
  })
})

describe('the clock', () => {
  it('is moved forward', async () => {
    await using world = await startWorld()
    const before = world.simulator.clock.now()

    const { json } = await world.post('/sim/clock', { advanceMs: 86_400_000 })

    expect(Object(json).now).toBeGreaterThanOrEqual(before + 86_400_000)
    expect(Object((await world.get('/sim/clock')).json).now).toBeGreaterThan(before)
  })
})

describe('the clock that is set', () => {
  it.each([1_893_456_000_000, '2030-01-01T00:00:00Z', '2030-01-01T08:00:00+08:00'])(
    'goes to %s',
    async (now) => {
      await using world = await startWorld()

      const { json } = await world.post('/sim/clock', { now })

      expect(Math.floor(Object(json).now / 1000)).toBe(1_893_456_000)
    },
  )

  it.each([{ now: 'tomorrow' }, { now: -1 }, {}, { now: 0, advanceMs: 1 }])(
    'refuses %j',
    async (change) => {
      await using world = await startWorld()

      expect(await world.post('/sim/clock', change)).toMatchObject({ status: 400 })
    },
  )
})

describe('records', () => {
  it('are of one kind or both, of one account or all, oldest first', async () => {
    await using world = await startWorld()
    await world.say(await world.newFan(), { type: 'text' })
    await world.get('/cgi-bin/nowhere')
    const { appid } = world.account

    expect((await world.get('/sim/records')).json).toMatchObject([
      { kind: 'push' },
      { kind: 'api' },
    ])
    expect((await world.get(`/sim/records?appid=${appid}`)).json).toMatchObject([{ kind: 'push' }])
    expect((await world.get('/sim/records?kind=push')).json).toMatchObject([
      { appid, method: 'POST', path: '/callback', status: 200, errcode: null, outcome: 'silent' },
    ])
  })
})

describe('a reset', () => {
  it('forgets all but the accounts', async () => {
    await using world = await startWorld()
    await world.say(await world.newFan(), { type: 'text' })
    await world.post('/sim/faults', { apiBusy: 9 })

    await world.post('/sim/reset')

    expect((await world.get(world.fans)).json).toEqual([])
    expect((await world.get('/sim/records')).json).toEqual([])
    expect((await world.get('/sim/faults')).json).toMatchObject({ apiBusy: 0 })
    expect(world.simulator.accounts()).toEqual([world.account])
  })

  it('forgets accounts too when it should', async () => {
    await using world = await startWorld()

    await world.post('/sim/reset', { accounts: true })

    expect((await world.get('/sim/accounts')).json).toEqual([])
  })

  it('ends pushes that are under way, without a trace', async () => {
    await using world = await startWorld()
    world.server.answering = () => undefined
    const said = world.say(await world.newFan(), { type: 'text' })
    await world.server.received(1)

    await world.post('/sim/reset')

    expect(await said).toMatchObject({ attempts: [{ outcome: 'connection-failed' }], shown: [] })
    expect((await world.get('/sim/records')).json).toEqual([])
  })
})

describe('the live stream', () => {
  it('tells what the account says to a fan', async () => {
    await using world = await startWorld()
    world.server.answering = sayingBack(world.account, 'world')
    const fan = await world.newFan()
    const stream = await listen(world)

    await world.say(fan, { type: 'text', content: 'hello' })

    expect(await firstEvent(stream, 'chat')).toMatchObject({
      appid: world.account.appid,
      openid: fan.slice(-28),
      entry: { from: 'fan', type: 'text', content: 'hello' },
    })
  })

  it('tells of a push while its attempt is under way', async () => {
    await using world = await startWorld()
    const fan = await world.newFan()
    const stream = await listen(world)

    await world.say(fan, { type: 'text' })

    expect(await firstEvent(stream, 'push')).toMatchObject({
      openid: fan.slice(-28),
      push: { state: 'running', attempts: [{ outcome: 'running', status: null, ms: null }] },
    })
  })

  it.each([
    ['account', '/sim/accounts', {}],
    ['fan', ':fans', {}],
    ['fan', ':fans', { count: 3 }],
    ['reset', '/sim/reset', {}],
  ])('tells of a change: %s', async (type, path, body) => {
    await using world = await startWorld()
    const stream = await listen(world)

    await world.post(path.replace(':fans', world.fans), body)

    expect(await firstEvent(stream, type)).toMatchObject({ type })
  })

  it('ends when the simulator is closed', async () => {
    const world = await startWorld()
    const stream = await listen(world)

    await world[Symbol.asyncDispose]()

    await expect(firstEvent(stream, 'none')).rejects.toThrow()
  })
})
