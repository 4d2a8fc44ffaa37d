/** Anything at all, thrown at the callback: it is answered or refused, and nothing breaks. */
import { connect } from 'node:net'
import { writeXml } from '@mphub/wechat'
import fc from 'fast-check'
import { Pool } from 'undici'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { HubProcess } from './hub-process.ts'
import { sign, signEncrypted, signQuery, textFrom, writeQuery, type RawPush } from './raw-push.ts'
import { startWorld, type World } from './world.ts'
import type { WechatAccount } from './wechat-account.ts'

const inputs = Number(process.env['MPHUB_FUZZ_RUNS'] ?? 20_000)
const batch = 250
const timeoutMs = 60_000 + inputs * 5

/** What a hub may answer to anybody. Not 500: that is a mistake of ours. */
const allowed = [200, 400, 401, 404, 413, 414, 431]

/** Marks where a real message is put once the moment of sending is known. */
interface Sketch {
  readonly make: 'text' | 'message' | 'signed' | 'encrypted' | 'noise' | 'unsigned'
  readonly content: string
  readonly fields: Readonly<Record<string, string>>
  readonly query: RawPush['query']
  readonly cut: number
  readonly splice: { readonly at: number; readonly bytes: Uint8Array } | undefined
}

const characters = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
)

const markup = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...['<xml>', '</xml>', '<![CDATA[', ']]>', '<MsgType>', '</MsgType>', 'event', 'text'],
        ...[
          '<!DOCTYPE x [<!ENTITY a "b">]>',
          '&a;',
          '&#0;',
          '&#x10FFFF;',
          '<?xml?>',
          '<!--',
          '-->',
        ],
        ...['<FromUserName>', '</FromUserName>', '<Encrypt>', '</Encrypt>', '{', '}', '":"', '\0'],
      ),
      characters,
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(''))

/** Fields that the hub reads, with what WeChat would never put there. */
const fields = fc.dictionary(
  fc.constantFrom(
    ...['FromUserName', 'CreateTime', 'MsgType', 'Event', 'EventKey', 'MsgId', 'MsgID', 'Content'],
    ...['Recognition', 'Location_X', 'Ticket', 'InfoType', 'AppId', 'CardId', 'List'],
  ),
  fc.oneof(
    characters,
    fc.constantFrom(...['event', 'text', 'voice', 'subscribe', 'unsubscribe', 'CLICK', 'SCAN']),
    fc.constantFrom(...['-1', '0', '1e400', 'NaN', '9'.repeat(30), '1714112445', 'x'.repeat(300)]),
  ),
)

const parameter = fc.constantFrom(
  ...['signature', 'timestamp', 'nonce', 'msg_signature', 'encrypt_type', 'echostr', 'openid'],
  ...['signature[]', '__proto__', 'constructor', ''],
)
const value = fc.oneof(
  characters,
  fc.constantFrom('aes', 'raw', '1714112445', '0'.repeat(40), 'f'.repeat(40)),
  fc.array(characters, { maxLength: 3 }),
)

const sketch: fc.Arbitrary<Sketch> = fc.record({
  make: fc.constantFrom('text', 'message', 'signed', 'encrypted', 'noise', 'unsigned'),
  content: fc.oneof(characters, markup),
  fields,
  query: fc.oneof(
    { weight: 3, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: fc.dictionary(parameter, value, { maxKeys: 3 }) },
  ),
  cut: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(400)),
  splice: fc.option(
    fc.record({ at: fc.nat(400), bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }) }),
    { nil: undefined, freq: 2 },
  ),
})

/** A genuine push of any text or of any fields, something signed or encrypted by the account, or mere noise. */
function pushFrom({ make, content, fields }: Sketch, account: WechatAccount): RawPush {
  const now = Date.now()
  switch (make) {
    case 'text':
      return sign(account, now, textFrom('oFan', account, content))
    case 'message':
      return sign(account, now, writeXml({ ToUserName: account.originalId, ...fields }))
    case 'signed':
      return { query: signQuery(account, now), body: content }
    case 'encrypted':
      return account.mode === 'plain'
        ? signEncrypted(account, now, content)
        : sign(account, now, content)
    case 'noise':
      return signEncrypted(account, now, Buffer.from(content).toString('base64'))
    case 'unsigned':
      return { query: {}, body: content }
  }
}

