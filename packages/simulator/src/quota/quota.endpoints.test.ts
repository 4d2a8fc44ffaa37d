/** Calls about calls: what is left of them, counting anew, and what became of a refused one. */
import { openapi, shorten, tag, user } from '@mphub/wechat/endpoints'
import { describe, expect, it } from 'vitest'
import { startWorld, type World } from '../testing/world.ts'

const dayMs = 24 * 60 * 60 * 1000
const cgi_path = '/cgi-bin/tags/get'

describe('quota/get', () => {
  it('tells what is used today, and what an account may', async () => {
    await using world = await startWorld()
    for (let call = 1; call <= 3; call++) await world.wechat.call(tag.list, {})

    expect(await world.wechat.call(openapi.getQuota, { cgi_path })).toMatchObject({
      quota: { daily_limit: 1000, used: 3, remain: 997 },
    })

    world.simulator.clock.advance(dayMs)

    expect(await world.wechat.call(openapi.getQuota, { cgi_path })).toMatchObject({
      quota: { used: 0, remain: 1000 },
    })
  })

  it('tells the limit of the account where it has one of its own', async () => {
    await using world = await startWorld({ account: { quotas: { [cgi_path]: 7 } } })

    expect(await world.wechat.call(openapi.getQuota, { cgi_path })).toMatchObject({
      quota: { daily_limit: 7 },
    })
  })

  it('tells how often a call may be made in a short time', async () => {
    await using world = await startWorld()

    const path = { cgi_path: '/cgi-bin/message/mass/sendall' }

    expect(await world.wechat.call(openapi.getQuota, path)).toMatchObject({
      rate_limit: { call_count: 60, refresh_second: 60 },
    })
  })

  it.each([
    ['a path there is not', '/cgi-bin/nowhere', 76021],
    ['a path without a slash', 'cgi-bin/tags/get', 76003],
    ['a path of web authorization', '/sns/userinfo', 76022],
  ])('refuses %s', async (_what, cgi_path, errcode) => {
    await using world = await startWorld()

    expect(await world.wechat.errcode(openapi.getQuota, { cgi_path })).toBe(errcode)
  })
})

describe('a quota that is used up', () => {
  async function usedUp(): Promise<World> {
    const quotas = { [tag.list.path]: 1, [user.list.path]: 1 }
    const world = await startWorld({ account: { quotas } })
    await left(world)
    expect(await left(world)).toEqual([45009, 45009])
    return world
  }

  async function left({ wechat }: World): Promise<number[]> {
    return [await wechat.errcode(tag.list, {}), await wechat.errcode(user.list, {})]
  }

  it('is counted anew after clear_quota', async () => {
    await using world = await usedUp()

    await world.wechat.call(openapi.clearQuota, { appid: world.account.appid })

    expect(await left(world)).toEqual([0, 0])
  })

  it('is counted anew for one call after quota/clear', async () => {
    await using world = await usedUp()

    await world.wechat.call(openapi.clearApiQuota, { cgi_path })

    expect(await left(world)).toEqual([0, 45009])
  })

  it.each([
    ['in its body', true],
    ['in its address', false],
  ])('is counted anew by the AppSecret %s', async (_where, isInBody) => {
    await using world = await usedUp()
    const { appid, secret: appsecret } = world.account
    const given = { appid, appsecret }
    const query = isInBody ? '' : `?${new URLSearchParams(given)}`
    const body = isInBody ? JSON.stringify(given) : ''

    const url = `${world.simulator.url}${openapi.clearQuotaByAppSecret.path}${query}`
    const answer = await fetch(url, { method: 'POST', body })

    expect(await answer.json()).toEqual({ errcode: 0, errmsg: 'ok' })
    expect(await left(world)).toEqual([0, 0])
  })

  it('is counted anew ten times a month by both ways together', async () => {
    await using world = await startWorld()
    const { appid, secret: appsecret } = world.account
    for (let time = 1; time <= 5; time++) {
      await world.wechat.call(openapi.clearQuota, { appid })
      await world.wechat.call(openapi.clearQuotaByAppSecret, { appid, appsecret })
    }

    expect(await world.wechat.errcode(openapi.clearQuota, { appid })).toBe(48006)
    world.simulator.clock.advance(32 * dayMs)
    expect(await world.wechat.errcode(openapi.clearQuota, { appid })).toBe(0)
  })

  it('is counted anew 50 times a month for single calls', async () => {
    await using world = await startWorld()
    const clear = () => world.wechat.errcode(openapi.clearApiQuota, { cgi_path })
    for (let time = 1; time <= 50; time++) await clear()

    expect(await clear()).toBe(48006)
  })

  it('is not counted anew for another account, or without its secret', async () => {
    await using world = await startWorld()
    const { appid } = world.account
    const other = world.simulator.addAccount()
    const { errcode } = world.wechat

    expect(await errcode(openapi.clearQuota, { appid: other.appid })).toBe(40013)
    expect(await errcode(openapi.clearQuotaByAppSecret, { appid, appsecret: 'x' })).toBe(40125)
    expect(await errcode(openapi.clearQuotaByAppSecret, { appid: 'wx0' })).toBe(40013)
    expect(await errcode(openapi.clearQuotaByAppSecret, { appid })).toBe(41004)
    expect(await errcode(openapi.clearQuotaByAppSecret, { appsecret: 'x' })).toBe(41002)
  })
})

describe('the id of a refused request', () => {
  async function refused({ wechat }: World): Promise<string> {
    const { errmsg } = Object(await (await wechat.send(tag.list, {})).json())
    return String(errmsg).split('rid: ')[1] ?? ''
  }

  it('leads to the request', async () => {
    await using world = await startWorld({ account: { quotas: { [tag.list.path]: 0 } } })
    const rid = await refused(world)

    const { request } = await world.wechat.call(openapi.getRid, { rid })

    expect(request).toEqual({
      invoke_time: Number.parseInt(rid.slice(0, 8), 16),
      cost_in_ms: expect.any(Number),
      request_url: expect.stringContaining('access_token='),
      request_body: '',
      response_body: expect.stringContaining(rid),
      client_ip: '127.0.0.1',
    })
  })

  it('is known for seven days', async () => {
    await using world = await startWorld({ account: { quotas: { [tag.list.path]: 0 } } })
    const rid = await refused(world)

    world.simulator.clock.advance(7 * dayMs + 1000)

    expect(await world.wechat.errcode(openapi.getRid, { rid })).toBe(76004)
  })

  it('leads nobody else there', async () => {
    await using world = await startWorld()
    const url = `${world.simulator.url}${shorten.gen.path}`
    const { errmsg } = Object(await (await fetch(url, { method: 'POST' })).json())
    const rid = String(errmsg).split('rid: ')[1]

    expect(await world.wechat.errcode(openapi.getRid, { rid })).toBe(76003)
  })

  it.each([
    ['nobody was given', '61725984-6126f6f9-040f19c4', 76001],
    ['has another form', '61725984', 76002],
    ['is missing', undefined, 76002],
  ])('that %s is refused', async (_what, rid, errcode) => {
    await using world = await startWorld()

    expect(await world.wechat.errcode(openapi.getRid, { rid })).toBe(errcode)
  })
})
