/** Permanent files: kept, listed, counted, deleted. */
import { material, menu } from '@mphub/wechat/endpoints'
import { describe, expect, it } from 'vitest'
import { startWorld, type World } from '../testing/world.ts'
import { bytesOf, days, fileOf, upload } from './media.fixture.ts'

describe('a permanent file', () => {
  async function add({ wechat }: World, bytes: Buffer, name: string): Promise<string> {
    const input = { type: 'image' as const, media: fileOf(bytes, name) }
    return (await wechat.call(material.add, input)).media_id
  }

  it('stays', async () => {
    await using world = await startWorld()
    const media_id = await add(world, bytesOf.bmp, 'a.bmp')

    world.simulator.clock.advance(400 * days)

    const answer = await world.wechat.send(material.get, { media_id })
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytesOf.bmp)
  })

  it('is counted and listed, the newest first', async () => {
    await using world = await startWorld()
    const [older, newer] = [
      await add(world, bytesOf.png, '一.png'),
      await add(world, bytesOf.png, '二.png'),
    ]

    expect(await world.wechat.call(material.count, {})).toEqual({
      voice_count: 0,
      video_count: 0,
      image_count: 2,
      news_count: 0,
    })
    const page = { type: 'image', offset: 0, count: 1 } as const
    expect(await world.wechat.call(material.batchGet, page)).toMatchObject({
      total_count: 2,
      item_count: 1,
      item: [{ media_id: newer, name: '二.png', url: expect.stringMatching(/^http/) }],
    })
    expect(await world.wechat.call(material.batchGet, { ...page, offset: 1 })).toMatchObject({
      item: [{ media_id: older }],
    })
  })

  it('that is a video has words, and is told by its address', async () => {
    await using world = await startWorld()
    const description = { title: '开业', introduction: '第一天' }
    const video = { type: 'video', media: fileOf(bytesOf.mp4), description } as const
    const { media_id } = await world.wechat.call(material.add, video)

    const told = Object(await world.wechat.call(material.get, { media_id }))

    expect(told).toEqual({ title: '开业', description: '第一天', down_url: expect.any(String) })
    expect((await fetch(told.down_url)).status).toBe(200)
    const { description: _words, ...wordless } = video
    expect(await world.wechat.errcode(material.add, wordless)).toBe(47001)
  })

  it('is deleted, unless a button of the menu shows it', async () => {
    await using world = await startWorld()
    const media_id = await add(world, bytesOf.png, 'a.png')
    const shows = { type: 'media_id', name: '海报', media_id } as const
    await world.wechat.call(menu.create, { button: [{ name: '更多', sub_button: [shows] }] })
    expect(await world.wechat.errcode(material.delete, { media_id })).toBe(48005)

    await world.wechat.call(menu.delete, {})
    await world.wechat.call(material.delete, { media_id })

    expect(await world.wechat.errcode(material.get, { media_id })).toBe(40007)
    expect(await world.wechat.errcode(material.delete, { media_id })).toBe(40007)
  })

  it('is no temporary one', async () => {
    await using world = await startWorld()
    const media_id = await upload(world, 'image', bytesOf.png)

    expect(await world.wechat.errcode(material.get, { media_id })).toBe(40007)
    expect(await world.wechat.errcode(material.delete, { media_id })).toBe(40007)
  })

  it.each([
    ['without a type', material.add, { media: fileOf(bytesOf.png) }, 40004],
    ['missing', material.add, { type: 'image' }, 41005],
    ['of another format', material.add, { type: 'image', media: fileOf(bytesOf.mp4) }, 40005],
    ['listed by a type there is not', material.batchGet, { type: 'x', offset: 0, count: 1 }, 40004],
    ['listed by more than 20', material.batchGet, { type: 'image', offset: 0, count: 21 }, 47001],
    ['made of articles, which drafts have replaced', material.addNews, { articles: [] }, 45103],
    ['changed like that', material.updateNews, { media_id: 'x' }, 45103],
  ])('is refused %s', async (_what, definition, input, errcode) => {
    await using world = await startWorld()

    expect(await world.wechat.errcode(definition, input)).toBe(errcode)
  })

  it('is one of at most 1,000 voices', async () => {
    await using world = await startWorld()
    const voice = { type: 'voice', media: fileOf(bytesOf.amr) } as const
    const many = `/sim/accounts/${world.account.appid}/material`
    const { json } = await world.post(many, { type: 'voice', count: 999 })
    const [media_id = ''] = Object(json).mediaIds

    expect(await world.wechat.errcode(material.add, voice)).toBe(0)
    expect(await world.wechat.errcode(material.add, voice)).toBe(45034)
    await world.wechat.call(material.delete, { media_id })
    expect(await world.wechat.errcode(material.add, voice)).toBe(0)
  })
})
