/** Messages to many: what they may hold, a look beforehand, and taking them back. */
import { mass, media } from '@mphub/wechat/endpoints'
import { describe, expect, it } from 'vitest'
import { sample } from '../media/samples.ts'
import { newDraft } from '../testing/articles.ts'
import { startWorld } from '../testing/world.ts'
import { chatOf, everyone, result, words } from './mass.fixture.ts'

describe('what is sent to many', () => {
  it('may be articles, which become public, and can be withdrawn', async () => {
    await using world = await startWorld()
    const [openid = ''] = await world.newFans(1)
    const mpnews = { media_id: await newDraft(world, {}, { title: '旧品' }) }

    const answer = await world.wechat.call(mass.sendAll, { ...everyone, msgtype: 'mpnews', mpnews })

    expect(answer.msg_data_id).toMatch(/^\d+$/)
    const event = Object(await result(world))
    const [first, second] = event.ArticleUrlResult.ResultList.item
    expect(event.ArticleUrlResult.Count).toBe('2')
    expect(await chatOf(world, openid)).toMatchObject([
      { type: 'mpnews', articles: [{ title: '新品', url: first.ArticleUrl }, { title: '旧品' }] },
    ])
    expect((await fetch(first.ArticleUrl)).status).toBe(200)

    const { msg_id } = answer
    const withdraw = (input: object) => world.wechat.errcode(mass.delete, { msg_id, ...input })
    expect(await withdraw({ article_idx: 3 })).toBe(40060)
    expect(await withdraw({ article_idx: 2 })).toBe(0)
    expect((await fetch(second.ArticleUrl)).status).toBe(404)
    expect((await fetch(first.ArticleUrl)).status).toBe(200)
    expect(await world.wechat.errcode(mass.delete, { url: first.ArticleUrl })).toBe(0)
    expect((await fetch(first.ArticleUrl)).status).toBe(404)
    expect(await world.wechat.call(mass.get, { msg_id })).toMatchObject({ msg_status: 'DELETE' })
    expect(await withdraw({})).toBe(40065)
  })

  it('may be pictures, a recording or a video', async () => {
    await using world = await startWorld()
    const [openid = ''] = await world.newFans(1)
    const upload = async (type: 'image' | 'voice' | 'video') => {
      const file = new File([new Uint8Array(sample(type))], type)
      return (await world.wechat.call(media.upload, { type, media: file })).media_id ?? ''
    }
    const [image, voice, video] = [
      await upload('image'),
      await upload('voice'),
      await upload('video'),
    ]
    const { media_id } = await world.wechat.call(media.uploadVideo, {
      media_id: video,
      title: '片',
    })

    for (const message of [
      { msgtype: 'image', images: { media_ids: [image] } },
      { msgtype: 'voice', voice: { media_id: voice } },
      { msgtype: 'mpvideo', mpvideo: { media_id } },
    ]) {
      expect(await world.wechat.errcode(mass.sendAll, { ...everyone, ...message })).toBe(0)
    }

    expect(await chatOf(world, openid)).toMatchObject([
      { type: 'image', media: { url: `/sim/media/${image}` } },
      { type: 'voice' },
      { type: 'mpvideo', fields: { Title: '片' } },
    ])
  })

  it.each([
    ['of a kind there is not', { msgtype: 'poem' }, 40008],
    ['without words', { msgtype: 'text', text: { content: '' } }, 44004],
    ['of a card', { msgtype: 'wxcard', wxcard: { card_id: 'C' } }, 45113],
    ['with a draft there is not', { msgtype: 'mpnews', mpnews: { media_id: 'x' } }, 40007],
    ['with a picture there is not', { msgtype: 'image', images: { media_ids: ['x'] } }, 40007],
  ])('is nothing %s', async (_what, message, errcode) => {
    await using world = await startWorld()

    expect(await world.wechat.errcode(mass.sendAll, { ...everyone, ...message })).toBe(errcode)
  })

  it('can be looked at beforehand by one fan', async () => {
    await using world = await startWorld()
    const [touser = '', gone = ''] = await world.newFans(2)
    await world.say(`${world.fans}/${gone}`, { type: 'unsubscribe' })
    const preview = (to: object, message: object = words) =>
      world.wechat.errcode(mass.preview, { ...to, ...message })

    expect(await preview({ touser })).toBe(0)
    expect(await chatOf(world, touser)).toMatchObject([{ origin: 'preview', content: '周末八折' }])
    expect(await preview({ touser: 'x' })).toBe(40003)
    expect(await preview({ touser: gone })).toBe(43004)
    expect(await preview({ towxname: 'nobody' })).toBe(40132)
    expect(await preview({ touser }, { msgtype: 'poem' })).toBe(40008)
    expect(await preview({ touser }, { msgtype: 'mpnews', mpnews: { media_id: 'x' } })).toBe(40007)
  })

  it.each([
    ['told', mass.get],
    ['withdrawn', mass.delete],
  ])('is not %s when it never was', async (_what, definition) => {
    await using world = await startWorld()

    expect(await world.wechat.errcode(definition, { msg_id: 7 })).toBe(40059)
  })

  it('is not withdrawn while it is on its way, nor when it is text', async () => {
    await using world = await startWorld()
    const [, , ...rest] = await world.newFans(3)
    expect(rest).toHaveLength(1)
    await world.wechat.call(mass.setSpeed, { speed: 4 })
    await world.newFans(1_000)
    const { msg_id } = await world.wechat.call(mass.sendAll, { ...everyone, ...words })

    expect(await world.wechat.errcode(mass.delete, { msg_id })).toBe(40065)
    world.simulator.clock.advance(2_000)
    expect(await world.wechat.errcode(mass.delete, { msg_id })).toBe(40059)
  })
})
