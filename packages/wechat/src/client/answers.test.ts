/** Which error becomes of which answer, and what can be printed of it. */
import type { ServerResponse } from 'node:http'
import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import * as base from '../api/base.ts'
import * as media from '../api/media.ts'
import * as menu from '../api/menu.ts'
import * as sns from '../api/sns.ts'
import { startStandIn, type Answer, type Asked } from '../testing/stand-in.ts'
import { createClient } from './client.ts'
import type { Answered, SentRequest } from './hooks.ts'

const token = 'ToKeN_never-to-be-seen'
const secret = 'SeCrEt_never-to-be-seen'
const credentials = { current: async () => token, replace: async () => token }
const refusal = '{"errcode":40007,"errmsg":"invalid media_id"}'

function says(body: string, headers: Record<string, string> = {}, status = 200): Answer {
  return (response) => response.writeHead(status, headers).end(body)
}

const plain = { 'content-type': 'text/plain' }

describe('an answer', () => {
  it.each([
    ['a refusal', says(refusal), { code: 'wechat_refused', errcode: 40007 }],
    ['a refusal as text/plain', says(refusal, plain), { code: 'wechat_refused', errcode: 40007 }],
    ['a refusal with its number as text', says('{"errcode":"40007"}'), { errcode: 40007 }],
    ['a refusal with HTTP 412', says(refusal, {}, 412), { errcode: 40007 }],
    [
      'a refusal with control characters',
      says('{"errcode":40007,"errmsg":"a\u0001b"}'),
      { errcode: 40007, errmsg: 'a\u0001b' },
    ],
    ['a refusal behind a byte order mark', says(`\uFEFF${refusal}`), { errcode: 40007 }],
    [
      'HTML',
      says('<html></html>', { 'content-type': 'text/html' }),
      { code: 'wechat_answer_unreadable', fault: 'html', outcome: 'unknown' },
    ],
    ['nothing', says(''), { code: 'wechat_answer_unreadable', fault: 'empty' }],
    ['text', says('success', plain), { code: 'wechat_answer_unreadable', fault: 'not_json' }],
    ['half a JSON', says('{"menu":'), { fault: 'not_json' }],
    [
      'success in another form',
      says('{"menu":"none"}'),
      {
        code: 'wechat_answer_unreadable',
        fault: 'not_as_described',
        outcome: 'done',
        answer: { menu: 'none' },
      },
    ],
    [
      'a redirection',
      says('{}', { location: 'https://elsewhere.example/' }, 302),
      { code: 'wechat_http_status', status: 302, outcome: 'refused', retryable: false },
    ],
    [
      'HTTP 404',
      says('<html>', {}, 404),
      { code: 'wechat_http_status', status: 404, outcome: 'refused', retryable: false },
    ],
    [
      'HTTP 500',
      says('oops', {}, 500),
      { code: 'wechat_http_status', status: 500, outcome: 'unknown', retryable: true },
    ],
    [
      'a broken connection',
      ((response) => response.destroy()) satisfies Answer,
      { code: 'wechat_unreachable', outcome: 'unknown' },
    ],
    [
      'an answer that breaks off',
      ((response) =>
        response
          .writeHead(200, { 'content-length': '99' })
          .write('{', () => response.destroy())) satisfies Answer,
      { code: 'wechat_unreachable', outcome: 'unknown' },
    ],
    ['silence', (() => {}) satisfies Answer, { code: 'wechat_timeout', phase: 'headers' }],
    [
      'half an answer',
      ((response) => response.write('{')) satisfies Answer,
      { code: 'wechat_timeout', phase: 'body' },
    ],
  ] satisfies [string, Answer, object][])(
    'of %s is the error for it',
    async (_what, answer, error) => {
      await using server = await startStandIn(() => answer)
      const wechat = clientOf(server.url)

      await expect(wechat.call(menu.get)).rejects.toMatchObject({ ...error, endpoint: 'menu.get' })

      await wechat.close()
    },
  )

  it('that is a file comes as a stream, with its type and its Chinese name', async () => {
    const picture = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])
    const disposition = Buffer.from('attachment; filename="照片.jpg"').toString('latin1')
    const headers = { 'content-type': 'image/jpeg', 'content-disposition': disposition }
    await using server = await startStandIn(
      () => (response) => response.writeHead(200, headers).end(picture),
    )
    const wechat = clientOf(server.url)

    const file = await wechat.call(media.get, { media_id: 'm' })

    expect(file).toMatchObject({ type: 'image/jpeg', name: '照片.jpg' })
    expect('bytes' in file && (await file.bytes())).toEqual(picture)
    await wechat.close()
  })

  it.each([
    ['a refusal', refusal, { errcode: 40007 }],
    ['an empty text', '', { fault: 'empty' }],
    ['a text without end', `{${' '.repeat(17 * 1024 * 1024)}`, { fault: 'too_long' }],
  ])('where a file was asked for can be %s', async (_what, body, error) => {
    await using server = await startStandIn(() => says(body, plain))
    const wechat = clientOf(server.url)

    await expect(wechat.call(media.get, { media_id: 'm' })).rejects.toMatchObject(error)
    await wechat.close()
  })

  it('where a file was asked for can be the address of a video', async () => {
    const answer = { video_url: 'https://example.com/v' }
    await using server = await startStandIn(() => answer)
    const wechat = clientOf(server.url)

    expect(await wechat.call(media.get, { media_id: 'm' })).toEqual(answer)
    await wechat.close()
  })
})

