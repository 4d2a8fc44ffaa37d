/** Attempts of a push: time, repetition, and what the fan sees in the end. */
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { textOf } from '../wire/field.ts'
import { sayingBack } from '../testing/developer-server.ts'
import { startWorld, type World } from '../testing/world.ts'

/** Lets WeChat’s patience run out, attempt after attempt. */
async function runOutOfTime(world: World, attempts: number): Promise<void> {
  for (let number = 1; number <= attempts; number++) {
    await world.server.received(number)
    world.simulator.clock.advance(5000)
  }
}

describe('a push that nobody answers', () => {
  it('is tried three times, and the fan is told', async () => {
    await using world = await startWorld()
    world.server.answering = () => undefined
    const said = world.say(await world.newFan(), { type: 'text', content: 'hello' })

    await runOutOfTime(world, 3)

    expect(await said).toMatchObject({
      attempts: [1, 2, 3].map((number) => ({ number, outcome: 'timeout', status: null })),
      shown: [
        {
          type: 'failure',
          failure: 'unavailable',
          content: '该公众号暂时无法提供服务，请稍后再试',
        },
      ],
    })
  })

  it('is the same message each time, signed anew', async () => {
    await using world = await startWorld()
    world.server.answering = () => undefined
    const said = world.say(await world.newFan(), { type: 'text', content: 'hello' })

    await runOutOfTime(world, 3)
    await said

    const { pushes } = world.server
    expect(new Set(pushes.map(({ message }) => textOf(message['MsgId']))).size).toBe(1)
    expect(new Set(pushes.map(({ message }) => textOf(message['CreateTime']))).size).toBe(1)
    expect(new Set(pushes.map(({ query }) => query.get('timestamp'))).size).toBe(3)
    expect(new Set(pushes.map(({ query }) => query.get('nonce'))).size).toBe(3)
  })

  it('takes five seconds each time', async () => {
    await using world = await startWorld()
    world.server.answering = () => undefined
    const fan = await world.newFan()
    const said = world.say(fan, { type: 'text', content: 'hello' })

    await runOutOfTime(world, 3)
    await said

    const records = z.array(z.object({ ms: z.number(), status: z.null() }))
    const { json } = await world.get('/sim/records?kind=push')
    for (const { ms } of records.length(3).parse(json)) expect(Math.floor(ms / 1000)).toBe(5)
  })

  it('is tried four times when WeChat is read that way', async () => {
    await using world = await startWorld({ deliveries: 4 })
    world.server.answering = () => undefined
    const said = world.say(await world.newFan(), { type: 'text' })

    await runOutOfTime(world, 4)

    expect(await said).toHaveProperty('attempts.length', 4)
  })

  it('is shown once a later attempt is answered', async () => {
    await using world = await startWorld()
    const late = sayingBack(world.account, 'late')
    world.server.answering = (push) => (world.server.pushes.length < 3 ? undefined : late(push))
    const said = world.say(await world.newFan(), { type: 'text' })

    await runOutOfTime(world, 2)

    expect(await said).toMatchObject({
      attempts: [{ outcome: 'timeout' }, { outcome: 'timeout' }, { outcome: 'answered' }],
      shown: [{ content: 'late' }],
    })
  })
})

describe('a push to a server that is not there', () => {
  it('fails three times at once', async () => {
    await using world = await startWorld({ account: { callbackUrl: 'http://127.0.0.1:1/' } })

    expect(await world.say(await world.newFan(), { type: 'text' })).toMatchObject({
      attempts: [1, 2, 3].map((number) => ({ number, outcome: 'connection-failed' })),
      shown: [
        {
          type: 'failure',
          failure: 'unavailable',
          content: '该公众号暂时无法提供服务，请稍后再试',
        },
      ],
    })
  })

  it('does not leave when the account has no address', async () => {
    await using world = await startWorld({ account: { callbackUrl: '' } })

    expect(await world.say(await world.newFan(), { type: 'text' })).toMatchObject({
      attempts: [],
      shown: [],
    })
  })
})

describe('an unusable answer', () => {
  it.each([
    ['an error status', { status: 500, body: 'success' }, 'error-status', 'wrong_status'],
    ['a redirect', { status: 302, body: '' }, 'error-status', 'redirected'],
    ['a page', { body: '<html><body>oops</body></html>' }, 'invalid', 'unreadable_xml'],
    ['JSON', { body: '{"errcode":0}' }, 'invalid', 'not_a_reply'],
    ['success in quotes', { body: '"success"' }, 'invalid', 'not_a_reply'],
    ['more than 1 MiB', { body: ' '.repeat(1024 * 1024 + 1) }, 'invalid', 'answer_too_large'],
  ])('is %s: no second attempt, and the fan is told', async (_what, answer, outcome, why) => {
    await using world = await startWorld()
    world.server.answering = () => answer

    const result = await world.say(await world.newFan(), { type: 'text' })

    expect(result).toMatchObject({
      attempts: [{ number: 1, outcome, reasonCode: why, reasonZh: expect.any(String) }],
      shown: [
        { type: 'failure', failure: 'broken', content: '该公众号提供的服务出现故障，请稍后再试' },
      ],
    })
    expect(world.server.pushes).toHaveLength(1)
  })

  it('is a reason to try again when that is wanted', async () => {
    await using world = await startWorld({ retryOnError: true })
    world.server.answering = () => ({ status: 500, body: '' })

    expect(await world.say(await world.newFan(), { type: 'text' })).toHaveProperty(
      'attempts.length',
      3,
    )
  })
})

describe('silence', () => {
  it.each(['success', ''])('is the answer %j: nothing is shown', async (body) => {
    await using world = await startWorld()
    world.server.answering = () => ({ body })

    expect(await world.say(await world.newFan(), { type: 'text' })).toMatchObject({
      attempts: [{ outcome: 'silent', body, reply: null }],
      shown: [],
    })
  })
})
