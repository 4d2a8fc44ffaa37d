/** Web authorization: codes, and the tokens they are exchanged for. */
import { sns } from '@mphub/wechat/endpoints'
import { describe, expect, it } from 'vitest'
import type { World } from '../testing/world.ts'
import { authorize, pageOf, startShop, stranger } from './oauth.fixture.ts'

const minute = 60_000

const day = 24 * 60 * minute

type Scope = 'snsapi_base' | 'snsapi_userinfo'

/** A code for this scope, as the server gets it. */
async function codeFor(world: World, fan: string, scope: Scope, also: object = {}) {
  const url = pageOf(world, { scope })
  const step = await authorize(world, fan, { url, consent: true, ...also })
  return new URL(Object(step).to).searchParams.get('code') ?? ''
}

function exchange({ account: { appid, secret } }: World, code: string) {
  const grant_type = 'authorization_code' as const
  return { appid, secret, code, grant_type }
}

describe('a code', () => {
  it('is exchanged for a token of the fan', async () => {
    await using world = await startShop()
    const fan = await world.newFan()
    const code = await codeFor(world, fan, 'snsapi_base')

    expect(await world.wechat.call(sns.accessToken, exchange(world, code))).toEqual({
      access_token: expect.any(String),
      expires_in: 7200,
      refresh_token: expect.any(String),
      openid: fan.slice(-28),
      scope: 'snsapi_base',
    })
  })

  it('tells the unionid with snsapi_userinfo only', async () => {
    await using world = await startShop()
    const fan = await stranger(world)
    const told = async (scope: Scope) => {
      const code = await codeFor(world, fan, scope)
      return (await world.wechat.call(sns.accessToken, exchange(world, code))).unionid
    }

    expect(await told('snsapi_base')).toBeUndefined()
    expect(await told('snsapi_userinfo')).toBe('oPerson')
  })

  it('works once, for five minutes, for its account', async () => {
    await using world = await startShop()
    const fan = await world.newFan()
    const [used, old] = [
      await codeFor(world, fan, 'snsapi_base'),
      await codeFor(world, fan, 'snsapi_base'),
    ]
    const other = world.simulator.addAccount()
    const { errcode, call } = world.wechat
    await call(sns.accessToken, exchange(world, used))

    expect(await errcode(sns.accessToken, exchange(world, used))).toBe(40163)
    expect(await errcode(sns.accessToken, exchange({ ...world, account: other }, old))).toBe(40029)
    world.simulator.clock.advance(5 * minute)
    expect(await errcode(sns.accessToken, exchange(world, old))).toBe(42003)
  })

  it.each([
    ['invented', { code: 'invented' }, 40029],
    ['missing', { code: '' }, 41008],
    ['with a wrong secret', { secret: 'wrong' }, 40125],
    ['without a secret', { secret: '' }, 41004],
    ['of an account there is not', { appid: 'wx0' }, 40013],
    ['with another grant_type', { grant_type: 'password' }, 40002],
  ])('that is %s is refused', async (_what, change, errcode) => {
    await using world = await startShop()
    const code = await codeFor(world, await world.newFan(), 'snsapi_base')

    expect(
      await world.wechat.errcode(sns.accessToken, { ...exchange(world, code), ...change }),
    ).toBe(errcode)
  })

  it('is refused in the words of web authorization', async () => {
    await using world = await startShop()

    const answer = await world.wechat.send(sns.accessToken, { appid: 'wx0' })

    expect(await answer.json()).toMatchObject({
      errmsg: expect.stringMatching(/^invalid appid, rid: /),
    })
  })
})

