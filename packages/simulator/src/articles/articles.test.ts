/** Articles: drafts, what is published of them, and their pages. */
import { customMessage, draft, freepublish, material, media } from '@mphub/wechat/endpoints'
import { describe, expect, it } from 'vitest'
import { sample } from '../media/samples.ts'
import { startWorld, type World } from '../testing/world.ts'
import { cleanHtml } from './clean-html.ts'

async function picture({ wechat }: World): Promise<string> {
  const file = new File([new Uint8Array(sample('image'))], 'cover.png')
  return (await wechat.call(material.add, { type: 'image', media: file })).media_id
}

/** An article that WeChat takes. */
async function articleFor(world: World) {
  const thumb_media_id = await picture(world)
  return { title: '十一月的新品', author: '小安', content: '<p>欢迎光临</p>', thumb_media_id }
}

async function newDraft(world: World, change: object = {}): Promise<string> {
  const articles = [{ ...(await articleFor(world)), ...change }]
  return (await world.wechat.call(draft.add, { articles })).media_id
}

/** Published a moment ago. */
async function published(world: World, change: object = {}) {
  const media_id = await newDraft(world, change)
  const { publish_id } = await world.wechat.call(freepublish.submit, { media_id })
  world.simulator.clock.advance(2_000)
  await world.server.received(1)
  const { article_id = '', article_detail } = await world.wechat.call(freepublish.get, {
    publish_id,
  })
  return { media_id, publish_id, article_id, url: article_detail?.item[0]?.article_url ?? '' }
}

