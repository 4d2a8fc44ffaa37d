/** Requests that never end (slowloris): cut off, while everybody else is answered. */
import { connect } from 'node:net'
import { text } from '@mphub/wechat'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeQuery } from './raw-push.ts'
import { untilTrue } from './until.ts'
import { startWorld, type World } from './world.ts'

/** The hub gives a request ten seconds, and looks once a second. */
const cutOffWithinMs = 13_000

interface SlowRequest {
  answer(): string
  isCutOff(): boolean
}

/**
 * Sends the beginning of a request, then a byte now and then, and never hangs up by itself. Who has
 * sent nothing goes on sending nothing, until told that it is over.
 */
function dawdle(world: World, beginning: string): SlowRequest {
  const { hostname, port } = new URL(world.callbackUrl())
  const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true })
  let answer = ''
  socket.setEncoding('latin1').on('data', (data: string) => void (answer += data))
  socket.on('error', () => {}).on('close', () => clearInterval(drip))
  if (beginning !== '') socket.write(beginning)
  const drip = setInterval(() => {
    if (beginning !== '' || socket.readableEnded) socket.write('a')
  }, 200)
  return { answer: () => answer, isCutOff: () => socket.destroyed }
}

function headOf(world: World): string {
  const { pathname } = new URL(world.callbackUrl())
  return `POST ${pathname}?${writeQuery(world.signed().query)} HTTP/1.1\r\nHost: hub\r\n`
}

describe('a hub with a hundred requests that never end', () => {
  let world: World
  const slow = new Map<string, SlowRequest[]>()

  beforeAll(async () => {
    world = await startWorld({ account: { welcome: text('欢迎光临') } })
    const beginnings = {
      silent: '',
      'in the middle of the headers': `${headOf(world)}X-Padding: a`,
      'in the middle of the body': `${headOf(world)}Content-Length: 100000\r\n\r\n<xml>`,
      'in the middle of a chunk': `${headOf(world)}Transfer-Encoding: chunked\r\n\r\nffff\r\n<xml>`,
    }
    for (const [where, beginning] of Object.entries(beginnings)) {
      slow.set(
        where,
        Array.from({ length: 25 }, () => dawdle(world, beginning)),
      )
    }
  })
  afterAll(() => world[Symbol.asyncDispose]())

  it('answers a fan at once', async () => {
    const { attempts, shown } = await world.newFan().follows()

    expect(attempts).toHaveLength(1)
    expect(shown).toEqual(['欢迎光临'])
  })

  it.each([
    ['silent'],
    ['in the middle of the headers'],
    ['in the middle of the body'],
    ['in the middle of a chunk'],
  ])('cuts off those that are %s', async (where) => {
    const requests = slow.get(where) ?? []

    await untilTrue(() => requests.every((one) => one.isCutOff()), { withinMs: cutOffWithinMs })

    expect(requests).toHaveLength(25)
    for (const { answer } of requests) expect(answer()).toMatch(/^HTTP\/1\.1 408 /)
  })

  it('counts each once, and has stored nothing of them', async () => {
    await untilTrue(async () => (await world.outcomes())['timed_out'] === 100)

    expect(await world.outcomes()).not.toHaveProperty('malformed_request')
    expect(world.messages()).toBe(1)
  })
})
