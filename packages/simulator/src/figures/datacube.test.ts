/** Statistics: they tell what happened in the simulator, from the next morning on. */
import { datacube, type Endpoint } from '@mphub/wechat/endpoints'
import { describe, expect, it } from 'vitest'
import type { World } from '../testing/world.ts'
import { dayMs, hours, monday, span, worldOnMonday } from './figures.fixture.ts'

describe('the figures of followers', () => {
  it('tell who came and left, by their way, and how many there are', async () => {
    await using world = await worldOnMonday()
    await world.newFans(150)
    const [first = ''] = await world.newFans(2)
    const { openid } = Object((await world.post(world.fans)).json)
    await world.say(`${world.fans}/${openid}`, { type: 'subscribe', scene: 7 })
    await world.say(`${world.fans}/${first}`, { type: 'unsubscribe' })
    world.simulator.clock.advance(dayMs)

    const yesterday = span(world, 1)
    expect((await world.wechat.call(datacube.getUserSummary, yesterday)).list).toEqual([
      { ref_date: '2026-11-02', user_source: 1, new_user: 152, cancel_user: 0 },
      { ref_date: '2026-11-02', user_source: 30, new_user: 1, cancel_user: 0 },
      { ref_date: '2026-11-02', user_source: 0, new_user: 0, cancel_user: 1 },
    ])
    const two = span(world, 2, 1)
    expect((await world.wechat.call(datacube.getUserCumulate, two)).list).toEqual([
      { ref_date: '2026-11-01', user_source: 0, cumulate_user: 1 },
      { ref_date: '2026-11-02', user_source: 0, cumulate_user: 152 },
    ])
  })
})

describe('the figures of messages', () => {
  async function worldWithMessages(): Promise<World> {
    const world = await worldOnMonday()
    const [one, two] = [await world.newFan(), await world.newFan()]
    for (let number = 0; number < 6; number++) await world.say(one, { type: 'text' })
    await world.say(two, { type: 'text' })
    await world.say(two, { type: 'image' })
    await world.say(two, { type: 'CLICK' })
    return world
  }

  const monday = { ref_date: '2026-11-02', user_source: 0 }
  const byType = [
    { ...monday, msg_type: 1, msg_user: 2, msg_count: 7 },
    { ...monday, msg_type: 2, msg_user: 1, msg_count: 1 },
  ]
  const bySender = [
    { ...monday, count_interval: 2, msg_user: 1 },
    { ...monday, count_interval: 1, msg_user: 1 },
  ]

  it('tell how many of which type by day, hour, week and month', async () => {
    await using world = await worldWithMessages()
    world.simulator.clock.advance(dayMs)
    const call = async (definition: typeof datacube.getUpstreamMsg) =>
      (await world.wechat.call(definition, span(world, 1))).list

    expect(await call(datacube.getUpstreamMsg)).toEqual(byType)
    expect(await call(datacube.getUpstreamMsgWeek)).toEqual(byType)
    expect(await call(datacube.getUpstreamMsgMonth)).toEqual(
      byType.map((one) => ({ ...one, ref_date: '2026-11-01' })),
    )
    const hourly = await world.wechat.call(datacube.getUpstreamMsgHour, span(world, 1))
    expect(hourly.list).toEqual(byType.map((one) => ({ ...one, ref_hour: 1000 })))
  })

  it.each([
    ['this week', datacube.getUpstreamMsgWeek],
    ['this month', datacube.getUpstreamMsgMonth],
  ])('of %s leave out what fans sent today', async (_period, definition) => {
    await using world = await worldWithMessages()
    world.simulator.clock.advance(dayMs)
    const before = await world.wechat.call(definition, span(world, 1))

    await world.say(await world.newFan(), { type: 'text' })

    expect(await world.wechat.call(definition, span(world, 1))).toEqual(before)
  })

  it('tell how many fans sent how many', async () => {
    await using world = await worldWithMessages()
    world.simulator.clock.advance(dayMs)

    for (const definition of [datacube.getUpstreamMsgDist, datacube.getUpstreamMsgDistWeek]) {
      expect((await world.wechat.call(definition, span(world, 1))).list).toEqual(bySender)
    }
    const month = await world.wechat.call(datacube.getUpstreamMsgDistMonth, span(world, 1))
    expect(month.list).toMatchObject([{ ref_date: '2026-11-01' }, {}])
  })
})

