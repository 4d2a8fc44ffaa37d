/** Other people’s clients of WeChat’s API, unchanged but for the base address, against the simulator. */
import { createRequire } from 'node:module'
import { startSimulator, type Account, type Simulator } from '@mphub/simulator'
import { describe, expect, it } from 'vitest'

/** What is used here of co-wechat-api, which has no types. */
interface WechatApi {
  prefix: string
  getAccessToken(): Promise<{ accessToken: string }>
  createMenu(menu: object): Promise<unknown>
  getMenu(): Promise<unknown>
  createTags(name: string): Promise<{ tag: { id: number } }>
  batchTagging(openids: readonly string[], tag: number): Promise<unknown>
  getUser(openid: string): Promise<unknown>
  getFollowers(): Promise<unknown>
  updateRemark(openid: string, remark: string): Promise<unknown>
  createLimitQRCode(scene: string): Promise<{ ticket: string }>
  getJsConfig(page: { url: string; jsApiList: string[] }): Promise<object>
  uploadMedia(file: Buffer, type: string, name: string, mime: string): Promise<{ media_id: string }>
  getMedia(id: string): Promise<Buffer>
  sendText(openid: string, text: string): Promise<unknown>
  sendImage(openid: string, id: string): Promise<unknown>
  massSendText(content: string, receivers: readonly string[]): Promise<unknown>
  addTemplate(short: string): Promise<{ template_id: string }>
  sendTemplate(
    openid: string,
    template: string,
    url: string,
    color: string,
    data: object,
  ): Promise<unknown>
}

/** What is used here of wechat-oauth. */
interface WechatOAuth {
  getAuthorizeURL(redirect: string, state: string, scope: string): string
  getAccessToken(code: string, done: Done): void
  getUser(openid: string, done: Done): void
  request(url: string, options: object, done: Done): void
}

type Done = (error: Error | null, answer: unknown) => void

const require = createRequire(import.meta.url)
const Api: new (appid: string, secret: string) => WechatApi = require('co-wechat-api')
const OAuth: new (appid: string, secret: string) => WechatOAuth = require('wechat-oauth')

function apiOf(sim: Simulator, { appid, secret }: Account): WechatApi {
  const api = new Api(appid, secret)
  api.prefix = `${sim.url}/cgi-bin/`
  return api
}

/** The addresses are in its code, so they are changed on their way. */
function oauthOf(sim: Simulator, { appid, secret }: Account): WechatOAuth {
  const oauth = new OAuth(appid, secret)
  const request = oauth.request.bind(oauth)
  oauth.request = (url, options, done) =>
    request(url.replace('https://api.weixin.qq.com', sim.url), options, done)
  return oauth
}

async function answered(ask: (done: Done) => void): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>()
  ask((error, answer) => (error ? reject(error) : resolve(answer)))
  return promise
}

/** The smallest that WeChat takes for a picture. */
const picture = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')

