/** What the server believes of who calls. */
import { describe, expect, it } from 'vitest'
import { createHttp, listen } from './http.ts'

async function callerSeen(trustProxy: readonly string[], headers: Record<string, string>) {
  const http = createHttp({ trustProxy, onBrokenRequest: () => {} })
  http.get('/who', async ({ ip, protocol, host }) => ({ ip, protocol, host }))
  const port = await listen(http, { host: '127.0.0.1', port: 0 })
  const response = await fetch(`http://127.0.0.1:${port}/who`, { headers })
  const seen = await response.json()
  await http.close()
  return { seen, own: { ip: '127.0.0.1', protocol: 'http', host: `127.0.0.1:${port}` } }
}

const forwarded = {
  'x-forwarded-for': '203.0.113.9, 198.51.100.7',
  'x-forwarded-proto': 'https',
  'x-forwarded-host': 'wechat.example.com',
}

describe('a request that says it was forwarded', () => {
  it.each([
    ['by default', []],
    ['when another proxy is trusted', ['10.0.0.0/8', '192.0.2.1']],
  ])('is taken for what it is %s', async (_when, trusted) => {
    const { seen, own } = await callerSeen(trusted, forwarded)

    expect(seen).toEqual(own)
  })

  it.each([
    ['an address', ['127.0.0.1']],
    ['a network', ['127.0.0.0/8']],
  ])('is believed from a trusted proxy, given as %s', async (_as, trusted) => {
    const { seen } = await callerSeen(trusted, forwarded)

    expect(seen).toEqual({ ip: '198.51.100.7', protocol: 'https', host: 'wechat.example.com' })
  })

  it('is followed through all trusted proxies, and no further', async () => {
    const { seen } = await callerSeen(['127.0.0.1', '198.51.100.0/24'], forwarded)

    expect(seen).toMatchObject({ ip: '203.0.113.9' })
  })
})
