/** Records of calls and pushes: which are listed, what they keep, and what they hide. */
import { describe, expect, it } from 'vitest'
import { startWorld, type World } from '../testing/world.ts'
import { createRecords, type ApiRecord } from './records.ts'

async function records(world: World, query = ''): Promise<unknown> {
  return (await world.get(`/sim/records${query}`)).json
}

describe('records', () => {
  it.each([
    ['?kind=api', 2],
    ['?kind=push', 2],
    ['?path=/cgi-bin/*', 2],
    ['?path=*/callback', 2],
    ['?errcode=41002', 1],
    ['?errcode=40066', 1],
    ['?limit=3', 3],
    ['?since=99999999999999', 0],
    ['?since=0', 4],
    ['?outcome=silent', 2],
    ['?kind=api&outcome=silent', 0],
    ['?method=POST', 2],
    ['?host=api*', 2],
    ['?host=127.0.0.1', 2],
    ['?status=200', 4],
    ['?type=text', 2],
    ['?event=CLICK', 0],
    ['?pushId=push-1', 1],
    ['?failed=true', 2],
    ['?failed=false', 2],
    ['?until=1', 0],
  ])('are chosen by %s', async (query, count) => {
    await using world = await startWorld()
    for (const fan of [await world.newFan(), await world.newFan()]) {
      await world.say(fan, { type: 'text' })
    }
    await world.get('/cgi-bin/nowhere')
    await world.get('/cgi-bin/token')

    expect(await records(world, query)).toHaveLength(count)
  })

  it('are of one fan', async () => {
    await using world = await startWorld()
    const [fan, other] = [await world.newFan(), await world.newFan()]
    for (const one of [fan, other]) await world.say(one, { type: 'text' })

    expect(await records(world, `?openid=${fan.slice(-28)}`)).toMatchObject([
      { kind: 'push', openid: fan.slice(-28) },
    ])
  })

  it('say why a push failed, and are chosen by that', async () => {
    await using world = await startWorld({ account: { callbackUrl: 'http://127.0.0.1:1/x' } })
    await world.say(await world.newFan(), { type: 'CLICK', eventKey: 'K' })

    const found = await records(world, '?reasonCode=connection_refused&event=CLICK&host=127.*')

    expect(found).toHaveLength(3)
    expect(found).toMatchObject({
      2: {
        ...{ number: 3, type: 'event', event: 'CLICK', host: '127.0.0.1', path: '/x' },
        ...{
          outcome: 'connection-failed',
          reason: expect.any(String),
          reasonZh: expect.any(String),
        },
      },
    })
  })

  it('are not chosen by what they do not have', async () => {
    await using world = await startWorld()

    expect(await world.get('/sim/records?statsu=500')).toMatchObject({ status: 400 })
  })

  it('are the latest when there is a limit, and say how many there were', async () => {
    await using world = await startWorld()
    for (const path of ['/one', '/two', '/three']) await world.get(path)

    const response = await fetch(`${world.simulator.url}/sim/records?limit=2`)

    expect(await response.json()).toMatchObject([{ path: '/two' }, { path: '/three' }])
    expect(response.headers.get('x-total-count')).toBe('3')
    expect(response.headers.get('x-dropped-count')).toBe('0')
  })

  it('keep no bodies unless they are asked to', async () => {
    await using world = await startWorld()
    await world.post('/cgi-bin/stable_token', { appid: 'wx0' })

    expect(Object(await records(world))[0]).not.toHaveProperty('request')
  })

  it('keep bodies when asked to, with secrets masked', async () => {
    await using world = await startWorld()
    const { appid, secret } = world.account
    expect(await world.post('/sim/records', { bodies: true })).toMatchObject({
      json: { bodies: true, kept: 0, dropped: 0, limit: 10_000 },
    })

    await world.post('/cgi-bin/stable_token', { grant_type: 'client_credential', appid, secret })

    expect(await records(world)).toMatchObject([
      {
        request: `{"grant_type":"client_credential","appid":"${appid}","secret":"***"}`,
        response: expect.stringMatching(/^\{"access_token":"\*\*\*","expires_in":7200\}$/),
      },
    ])
  })

  it('keep what a push said and was answered', async () => {
    await using world = await startWorld({ recordBodies: true })
    await world.say(await world.newFan(), { type: 'text' })

    expect(await records(world)).toMatchObject([
      { request: expect.stringContaining('<Encrypt>'), response: 'success' },
    ])
  })

  it('are forgotten when they are deleted', async () => {
    await using world = await startWorld()
    await world.get('/cgi-bin/token')

    await fetch(`${world.simulator.url}/sim/records`, { method: 'DELETE' })

    expect(await records(world)).toEqual([])
  })
})

const call: ApiRecord = {
  ...{ at: 1, kind: 'api', appid: null, method: 'GET', path: '/' },
  ...{ status: 200, errcode: 0, ms: 1 },
}

describe('the memory of records', () => {
  it('keeps the latest 10,000 of a kind and counts the others', () => {
    const kept = createRecords({ bodies: false })

    for (let at = 1; at <= 10_005; at++) kept.append({ ...call, at }, () => ({}))

    expect(kept.summary()).toMatchObject({ kept: 10_000, dropped: 5 })
    expect(kept.choose({}).page.at(0)).toMatchObject({ at: 6 })
  })

  it('drops the oldest bodies before they fill it', () => {
    const kept = createRecords({ bodies: true })
    const response = 'x'.repeat(16 * 1024)

    for (let at = 1; at <= 1500; at++) kept.append({ ...call, at }, () => ({ response }))

    const { page } = kept.choose({})
    expect(page).toHaveLength(1500)
    expect(page.filter((entry) => 'response' in entry)).toHaveLength(1024)
    expect(page.at(0)).not.toHaveProperty('response')
  })

  it('takes one more call as quickly when it is full', () => {
    const kept = createRecords({ bodies: true })
    const response = '{"touser":"o","text":{"content":"hello"}}'.repeat(50)
    const append = (count: number) => {
      const begun = performance.now()
      for (let at = 1; at <= count; at++) kept.append({ ...call, at }, () => ({ response }))
      return performance.now() - begun
    }
    const empty = append(3_000)
    append(20_000)

    const full = Math.min(append(3_000), append(3_000), append(3_000))

    expect(full).toBeLessThan(3 * empty)
    expect(kept.summary()).toMatchObject({ kept: 10_000, dropped: 22_000 })
  })

  it('cuts off a body that is very long', () => {
    const kept = createRecords({ bodies: true })

    kept.append(call, () => ({ response: 'x'.repeat(100_000) }))

    expect(kept.choose({}).page[0]?.response).toMatch(/^x{16384}… \(cut off\)$/)
  })
})
