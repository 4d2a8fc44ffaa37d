/** Lists that WeChat gives page by page. */
import { describe, expect, it } from 'vitest'
import { startStandIn, type Asked } from '../testing/stand-in.ts'
import { createClient } from './client.ts'
import {
  everyBlockedFan,
  everyDraft,
  everyFan,
  everyFanWithTag,
  everyMaterial,
  everyPublished,
} from './paging.ts'

const credentials = { current: async () => 'token', replace: async () => 'token' }
const fans = ['o1', 'o2', 'o3', 'o4', 'o5']

/** Two openids a page, as WeChat gives 10,000. */
function fansAfter(openid: string) {
  const openids = fans.slice(fans.indexOf(openid) + 1).slice(0, 2)
  const next_openid = openids.at(-1) ?? ''
  const page = { total: fans.length, count: openids.length, next_openid }
  return openids.length > 0 ? { ...page, data: { openid: openids } } : page
}

function itemsFrom({ body }: Asked, total: number) {
  const { offset, count } = JSON.parse(body)
  const item = Array.from({ length: Math.min(count, total - offset) }, (_each, index) => ({
    media_id: `m${offset + index}`,
    article_id: `a${offset + index}`,
    update_time: 0,
    content: { news_item: [] },
  }))
  return { total_count: total, item_count: item.length, item }
}

async function collect<Item>(list: AsyncIterable<Item>): Promise<Item[]> {
  return Array.fromAsync(list)
}

describe('a list of openids', () => {
  it.each([
    ['everyFan', everyFan],
    ['everyBlockedFan', everyBlockedFan],
    ['everyFanWithTag', (wechat: Parameters<typeof everyFan>[0]) => everyFanWithTag(wechat, 100)],
  ])('has all of them: %s', async (_name, every) => {
    await using server = await startStandIn(({ query, body }) => {
      const { next_openid, begin_openid } = body === '' ? {} : JSON.parse(body)
      return fansAfter(query.get('next_openid') ?? next_openid ?? begin_openid ?? '')
    })
    const wechat = createClient({ credentials, domains: [server.url] })

    expect(await collect(every(wechat))).toEqual(fans)

    expect(server.asked).toHaveLength(4)
    await wechat.close()
  })

  it('goes on behind one that was seen before', async () => {
    await using server = await startStandIn(({ query }) =>
      fansAfter(query.get('next_openid') ?? ''),
    )
    const wechat = createClient({ credentials, domains: [server.url] })

    expect(await collect(everyFan(wechat, 'o3'))).toEqual(['o4', 'o5'])
    await wechat.close()
  })

  it('ends where a page points at itself', async () => {
    const page = { total: 2, count: 1, data: { openid: ['o1'] }, next_openid: 'o1' }
    await using server = await startStandIn(() => page)
    const wechat = createClient({ credentials, domains: [server.url] })

    expect(await collect(everyFan(wechat))).toEqual(['o1', 'o1'])
    await wechat.close()
  })

  it('asks for no more pages than are read', async () => {
    await using server = await startStandIn(({ query }) =>
      fansAfter(query.get('next_openid') ?? ''),
    )
    const wechat = createClient({ credentials, domains: [server.url] })

    for await (const openid of everyFan(wechat)) if (openid === 'o2') break

    expect(server.asked).toHaveLength(1)
    await wechat.close()
  })
})

describe('a list that is counted', () => {
  it.each([
    ['everyMaterial', (wechat: Parameters<typeof everyFan>[0]) => everyMaterial(wechat, 'image')],
    ['everyDraft', everyDraft],
    ['everyPublished', everyPublished],
  ])('has all of it: %s', async (_name, every) => {
    await using server = await startStandIn((asked) => itemsFrom(asked, 45))
    const wechat = createClient({ credentials, domains: [server.url] })

    expect(await collect<unknown>(every(wechat))).toHaveLength(45)

    expect(server.asked).toHaveLength(3)
    await wechat.close()
  })
})
