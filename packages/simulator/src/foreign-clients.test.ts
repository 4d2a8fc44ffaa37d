/** Clients that other people wrote, used as they are, their base addresses apart. */
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { text as readText } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import type { Account } from './accounts/account.ts'
import { sample } from './media/samples.ts'
import { startWorld, type World } from './testing/world.ts'

/** What is used of co-wechat-api; an answer with an errcode other than 0 is thrown. */
interface WechatApi {
  prefix: string
  mpPrefix: string
  getAccessToken(): Promise<{ accessToken: string }>
  createMenu(menu: object): Promise<{ errcode: number }>
  getMenu(): Promise<unknown>
  createTags(name: string): Promise<{ tag: { id: number } }>
  batchTagging(openids: string[], tag: number): Promise<{ errcode: number }>
  getUser(openid: string): Promise<{ tagid_list: number[] }>
  getFollowers(): Promise<unknown>
  uploadMedia(
    file: Buffer | string,
    type: string,
    name: string,
    mime: string,
  ): Promise<{ media_id: string }>
  getMedia(id: string): Promise<Buffer>
  sendText(openid: string, text: string): Promise<{ errcode: number }>
  sendImage(openid: string, id: string): Promise<{ errcode: number }>
  addTemplate(short: string): Promise<{ template_id: string }>
  sendTemplate(
    openid: string,
    template: string,
    url: string,
    color: string,
    data: object,
  ): Promise<{ errcode: number }>
  createTmpQRCode(scene: number, seconds: number): Promise<{ ticket: string }>
  massSendText(content: string, receivers: string[]): Promise<{ msg_id: number }>
  getTicket(): Promise<{ ticket: string }>
}

/** What is used of wechat-oauth. */
interface OAuth {
  request(url: string, options: object, callback: unknown): void
  getAuthorizeURL(redirect: string, state: string, scope: string): string
  getAccessToken(code: string, callback: Callback<{ data: { openid: string } }>): void
  getUser(openid: string, callback: Callback<{ openid: string; nickname: string }>): void
}

type Callback<Result> = (error: Error | null, result: Result) => void

/** What is used of wechat-crypto. */
interface Crypto {
  getSignature(timestamp: string, nonce: string, encrypted: string): string
  decrypt(encrypted: string): { message: string; id: string }
  encrypt(message: string): string
}

const load = createRequire(import.meta.url)
const Api: new (appid: string, secret: string) => WechatApi = load('co-wechat-api')
const OAuthClient: new (appid: string, secret: string) => OAuth = load('wechat-oauth')
const MessageCrypto: new (token: string, key: string, appid: string) => Crypto =
  load('wechat-crypto')

function apiFor({ simulator, account }: World): WechatApi {
  const api = new Api(account.appid, account.secret)
  api.prefix = `${simulator.url}/cgi-bin/`
  api.mpPrefix = `${simulator.url}/cgi-bin/`
  return api
}

describe('co-wechat-api', () => {
  it('obtains a token', async () => {
    await using world = await startWorld()

    expect((await apiFor(world).getAccessToken()).accessToken).toMatch(/^\S{100,512}$/)
  })

  it('makes a menu', async () => {
    await using world = await startWorld()
    const api = apiFor(world)
    const button = [{ type: 'click', name: '今日推荐', key: 'TODAY' }]

    await api.createMenu({ button })

    expect(await api.getMenu()).toMatchObject({ menu: { button } })
  })

  it('tags fans', async () => {
    await using world = await startWorld()
    const api = apiFor(world)
    const [openid = ''] = await world.newFans(1)

    const { tag } = await api.createTags('常客')
    await api.batchTagging([openid], tag.id)

    expect((await api.getUser(openid)).tagid_list).toEqual([tag.id])
    expect(await api.getFollowers()).toMatchObject({ total: 1, data: { openid: [openid] } })
  })

  it('uploads a file, fetches and sends it', async () => {
    await using world = await startWorld()
    const api = apiFor(world)
    const fan = await world.newFan()
    await world.say(fan, { type: 'text' })

    const { media_id } = await api.uploadMedia(sample('image'), 'image', 'a.png', 'image/png')
    await api.sendImage(fan.slice(-28), media_id)

    expect(Buffer.compare(await api.getMedia(media_id), sample('image'))).toBe(0)
    expect((await world.get(`${fan}/chat`)).json).toMatchObject([
      {},
      { type: 'image', media: { url: `/sim/media/${media_id}` } },
    ])
  })

  it('sends customer-service messages, and reads why it may not', async () => {
    await using world = await startWorld()
    const api = apiFor(world)
    const fan = await world.newFan()
    await expect(api.sendText(fan.slice(-28), '您好')).rejects.toMatchObject({ code: 45015 })

    await world.say(fan, { type: 'text' })
    await api.sendText(fan.slice(-28), '您好')

    expect(await world.simulator.fan(fan.slice(-28)).sees('您好')).toBeDefined()
  })

  it('sends template messages', async () => {
    await using world = await startWorld()
    const api = apiFor(world)
    const [openid = ''] = await world.newFans(1)
    const data = { orderMoneySum: { value: '30元' }, orderProductName: { value: '雨伞' } }

    const { template_id } = await api.addTemplate('TM00015')
    await api.sendTemplate(openid, template_id, 'https://example.com/', '#FF0000', data)

    expect(await world.simulator.fan(openid).sees('30元')).toMatchObject({ type: 'notice' })
  })

  it('sends to many, makes codes and gets tickets', async () => {
    await using world = await startWorld()
    const api = apiFor(world)
    const openids = await world.newFans(2)

    await api.massSendText('周末八折', openids)

    expect(await world.simulator.fan(openids[1] ?? '').sees('周末八折')).toBeDefined()
    expect((await api.createTmpQRCode(7, 600)).ticket).toMatch(/^gQ/)
    expect((await api.getTicket()).ticket).toMatch(/^\S{20,}$/)
  })
})

