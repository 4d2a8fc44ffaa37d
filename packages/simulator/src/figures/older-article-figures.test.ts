/** Statistics of articles in the form of before November 2025. */
import { datacube, mass } from '@mphub/wechat/endpoints'
import { describe, expect, it } from 'vitest'
import { newDraft } from '../testing/articles.ts'
import { dayMs, hours, span, worldOnMonday } from './figures.fixture.ts'

/** Of four fans who got an article, two read it, one of them twice, and an hour later shares it. */
async function worldWithReaders() {
  const world = await worldOnMonday()
  const [first = '', second = ''] = await world.newFans(4)
  const [one, two] = [world.simulator.fan(first), world.simulator.fan(second)]
  const mpnews = { media_id: await newDraft(world, {}) }
  const order = { filter: { is_to_all: true }, msgtype: 'mpnews', mpnews } as const
  const { msg_data_id } = await world.wechat.call(mass.sendAll, order)
  world.simulator.clock.advance(1_000)
  const url = one.chat()[0]?.articles?.[0]?.url ?? ''
  one.reads(url)
  one.reads(url, '朋友圈')
  two.reads(url)
  world.simulator.clock.advance(hours)
  one.reacts(url, 'share')
  one.reacts(url, 'collection')
  one.reacts(url, 'redirect_ori_page')
  world.simulator.clock.advance(dayMs)
  return Object.assign(world, { msgid: `${msg_data_id}_1`, url, two })
}

const acts = {
  int_page_read_user: 2,
  int_page_read_count: 3,
  ori_page_read_user: 1,
  ori_page_read_count: 1,
  share_user: 1,
  share_count: 1,
  add_to_fav_user: 1,
  add_to_fav_count: 1,
}
const ref_date = '2026-11-02'

describe('the older figures of articles', () => {
  it('are of those that were sent to many, on the day when they were', async () => {
    await using world = await worldWithReaders()

    const { list } = await world.wechat.call(datacube.getArticleSummary, span(world, 1))

    expect(list).toEqual([{ ref_date, msgid: world.msgid, title: '新品', ...acts }])
  })

  it('grow for seven days', async () => {
    await using world = await worldWithReaders()
    world.two.reacts(world.url, 'share')
    world.simulator.clock.advance(9 * dayMs)

    const { list } = await world.wechat.call(datacube.getArticleTotal, span(world, 10))

    expect(list).toMatchObject([{ ref_date, msgid: world.msgid, title: '新品' }])
    expect(list[0]?.details).toHaveLength(7)
    expect(list[0]?.details[1]).toMatchObject({
      stat_date: '2026-11-03',
      target_user: 4,
      ...acts,
      share_user: 2,
      share_count: 2,
      int_page_from_session_read_user: 2,
      int_page_from_session_read_count: 2,
      int_page_from_feed_read_user: 1,
      feed_share_from_session_user: 2,
      feed_share_from_feed_user: 0,
    })
  })

  it('are of all readers, by where they came from', async () => {
    await using world = await worldWithReaders()

    const { list } = await world.wechat.call(datacube.getUserRead, span(world, 1))

    expect(list).toMatchObject([
      { ref_date, user_source: 99_999_999, ...acts },
      { ref_date, user_source: 0, int_page_read_user: 2, share_user: 1 },
      { ref_date, user_source: 2, int_page_read_user: 1, share_user: 0 },
    ])
    expect(list[0]).not.toHaveProperty('ref_hour')
  })

  it('are told hour by hour', async () => {
    await using world = await worldWithReaders()

    const { list } = await world.wechat.call(datacube.getUserReadHour, span(world, 1))

    expect(list.filter(({ user_source }) => user_source === 99_999_999)).toMatchObject([
      { ref_date, ref_hour: 1000, int_page_read_user: 2, share_user: 0 },
      { ref_date, ref_hour: 1100, int_page_read_user: 0, share_user: 1 },
    ])
  })

  it('tell who shared, by day and by hour', async () => {
    await using world = await worldWithReaders()
    const expected = { ref_date, share_scene: 255, share_count: 1, share_user: 1 }

    const day = await world.wechat.call(datacube.getUserShare, span(world, 1))
    expect(day.list).toEqual([expected])
    const hour = await world.wechat.call(datacube.getUserShareHour, span(world, 1))
    expect(hour.list).toEqual([{ ...expected, ref_hour: 1100 }])
  })
})