describe('a draft', () => {
  it('is told as it was given, with a digest of its own', async () => {
    await using world = await startWorld()
    const media_id = await newDraft(world)

    expect(await world.wechat.call(draft.get, { media_id })).toMatchObject({
      news_item: [
        {
          article_type: 'news',
          title: '十一月的新品',
          author: '小安',
          digest: '欢迎光临',
          content: '<p>欢迎光临</p>',
          thumb_url: expect.stringMatching(/^http/),
          url: expect.stringMatching(/\/s\//),
        },
      ],
      create_time: expect.any(Number),
    })
  })

  it('is changed article by article', async () => {
    await using world = await startWorld()
    const media_id = await newDraft(world)
    const articles = { ...(await articleFor(world)), title: '十二月的新品' }

    await world.wechat.call(draft.update, { media_id, index: 0, articles })

    expect((await world.wechat.call(draft.get, { media_id })).news_item).toMatchObject([
      { title: '十二月的新品' },
    ])
    const wrong = { media_id, index: 1, articles }
    expect(await world.wechat.errcode(draft.update, wrong)).toBe(40114)
    expect(await world.wechat.errcode(draft.update, { ...wrong, media_id: 'x' })).toBe(40007)
  })

  it('is counted, listed with the newest first, and deleted', async () => {
    await using world = await startWorld()
    const [older, newer] = [await newDraft(world), await newDraft(world)]
    const page = { offset: 0, count: 20, no_content: 1 } as const
    expect(await world.wechat.call(draft.count, {})).toEqual({ total_count: 2 })

    const list = await world.wechat.call(draft.batchGet, page)

    expect(list).toMatchObject({
      total_count: 2,
      item_count: 2,
      item: [{ media_id: newer }, { media_id: older }],
    })
    expect(list.item[0]?.content.news_item[0]).not.toHaveProperty('content')
    await world.wechat.call(draft.delete, { media_id: newer })
    expect(await world.wechat.call(draft.count, {})).toEqual({ total_count: 1 })
    for (const definition of [draft.get, draft.delete]) {
      expect(await world.wechat.errcode(definition, { media_id: newer })).toBe(40007)
    }
  })

  it('may be pictures with a few words', async () => {
    await using world = await startWorld()
    const image_media_id = await picture(world)
    const image_info = { image_list: [{ image_media_id }] }
    const change = {
      article_type: 'newspic',
      thumb_media_id: undefined,
      image_info,
      content: '晚霞',
    }

    const media_id = await newDraft(world, change)

    const [told] = (await world.wechat.call(draft.get, { media_id })).news_item
    expect(told).toMatchObject({ article_type: 'newspic', image_info })
    expect(await (await fetch(told?.url ?? '')).text()).toContain(`/sim/media/${image_media_id}`)
  })

  it('is what everybody has', async () => {
    await using world = await startWorld()

    expect(await world.wechat.call(draft.switch, { checkonly: 1 })).toMatchObject({ is_open: 1 })
  })

  it('may come by the older call, whose cover need not stay', async () => {
    await using world = await startWorld()
    const file = new File([new Uint8Array(Buffer.from('ffd8ffe0', 'hex'))], 'cover.jpg')
    const upload = { type: 'thumb', media: file } as const
    const { thumb_media_id = '' } = await world.wechat.call(media.upload, upload)
    const articles = [{ ...(await articleFor(world)), thumb_media_id }]

    const answer = await world.wechat.call(media.uploadNews, { articles })

    expect(answer).toMatchObject({ type: 'news', media_id: expect.any(String) })
    expect(await world.wechat.errcode(draft.add, { articles })).toBe(40007)
    expect(await world.wechat.errcode(media.uploadNews, { articles: [] })).toBe(44003)
  })

  it.each([
    ['a flag as text', { need_open_comment: '1' }],
    ['a source without http://, as in an example of WeChat', { content_source_url: 'www.qq.com' }],
  ])('may have %s', async (_what, change) => {
    await using world = await startWorld()
    const articles = [{ ...(await articleFor(world)), ...change }]

    expect(await world.wechat.errcode(draft.add, { articles })).toBe(0)
  })

  it.each([
    ['without a title', { title: '' }, 45003],
    ['with a title of 33 characters', { title: '题'.repeat(33) }, 45003],
    ['with an author of 17 characters', { author: '名'.repeat(17) }, 45110],
    ['with a digest of 121 characters', { digest: '摘'.repeat(121) }, 45004],
    ['without words', { content: '' }, 44004],
    ['with 20,001 characters', { content: '字'.repeat(20_001) }, 45002],
    ['with more than a megabyte', { content: 'x'.repeat(1_048_577) }, 45002],
    [
      'with a source of more than 1 KB',
      { content_source_url: `http://${'x'.repeat(1024)}` },
      45005,
    ],
    ['with a source that is no address', { content_source_url: 'example' }, 41039],
    ['without a cover', { thumb_media_id: undefined }, 40007],
    ['with a cover there is not', { thumb_media_id: 'x' }, 40007],
    [
      'of pictures there are not',
      { article_type: 'newspic', image_info: { image_list: [{ image_media_id: 'x' }] } },
      40007,
    ],
  ])('is refused %s', async (_what, change, errcode) => {
    await using world = await startWorld()
    const articles = [{ ...(await articleFor(world)), ...change }]

    expect(await world.wechat.errcode(draft.add, { articles })).toBe(errcode)
    expect(await world.wechat.call(draft.count, {})).toEqual({ total_count: 0 })
  })

  it('is refused without articles, and with nine', async () => {
    await using world = await startWorld()
    const article = await articleFor(world)

    expect(await world.wechat.errcode(draft.add, { articles: [] })).toBe(44003)
    expect(await world.wechat.errcode(draft.add, { articles: Array(9).fill(article) })).toBe(45008)
  })
})

describe('publishing', () => {
  it('takes a moment, then the server hears of it, and the draft is gone', async () => {
    await using world = await startWorld()
    const media_id = await newDraft(world)
    const { publish_id } = await world.wechat.call(freepublish.submit, { media_id })
    expect(await world.wechat.call(freepublish.get, { publish_id })).toEqual({
      publish_id,
      publish_status: 1,
    })

    world.simulator.clock.advance(2_000)
    await world.server.received(1)

    const told = await world.wechat.call(freepublish.get, { publish_id })
    expect(told).toMatchObject({ publish_status: 0, article_detail: { count: 1 } })
    expect(world.server.pushes.at(-1)?.message).toMatchObject({
      Event: 'PUBLISHJOBFINISH',
      PublishEventInfo: {
        publish_id,
        publish_status: '0',
        article_id: told.article_id,
        article_detail: { count: '1', item: [{ idx: '1' }] },
      },
    })
    expect(await world.wechat.call(draft.count, {})).toEqual({ total_count: 0 })
  })

  it('makes an article that can be fetched, listed and sent', async () => {
    await using world = await startWorld()
    const { article_id, url } = await published(world)

    expect(await world.wechat.call(freepublish.getArticle, { article_id })).toMatchObject({
      news_item: [{ title: '十一月的新品', url, is_deleted: false }],
    })
    expect(await world.wechat.call(freepublish.batchGet, { offset: 0, count: 1 })).toMatchObject({
      total_count: 1,
      item_count: 1,
      item: [{ article_id }],
    })
    const fan = await world.newFan()
    await world.say(fan, { type: 'text' })
    const message = { msgtype: 'mpnewsarticle', mpnewsarticle: { article_id } } as const
    await world.wechat.call(customMessage.send, { touser: fan.slice(-28), ...message })
    expect((await world.get(`${fan}/chat`)).json).toMatchObject([
      {},
      { type: 'mpnewsarticle', articles: [{ title: '十一月的新品', url }] },
    ])
  })

  it('is undone by deleting', async () => {
    await using world = await startWorld()
    const { article_id, publish_id, url } = await published(world)

    await world.wechat.call(freepublish.delete, { article_id })

    expect((await fetch(url)).status).toBe(404)
    expect(await world.wechat.call(freepublish.get, { publish_id })).toMatchObject({
      publish_status: 5,
    })
    expect(await world.wechat.call(freepublish.getArticle, { article_id })).toMatchObject({
      news_item: [{ is_deleted: true }],
    })
  })

  it.each([
    ['a draft there is not', freepublish.submit, { media_id: 'x' }, 40007],
    ['a task there is not', freepublish.get, { publish_id: 'x' }, 40002],
    ['an article there is not', freepublish.getArticle, { article_id: 'x' }, 53600],
    ['to delete an article there is not', freepublish.delete, { article_id: 'x' }, 53600],
  ])('is refused for %s', async (_what, definition, input, errcode) => {
    await using world = await startWorld()

    expect(await world.wechat.errcode(definition, input)).toBe(errcode)
  })

  it('is for verified accounts', async () => {
    await using world = await startWorld({ account: { verified: false } })

    expect(await world.wechat.errcode(freepublish.submit, { media_id: 'x' })).toBe(48001)
  })
})

describe('the page of an article', () => {
  it('shows it, and runs nothing of it', async () => {
    await using world = await startWorld()
    const content = '<p onclick="steal()">读我</p><script>steal()</script>'
    const { url } = await published(world, { content, title: '<b>新品</b>' })

    const answer = await fetch(url)
    const page = await answer.text()

    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(page).toContain('&lt;b&gt;新品&lt;/b&gt;')
    expect(page).toContain('<p>读我</p>')
    expect(page).not.toContain('steal')
    expect(page).toContain(world.account.name)
  })

  it('is missing for an article there is not', async () => {
    await using world = await startWorld()

    expect((await fetch(`${world.simulator.url}/s/nothing`)).status).toBe(404)
  })
})

describe('the body of an article loses', () => {
  it.each([
    ['programs', 'a<script src="x">b</script >c', 'ac'],
    ['frames', 'a<iframe src="http://x"></iframe>b', 'ab'],
    ['handlers', '<img src="/sim/media/x" onerror=alert(1)>', '<img src="/sim/media/x">'],
    ['addresses that are programs', '<a href="javascript:alert(1)">x</a>', '<a>x</a>'],
    ['pictures from elsewhere', '<img src="http://x/y.png" alt="y">', '<img alt="y">'],
    ['nothing else', '<p style="color:red">红<br>字</p>', '<p style="color:red">红<br>字</p>'],
  ])('%s', (_what, html, clean) => {
    expect(cleanHtml(html)).toBe(clean)
  })
})
