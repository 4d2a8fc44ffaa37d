/** Troubles of WeChat and the network, as a developer’s server meets them. */
import { describe, expect, it } from 'vitest'
import { textOf } from '../wire/field.ts'
import { sayingBack } from '../testing/developer-server.ts'
import { startWorld } from '../testing/world.ts'

describe('faults', () => {
  it('lose answers: WeChat asks again and shows the answer once', async () => {
    await using world = await startWorld()
    world.server.answering = sayingBack(world.account, 'world')
    await world.post('/sim/faults', { loseAnswers: 1 })

    const result = await world.say(await world.newFan(), { type: 'text' })

    expect(result).toMatchObject({
      attempts: [
        { outcome: 'lost', body: null },
        { number: 2, outcome: 'answered' },
      ],
      shown: [{ content: 'world' }],
    })
    expect(world.server.pushes).toHaveLength(2)
  })

  it('lose all answers: the fan is told that nobody answers', async () => {
    await using world = await startWorld()
    await world.post('/sim/faults', { loseAnswers: 3 })

    expect(await world.say(await world.newFan(), { type: 'text' })).toMatchObject({
      attempts: [{ outcome: 'lost' }, { outcome: 'lost' }, { outcome: 'lost' }],
      shown: [{ content: '该公众号暂时无法提供服务，请稍后再试' }],
    })
  })

  it('repeat pushes: the same message arrives three times at once, and is shown once', async () => {
    await using world = await startWorld()
    world.server.answering = sayingBack(world.account, 'world')
    await world.post('/sim/faults', { repeatPushes: 2 })

    const result = await world.say(await world.newFan(), { type: 'text' })

    const ids = world.server.pushes.map(({ message }) => textOf(message['MsgId']))
    expect(ids).toEqual([ids[0], ids[0], ids[0]])
    expect(result).toMatchObject({
      attempts: [{ outcome: 'answered' }],
      repeats: [{ outcome: 'answered' }, { outcome: 'answered' }],
      shown: [{ content: 'world' }],
    })
  })

  it('lose the answer to a push, not the one to its duplicate', async () => {
    await using world = await startWorld()
    await world.post('/sim/faults', { loseAnswers: 1, repeatPushes: 1 })

    expect(await world.say(await world.newFan(), { type: 'text' })).toMatchObject({
      attempts: [{ outcome: 'lost' }, { outcome: 'silent' }],
      repeats: [{ outcome: 'silent' }],
    })
  })

  it('delay pushes by the simulator’s clock', async () => {
    await using world = await startWorld()
    await world.post('/sim/faults', { delayPushMs: 60_000 })
    const fan = await world.newFan()
    const said = world.say(fan, { type: 'text' })
    await expect.poll(async () => (await world.get(`${fan}/pushes`)).json).toHaveLength(1)
    expect(world.server.pushes).toEqual([])

    await world.post('/sim/clock', { advanceMs: 60_000 })

    expect(await said).toMatchObject({ attempts: [{ outcome: 'silent' }] })
  })

  it('make the API busy for some calls', async () => {
    await using world = await startWorld()
    await world.post('/sim/faults', { apiBusy: 1 })

    const answers = [await world.get('/cgi-bin/token'), await world.get('/cgi-bin/token')]

    expect(answers).toMatchObject([{ json: { errcode: -1 } }, { json: { errcode: 41002 } }])
  })

  it('can be read, and end when they are deleted', async () => {
    await using world = await startWorld()
    await world.post('/sim/faults', { loseAnswers: 5 })
    expect((await world.get('/sim/faults')).json).toMatchObject({ loseAnswers: 5, apiBusy: 0 })

    await fetch(`${world.simulator.url}/sim/faults`, { method: 'DELETE' })

    expect((await world.get('/sim/faults')).json).toMatchObject({ loseAnswers: 0 })
  })

  it.each([{ earthquake: 1 }, { loseAnswers: -1 }, { loseAnswers: '1' }, []])(
    'refuse %j',
    async (faults) => {
      await using world = await startWorld()

      expect(await world.post('/sim/faults', faults)).toMatchObject({
        status: 400,
        json: { error: { code: 'bad_input' } },
      })
    },
  )
})
