/** Statistics of articles: who reads them, shares them, likes them, day by day. */
import { datacube, mass } from '@mphub/wechat/endpoints'
import { describe, expect, it } from 'vitest'
import { newDraft, published } from '../testing/articles.ts'
import type { World } from '../testing/world.ts'
import { dayMs, span, worldOnMonday } from './figures.fixture.ts'

const open = { need_open_comment: 1 } as const

/** Of the first day that is told. */
async function details(world: World, ago: number) {
  return (await world.wechat.call(datacube.getArticleTotalDetail, span(world, ago))).list
}

/** Two fans read and like, one of whom shares to the end. */
async function worldWithReaders() {
  const world = await worldOnMonday()
  const article = await published(world, open)
  const [first = '', second = ''] = await world.newFans(2)
  const [one, two] = [world.simulator.fan(first), world.simulator.fan(second)]
  for (const fan of [one, two, two]) fan.reads(article.url)
  two.reads(article.url, '朋友圈')
  for (const act of ['share', 'like', 'collection', 'redirect_ori_page'] as const) {
    one.reacts(article.url, act)
  }
  for (const fan of [one, two]) fan.reacts(article.url, 'zaikan')
  const comment = { articleId: article.article_id, content: '好看' }
  for (const openid of [first, first]) await world.post(`${world.fans}/${openid}/comments`, comment)
  return Object.assign(world, { article, one, two })
}

describe('the figures of articles', () => {
  it('tell who opened the page', async () => {
    await using world = await worldOnMonday()
    const { msg_data_id, url } = await published(world)
    for (const reader of ['?sim_openid=a', '?sim_openid=a', '?sim_openid=b', '']) {
      await fetch(url + reader)
    }
    world.simulator.clock.advance(dayMs)

    const read = await world.wechat.call(datacube.getArticleRead, span(world, 1))
    expect(read.list).toMatchObject([{ msgid: `${msg_data_id}_1`, detail: { read_user: 3 } }])
    const all = await world.wechat.call(datacube.getBizSummary, span(world, 2, 1))
    expect(all.list).toMatchObject([{ detail: { read_user: 0 } }, { detail: { read_user: 3 } }])
  })

  it('tell where readers came upon them', async () => {
    await using world = await worldWithReaders()
    world.simulator.clock.advance(dayMs)

    const { list } = await world.wechat.call(datacube.getArticleRead, span(world, 1))

    expect(list).toEqual([
      {
        ref_date: '2026-11-02',
        msgid: `${world.article.msg_data_id}_1`,
        detail: {
          read_user: 2,
          read_user_source: [
            { user_count: 2, scene_desc: '全部' },
            { user_count: 2, scene_desc: '公众号消息' },
            { user_count: 1, scene_desc: '朋友圈' },
          ],
        },
      },
    ])
  })

  it('tell who shared', async () => {
    await using world = await worldWithReaders()
    world.simulator.clock.advance(dayMs)

    const { list } = await world.wechat.call(datacube.getArticleShare, span(world, 1))

    expect(list).toEqual([
      {
        ref_date: '2026-11-02',
        msgid: `${world.article.msg_data_id}_1`,
        detail: { share_user: 1 },
      },
    ])
  })

  it('are summed up by day', async () => {
    await using world = await worldWithReaders()
    world.simulator.clock.advance(dayMs)

    const { list } = await world.wechat.call(datacube.getBizSummary, span(world, 1))

    expect(list).toMatchObject([
      {
        ref_date: '2026-11-02',
        detail: {
          read_user: 2,
          share_user: 1,
          zaikan_user: 2,
          like_user: 1,
          comment_count: 2,
          collection_user: 1,
          redirect_ori_page_user: 1,
          send_page_count: 1,
        },
      },
    ])
  })

  it('grow for thirty days after an article went out', async () => {
    await using world = await worldWithReaders()
    const { article, two } = world
    world.simulator.clock.advance(dayMs)
    two.reacts(article.url, 'like')
    two.reacts(article.url, 'share')
    world.simulator.clock.advance(dayMs)

    expect(await details(world, 2)).toMatchObject([
      {
        ref_date: '2026-11-02',
        msgid: `${article.msg_data_id}_1`,
        publish_type: 1,
        title: '新品',
        content_url: article.url,
        detail_list: [
          { stat_date: '2026-11-02', read_user: 2, share_user: 1, like_user: 1, zaikan_user: 2 },
          { stat_date: '2026-11-03', read_user: 2, share_user: 2, like_user: 2, comment_count: 2 },
        ],
      },
    ])
    expect(await details(world, 1)).toEqual([])
    world.simulator.clock.advance(40 * dayMs)
    expect((await details(world, 42))[0]?.detail_list).toHaveLength(30)
  })

  it('tell how many of those who got an article read it, article by article', async () => {
    await using world = await worldOnMonday()
    const [first = '', second = ''] = await world.newFans(4)
    const mpnews = { media_id: await newDraft(world, {}, { title: '旧品' }) }
    const order = { filter: { is_to_all: true }, msgtype: 'mpnews', mpnews } as const
    const { msg_data_id } = await world.wechat.call(mass.sendAll, order)
    world.simulator.clock.advance(1_000)
    const [line] = world.simulator.fan(first).chat()
    const url = line?.articles?.[1]?.url ?? ''
    for (const openid of [first, second]) world.simulator.fan(openid).reads(url)
    world.simulator.clock.advance(dayMs)

    const articles = await details(world, 1)

    expect(articles).toMatchObject([
      { msgid: `${msg_data_id}_1`, publish_type: 0, detail_list: [{ read_delivery_rate: 0 }] },
      { msgid: `${msg_data_id}_2`, title: '旧品', detail_list: [{ read_delivery_rate: 0.5 }] },
    ])
  })

  it('tell how many followed after reading', async () => {
    await using world = await worldOnMonday()
    const { url } = await published(world)
    const account = world.simulator.account(world.account)
    const [stranger, other] = [account.fan(), account.fan()]
    for (const fan of [stranger, other]) fan.reads(url, '朋友圈')
    await stranger.follows()
    world.simulator.clock.advance(dayMs)

    const [article] = await details(world, 1)

    expect(article?.detail_list).toMatchObject([{ read_user: 2, read_subscribe_user: 1 }])
  })

  it('are of articles that are published, of this account', async () => {
    await using world = await worldOnMonday()
    await using other = await worldOnMonday()
    const { url } = await published(other)
    const fan = await world.newFan()

    for (const wrong of [url, 'http://127.0.0.1/s/nothing', 'nothing']) {
      expect(await world.post(`${fan}/articles`, { url: wrong, act: 'like' })).toMatchObject({
        status: 404,
        json: { error: { code: 'unknown_article' } },
      })
    }
  })

  it('count what is done by the control API as well', async () => {
    await using world = await worldOnMonday()
    const { url } = await published(world)
    const fan = await world.newFan()
    await world.post(`${fan}/articles`, { url, scene: '搜一搜' })
    await world.post(`${fan}/articles`, { url, act: 'share' })
    world.simulator.clock.advance(dayMs)

    const { list } = await world.wechat.call(datacube.getBizSummary, span(world, 1))

    expect(list).toMatchObject([
      { detail: { read_user_source: [{}, { scene_desc: '搜一搜' }], share_user: 1 } },
    ])
  })
})
