/** What a client does when the first domain of WeChat’s API is in trouble: real servers, a clock that is moved. */
import { createServer } from 'node:net'
import { once } from 'node:events'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import * as customMessage from '../api/custom-message.ts'
import * as menu from '../api/menu.ts'
import { manualClock } from '../testing/manual-clock.ts'
import { startStandIn, type Answer } from '../testing/stand-in.ts'
import { createClient } from './client.ts'

const credentials = { current: async () => 'token', replace: async () => 'another' }
const timeouts = { connectMs: 300, headersMs: 150, bodyMs: 150 }
const healthy = { menu: { button: [] } }
const message = { touser: 'oAbc', msgtype: 'text', text: { content: 'hello' } } as const

const troubles = {
  'answers 502': (response) => response.writeHead(502).end('<html>Bad Gateway</html>'),
  'answers 503 without a word': (response) => response.writeHead(503).end(),
  'hangs before the answer': () => {},
  'hangs in the middle of the answer': (response) => response.write('{"menu":'),
  'breaks the connection': (response) => response.destroy(),
  'answers with a page of HTML': (response) => response.end('<html>Log in first</html>'),
  'answers nothing': (response) => response.end(),
} satisfies Record<string, Answer>

/** Two domains, the first of which gives what `first.answer` says. */
async function startWorld(trouble: Answer) {
  const first = { answer: trouble }
  const clock = manualClock()
  const one = await startStandIn(() => first.answer)
  const two = await startStandIn(() => healthy)
  const options = { credentials, timeouts, clock, retries: 0 }
  const wechat = createClient({ ...options, domains: [one.url, two.url] })
  return {
    first,
    clock,
    one,
    two,
    wechat,
    async [Symbol.asyncDispose]() {
      await Promise.all([one[Symbol.asyncDispose](), two[Symbol.asyncDispose]()])
      await wechat.close()
    },
  }
}

describe.each(Object.entries(troubles))('a first domain that %s', (_what, trouble) => {
  it('hands a call that may be repeated over to the next, within the time-outs', async () => {
    await using world = await startWorld(trouble)
    const startedAt = performance.now()

    expect(await world.wechat.call(menu.get)).toEqual(healthy)

    expect(performance.now() - startedAt).toBeLessThan(10_000)
    expect([world.one.asked.length, world.two.asked.length]).toEqual([1, 1])
  })

  it('does not make a message go out twice', async () => {
    await using world = await startWorld(trouble)

    await expect(world.wechat.call(customMessage.send, message)).rejects.toMatchObject({
      outcome: 'unknown',
      retryable: true,
    })

    expect([world.one.asked.length, world.two.asked.length]).toEqual([1, 0])
  })

  it('is left alone until it is healthy, and then comes first again', async () => {
    await using world = await startWorld(trouble)
    await world.wechat.call(menu.get)

    await world.wechat.call(menu.get)
    expect(world.one.asked).toHaveLength(1)

    world.first.answer = healthy
    world.clock.advance(10_000)
    await world.wechat.call(menu.get)
    await until(() => world.one.count('/cgi-bin/get_api_domain_ip') === 1)
    await until(async () => (await world.wechat.call(menu.get)) && world.one.asked.length > 2)
    expect(world.one.asked.at(-1)?.path).toBe('/cgi-bin/menu/get')
  })
})

describe('a first domain that refuses connections', () => {
  it('hands every call over to the next, since nothing has arrived', async () => {
    const two = await startStandIn(() => ({ errcode: 0, errmsg: 'ok' }))
    const domains = [await deadAddress(), two.url]
    const wechat = createClient({ credentials, domains, clock: manualClock() })

    await wechat.call(customMessage.send, message)

    expect(two.asked).toHaveLength(1)
    await wechat.close()
    await two[Symbol.asyncDispose]()
  })

  it('alone, is an error that says so', async () => {
    const domains = [await deadAddress()]
    const wechat = createClient({ credentials, domains, clock: manualClock() })

    await expect(wechat.call(customMessage.send, message)).rejects.toMatchObject({
      name: 'NetworkError',
      code: 'wechat_unreachable',
      outcome: 'not_sent',
      cause: { code: 'ECONNREFUSED' },
    })
  })
})

describe('a domain that stays in trouble', () => {
  it('is looked at ever more rarely', async () => {
    await using world = await startWorld(troubles['answers 502'])
    await world.wechat.call(menu.get)
    const looks = () => world.one.count('/cgi-bin/get_api_domain_ip')

    for (const [seconds, expected] of [
      [10, 1],
      [10, 1],
      [10, 2],
      [10, 2],
      [20, 2],
    ] as const) {
      world.clock.advance(seconds * 1000)
      await world.wechat.call(menu.get)
      await until(() => looks() >= expected)
      await untilQuiet()
      expect(looks()).toBe(expected)
    }
  })
})

/** The address of a port where nobody listens. */
async function deadAddress(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return `http://127.0.0.1:${address.port}`
}

async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await setImmediate()
}

/** Long enough for a request on loopback and its answer. */
async function untilQuiet(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await setImmediate()
}