describe('wechat-oauth', () => {
  it('exchanges the code of a fan who consents', async () => {
    await using world = await startWorld({ account: { oauthDomains: ['shop.example.com'] } })
    const { url } = world.simulator
    const [openid = ''] = await world.newFans(1)
    const oauth = new OAuthClient(world.account.appid, world.account.secret)
    const request = oauth.request.bind(oauth)
    oauth.request = (address, options, callback) =>
      request(address.replace('https://api.weixin.qq.com', url), options, callback)
    const page = oauth.getAuthorizeURL('http://shop.example.com/back', 's1', 'snsapi_userinfo')
    const seen = new URL(page.replace('https://open.weixin.qq.com', url))
    seen.searchParams.set('sim_openid', openid)
    seen.searchParams.set('sim_consent', '1')

    const back = await fetch(seen, { redirect: 'manual' })
    const code = new URL(back.headers.get('location') ?? '').searchParams.get('code') ?? ''

    const token = await called<{ data: { openid: string } }>((done) =>
      oauth.getAccessToken(code, done),
    )
    expect(token.data).toMatchObject({ openid, scope: 'snsapi_userinfo' })
    const profile = await called<{ openid: string; nickname: string }>((done) =>
      oauth.getUser(openid, done),
    )
    expect(profile).toMatchObject({ openid, nickname: expect.stringMatching(/./) })
  })
})

function called<Result>(act: (done: Callback<Result>) => void): Promise<Result> {
  const { promise, resolve, reject } = Promise.withResolvers<Result>()
  act((error, result) => (error ? reject(error) : resolve(result)))
  return promise
}

/** A server that opens pushes and seals replies with wechat-crypto alone. */
async function startServerWithCrypto() {
  let crypto: Crypto | undefined
  const server = createServer(async (request, response) => {
    const query = new URL(request.url ?? '', 'http://server').searchParams
    const encrypted = inElement('Encrypt', await readText(request))
    const [timestamp, nonce] = [query.get('timestamp') ?? '', query.get('nonce') ?? '']
    const signature = crypto?.getSignature(timestamp, nonce, encrypted)
    if (!crypto || signature !== query.get('msg_signature')) return response.writeHead(403).end()
    const { message } = crypto.decrypt(encrypted)
    const sealed = crypto.encrypt(replyTo(message))
    return response.end(
      `<xml><Encrypt><![CDATA[${sealed}]]></Encrypt>` +
        `<MsgSignature>${crypto.getSignature(timestamp, nonce, sealed)}</MsgSignature>` +
        `<TimeStamp>${timestamp}</TimeStamp><Nonce><![CDATA[${nonce}]]></Nonce></xml>`,
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}/`,
    serve({ token, encodingAesKey, appid }: Account) {
      crypto = new MessageCrypto(token, encodingAesKey, appid)
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function replyTo(message: string): string {
  return (
    `<xml><ToUserName><![CDATA[${inElement('FromUserName', message)}]]></ToUserName>` +
    `<FromUserName><![CDATA[${inElement('ToUserName', message)}]]></FromUserName>` +
    `<CreateTime>${inElement('CreateTime', message)}</CreateTime><MsgType>text</MsgType>` +
    `<Content><![CDATA[echo ${inElement('Content', message)}]]></Content></xml>`
  )
}

function inElement(name: string, xml: string): string {
  const found = new RegExp(`<${name}>(?:<!\\[CDATA\\[)?(.*?)(?:\\]\\]>)?</${name}>`, 's').exec(xml)
  return found?.[1] ?? ''
}

describe('wechat-crypto', () => {
  it('opens pushes of the simulator, and seals replies that the fan sees', async () => {
    await using server = await startServerWithCrypto()
    await using world = await startWorld({ account: { mode: 'safe', callbackUrl: server.url } })
    server.serve(world.account)
    const fan = await world.newFan()

    await world.say(fan, { type: 'text', content: '你好' })

    expect(await world.simulator.fan(fan.slice(-28)).sees('echo 你好')).toBeDefined()
  })
})
