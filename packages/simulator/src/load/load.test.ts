/** A load test of a server, through the control API. */
import { describe, expect, it } from 'vitest'
import { encryptedReply, replyTo, sayingBack } from '../testing/developer-server.ts'
import { startWorld, type World } from '../testing/world.ts'
import { textOf } from '../wire/field.ts'

async function load(world: World, order: object): Promise<unknown> {
  const { appid } = world.account
  return (await world.post('/sim/load?wait=1', { appid, rate: 500, ...order })).json
}

describe('a load test', () => {
  it('sends as many as it should and says how fast the answers came', async () => {
    await using world = await startWorld()
    world.server.answering = sayingBack(world.account, 'world')

    const report = await load(world, { count: 50 })

    expect(report).toMatchObject({
      ...{ id: 'load-1', state: 'done', planned: 50, sent: 50, inTime: 50, late: 0, wrong: 0 },
      ...{ refused: 0, waiting: 0, skipped: 0, unfinished: 0, byStatus: { 200: 50 }, reasons: [] },
      ms: { p50: expect.any(Number), p99: expect.any(Number), max: expect.any(Number) },
      ...{ isOnSchedule: expect.any(Boolean), behindMs: expect.any(Number) },
    })
    expect(world.server.pushes).toHaveLength(50)
  })

  it('keeps its rate', async () => {
    await using world = await startWorld()

    const report = Object(await load(world, { rate: 100, seconds: 0.5 }))

    expect(report.sent).toBe(50)
    expect(report.seconds).toBeGreaterThanOrEqual(0.48)
  })

  it('sends messages and events of different fans in turn, each with an id of its own', async () => {
    await using world = await startWorld()
    const kinds = ['text', 'CLICK']

    await load(world, { count: 20, kinds, texts: ['a', 'b', 'c'], fans: 5 })

    const messages = world.server.pushes.map(({ message }) => message)
    const texts = messages.filter(({ MsgType }) => MsgType === 'text')
    expect(texts).toHaveLength(10)
    expect(new Set(texts.map(({ MsgId }) => MsgId)).size).toBe(10)
    expect(new Set(messages.map(({ FromUserName }) => textOf(FromUserName))).size).toBe(5)
    expect(new Set(texts.map(({ Content }) => textOf(Content)))).toEqual(new Set(['a', 'b', 'c']))
  })

  it('repeats the share that it should', async () => {
    await using world = await startWorld()

    const report = await load(world, { count: 20, repeat: 0.25 })

    expect(report).toMatchObject({ planned: 20, sent: 25 })
    const ids = world.server.pushes.map(({ message }) => textOf(message['MsgId']))
    expect(new Set(ids).size).toBe(20)
  })

  it.each([
    ['status', { status: 500, body: '' }, { wrong: 4, byStatus: { 500: 4 } }],
    ['format', { body: 'hello' }, { wrong: 4, byStatus: { 200: 4 } }],
  ])('counts a wrong %s', async (_what, answer, expected) => {
    await using world = await startWorld()
    world.server.answering = () => answer

    expect(await load(world, { count: 4 })).toMatchObject({ inTime: 0, ...expected })
  })

  it('counts a wrong signature, and names it', async () => {
    await using world = await startWorld()
    const other = { ...world.account, token: 'another' }
    world.server.answering = (push) => ({
      body: encryptedReply(other, replyTo(push, { Content: 'x' })),
    })

    expect(await load(world, { count: 3 })).toMatchObject({
      wrong: 3,
      reasons: [
        {
          reasonCode: 'wrong_msg_signature',
          reason: 'MsgSignature is wrong',
          reasonZh: 'MsgSignature 签名错误',
          count: 3,
        },
      ],
    })
  })

  it('counts connections that are refused', async () => {
    await using world = await startWorld({ account: { callbackUrl: 'http://127.0.0.1:1/' } })

    expect(await load(world, { count: 3 })).toMatchObject({ refused: 3, ms: null })
  })

  it('counts answers that are late', async () => {
    await using world = await startWorld()
    world.server.answering = () => undefined
    const report = load(world, { count: 3 })
    await world.server.received(3)

    world.simulator.clock.advance(5000)

    expect(await report).toMatchObject({ late: 3, inTime: 0 })
  })

  it('tells its progress and can be stopped', async () => {
    await using world = await startWorld()
    world.server.answering = () => undefined
    const { appid } = world.account
    const begun = await world.post('/sim/load', { appid, rate: 200, seconds: 60 })
    await world.server.received(2)

    const progress = await world.get('/sim/load/load-1')
    const second = await world.post('/sim/load', { appid, rate: 1 })
    const stopped = await fetch(`${world.simulator.url}/sim/load/load-1`, { method: 'DELETE' })

    expect(begun.json).toMatchObject({ state: 'running', planned: 12_000 })
    expect(Object(progress.json).waiting).toBeGreaterThanOrEqual(2)
    expect(second).toMatchObject({ status: 409, json: { error: { code: 'load_running' } } })
    expect(await stopped.json()).toMatchObject({ state: 'stopped', refused: 0, waiting: 0 })
    expect((await world.get('/sim/load')).json).toMatchObject([{ id: 'load-1' }])
  })

  it('leaves chats and records alone', async () => {
    await using world = await startWorld()

    await load(world, { count: 10 })

    expect(world.simulator.pushes()).toEqual([])
    expect((await world.get(world.fans)).json).toEqual([])
  })
})

describe('a load test is refused', () => {
  it('for a server that is not on this machine, unless it is said to be mine', async () => {
    await using world = await startWorld({ account: { callbackUrl: 'http://shop.invalid/' } })
    const { appid } = world.account
    const ask = (mine?: string) => world.post('/sim/load', { appid, rate: 1, count: 1, mine })

    const refused = { status: 403, json: { error: { code: 'not_your_server' } } }
    expect([await ask(), await ask('other.invalid')]).toMatchObject([refused, refused])
    expect(await ask('shop.invalid')).toMatchObject({ status: 200 })
  })

  it.each([
    ['without an address', {}, { rate: 1 }, 400],
    ['without a rate', { callbackUrl: 'http://127.0.0.1:1/' }, {}, 400],
    ['too fast', { callbackUrl: 'http://127.0.0.1:1/' }, { rate: 20_001 }, 400],
    ['too many', { callbackUrl: 'http://127.0.0.1:1/' }, { rate: 20_000, seconds: 3600 }, 400],
  ])('%s', async (_what, account, order, status) => {
    await using world = await startWorld({ account: { callbackUrl: '', ...account } })
    const { appid } = world.account

    expect(await world.post('/sim/load', { appid, ...order })).toMatchObject({ status })
  })

  it('for an account or a load test that is not there', async () => {
    await using world = await startWorld()

    expect(await world.post('/sim/load', { appid: 'wx0', rate: 1 })).toMatchObject({ status: 404 })
    expect(await world.get('/sim/load/load-9')).toMatchObject({ status: 404 })
  })
})
