/** Web authorization: what a fan sees and decides. */
import { sns } from '@mphub/wechat/endpoints'
import { describe, expect, it } from 'vitest'
import { startWorld, type World } from '../testing/world.ts'
import { authorize, pageOf, startShop, stranger } from './oauth.fixture.ts'

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