describe('the token of a fan', () => {
  async function tokensFor(world: World, scope: Scope, also: object = {}) {
    const code = await codeFor(world, await stranger(world), scope, also)
    return world.wechat.call(sns.accessToken, exchange(world, code))
  }

  it('tells who the fan is', async () => {
    await using world = await startShop()
    const { access_token, openid } = await tokensFor(world, 'snsapi_userinfo')

    expect(await world.wechat.call(sns.userInfo, { access_token, openid })).toMatchObject({
      openid,
      nickname: expect.stringMatching(/\p{Script=Han}/u),
      sex: 0,
      province: '',
      city: '',
      country: '',
      headimgurl: expect.stringMatching(/\/132$/),
      privilege: [],
      unionid: 'oPerson',
    })
    expect(await world.wechat.errcode(sns.auth, { access_token, openid })).toBe(0)
  })

  it.each(['en', 'undefined', 'fr', ''])('tells the same in the language %j', async (lang) => {
    await using world = await startShop()
    const { access_token, openid } = await tokensFor(world, 'snsapi_userinfo')

    expect(await world.wechat.errcode(sns.userInfo, { access_token, openid, lang })).toBe(0)
  })

  it('tells nothing for snsapi_base, or about another', async () => {
    await using world = await startShop()
    const { access_token, openid } = await tokensFor(world, 'snsapi_base')
    const other = { access_token, openid: 'oElse' }
    const { errcode } = world.wechat

    expect(await errcode(sns.userInfo, { access_token, openid })).toBe(48001)
    expect(await errcode(sns.userInfo, other)).toBe(40003)
    expect(await errcode(sns.auth, other)).toBe(40003)
    expect(await errcode(sns.auth, { access_token: 'x', openid })).toBe(40001)
    expect(await errcode(sns.userInfo, { access_token })).toBe(41009)
  })

  it('expires after two hours, and is renewed for 30 days', async () => {
    await using world = await startShop()
    const { access_token, refresh_token, openid } = await tokensFor(world, 'snsapi_userinfo')
    const { appid } = world.account
    const refresh = { appid, refresh_token, grant_type: 'refresh_token' } as const
    world.simulator.clock.advance(120 * minute)
    expect(await world.wechat.errcode(sns.auth, { access_token, openid })).toBe(42001)

    const renewed = await world.wechat.call(sns.refreshToken, refresh)

    expect(renewed).toMatchObject({ expires_in: 7200, refresh_token, openid })
    const { access_token: fresh } = renewed
    expect(await world.wechat.errcode(sns.auth, { access_token: fresh, openid })).toBe(0)
    world.simulator.clock.advance(30 * day)
    expect(await world.wechat.errcode(sns.refreshToken, refresh)).toBe(42002)
  })

  it.each([
    ['an invented refresh_token', { refresh_token: 'invented' }, 40030],
    ['none', { refresh_token: '' }, 41003],
    ['another grant_type', { grant_type: 'password' }, 40002],
    ['an appid there is not', { appid: 'wx0' }, 40013],
  ])('is not renewed with %s', async (_what, change, errcode) => {
    await using world = await startShop()
    const { refresh_token } = await tokensFor(world, 'snsapi_base')
    const { appid } = world.account
    const request = { appid, refresh_token, grant_type: 'refresh_token', ...change }

    expect(await world.wechat.errcode(sns.refreshToken, request)).toBe(errcode)
  })

  it('is made up for someone who sees only a snapshot of the page', async () => {
    await using world = await startShop()
    const tokens = await tokensFor(world, 'snsapi_userinfo', { isSnapshot: true })
    const { access_token, openid } = tokens

    expect(tokens).toMatchObject({ is_snapshotuser: 1 })
    expect(tokens).not.toHaveProperty('unionid')
    expect((await world.get(`${world.fans}?openid=${openid}`)).json).toEqual([])
    expect(await world.wechat.call(sns.userInfo, { access_token, openid })).toMatchObject({
      nickname: '微信用户',
      headimgurl: '',
    })
  })
})

describe('the calls of web authorization', () => {
  it.each([
    ['exchange', sns.accessToken],
    ['renew', sns.refreshToken],
    ['tell of', sns.userInfo],
  ])('%s so many tokens a minute', async (_what, { path }) => {
    await using world = await startShop({ minuteQuotas: { [path]: 1 } })
    world.simulator.clock.set(Date.UTC(2027, 0, 1))
    const fan = await world.newFan()
    const codes = [1, 2, 3].map(() => codeFor(world, fan, 'snsapi_userinfo'))
    const [first, second, third] = await Promise.all(codes)
    const { access_token, refresh_token, openid } = await world.wechat.call(
      sns.accessToken,
      exchange(world, first ?? ''),
    )
    const once = (code = '') => {
      const { appid } = world.account
      const grant_type = 'refresh_token' as const
      if (path === sns.accessToken.path) {
        return world.wechat.errcode(sns.accessToken, exchange(world, code))
      }
      return path === sns.userInfo.path
        ? world.wechat.errcode(sns.userInfo, { access_token, openid })
        : world.wechat.errcode(sns.refreshToken, { appid, grant_type, refresh_token })
    }
    if (path !== sns.accessToken.path) expect(await once()).toBe(0)

    expect(await once(second)).toBe(45011)
    world.simulator.clock.advance(minute)
    expect(await once(third)).toBe(0)
  })

  it('have limits of their own account, and count only what is asked rightly', async () => {
    await using world = await startShop({ minuteQuotas: { [sns.accessToken.path]: 1 } })
    world.simulator.clock.set(Date.UTC(2027, 0, 1))
    const fan = await world.newFan()
    const asked = exchange(world, await codeFor(world, fan, 'snsapi_base'))

    expect(await world.wechat.errcode(sns.accessToken, { ...asked, secret: 'x' })).toBe(40125)
    expect(await world.wechat.errcode(sns.accessToken, asked)).toBe(0)
  })
})