describe('an upload', () => {
  it('is a form with the file under its Chinese name', async () => {
    await using server = await startStandIn(() => ({ type: 'image', media_id: 'm', created_at: 1 }))
    const wechat = clientOf(server.url)
    const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')

    await wechat.call(media.upload, { type: 'image', media: new File([png], '照片.png') })

    const [asked] = server.asked
    expect(asked?.query.get('type')).toBe('image')
    expect(asked?.headers['content-type']).toMatch('multipart/form-data')
    expect(asked?.headers['content-length']).toMatch(/^\d+$/)
    expect(asked?.body).toContain('name="media"; filename="照片.png"')
    await wechat.close()
  })

  it('of what WeChat would not take is not sent', async () => {
    await using server = await startStandIn(() => ({}))
    const wechat = clientOf(server.url)

    const call = wechat.call(media.upload, { type: 'thumb', media: Buffer.from('no picture') })

    await expect(call).rejects.toMatchObject({ name: 'InvalidMediaError' })
    expect(server.asked).toHaveLength(0)
    await wechat.close()
  })
})

describe('a secret', () => {
  const answers: readonly (readonly [string, Answer])[] = [
    ['of a refusal that repeats the call', repeat],
    ['of HTTP 500', says(`${token}`, {}, 500)],
    ['of a page of HTML', says(`<html>${token}`)],
    ['of a broken connection', (response) => response.destroy()],
    ['of a time-out', () => {}],
    ['of success in another form', { menu: token, access_token: token }],
  ]

  it.each(answers)('is not in the error %s, nor in what hooks see', async (_what, answer) => {
    const seen: unknown[] = []
    const hooks = {
      onRequest: (sent: SentRequest) => void seen.push(sent),
      onAnswer: (answered: Answered) => void seen.push(answered),
    }
    await using server = await startStandIn(() => answer)
    const wechat = createClient({ credentials, domains: [server.url], hooks, timeouts, retries: 0 })
    const keys = { appid: 'wx1', secret }

    for (const call of [
      () => wechat.call(menu.get),
      () => wechat.call(base.token, keys),
      () => wechat.call(base.stableToken, keys),
      () => wechat.call(sns.accessToken, { ...keys, code: `code-${secret}` }),
      () => wechat.raw({ method: 'POST', path: '/x', query: { secret }, body: { secret } }),
    ]) {
      await call().catch((error: unknown) => seen.push(error, String(error)))
    }

    expect(seen.length).toBeGreaterThan(15)
    expect(JSON.stringify(seen)).not.toMatch('never-to-be-seen')
    expect(inspect(seen, { depth: 10, showHidden: true })).not.toMatch('never-to-be-seen')
    await wechat.close()
  })

  it('is not in what a client shows of itself', () => {
    const wechat = createClient({ credentials: { appid: 'wx1', secret } })

    expect(inspect(wechat, { depth: 10, showHidden: true })).not.toMatch('never-to-be-seen')
  })
})

describe('a hook', () => {
  it.each(['onRequest', 'onAnswer'])('that throws in %s changes no call', async (name) => {
    await using server = await startStandIn(() => ({ menu: {} }))
    const warnings: string[] = []
    const warn = (warning: Error) => void warnings.push(warning.message)
    process.on('warning', warn)
    const failing = () => {
      throw new Error(`${name} is broken`)
    }
    const wechat = createClient({
      credentials,
      domains: [server.url],
      hooks: { [name]: failing },
    })

    expect(await wechat.call(menu.get)).toEqual({ menu: {} })
    await wechat.close()

    expect(warnings).toContain(`A hook of the WeChat client failed: Error: ${name} is broken`)
    process.off('warning', warn)
  })

  it('learns of each request and its answer', async () => {
    const seen: (SentRequest | Answered)[] = []
    await using server = await startStandIn(() => ({ menu: {} }))
    const hooks = {
      onRequest: (sent: SentRequest) => void seen.push(sent),
      onAnswer: (answered: Answered) => void seen.push(answered),
    }
    const wechat = createClient({ credentials, domains: [server.url], hooks })

    await wechat.call(menu.get)

    const sent = {
      endpoint: 'menu.get',
      method: 'GET',
      url: `${server.url}/cgi-bin/menu/get?access_token=***`,
      attempt: 1,
    }
    expect(seen).toEqual([sent, { ...sent, status: 200, ms: expect.any(Number) }])
    await wechat.close()
  })
})

/** As servers do that mean well. */
function repeat(response: ServerResponse, { query, body }: Asked): void {
  const errmsg = `invalid credential in ${[...query.values()].join(' ')} ${body}`
  response.end(JSON.stringify({ errcode: 40001, errmsg }))
}

const timeouts = { connectMs: 300, headersMs: 150, bodyMs: 150 }

function clientOf(url: string) {
  return createClient({ credentials, domains: [url], timeouts, retries: 0 })
}
