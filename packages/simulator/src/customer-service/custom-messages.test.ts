/** Customer-service messages: what may be written to whom, how often, and what the fan sees. */
import { blacklist, kfAccount, media as calls, material } from '@mphub/wechat/endpoints'
import { describe, expect, it } from 'vitest'
import { sample } from '../media/samples.ts'
import { startWorld, type World } from '../testing/world.ts'
import { nobody, send, sendMany, text, writer } from './custom-messages.fixture.ts'

async function upload({ wechat }: World, type: 'image' | 'voice' | 'video'): Promise<string> {
  const media = new File([new Uint8Array(sample(type))], type)
  return (await wechat.call(calls.upload, { type, media })).media_id ?? ''
}

async function chatOf({ get, fans }: World, openid: string): Promise<unknown[]> {
  const { json } = await get(`${fans}/${openid}/chat`)
  return Array.isArray(json) ? json : []
}

describe('a message', () => {
  it('is in the chat of the fan', async () => {
    await using world = await startWorld()
    const openid = await writer(world)

    await send(world, openid)

    expect((await chatOf(world, openid)).at(-1)).toMatchObject({
      from: 'account',
      type: 'text',
      origin: 'customer-service',
      content: '您好',
    })
  })

  it('may hold a picture, a recording, a video and music', async () => {
    await using world = await startWorld()
    const openid = await writer(world)
    const [image, voice, video] = [
      await upload(world, 'image'),
      await upload(world, 'voice'),
      await upload(world, 'video'),
    ]
    const film = { media_id: video, thumb_media_id: image, title: '片', description: '子' }
    const music = { musicurl: 'http://m/', thumb_media_id: image, title: '歌' }

    for (const message of [
      { msgtype: 'image', image: { media_id: image } },
      { msgtype: 'voice', voice: { media_id: voice } },
      { msgtype: 'video', video: film },
      { msgtype: 'music', music },
    ]) {
      expect(await send(world, openid, message)).toBe(0)
    }

    const [, shownImage, shownVoice, shownVideo, shownMusic] = await chatOf(world, openid)
    const [url, thumbUrl] = [`/sim/media/${video}`, `/sim/media/${image}`]
    expect(shownImage).toMatchObject({ type: 'image', media: { url: thumbUrl } })
    expect(shownVoice).toMatchObject({ type: 'voice', media: { url: `/sim/media/${voice}` } })
    expect(shownVideo).toMatchObject({ media: { url, thumbUrl }, fields: { Title: '片' } })
    expect(shownMusic).toMatchObject({ media: { url: 'http://m/', thumbUrl } })
  })

  it('may be a link to a page, a card, or a page of a mini program', async () => {
    await using world = await startWorld()
    const openid = await writer(world)
    const article = { title: '周末', description: '八折', url: 'http://u/', picurl: 'http://p/' }
    const thumb_media_id = await upload(world, 'image')
    const page = { appid: 'wx0123456789abcdef', pagepath: 'index', thumb_media_id, title: '点单' }

    await send(world, openid, { msgtype: 'news', news: { articles: [article] } })
    await send(world, openid, { msgtype: 'wxcard', wxcard: { card_id: 'C1' } })
    await send(world, openid, { msgtype: 'miniprogrampage', miniprogrampage: page })

    expect((await chatOf(world, openid)).slice(1)).toMatchObject([
      { type: 'news', articles: [{ title: '周末', description: '八折', picUrl: 'http://p/' }] },
      { type: 'wxcard', fields: { CardId: 'C1' } },
      { type: 'miniprogrampage', fields: { AppId: page.appid, Title: '点单', PagePath: 'index' } },
    ])
  })

  it('may be a menu, and a tap on it comes back as text with the id of the item', async () => {
    await using world = await startWorld()
    const openid = await writer(world)
    const list = [
      { id: '101', content: '满意' },
      { id: '102', content: '不满意' },
    ]
    const msgmenu = { head_content: '您对服务满意吗？', list, tail_content: '谢谢' }
    await sendMany(world, openid, 4)
    await send(world, openid, { msgtype: 'msgmenu', msgmenu })
    const line = Object((await chatOf(world, openid)).at(-1))
    expect(line.menu).toEqual({ head: '您对服务满意吗？', items: list, tail: '谢谢' })

    const fan = `${world.fans}/${openid}`
    await world.post(`${fan}/tap`, { line: line.id, item: '102' })

    expect(world.server.pushes.at(-1)?.message).toMatchObject({
      MsgType: 'text',
      Content: '不满意',
      bizmsgmenuid: '102',
    })
    expect(await sendMany(world, openid, 4)).toEqual([0, 0, 0, 45047])
    expect(await world.post(`${fan}/tap`, { line: line.id, item: '9' })).toMatchObject({
      status: 404,
    })
  })

  it('is one of a member of staff when it names one', async () => {
    await using world = await startWorld()
    const openid = await writer(world)
    const kf_account = 'anna@shop'
    await world.wechat.call(kfAccount.add, { kf_account, nickname: '小安' })

    await send(world, openid, { ...text, customservice: { kf_account } })

    expect((await chatOf(world, openid)).at(-1)).toMatchObject({
      speaker: { account: 'anna@shop', nickname: '小安', portrait: '' },
    })
  })
})

