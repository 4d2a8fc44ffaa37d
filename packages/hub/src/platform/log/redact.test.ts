/** What may stand in a log, whatever is thrown at it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Secret } from '../secret.ts'
import { maskText } from './mask-text.ts'
import { redact } from './redact.ts'

const hidden = 's3cretValue'

function logged(value: unknown): string {
  return JSON.stringify(redact(value))
}

class Session {
  readonly user = 'ann'
  readonly accessToken = hidden
}

describe('what is logged', () => {
  it.each<[string, unknown]>([
    ['a field', { secret: hidden }],
    ['a field far inside', { a: { b: [{ c: { d: { appSecret: hidden } } }] } }],
    [
      'a field of another case',
      { 'X-Access-Token': hidden, APIKEY: hidden, encodingAESKey: hidden },
    ],
    ['an object in a field', { credentials: { user: 'a', value: hidden } }],
    ['a list in a field', { tokens: [hidden] }],
    ['a number in a field', { password: 123_456 }],
    ['a secret by its type', { value: new Secret(hidden) }],
    ['a map', new Map([['token', hidden]])],
    ['a map of maps, and a set', new Map([['a', new Map([['b', new Set([{ secret: hidden }])]])]])],
    ['a key of a map', new Map([[new Secret(hidden), 1]])],
    ['headers', { headers: new Headers({ authorization: `Bearer ${hidden}` }) }],
    ['a URL', new URL(`https://api.weixin.qq.com/cgi-bin/user?access_token=${hidden}&openid=o`)],
    ['the parts of a query', new URLSearchParams({ signature: hidden })],
    ['an error', Object.assign(new Error(`GET /?access_token=${hidden}`), { token: hidden })],
    [
      'the cause of an error',
      new Error('a', { cause: new Error('b', { cause: { secret: hidden } }) }),
    ],
    ['errors in an error', new AggregateError([new Error(`secret=${hidden}`)], 'all failed')],
    ['bytes', { key: Buffer.from(hidden) }],
    ['an object of a class', new Session()],
    ['what an object says of itself', { toJSON: () => ({ secret: hidden }) }],
  ])('does not show what is in %s', (_in, value) => {
    const text = logged({ value })

    expect(text).not.toContain(hidden)
    expect(text).not.toContain('123456')
    expect(text).not.toContain(JSON.stringify([...Buffer.from(hidden)]).slice(1, -1))
  })

  it.each([
    `https://api.weixin.qq.com/cgi-bin/token?grant_type=client_credential&appid=wx1&secret=${hidden}`,
    `/callback/wx1?signature=${hidden}&timestamp=1&nonce=2&msg_signature=${hidden}`,
    `https://a.test/?redirect_uri=https%3A%2F%2Fb.test%2F%3Faccess_token%3D${hidden}%26x%3D1`,
    `https://a.test/oauth?code=${hidden}&state=1`,
    `{"access_token":"${hidden}","expires_in":7200}`,
    String.raw`the answer was "{\"refresh_token\": \"${hidden}\"}"`,
    `password: ${hidden}`,
    `mysql://root:${hidden}@127.0.0.1:3306/mphub`,
    `Authorization: Bearer ${hidden}`,
    `authorization: Basic ${hidden}==`,
    `ACCESS_TOKEN=${hidden}, ticket=${hidden}`,
  ])('does not show a secret in a text: %s', (text) => {
    expect(maskText(text)).not.toContain(hidden)
    expect(maskText(text)).toContain('[secret]')
  })

  it('does not show an API key, wherever it stands', () => {
    const key = `mphub_0123456789ab_${'x'.repeat(43)}`

    expect(maskText(`called with ${key}.`)).toBe('called with [secret].')
  })

  it('shows what is no secret', () => {
    const value = {
      appid: 'wx1',
      hasToken: true,
      secret: null,
      at: new Date(0),
      path: '/callback/wx1?timestamp=1&nonce=2',
      list: [1, 'two', null],
    }

    expect(redact(value)).toEqual({ ...value, at: '1970-01-01T00:00:00.000Z' })
    expect(redact(new Map([['a', 1n]]))).toEqual({ a: '1' })
  })

  it('tells an error with its type, its stack and its causes', () => {
    const cause = Object.assign(new RangeError('too far'), { errcode: 5 })

    expect(redact(new Error('failed', { cause }))).toMatchObject({
      type: 'Error',
      message: 'failed',
      stack: expect.stringContaining('redact.test.ts'),
      cause: { type: 'RangeError', message: 'too far', errcode: 5 },
    })
  })

  it('has an end, whatever goes round in circles, deep down, or on and on', () => {
    const circle: Record<string, unknown> = { name: 'a' }
    circle['self'] = { circle }
    const deep = Array.from({ length: 50 }).reduce<unknown>((inside) => ({ inside }), 1)

    expect(logged(circle)).toContain('[circular]')
    expect(logged(deep)).toContain('[deeper]')
    expect(logged(Array.from({ length: 1_000 }, () => 1)).length).toBeLessThan(300)
    expect(logged('x'.repeat(100_000)).length).toBeLessThan(20_000)
  })

  it('is there when a part of it cannot be read', () => {
    const broken = {
      get a() {
        throw new Error('no')
      },
      toJSON() {
        throw new Error('no')
      },
    }

    expect(logged({ broken, b: 1 })).toBe('{"broken":"[unreadable]","b":1}')
  })

  it('never shows it, however it is wrapped', () => {
    const wrapping = fc.constantFrom<(value: unknown) => unknown>(
      (value) => ({ a: value }),
      (value) => [value, 1],
      (value) => new Map([['a', value]]),
      (value) => new Set([value]),
      (value) => new Error('a', { cause: value }),
      (value) => Object.assign(new Error('a'), { value }),
      (value) => new AggregateError([value]),
    )
    const core = fc.constantFrom<unknown>(
      new Secret(hidden),
      { token: hidden },
      `https://a.test/?access_token=${hidden}`,
      new Error(`secret=${hidden}`),
    )

    fc.assert(
      fc.property(core, fc.array(wrapping, { maxLength: 12 }), (value, wrappings) => {
        const wrapped = wrappings.reduce((inside, wrap) => wrap(inside), value)
        expect(logged(wrapped)).not.toContain(hidden)
      }),
      { numRuns: 500 },
    )
  })

  it.each(['secret', 'token=', '"secret":"\\', 'a://', 'mphub_', 'Bearer ', 'signature%3D%26'])(
    'takes time in proportion to its length: %j, repeated',
    (part) => {
      const seconds = (length: number) => {
        const text = part.repeat(length / part.length)
        const start = performance.now()
        maskText(text)
        return performance.now() - start
      }
      seconds(10_000)

      expect(seconds(400_000)).toBeLessThan(200 + 100 * seconds(40_000))
    },
  )
})
