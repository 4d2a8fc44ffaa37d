/** Web authorization: the way of a fan from a page to WeChat and back, and what comes of it. */
import { sns } from '@mphub/wechat/endpoints'
import { describe, expect, it } from 'vitest'
import { startWorld, type World } from '../testing/world.ts'

const minute = 60_000
const day = 24 * 60 * minute

type Scope = 'snsapi_base' | 'snsapi_userinfo'

async function startShop(): Promise<World> {
  return startWorld({ account: { oauthDomains: ['shop.example.com'], name: '小店' } })
}

/** The address of WeChat’s page, as a server makes it. */
function pageOf({ account: { appid } }: World, change: Record<string, string> = {}): string {
  const query = new URLSearchParams({
    appid,
    redirect_uri: 'https://shop.example.com/back?from=menu',
    response_type: 'code',
    scope: 'snsapi_base',
    state: 'S1',
    ...change,
  })
  return `https://open.weixin.qq.com/connect/oauth2/authorize?${query}#wechat_redirect`
}

async function authorize(world: World, fan: string, given: object = {}): Promise<unknown> {
  const url = pageOf(world)
  return (await world.post(`${fan}/authorize`, { url, ...given })).json
}

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

async function stranger({ post, fans }: World): Promise<string> {
  return `${fans}/${Object((await post(fans, { unionid: 'oPerson' })).json).openid}`
}

describe('a fan on a page that asks for authorization', () => {
  it('is sent back with a code and the state, silently for snsapi_base', async () => {
    await using world = await startShop()

    expect(await authorize(world, await stranger(world))).toEqual({
      step: 'redirect',
      silent: true,
      to: expect.stringMatching(
        /^https:\/\/shop\.example\.com\/back\?from=menu&code=0\w{31}&state=S1$/,
      ),
    })
  })

  it('is asked for snsapi_userinfo, unless following', async () => {
    await using world = await startShop()
    const url = pageOf(world, { scope: 'snsapi_userinfo' })

    expect(await authorize(world, await stranger(world), { url })).toEqual({
      step: 'ask',
      scope: 'snsapi_userinfo',
      name: '小店',
    })
    expect(await authorize(world, await world.newFan(), { url })).toMatchObject({ silent: true })
  })

  it('is asked in any case when the page wants it', async () => {
    await using world = await startShop()
    const url = pageOf(world, { forcePopup: 'true' })

    expect(await authorize(world, await world.newFan(), { url })).toMatchObject({ step: 'ask' })
  })

  it('is sent back without a code after a refusal', async () => {
    await using world = await startShop()
    const url = pageOf(world, { scope: 'snsapi_userinfo' })

    const step = await authorize(world, await stranger(world), { url, consent: false })

    expect(step).toMatchObject({ to: 'https://shop.example.com/back?from=menu&state=S1' })
  })

  it.each([
    ['another domain', { redirect_uri: 'https://www.shop.example.com/' }, 10003],
    ['a domain above', { redirect_uri: 'https://example.com/' }, 10003],
    ['no scope', { scope: '' }, 10010],
    ['a scope there is not', { scope: 'snsapi_login' }, 10005],
    ['no address to return to', { redirect_uri: '' }, 10011],
    ['no appid', { appid: '' }, 10012],
    ['a state of more than 128 bytes', { state: 'x'.repeat(129) }, 10013],
    ['another response_type', { response_type: 'token' }, null],
  ])('is stopped by %s', async (_what, change, errcode) => {
    await using world = await startShop()
    const url = pageOf(world, change)

    expect(await authorize(world, await world.newFan(), { url })).toMatchObject({
      step: 'stop',
      obstacle: { errcode, zh: expect.stringMatching(/\p{Script=Han}/u) },
    })
  })

  it('is stopped by parameters in another order', async () => {
    await using world = await startShop()
    const url = new URL(pageOf(world))
    url.search = `?state=S1&${url.search.slice(1).replace('&state=S1', '')}`

    expect(await authorize(world, await world.newFan(), { url: url.href })).toMatchObject({
      step: 'stop',
      obstacle: { errcode: null },
    })
  })

  it('is stopped when the account has no right to ask', async () => {
    const account = { oauthDomains: ['shop.example.com'], verified: false }
    await using world = await startWorld({ account })

    expect(await authorize(world, await world.newFan())).toMatchObject({
      obstacle: { errcode: 10005 },
    })
  })
})

describe('the page of WeChat in a browser', () => {
  async function open(world: World, change: Record<string, string>) {
    const { search } = new URL(pageOf(world, change))
    return fetch(`${world.simulator.url}${sns.authorize.path}${search}`, { redirect: 'manual' })
  }

  it('wants to be opened on a phone', async () => {
    await using world = await startShop()

    expect(await (await open(world, {})).text()).toContain('请在微信客户端打开链接')
  })

  it('tells the number of what is wrong', async () => {
    await using world = await startShop()

    const page = await (await open(world, { redirect_uri: 'https://example.com/' })).text()

    expect(page).toContain('10003')
  })

  it('sends on a fan whom the address names', async () => {
    await using world = await startShop()
    const sim_openid = (await stranger(world)).slice(-28)
    const scope = 'snsapi_userinfo'

    expect((await open(world, { scope, sim_openid })).status).toBe(200)
    const back = await open(world, { scope, sim_openid, sim_consent: '1' })

    expect(back.status).toBe(302)
    expect(back.headers.get('location')).toMatch(/[?&]code=0\w{31}&state=S1$/)
  })
})

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
