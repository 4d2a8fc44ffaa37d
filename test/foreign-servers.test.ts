/** Other people’s servers, unchanged, answering pushes of the simulator. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createRequire } from 'node:module'
import { text as readText } from 'node:stream/consumers'
import { startSimulator, type Account } from '@mphub/simulator'
import { describe, expect, it } from 'vitest'

interface Keys {
  readonly token: string
  readonly appid: string
  readonly encodingAESKey: string
}

/** What is used here of wechat, which has no types. */
interface Middleware {
  text(answer: Answer): Middleware
  image(answer: Answer): Middleware
  event(answer: Answer): Middleware
  middlewarify(): (request: object, response: object, next: (error: unknown) => void) => void
}

type Answer = (
  message: Readonly<Record<string, string>>,
  request: unknown,
  response: { reply(content: unknown): void; transfer2CustomerService(staff: string): void },
) => void

/** What is used here of wechat-crypto. */
interface MessageCrypto {
  getSignature(timestamp: string, nonce: string, encrypted: string): string
  decrypt(encrypted: string): { message: string }
  encrypt(message: string): string
}

type Serve = (request: IncomingMessage, response: ServerResponse) => unknown

const require = createRequire(import.meta.url)
const Crypto: new (
  token: string,
  key: string,
  appid: string,
) => MessageCrypto = require('wechat-crypto')
const wechat: (keys: Keys) => Middleware = require('wechat')

/** The server of an account that comes later: its keys are made with its address. */
async function startServer(serveFor: (account: Account) => Serve) {
  let serve: Serve = (_request, response) => response.writeHead(503).end()
  const server = createServer((request, response) => serve(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}/`,
    serve(account: Account) {
      serve = serveFor(account)
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function queryOf({ url }: IncomingMessage): URLSearchParams {
  return new URL(url ?? '', 'http://server').searchParams
}

/** Echoes texts and pictures, greets with an article, and hands presses of buttons to the staff. */
function withWechat({ token, appid, encodingAesKey }: Account): Serve {
  const answer = wechat({ token, appid, encodingAESKey: encodingAesKey })
    .text(({ Content }, _request, response) => response.reply(`You said ${Content}`))
    .image(({ MediaId: mediaId }, _request, response) =>
      response.reply({ type: 'image', content: { mediaId } }),
    )
    .event(({ Event }, _request, response) => {
      if (Event === 'subscribe') response.reply([{ title: '欢迎', url: 'https://example.com/' }])
      else response.transfer2CustomerService('anna@shop')
    })
    .middlewarify()
  return (request, response) => {
    const query = Object.fromEntries(queryOf(request))
    answer(Object.assign(request, { query }), response, () => response.writeHead(500).end())
  }
}

describe.each(['plain', 'compatible', 'safe'] as const)('wechat, in the mode %s', (mode) => {
  it('proves that the address is its own', async () => {
    await using server = await startServer(withWechat)
    await using sim = await startSimulator({ port: 0 })
    const account = sim.addAccount({ mode, callbackUrl: server.url })
    server.serve(account)

    expect(await sim.account(account).verify()).toMatchObject({ ok: true })
  })

  it('answers with what the fan sees', async () => {
    await using server = await startServer(withWechat)
    await using sim = await startSimulator({ port: 0 })
    const account = sim.addAccount({ mode, callbackUrl: server.url })
    server.serve(account)
    const fan = sim.account(account).fan()

    await fan.follows()
    await fan.says('你好 <b>')
    await fan.sends({ type: 'image' })
    await fan.presses('V1001')

    await fan.sees('欢迎')
    await fan.sees('You said 你好 <b>')
    await fan.sees({ type: 'image' })
    const outcomes = sim.pushes({ openid: fan.openid }).map(({ outcome }) => outcome)
    expect(outcomes).toEqual(['answered', 'answered', 'answered', 'answered'])
  })
})

/** Opens pushes and seals replies with wechat-crypto alone. */
function withCrypto({ token, encodingAesKey, appid }: Account): Serve {
  const crypto = new Crypto(token, encodingAesKey, appid)
  return async (request, response) => {
    const query = queryOf(request)
    const encrypted = inElement('Encrypt', await readText(request))
    const [timestamp, nonce] = [query.get('timestamp') ?? '', query.get('nonce') ?? '']
    const signature = crypto.getSignature(timestamp, nonce, encrypted)
    if (signature !== query.get('msg_signature')) return response.writeHead(403).end()
    const { message } = crypto.decrypt(encrypted)
    const sealed = crypto.encrypt(replyTo(message))
    return response.end(
      `<xml><Encrypt><![CDATA[${sealed}]]></Encrypt>` +
        `<MsgSignature>${crypto.getSignature(timestamp, nonce, sealed)}</MsgSignature>` +
        `<TimeStamp>${timestamp}</TimeStamp><Nonce><![CDATA[${nonce}]]></Nonce></xml>`,
    )
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
    await using server = await startServer(withCrypto)
    await using sim = await startSimulator({ port: 0 })
    const account = sim.addAccount({ mode: 'safe', callbackUrl: server.url })
    server.serve(account)
    const fan = sim.fan(sim.account(account).fans(1).join(''))

    await fan.says('你好')

    await fan.sees('echo 你好')
  })
})
