/** A client behind a proxy. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import * as menu from '../api/menu.ts'
import { startStandIn } from '../testing/stand-in.ts'
import { createClient } from './client.ts'

const credentials = { current: async () => 'token', replace: async () => 'token' }

describe('a proxy', () => {
  it('gets the call, and who asks for it', async () => {
    await using weixin = await startStandIn(() => ({ menu: {} }))
    const { host } = new URL(weixin.url)
    await using proxy = await startProxy()
    const wechat = createClient({ credentials, domains: [weixin.url], proxy: proxy.url })

    expect(await wechat.call(menu.get)).toEqual({ menu: {} })

    const basic = Buffer.from('user:p@ss').toString('base64')
    expect(proxy.asked).toEqual([{ target: host, authorization: `Basic ${basic}` }])
    await wechat.close()
  })

  it('that is not there is an error without its password', async () => {
    const proxy = 'http://user:p%40ss@127.0.0.1:1'
    const wechat = createClient({ credentials, domains: ['http://127.0.0.1:2'], proxy, retries: 0 })

    const error = await wechat.call(menu.get).catch((error: unknown) => error)

    expect(error).toMatchObject({ code: 'wechat_unreachable', outcome: 'not_sent' })
    expect(String(error)).not.toContain('p%40ss')
  })
})

describe('a proxy that refuses', () => {
  it('is no call that may have been carried out', async () => {
    const server = createServer().on('connect', (_request, socket) =>
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n'),
    )
    await once(server.listen(0, '127.0.0.1'), 'listening')
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : undefined
    const proxy = `http://user:p%40ss@127.0.0.1:${port}`
    const wechat = createClient({ credentials, domains: ['http://127.0.0.1:2'], proxy, retries: 0 })

    const error = await wechat.call(menu.get).catch((reason: unknown) => reason)

    expect(error).toMatchObject({ code: 'wechat_unreachable', outcome: 'not_sent' })
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('p%40ss')
    await wechat.close()
    server.close()
  })
})

async function startProxy() {
  const asked: { target: string | undefined; authorization: string | undefined }[] = []
  const server = createServer()
  server.on('connect', ({ url, headers }, socket) => {
    asked.push({ target: url, authorization: headers['proxy-authorization'] })
    const { hostname, port } = new URL(`http://${url}`)
    const onwards = connect(Number(port), hostname, () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      onwards.pipe(socket).pipe(onwards)
    })
    onwards.on('error', () => socket.destroy())
    socket.on('error', () => onwards.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return {
    url: `http://user:p%40ss@127.0.0.1:${address.port}`,
    asked,
    [Symbol.asyncDispose]: async () => void server.close(),
  }
}