describe('WeChat refuses a message', () => {
  const news = (articles: unknown[]) => ({ msgtype: 'news', news: { articles } })
  const article = { title: 't', description: 'd', url: 'u', picurl: 'p' }
  const item = { id: '1', content: 'x' }

  it.each([
    ['of a kind there is not', { msgtype: 'poem' }, 40008],
    ['of a kind for mini programs', { msgtype: 'link', link: link() }, 48008],
    ['without words', { msgtype: 'text', text: { content: '' } }, 44004],
    ['without text', { msgtype: 'text' }, 44004],
    ['of 2,049 bytes', { msgtype: 'text', text: { content: `${'字'.repeat(682)}xxx` } }, 45002],
    ['with a file there is not', { msgtype: 'image', image: { media_id: 'x' } }, 40007],
    ['with a draft there is not', { msgtype: 'mpnews', mpnews: { media_id: 'x' } }, 40007],
    [
      'with an article there is not',
      { msgtype: 'mpnewsarticle', mpnewsarticle: { article_id: 'x' } },
      53600,
    ],
    ['without articles', news([]), 44003],
    ['with two articles', news([article, article]), 45008],
    [
      'with a menu of 51 items',
      { msgtype: 'msgmenu', msgmenu: { list: Array(51).fill(item) } },
      45098,
    ],
    [
      'with a menu of long items',
      { msgtype: 'msgmenu', msgmenu: { list: [{ ...item, content: 'x'.repeat(1025) }] } },
      45099,
    ],
    ['of staff there is not', { ...text, customservice: { kf_account: 'x@y' } }, 65401],
  ])('%s', async (_what, message, errcode) => {
    await using world = await startWorld()
    const openid = await writer(world)

    expect(await send(world, openid, message)).toBe(errcode)
    expect(await sendMany(world, openid, 5)).toEqual([0, 0, 0, 0, 0])
  })

  function link() {
    return { title: 't', description: 'd', url: 'u', thumb_url: 't' }
  }

  it('with a file of another kind', async () => {
    await using world = await startWorld()
    const openid = await writer(world)
    const media_id = await upload(world, 'voice')

    expect(await send(world, openid, { msgtype: 'image', image: { media_id } })).toBe(40007)
  })

  it('to someone it does not know', async () => {
    await using world = await startWorld()

    expect(await send(world, nobody)).toBe(40003)
  })

  it('to someone who left', async () => {
    await using world = await startWorld()
    const openid = await writer(world)
    await world.say(`${world.fans}/${openid}`, { type: 'unsubscribe' })

    expect(await send(world, openid)).toBe(43004)
  })

  it('to someone whom the account has blocked', async () => {
    await using world = await startWorld()
    const openid = await writer(world)
    await world.wechat.call(blacklist.add, { openid_list: [openid] })

    expect(await send(world, openid)).toBe(43019)
  })

  it('to someone who takes no messages', async () => {
    await using world = await startWorld()
    const openid = await writer(world)
    await world.post(`${world.fans}/${openid}/receives`, { messages: false })

    expect(await send(world, openid)).toBe(48002)
  })

  it('of an account that is not verified', async () => {
    await using world = await startWorld({ account: { verified: false } })

    expect(await send(world, nobody)).toBe(48001)
  })
})

describe('a permanent picture', () => {
  it('can be sent as well', async () => {
    await using world = await startWorld()
    const openid = await writer(world)
    const media = new File([new Uint8Array(sample('image'))], 'p.png')
    const { media_id } = await world.wechat.call(material.add, { type: 'image', media })

    expect(await send(world, openid, { msgtype: 'image', image: { media_id } })).toBe(0)
  })
})
