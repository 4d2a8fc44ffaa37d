/** Troubles of pushes, as a developer’s server meets them. */
import { describe, expect, it } from 'vitest'
import { startDeveloperServer } from '../testing/developer-server.ts'
import { startWorld, type World } from '../testing/world.ts'
import { textOf } from '../wire/field.ts'

function contents({ server }: World): string[] {
  return server.pushes.map(({ message }) => textOf(message['Content']))
}

describe('a fault of pushes', () => {
  it('delays them by the simulator’s clock', async () => {
    await using world = await startWorld()
    await world.post('/sim/faults', { kind: 'push-delay', ms: 60_000 })
    const fan = await world.newFan()
    const said = world.say(fan, { type: 'text' })
    await expect.poll(async () => (await world.get(`${fan}/pushes`)).json).toHaveLength(1)
    expect(world.server.pushes).toEqual([])

    world.simulator.clock.advance(60_000)

    expect(await said).toMatchObject({ attempts: [{ outcome: 'silent' }] })
  })

  it('repeats them at once', async () => {
    await using world = await startWorld()
    await world.post('/sim/faults', { kind: 'push-repeat', times: 2, count: 1 })
    const fan = await world.newFan()

    const results = [await world.say(fan, { type: 'text' }), await world.say(fan, { type: 'text' })]

    expect(results).toMatchObject([{ repeats: { length: 2 } }, { repeats: { length: 0 } }])
    expect(world.server.pushes).toHaveLength(4)
  })

  it('reorders them: the last of those held together arrives first', async () => {
    await using world = await startWorld()
    await world.post('/sim/faults', { kind: 'push-reorder', together: 3 })
    const fan = await world.newFan()
    const said: Promise<unknown>[] = []
    for (const content of ['one', 'two', 'three']) {
      said.push(world.say(fan, { type: 'text', content }))
      const pushes = async () => (await world.get(`${fan}/pushes`)).json
      await expect.poll(pushes).toHaveLength(said.length)
    }

    await Promise.all(said)

    expect(contents(world)).toEqual(['three', 'two', 'one'])
  })

  it('holds one back no longer than it says', async () => {
    await using world = await startWorld()
    await world.post('/sim/faults', { kind: 'push-reorder', together: 2, atMostMs: 1000 })
    const fan = await world.newFan()
    const said = world.say(fan, { type: 'text' })
    await expect.poll(async () => (await world.get(`${fan}/pushes`)).json).toHaveLength(1)

    world.simulator.clock.advance(1000)

    expect(await said).toMatchObject({ attempts: [{ outcome: 'silent' }] })
  })

  it('delivers them to two addresses at once', async () => {
    await using world = await startWorld()
    await using second = await startDeveloperServer()
    second.account = world.account
    await world.post('/sim/faults', { kind: 'push-second-address', address: second.url })

    const result = await world.say(await world.newFan(), { type: 'text', content: 'hello' })

    expect(result).toMatchObject({
      attempts: [{ outcome: 'silent' }],
      repeats: [{ url: expect.stringContaining(second.url), outcome: 'silent' }],
    })
    expect(second.pushes[0]?.message).toMatchObject({ Content: 'hello' })
    expect(world.server.pushes).toHaveLength(1)
  })

  it('tries more than three times, answered or not', async () => {
    await using world = await startWorld()
    await world.post('/sim/faults', { kind: 'push-attempts', attempts: 5 })

    const result = await world.say(await world.newFan(), { type: 'text' })

    expect(result).toHaveProperty('attempts.length', 5)
    expect(world.server.pushes).toHaveLength(5)
  })

  it('loses answers', async () => {
    await using world = await startWorld()
    await world.post('/sim/faults', { kind: 'push-lose-answer', count: 2 })

    expect(await world.say(await world.newFan(), { type: 'text' })).toMatchObject({
      attempts: [{ outcome: 'lost' }, { outcome: 'lost' }, { outcome: 'silent' }],
    })
  })

  it.each([
    ['push-dns', 'unknown_host'],
    ['push-refuse', 'connection_refused'],
  ])('%s keeps them from the server', async (kind, reasonCode) => {
    await using world = await startWorld()
    await world.post('/sim/faults', { kind, host: '127.0.0.1', count: 3 })

    expect(await world.say(await world.newFan(), { type: 'text' })).toMatchObject({
      attempts: [1, 2, 3].map(() => ({ outcome: 'connection-failed', reasonCode })),
      shown: [{ failure: 'unavailable' }],
    })
    expect(world.server.pushes).toEqual([])
  })

  it.each([
    ['while connecting', 'push-connect-timeout', 'no_connection_in_time'],
    ['while the domain is resolved', 'push-dns-timeout', 'no_dns_answer_in_time'],
  ])('times out %s', async (_when, kind, reasonCode) => {
    await using world = await startWorld()
    await world.post('/sim/faults', { kind, count: 1 })
    const fan = await world.newFan()
    const said = world.say(fan, { type: 'text' })
    await expect
      .poll(async () => Object((await world.get('/sim/faults')).json).faults)
      .toMatchObject([{ struck: 1 }])

    world.simulator.clock.advance(5000)

    expect(await said).toMatchObject({
      attempts: [{ outcome: 'connection-failed', reasonCode }, { outcome: 'silent' }],
    })
  })

  it('strikes only the fan it names', async () => {
    await using world = await startWorld()
    const [fan, other] = [await world.newFan(), await world.newFan()]
    await world.post('/sim/faults', { kind: 'push-dns', openid: fan.slice(-28) })

    expect(await world.say(fan, { type: 'text' })).toMatchObject({
      attempts: [1, 2, 3].map(() => ({ outcome: 'connection-failed' })),
    })
    expect(await world.say(other, { type: 'text' })).toMatchObject({
      attempts: [{ outcome: 'silent' }],
    })
  })
})