describe('co-wechat-api', () => {
  it('obtains a token, and the same again while it lasts', async () => {
    await using sim = await startSimulator({ port: 0 })
    const api = apiOf(sim, sim.addAccount())

    const { accessToken } = await api.getAccessToken()

    expect(accessToken).toMatch(/^\S{100,512}$/)
    await expect(api.getFollowers()).resolves.toMatchObject({ total: 0 })
  })

  it('uploads a picture, fetches it, and sends it to a fan who wrote', async () => {
    await using sim = await startSimulator({ port: 0 })
    const account = sim.addAccount()
    const api = apiOf(sim, account)
    const fan = sim.fan(sim.account(account).fans(1).join(''))
    await fan.says('hello')

    const { media_id } = await api.uploadMedia(picture, 'image', 'a.png', 'image/png')
    await api.sendImage(fan.openid, media_id)

    expect(await api.getMedia(media_id)).toEqual(picture)
    expect(await fan.sees({ type: 'image' })).toMatchObject({
      media: { url: `/sim/media/${media_id}` },
    })
  })

  it('writes to a fan, or is told why it may not', async () => {
    await using sim = await startSimulator({ port: 0 })
    const account = sim.addAccount()
    const api = apiOf(sim, account)
    const fan = sim.fan(sim.account(account).fans(1).join(''))
    await expect(api.sendText(fan.openid, '您好')).rejects.toMatchObject({ code: 45015 })

    await fan.says('hello')
    await api.sendText(fan.openid, '您好')

    await fan.sees('您好')
  })

  it('sends a template message, and a message to many', async () => {
    await using sim = await startSimulator({ port: 0 })
    const account = sim.addAccount()
    const api = apiOf(sim, account)
    const openids = sim.account(account).fans(2)
    const fan = sim.fan(openids[0] ?? '')
    const data = { orderMoneySum: { value: '30元' }, orderProductName: { value: '雨伞' } }

    const { template_id } = await api.addTemplate('TM00015')
    await api.sendTemplate(fan.openid, template_id, 'https://example.com/', '#FF0000', data)
    await api.massSendText('周末八折', openids)

    expect(await fan.sees('30元')).toMatchObject({ type: 'notice' })
    await fan.sees('周末八折')
  })

  it('makes a menu that fans see', async () => {
    await using sim = await startSimulator({ port: 0 })
    const account = sim.addAccount()
    const api = apiOf(sim, account)
    const button = [{ type: 'click', name: '今日推荐', key: 'TODAY' }]

    await api.createMenu({ button })

    expect(await api.getMenu()).toMatchObject({ menu: { button } })
    const { openid } = sim.account(account).fan()
    const seen = await fetch(`${sim.url}/sim/accounts/${account.appid}/fans/${openid}/menu`)
    expect(await seen.json()).toEqual({ menu: { button } })
  })

  it('tags fans, names them, and finds both again', async () => {
    await using sim = await startSimulator({ port: 0 })
    const account = sim.addAccount()
    const api = apiOf(sim, account)
    const [openid = ''] = sim.account(account).fans(1)
    const { tag } = await api.createTags('VIP')

    await api.batchTagging([openid], tag.id)
    await api.updateRemark(openid, '老客户')

    expect(await api.getUser(openid)).toMatchObject({ tagid_list: [tag.id], remark: '老客户' })
    expect(await api.getFollowers()).toMatchObject({ total: 1, data: { openid: [openid] } })
  })

  it('makes a QR code that a fan scans', async () => {
    await using sim = await startSimulator({ port: 0 })
    const account = sim.addAccount()
    const api = apiOf(sim, account)
    const { openid } = sim.account(account).fan()
    const { ticket } = await api.createLimitQRCode('poster-7')

    await fetch(`${sim.url}/sim/accounts/${account.appid}/fans/${openid}/scan`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ticket }),
    })

    expect(await api.getUser(openid)).toMatchObject({ subscribe: 1, qr_scene_str: 'poster-7' })
  })

  it('signs a page so that wx.config is accepted', async () => {
    await using sim = await startSimulator({ port: 0 })
    const account = sim.addAccount({ jsDomains: ['shop.example.com'] })
    const url = 'https://shop.example.com/page?id=1'
    const config = await apiOf(sim, account).getJsConfig({ url, jsApiList: [] })
    const { timestamp, nonceStr, signature } = Object(config)

    const verdict = await fetch(`${sim.url}/sim/accounts/${account.appid}/js-sdk`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ url, timestamp, nonceStr, signature }),
    })

    expect(await verdict.json()).toEqual({ ok: true, errMsg: 'config:ok' })
  })

  it('is told by name what is wrong', async () => {
    await using sim = await startSimulator({ port: 0 })
    const api = apiOf(sim, sim.addAccount())

    await expect(api.getUser('oNobody')).rejects.toMatchObject({ code: 40003 })
  })
})

describe('wechat-oauth', () => {
  it('takes a fan through the authorization, and learns who it is', async () => {
    await using sim = await startSimulator({ port: 0 })
    const account = sim.addAccount({ oauthDomains: ['shop.example.com'] })
    const { openid } = sim.account(account).fan()
    const oauth = oauthOf(sim, account)
    const page = oauth.getAuthorizeURL('https://shop.example.com/', 'S1', 'snsapi_userinfo')
    const onPhone = page.replace('https://open.weixin.qq.com', sim.url).replace('#', '&')
    const visit = `${onPhone}&sim_openid=${openid}&sim_consent=1`
    const back = await fetch(visit, { redirect: 'manual' })
    const code = new URL(back.headers.get('location') ?? '').searchParams.get('code') ?? ''

    await answered((done) => oauth.getAccessToken(code, done))

    expect(await answered((done) => oauth.getUser(openid, done))).toMatchObject({
      openid,
      nickname: expect.stringMatching(/\p{Script=Han}/u),
    })
    const again = answered((done) => oauth.getAccessToken(code, done))
    await expect(again).rejects.toMatchObject({ code: 40163 })
  })
})
