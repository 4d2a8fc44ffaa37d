/** Statistics: they tell what happened in the simulator, from the next morning on. */
import { datacube, draft, freepublish, material, type Endpoint } from '@mphub/wechat/endpoints'
import { describe, expect, it } from 'vitest'
import { beijingDay, nameOfBeijingDay, startOfBeijingDay } from '../beijing.ts'
import { sample } from '../media/samples.ts'
import { startWorld, type World } from '../testing/world.ts'

const hours = 60 * 60 * 1000
const dayMs = 24 * hours

/** At ten in the morning of a day in Beijing: Monday, the second of a month. */
const monday = startOfBeijingDay(beijingDay(Date.UTC(2026, 10, 2))) + 10 * hours

async function worldOnMonday(): Promise<World> {
  const world = await startWorld()
  world.simulator.clock.set(monday)
  return world
}

/** The day that is `ago` days before now, in Beijing. */
function dayBefore({ simulator }: World, ago: number): string {
  return nameOfBeijingDay(beijingDay(simulator.clock.now()) - ago)
}

function span(world: World, first: number, last = first) {
  return { begin_date: dayBefore(world, first), end_date: dayBefore(world, last) }
}

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

describe('the figures of articles', () => {
  it('tell how many read', async () => {
    await using world = await worldOnMonday()
    const media = new File([new Uint8Array(sample('image'))], 'cover.png')
    const { media_id: thumb_media_id } = await world.wechat.call(material.add, {
      type: 'image',
      media,
    })
    const article = { title: '新品', content: '<p>来</p>', thumb_media_id }
    const { media_id } = await world.wechat.call(draft.add, { articles: [article] })
    const task = await world.wechat.call(freepublish.submit, { media_id })
    world.simulator.clock.advance(2_000)
    const told = await world.wechat.call(freepublish.get, { publish_id: task.publish_id })
    const url = told.article_detail?.item[0]?.article_url ?? ''
    for (const reader of ['?sim_openid=a', '?sim_openid=a', '?sim_openid=b', '']) {
      await fetch(url + reader)
    }
    world.simulator.clock.advance(dayMs)

    const read = await world.wechat.call(datacube.getArticleRead, span(world, 1))
    expect(read.list).toMatchObject([{ msgid: `${task.msg_data_id}_1`, detail: { read_user: 3 } }])
    const all = await world.wechat.call(datacube.getBizSummary, span(world, 2, 1))
    expect(all.list).toMatchObject([{ detail: { read_user: 0 } }, { detail: { read_user: 3 } }])
  })

  it.each([
    [datacube.getArticleSummary],
    [datacube.getArticleTotal],
    [datacube.getUserRead],
    [datacube.getUserReadHour],
    [datacube.getUserShare],
    [datacube.getUserShareHour],
  ])('in their older form are not told any more: $id', async (definition: Endpoint) => {
    await using world = await startWorld()

    expect(await world.wechat.errcode(definition, span(world, 1))).toBe(47009)
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
