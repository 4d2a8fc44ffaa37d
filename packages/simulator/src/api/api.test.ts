/** The front of WeChat’s API: what it takes, and how it refuses. */
import { kfAccount, template, type Endpoint } from '@mphub/wechat/endpoints'
import { describe, expect, it } from 'vitest'
import { apiOf } from '../testing/api-of.ts'
import { startWorld, type World } from '../testing/world.ts'
import { jsonOf } from './call.ts'

const path = '/cgi-bin/stable_token'
const rid = / rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$/

function asked({ account: { appid, secret } }: World) {
  return { grant_type: 'client_credential', appid, secret }
}

async function send({ simulator }: World, init: RequestInit): Promise<unknown> {
  return (await fetch(simulator.url + path, { method: 'POST', ...init })).json()
}

describe('a call of WeChat’s API', () => {
  it.each([
    ['whatever its content type says', { 'content-type': 'text/plain' }],
    ['without a content type', {}],
  ])('is JSON %s', async (_what, headers) => {
    await using world = await startWorld()
    const body = new TextEncoder().encode(JSON.stringify(asked(world)))

    expect(await send(world, { headers, body })).toMatchObject({ expires_in: 7200 })
  })

  it.each([
    ['true where the text "true" came', { force_refresh: 'true' }],
    ['what it knows, and passes over the rest', { colour: 'red' }],
  ])('reads %s', async (_what, also) => {
    await using world = await startWorld()

    expect(await send(world, { body: JSON.stringify({ ...asked(world), ...also }) })).toMatchObject(
      { expires_in: 7200 },
    )
  })

  it.each([
    ['/cgi-bin/message/mass/speed/get', {}, { speed: 0 }],
    ['/customservice/kfaccount/del', { kf_account: 'a@b' }, { errcode: 65401 }],
  ])('is taken by GET too where it was one before: %s', async (path, query, answer) => {
    await using world = await startWorld()
    const call = await apiOf(world.simulator, world.account)

    expect(await call(path, undefined, query)).toMatchObject(answer)
  })

  it.each([
    ['without a body', '', 44002],
    ['with half a body', '{"appid":', 47001],
    ['with a list', '[]', 47001],
    ['with null', 'null', 47001],
  ])('%s is refused', async (_what, body, errcode) => {
    await using world = await startWorld()

    expect(await send(world, { body })).toEqual({ errcode, errmsg: expect.stringMatching(rid) })
  })

  it('with a field of another type is refused', async () => {
    await using world = await startWorld()
    const body = JSON.stringify({ ...asked(world), force_refresh: {} })

    expect(await send(world, { body })).toMatchObject({ errcode: 47001 })
  })

  it.each([
    ['with more than it can hold', path, 45002],
    ['with a file that no call takes', '/cgi-bin/media/upload', 45001],
  ])('%s is refused', async (_what, to, errcode) => {
    await using world = await startWorld()
    const body = new Uint8Array(25 * 1024 * 1024)

    const response = await fetch(world.simulator.url + to, { method: 'POST', body })

    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({ errcode, errmsg: expect.stringMatching(rid) })
    expect(world.simulator.calls()).toMatchObject([{ path: to, errcode, status: 200 }])
  })

  it('with an address that cannot be read is refused', async () => {
    await using world = await startWorld()

    const response = await fetch(`${world.simulator.url}/cgi-bin/%ff`)

    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({ errcode: 40066, errmsg: expect.stringMatching(rid) })
  })

  it('beyond the limit a minute that an account has of its own is refused', async () => {
    await using world = await startWorld({ account: { minuteQuotas: { [path]: 1 } } })
    world.simulator.clock.set(Date.UTC(2027, 0, 1))
    const body = JSON.stringify(asked(world))
    await send(world, { body })

    expect(await send(world, { body })).toMatchObject({ errcode: 45011 })
    world.simulator.clock.advance(60_000)
    expect(await send(world, { body })).toMatchObject({ expires_in: expect.any(Number) })
  })

  it('beyond the limit that an account has of its own is refused', async () => {
    await using world = await startWorld({ account: { quotas: { [path]: 1 } } })
    const body = JSON.stringify(asked(world))
    await send(world, { body })

    expect(await send(world, { body })).toMatchObject({ errcode: 45009 })
  })
})

describe('a call that only mini programs have', () => {
  it.each([
    [kfAccount.setAdmin, { kf_openid: 'x' }],
    [kfAccount.cancelAdmin, { kf_openid: 'x' }],
    [template.uniformSend, { touser: 'x' }],
  ] as [Endpoint, object][])(
    'is refused to an Official Account: $0.id',
    async (definition, input) => {
      await using world = await startWorld()

      expect(await world.wechat.errcode(definition, { ...input })).toBe(48001)
    },
  )
})

describe('an account with a whitelist', () => {
  it.each([
    ['gives no token to another address', ['203.0.113.7'], 40164],
    ['gives a token to an address on it', ['203.0.113.7', '127.0.0.1'], undefined],
  ])('%s', async (_what, ipWhitelist, errcode) => {
    await using world = await startWorld({ account: { ipWhitelist } })

    const answer = await send(world, { body: JSON.stringify(asked(world)) })

    expect(Object(answer).errcode).toBe(errcode)
  })

  it('names the address that is not on it', async () => {
    await using world = await startWorld({ account: { ipWhitelist: ['203.0.113.7'] } })

    expect(await send(world, { body: JSON.stringify(asked(world)) })).toMatchObject({
      errmsg: expect.stringMatching(
        /^invalid ip 127\.0\.0\.1 ipv6 ::ffff:127\.0\.0\.1, not in whitelist rid: /,
      ),
    })
  })
})

describe('a number of 64 bits', () => {
  it('keeps all its digits', () => {
    const body = Buffer.from('{"id":9223372036854775807,"count":12,"part":0.5}')
    const call = { method: 'POST', path: '/', query: new URLSearchParams(), contentType: '' }

    expect(jsonOf({ ...call, body, clientIp: '' })).toEqual({
      id: '9223372036854775807',
      count: 12,
      part: 0.5,
    })
  })
})