function damaged(body: RawPush['body'], { cut, splice }: Sketch): Buffer {
  const bytes = Buffer.from(body)
  const kept = cut === 0 ? bytes : bytes.subarray(0, -cut)
  if (splice === undefined) return kept
  return Buffer.concat([kept.subarray(0, splice.at), splice.bytes, kept.subarray(splice.at)])
}

for (const mode of ['plain', 'compatible', 'safe'] as const) {
  describe(`a hub with a ${mode} account`, { shuffle: false }, () => {
    let world: World
    let hub: HubProcess
    let pool: Pool

    beforeAll(async () => {
      world = await startWorld({ mode })
      await world.rule('hello', 'world')
      await world.rule('^(a+)+$', 'regex', { match: 'regex' })
      await world.rule('', 'any', { match: 'any' })
      hub = await world.hubProcess({ environment: { MPHUB_LOG_LEVEL: 'error' } })
      pool = new Pool(hub.url, { connections: 32 })
    })
    afterAll(async () => {
      await pool.destroy()
      await hub[Symbol.asyncDispose]()
      await world[Symbol.asyncDispose]()
    })

    async function statusOf(sketched: Sketch): Promise<number> {
      const { query, body } = pushFrom(sketched, world.account)
      const search = writeQuery({ ...query, ...sketched.query })
      const path = `/callback/${world.account.appid}?${search}`
      const answer = await pool.request({ method: 'POST', path, body: damaged(body, sketched) })
      await answer.body.dump()
      return answer.statusCode
    }

    it(
      'answers or refuses every push, however it is damaged',
      async () => {
        const pushes = fc.array(sketch, { minLength: batch, maxLength: batch })
        const property = fc.asyncProperty(pushes, async (sketches) => {
          const statuses = await Promise.all(sketches.map(statusOf))
          expect(allowed).toEqual(expect.arrayContaining(statuses))
        })
        await fc.assert(property, { numRuns: Math.ceil(inputs / batch / 3) })
      },
      timeoutMs,
    )

    it(
      'survives what is no HTTP',
      async () => {
        const noise = fc.array(
          fc.oneof(
            fc.constantFrom('POST ', 'GET ', `/callback/${world.account.appid}`, ' HTTP/1.1\r\n'),
            fc.constantFrom(
              'Host: a\r\n',
              'Content-Length: 5\r\n',
              'Content-Length: -1\r\n',
              '\r\n',
            ),
            fc.constantFrom('Transfer-Encoding: chunked\r\n', 'ffffffffffffffff\r\n', '?a=%', '\0'),
            characters,
          ),
          { minLength: 1, maxLength: 20 },
        )
        const property = fc.asyncProperty(
          fc.array(noise, { minLength: 25, maxLength: 25 }),
          async (all) => {
            await Promise.all(all.map((parts) => sendRaw(hub.url, parts.join(''))))
          },
        )
        await fc.assert(property, { numRuns: Math.ceil(inputs / batch / 6) })
      },
      timeoutMs,
    )

    it('answers fans afterwards as before, and nothing inside it failed', async () => {
      expect((await world.newFan().says('hello')).shown).toEqual(['world'])

      expect(hub.hasEnded()).toBe(false)
      expect(hub.stderr()).toBe('')
      expect(await world.outcomes()).not.toHaveProperty('failed')
      expect(world.messages()).toBeGreaterThan(10)
    })
  })
}

/** Done when the hub has closed the connection, or has had its say. */
function sendRaw(hubUrl: string, bytes: string): Promise<void> {
  const { hostname, port } = new URL(hubUrl)
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port) })
    socket.on('error', () => {}).on('close', () => resolve())
    socket.on('data', () => socket.destroy())
    socket.end(bytes)
  })
}
