/** Options that no client can be made with. */
import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import * as menu from '../api/menu.ts'
import { startStandIn } from '../testing/stand-in.ts'
import { createClient } from './client.ts'
import { InvalidClientOptionsError } from './invalid-client-options-error.ts'

const secret = 'SeCrEt'

function failureOf(options: object): unknown {
  try {
    return createClient(options)
  } catch (error) {
    return error
  }
}

describe('a client', () => {
  it.each([
    [{ domains: [] }, 'domains must name at least one address'],
    [{ domains: ['api.weixin.qq.com'] }, 'domains[0] must be an address'],
    [{ domains: ['https://api.weixin.qq.com?a'] }, 'domains[0] must be an address'],
    [{ hosts: { 'mp.weixin.qq.com': 'ftp://127.0.0.1' } }, 'hosts[mp.weixin.qq.com] must be'],
    [{ proxy: `http://user:${secret}@` }, 'proxy must be an address'],
    [{ proxy: `socks5://user:${secret}@127.0.0.1:1` }, 'proxy must be an address'],
    [{ credentials: { appId: 'wx1', secret } }, 'credentials must have appid and secret'],
    [{ credentials: { appid: 'wx1', secret: undefined } }, 'credentials.secret must be a text'],
    [{ component: { current: secret } }, 'component must have the functions current and replace'],
  ])('is not made with %o', (options, told) => {
    const error = failureOf(options)

    expect(error).toBeInstanceOf(InvalidClientOptionsError)
    expect(error).toMatchObject({ code: 'invalid_client_options' })
    expect(String(error)).toContain(told)
    expect(inspect(error)).not.toContain(secret)
  })

  it('takes an address with a slash at its end', async () => {
    await using weixin = await startStandIn(() => ({ menu: {} }))
    const credentials = { current: async () => 'token', replace: async () => 'token' }
    const wechat = createClient({ credentials, domains: [`${weixin.url}/`] })

    await wechat.call(menu.get)

    expect(weixin.asked[0]?.path).toBe('/cgi-bin/menu/get')
    await wechat.close()
  })
})
