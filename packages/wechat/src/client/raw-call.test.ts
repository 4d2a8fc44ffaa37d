/** Calls without a definition, as a program without types may write them. */
import { describe, expect, it } from 'vitest'
import { startStandIn } from '../testing/stand-in.ts'
import { createClient } from './client.ts'
import { InvalidCallError } from './invalid-call-error.ts'

const credentials = { current: async () => 'token', replace: async () => 'token' }

describe('a raw call', () => {
  it.each([
    [{ method: 'GET', path: '@elsewhere.example/x' }, 'path: must begin with one /'],
    [{ method: 'GET', path: '//elsewhere.example/x' }, 'path: must begin with one /'],
    [{ method: 'GET', path: '/x\r\nHost: elsewhere.example' }, 'path: must begin with one /'],
    [{ method: 'GET', path: '/x?type=1' }, 'end before the query'],
    [{ method: 'GET', path: '/x#token' }, 'end before the query'],
    [{ method: 'GET', path: '/cgi-bin/../x' }, 'path: must not lead upwards'],
    [{ method: 'GET' }, 'path: is missing'],
    [{ method: 'PUT', path: '/x' }, 'method: must be GET or POST'],
    [{ method: 'GET', path: '/x', host: 'a.example/@b.example' }, 'host: must be a name'],
    [{ method: 'GET', path: '/x', body: { a: 1 } }, 'body: has no place in a GET'],
    [{ method: 'POST', path: '/x', bdy: { a: 1 } }, 'It has no field bdy (is it body?)'],
    [{ method: 'GET', path: '/x', query: { a: {} } }, 'query.a: must be a string'],
  ])('is not sent as %j', async (request, told) => {
    await using weixin = await startStandIn(() => ({}))
    const wechat = createClient({ credentials, domains: [weixin.url] })

    const error = await wechat
      .raw(JSON.parse(JSON.stringify(request)))
      .catch((reason: unknown) => reason)

    expect(error).toBeInstanceOf(InvalidCallError)
    expect(String(error)).toContain(told)
    expect(weixin.asked).toEqual([])
    await wechat.close()
  })

  it('may have Chinese in its path', async () => {
    await using weixin = await startStandIn(() => ({}))
    const wechat = createClient({ credentials, domains: [weixin.url] })

    await wechat.raw({ method: 'GET', path: '/新' })

    expect(weixin.asked[0]?.path).toBe(encodeURI('/新'))
    await wechat.close()
  })
})
