/** Alarms of WeChat about a server that fails, and the minute of MarkFail. */
import { describe, expect, it } from 'vitest'
import { startWorld, type World } from '../testing/world.ts'

async function alarms(world: World): Promise<unknown> {
  return (await world.get('/sim/alarms')).json
}

async function fail(world: World, times: number, saying = { type: 'text' }): Promise<void> {
  world.server.answering = () => ({ status: 500, body: 'Error 500' })
  const fan = await world.newFan()
  for (let time = 0; time < times; time++) await world.say(fan, saying)
}

describe('an alarm', () => {
  it('is raised by the third failure in five minutes, and counts on', async () => {
    await using world = await startWorld()

    await fail(world, 2)
    const before = await alarms(world)
    await fail(world, 2)

    expect(before).toEqual([])
    expect(await alarms(world)).toMatchObject([
      { kind: 'bad-response', title: '回应失败', count: 4, perMinutes: 5 },
    ])
  })

  it('is written as WeChat writes it', async () => {
    await using world = await startWorld({ alarmAfter: 1 })

    await fail(world, 1, { type: 'SCAN' })

    const sample =
      /\[OpenID=o.{27}\]\[Stamp=\d{10}\]\[OuterIP=127.0.0.1\]\[3rdUrl=\/callback\]/.source +
      /\[Event=Scan QRCode\]\[ip=\]\[response_length=9\]\[response_content=Error 500\]/.source
    expect(await alarms(world)).toMatchObject([
      {
        sample: expect.stringMatching(new RegExp(`^${sample}$`)),
        text: expect.stringMatching(
          new RegExp(
            `^回应失败\\nAppid: ${world.account.appid}\\n昵称: .+\\n时间: .+\\n内容: .+\\n次数: 5分钟 1次\\n错误样例: `,
          ),
        ),
      },
    ])
  })

  it('begins anew after five minutes', async () => {
    await using world = await startWorld({ alarmAfter: 2 })
    await fail(world, 2)

    world.simulator.clock.advance(300_000)
    await fail(world, 1)
    await fail(world, 1)

    expect(await alarms(world)).toMatchObject([{ count: 2 }, { count: 2 }])
  })

  it.each([
    ['push-dns', 'dns-failed', 'DNS失败'],
    ['push-dns-timeout', 'dns-timeout', 'DNS超时'],
    ['push-connect-timeout', 'connect-timeout', '连接超时'],
    ['push-refuse', 'connect-timeout', '连接超时'],
    ['push-lose-answer', 'request-timeout', '请求超时'],
  ])('after %s is %s', async (fault, kind, title) => {
    await using world = await startWorld({ pushTimeoutMs: 20 })
    await world.post('/sim/faults', { kind: fault })

    await world.say(await world.newFan(), { type: 'text' })

    expect(await alarms(world)).toMatchObject([{ kind, title, count: 3 }])
  })

  it('is of one account', async () => {
    await using world = await startWorld({ alarmAfter: 1 })
    await fail(world, 1)

    expect((await world.get('/sim/alarms?appid=wx0')).json).toEqual([])
  })

  it('is not raised by answers', async () => {
    await using world = await startWorld({ alarmAfter: 1 })

    await world.say(await world.newFan(), { type: 'text' })

    expect(await alarms(world)).toEqual([])
  })
})

describe('MarkFail', () => {
  it('suspends pushes for a minute after failures in a row', async () => {
    await using world = await startWorld()
    await world.post('/sim/faults', { kind: 'mark-fail', failures: 2 })
    await fail(world, 2)
    const fan = await world.newFan()

    const held = await world.say(fan, { type: 'text' })
    world.simulator.clock.advance(60_000)
    world.server.answering = () => ({ body: 'success' })

    expect(held).toMatchObject({ attempts: [], shown: [{ failure: 'unavailable' }] })
    expect(await world.say(fan, { type: 'text' })).toMatchObject({
      attempts: [{ outcome: 'silent' }],
    })
    expect(await alarms(world)).toMatchObject([{ kind: 'mark-fail', count: 2 }])
  })

  it('forgets failures once there is an answer', async () => {
    await using world = await startWorld()
    await world.post('/sim/faults', { kind: 'mark-fail', failures: 2 })
    await fail(world, 1)
    world.server.answering = () => ({ body: 'success' })
    await world.say(await world.newFan(), { type: 'text' })

    await fail(world, 1)

    expect(await alarms(world)).toEqual([])
  })

  it('is of the address: another one gets pushes at once, and another account there does not', async () => {
    await using world = await startWorld()
    const { appid, callbackUrl } = world.account
    await world.post('/sim/faults', { kind: 'mark-fail', failures: 2 })
    await fail(world, 2)
    world.server.answering = () => ({ body: 'success' })
    const neighbour = world.simulator.addAccount({ callbackUrl })
    const fan = await world.newFan()

    world.simulator.addAccount({ appid, callbackUrl: `${callbackUrl}/new` })

    expect(await world.say(fan, { type: 'text' })).toMatchObject({
      suspended: false,
      attempts: [{ outcome: 'silent' }],
    })
    const other = world.simulator.account(neighbour).fan()
    expect(await other.follows()).toMatchObject({ suspended: true, attempts: [] })
  })

  it('does not happen by itself', async () => {
    await using world = await startWorld({ alarmAfter: 100 })

    await fail(world, 40)

    expect(await world.say(await world.newFan(), { type: 'text' })).toHaveProperty(
      'attempts.length',
      1,
    )
  })
})
