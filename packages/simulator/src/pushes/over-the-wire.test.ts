/** What becomes of a push whose server does odd things with the connection. */
import { pbkdf2 } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { startDeafServer, startRawServer } from '../testing/raw-server.ts'
import { startWorld, type World } from '../testing/world.ts'

const hash = promisify(pbkdf2)

function worldFor(callbackUrl: string, pushTimeoutMs = 5000): Promise<World> {
  return startWorld({ alarmAfter: 1, pushTimeoutMs, account: { callbackUrl, mode: 'plain' } })
}

const attemptsSchema = z.object({
  attempts: z.array(z.looseObject({ outcome: z.string(), status: z.number().nullable() })),
})

async function pushTo(callbackUrl: string, pushTimeoutMs = 5000) {
  await using world = await worldFor(callbackUrl, pushTimeoutMs)
  const result = await world.say(await world.newFan(), { type: 'text' })
  const alarms = world.simulator.alarms().map(({ kind }) => kind)
  return { attempts: attemptsSchema.parse(result).attempts, alarms }
}

const ok = 'HTTP/1.1 200 OK\r\n'

/** WeChat’s, so that no test waits long. */
const patienceMs = 100

describe('a push whose server', () => {
  it.each<[string, string, string]>([
    ['answers as HTTP/1.0 and closes', 'HTTP/1.0 200 OK\r\n\r\nsuccess', 'success'],
    [
      'answers in chunks',
      `${ok}Transfer-Encoding: chunked\r\n\r\n7\r\nsuccess\r\n0\r\n\r\n`,
      'success',
    ],
    ['answers with length 0', `${ok}Content-Length: 0\r\n\r\n`, ''],
  ])('%s has its silence', async (_what, answer, body) => {
    await using server = await startRawServer((socket) => socket.end(answer))

    expect(await pushTo(server.url)).toMatchObject({
      attempts: [{ outcome: 'silent', status: 200, body }],
      alarms: [],
    })
  })

  it.each<[string, (socket: Socket) => void, object, number]>([
    [
      'sends it elsewhere is not followed',
      (socket) => socket.end('HTTP/1.1 301 Moved\r\nLocation: /other\r\nContent-Length: 0\r\n\r\n'),
      { outcome: 'error-status', status: 301, reasonCode: 'redirected' },
      1,
    ],
    [
      'compresses its answer is told so',
      (socket) => {
        const body = gzipSync('<xml></xml>')
        const head = `${ok}Content-Encoding: gzip\r\nContent-Length: ${body.length}\r\n\r\n`
        socket.end(Buffer.concat([Buffer.from(head), body]))
      },
      { outcome: 'invalid', status: 200, reasonCode: 'answer_compressed' },
      1,
    ],
    [
      'does not speak HTTP has an answer that is none',
      (socket) => socket.end('220 mail.example.com ESMTP\r\n'),
      { outcome: 'connection-failed', status: null, reasonCode: 'not_http' },
      3,
    ],
    [
      'closes the connection without a word is tried again',
      (socket) => socket.destroy(),
      { outcome: 'connection-failed', status: null, reasonCode: 'connection_closed' },
      3,
    ],
    [
      'closes the connection in the middle of its answer is tried again',
      (socket) => socket.end(`${ok}Content-Length: 7\r\n\r\nsucc`),
      { outcome: 'connection-failed', reasonCode: 'connection_closed' },
      3,
    ],
  ])('%s', async (_what, answer, attempt, times) => {
    await using server = await startRawServer(answer)

    const { attempts, alarms } = await pushTo(server.url)

    expect(attempts).toMatchObject(Array.from({ length: times }, () => attempt))
    expect(server.connections).toBe(times)
    expect(alarms).toEqual(['bad-response'])
  })

  it('has begun its answer and does not end it in time is late, and its status is known', async () => {
    await using server = await startRawServer((socket) => {
      socket.write(`${ok}Content-Length: 7\r\n\r\nsucc`)
    })

    expect(await pushTo(server.url, patienceMs)).toMatchObject({
      attempts: [1, 2, 3].map(() => ({
        ...{ outcome: 'timeout', status: 200, reasonCode: 'answer_unfinished' },
      })),
      alarms: ['request-timeout'],
    })
  })

  it('closes each connection that stays open too long gets the next push all the same', async () => {
    await using server = await startRawServer((socket) => {
      socket.write(`${ok}Content-Length: 7\r\n\r\nsuccess`, () =>
        setImmediate(() => socket.destroy()),
      )
    })
    await using world = await worldFor(server.url)
    const fan = await world.newFan()

    for (let time = 1; time <= 20; time++) {
      expect(await world.say(fan, { type: 'text' })).toMatchObject({
        attempts: [{ outcome: 'silent' }],
      })
    }
  })
})

describe('a push that never gets as far as to be sent', () => {
  it('because connecting takes too long is a connection time-out', async () => {
    await using server = await startDeafServer()
    const { hostname, port } = new URL(server.url)
    const others = Array.from({ length: 8 }, () => connect(Number(port), hostname))

    const result = await pushTo(server.url, patienceMs)

    for (const socket of others) socket.destroy()
    expect(result).toMatchObject({
      attempts: [1, 2, 3].map(() => ({
        ...{ outcome: 'connection-failed', status: null, reasonCode: 'no_connection_in_time' },
      })),
      alarms: ['connect-timeout'],
    })
  })

  it('because its domain is not resolved in time is a DNS time-out', async () => {
    const release = occupyThreads()

    const result = await pushTo('http://localhost:1/', patienceMs)

    await release()
    expect(result).toMatchObject({
      attempts: [1, 2, 3].map(() => ({
        ...{ outcome: 'connection-failed', status: null, reasonCode: 'no_dns_answer_in_time' },
        reason: 'the domain name was not resolved in time (0.1 s)',
      })),
      alarms: ['dns-timeout'],
    })
  })
})

/** Names are resolved in Node’s threads, behind what this keeps waiting there. */
function occupyThreads(): () => Promise<unknown> {
  const stopping = new AbortController()
  async function work(): Promise<void> {
    while (!stopping.signal.aborted) await hash('secret', 'salt', 20_000, 64, 'sha512')
  }
  const works = Array.from({ length: 64 }, work)
  return () => {
    stopping.abort()
    return Promise.all(works)
  }
}