describe('the figures of pushes', () => {
  it('tell how the server answered', async () => {
    await using world = await worldOnMonday()
    const fan = await world.newFan()
    await world.say(fan, { type: 'text' })
    world.server.answering = () => ({ status: 500, body: '' })
    await world.say(fan, { type: 'text' })
    world.simulator.clock.advance(dayMs)

    const expected = [
      {
        ref_date: '2026-11-02',
        callback_count: 2,
        fail_count: 1,
        total_time_cost: expect.any(Number),
        max_time_cost: expect.any(Number),
      },
    ]
    const day = await world.wechat.call(datacube.getInterfaceSummary, span(world, 1))
    expect(day.list).toEqual(expected)
    const hour = await world.wechat.call(datacube.getInterfaceSummaryHour, span(world, 1))
    expect(hour.list).toEqual([{ ...expected[0], ref_hour: 1000 }])
  })
})

describe('figures are refused', () => {
  const calls: [string, Endpoint, number][] = [
    ['getUserSummary', datacube.getUserSummary, 7],
    ['getUserCumulate', datacube.getUserCumulate, 7],
    ['getUpstreamMsg', datacube.getUpstreamMsg, 7],
    ['getUpstreamMsgHour', datacube.getUpstreamMsgHour, 1],
    ['getUpstreamMsgWeek', datacube.getUpstreamMsgWeek, 30],
    ['getUpstreamMsgMonth', datacube.getUpstreamMsgMonth, 30],
    ['getUpstreamMsgDist', datacube.getUpstreamMsgDist, 15],
    ['getUpstreamMsgDistWeek', datacube.getUpstreamMsgDistWeek, 30],
    ['getUpstreamMsgDistMonth', datacube.getUpstreamMsgDistMonth, 30],
    ['getInterfaceSummary', datacube.getInterfaceSummary, 30],
    ['getInterfaceSummaryHour', datacube.getInterfaceSummaryHour, 1],
    ['getArticleRead', datacube.getArticleRead, 1],
    ['getArticleSummary', datacube.getArticleSummary, 1],
    ['getArticleTotal', datacube.getArticleTotal, 1],
    ['getUserRead', datacube.getUserRead, 3],
    ['getUserReadHour', datacube.getUserReadHour, 1],
    ['getUserShare', datacube.getUserShare, 7],
    ['getUserShareHour', datacube.getUserShareHour, 1],
    ['getArticleShare', datacube.getArticleShare, 1],
    ['getArticleTotalDetail', datacube.getArticleTotalDetail, 1],
    ['getBizSummary', datacube.getBizSummary, 30],
  ]

  it.each(calls)('by %s for days that are none, or not over, or too many', async (...call) => {
    const [, definition, most] = call
    await using world = await worldOnMonday()
    const code = (input: object) => world.wechat.errcode(definition, { ...input })

    expect(await code(span(world, most, 1))).toBe(0)
    expect(await code(span(world, most + 1, 1))).toBe(61501)
    expect(await code(span(world, 1, 0))).toBe(61501)
    expect(await code(span(world, 1, 2))).toBe(61501)
    expect(await code({ begin_date: '2026-02-30', end_date: '2026-03-01' })).toBe(61500)
    expect(await code({ begin_date: '20261101', end_date: '20261101' })).toBe(61500)
    expect(await code({})).toBe(61500)
    world.simulator.clock.set(monday - 3 * hours)
    expect(await code(span(world, 1))).toBe(61503)
  })
})
