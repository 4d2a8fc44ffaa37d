/** Messages to many: whom they reach, how often, and what the server hears. */
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { blacklist, draft, mass, material, media, tag, user } from '@mphub/wechat/endpoints'
import { describe, expect, it } from 'vitest'
import { sample } from '../media/samples.ts'
import { startWorld, type World } from '../testing/world.ts'

const days = 24 * 60 * 60 * 1000
const everyone = { filter: { is_to_all: true } } as const
const words = { msgtype: 'text', text: { content: '周末八折' } } as const

/** Another message each time: the same one within a day is refused. */
let sent = 0
function text() {
  return { msgtype: 'text', text: { content: `第 ${++sent} 条` } } as const
}

async function chatOf({ get, fans }: World, openid: string): Promise<unknown> {
  return (await get(`${fans}/${openid}/chat`)).json
}

/** When all of it has gone out. */
async function result(world: World): Promise<unknown> {
  world.simulator.clock.advance(1_000)
  await world.server.received(1)
  return world.server.pushes.at(-1)?.message
}

async function newDraft({ wechat }: World): Promise<string> {
  const file = new File([new Uint8Array(sample('image'))], 'cover.png')
  const { media_id: thumb_media_id } = await wechat.call(material.add, {
    type: 'image',
    media: file,
  })
  const article = { title: '新品', content: '<p>来</p>', thumb_media_id }
  return (await wechat.call(draft.add, { articles: [article, { ...article, title: '旧品' }] }))
    .media_id
}

describe('a message to all', () => {
  it('is in the chat of every follower, and in no other', async () => {
    await using world = await startWorld()
    const [first = '', second = ''] = await world.newFans(2)
    await world.say(`${world.fans}/${second}`, { type: 'unsubscribe' })

    await world.wechat.call(mass.sendAll, { ...everyone, ...words })
    const [late = ''] = await world.newFans(1)

    expect(await chatOf(world, first)).toMatchObject([
      { from: 'account', type: 'text', origin: 'mass', content: '周末八折' },
    ])
    expect(await chatOf(world, second)).toMatchObject([{ type: 'event' }])
    world.simulator.clock.advance(1)
    expect(await world.simulator.fan(first).sees('周末八折')).toBeDefined()
    expect(late).not.toBe(first)
  })

  it('stands between what was said before and after', async () => {
    await using world = await startWorld()
    const fan = await world.newFan()
    await world.say(fan, { type: 'text', content: 'before' })
    await world.wechat.call(mass.sendAll, { ...everyone, ...words })
    await world.say(fan, { type: 'text', content: 'after' })

    expect((await world.get(`${fan}/chat`)).json).toMatchObject([
      { content: 'before' },
      { content: '周末八折' },
      { content: 'after' },
    ])
  })

  it('ends with an event that counts', async () => {
    await using world = await startWorld()
    const [, left = '', blocked = '', deaf = ''] = await world.newFans(5)
    await world.wechat.call(blacklist.add, { openid_list: [blocked] })
    await world.post(`${world.fans}/${deaf}/receives`, { messages: false })
    await world.say(`${world.fans}/${left}`, { type: 'unsubscribe' })
    world.server.pushes.length = 0

    const { msg_id } = await world.wechat.call(mass.sendAll, { ...everyone, ...words })
    world.simulator.clock.advance(1_000)
    await expect.poll(() => world.server.pushes.length).toBe(1)

    expect(world.server.pushes[0]?.message).toMatchObject({
      Event: 'MASSSENDJOBFINISH',
      MsgID: msg_id,
      Status: 'send success',
      TotalCount: '4',
      FilterCount: '2',
      SentCount: '2',
      ErrorCount: '0',
    })
    expect(await world.wechat.call(mass.get, { msg_id })).toMatchObject({
      msg_status: 'SEND_SUCCESS',
    })
  })

  it('fails when a fault wants it, which costs nothing of the quota', async () => {
    await using world = await startWorld({ account: { kind: 'subscription' } })
    const [openid = ''] = await world.newFans(1)
    await world.simulator.fault({ kind: 'undelivered', count: 1 })

    await world.wechat.call(mass.sendAll, { ...everyone, ...words })

    expect(await result(world)).toMatchObject({
      Status: 'send fail',
      SentCount: '0',
      ErrorCount: '1',
    })
    expect(await chatOf(world, openid)).toEqual([])
    expect(await world.wechat.errcode(mass.sendAll, { ...everyone, ...text() })).toBe(0)
  })

  it('fails for a fault of its own call only', async () => {
    await using world = await startWorld()
    const touser = await world.newFans(2)
    await world.simulator.fault({ kind: 'undelivered', path: mass.send.path })

    await world.wechat.call(mass.sendAll, { ...everyone, ...words })
    expect(await result(world)).toMatchObject({ Status: 'send success' })
    await world.wechat.call(mass.send, { touser, ...words })

    await expect.poll(async () => result(world)).toMatchObject({ Status: 'send fail' })
  })

  it('takes its time, at the speed that was set', async () => {
    await using world = await startWorld()
    expect(await world.wechat.call(mass.getSpeed, {})).toEqual({ speed: 0, realspeed: 80 })
    await world.wechat.call(mass.setSpeed, { speed: 4 })
    expect(await world.wechat.call(mass.getSpeed, {})).toEqual({ speed: 4, realspeed: 10 })
    expect(await world.wechat.errcode(mass.setSpeed, { speed: 5 })).toBe(45083)
    await world.newFans(10_000)

    const { msg_id } = await world.wechat.call(mass.sendAll, { ...everyone, ...words })
    const status = async () => (await world.wechat.call(mass.get, { msg_id })).msg_status

    expect(await status()).toBe('SENDING')
    world.simulator.clock.advance(6_000)
    expect(await status()).toBe('SEND_SUCCESS')
  })

  it('is kept once for 100,000 fans', async () => {
    const data = await mkdtemp(join(tmpdir(), 'mphub-mass-'))
    await using world = await startWorld({ data })
    const openids = await world.newFans(100_000)

    await world.wechat.call(mass.sendAll, { ...everyone, ...words })

    expect(await chatOf(world, openids[77_777] ?? '')).toMatchObject([{ content: '周末八折' }])
    const sizes = await Promise.all(
      (await readdir(data)).map(async (name) => (await stat(join(data, name))).size),
    )
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1_000_000)
    await rm(data, { recursive: true })
  })
})

describe('a message to a tag or to a list', () => {
  it('reaches those who carry the tag', async () => {
    await using world = await startWorld()
    const [tagged = '', other = ''] = await world.newFans(2)
    const { tag: made } = await world.wechat.call(tag.create, { tag: { name: '常客' } })
    await world.wechat.call(tag.batchTagging, { openid_list: [tagged], tagid: made.id })

    const filter = { is_to_all: false, tag_id: made.id } as const
    await world.wechat.call(mass.sendAll, { filter, ...words })

    expect(await chatOf(world, tagged)).toHaveLength(1)
    expect(await chatOf(world, other)).toHaveLength(0)
    expect(await result(world)).toMatchObject({ TotalCount: '1', SentCount: '1' })
  })

  it('reaches those on the list whom the account has, once', async () => {
    await using world = await startWorld()
    const [first = '', second = '', other = ''] = await world.newFans(3)
    const touser = [first, second, first, `o${'x'.repeat(27)}`]

    await world.wechat.call(mass.send, { touser, ...words })

    expect(await chatOf(world, first)).toHaveLength(1)
    expect(await chatOf(world, other)).toHaveLength(0)
    expect(await result(world)).toMatchObject({ TotalCount: '3', FilterCount: '2', SentCount: '2' })
  })

  it.each([
    ['one openid', { touser: ['o'] }, 40130],
    ['10,001 openids', { touser: Array(10_001).fill('o') }, 40032],
    ['strangers', { touser: ['a', 'b'] }, 40031],
  ])('is refused for %s', async (_what, change, errcode) => {
    await using world = await startWorld()

    expect(await world.wechat.errcode(mass.send, { ...words, ...change })).toBe(errcode)
  })

  it('is refused for a tag there is not, and to a list of a subscription account', async () => {
    await using world = await startWorld({ account: { kind: 'subscription' } })

    expect(await world.wechat.errcode(mass.sendAll, { filter: { tag_id: 9 }, ...words })).toBe(
      40152,
    )
    expect(await world.wechat.errcode(mass.send, { touser: ['a', 'b'], ...words })).toBe(48001)
  })
})

describe('what is sent to many', () => {
  it('may be articles, which become public, and can be withdrawn', async () => {
    await using world = await startWorld()
    const [openid = ''] = await world.newFans(1)
    const mpnews = { media_id: await newDraft(world) }

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

describe('WeChat sends to many', () => {
  const send = ({ wechat }: World, change: object = {}) =>
    wechat.errcode(mass.sendAll, { ...everyone, ...text(), ...change })

  it('once a day for a subscription account', async () => {
    await using world = await startWorld({ account: { kind: 'subscription' } })
    await world.newFans(1)

    expect([await send(world), await send(world)]).toEqual([0, 45028])
    world.simulator.clock.advance(days)
    expect(await send(world)).toBe(0)
  })

  it('to all four times a month for a service account', async () => {
    await using world = await startWorld()
    await world.newFans(1)

    const codes = []
    for (let number = 0; number < 5; number++) codes.push(await send(world))

    expect(codes).toEqual([0, 0, 0, 0, 45028])
    world.simulator.clock.advance(32 * days)
    expect(await send(world)).toBe(0)
  })

  it('to each fan four times a month, and leaves out who has had them', async () => {
    await using world = await startWorld()
    const [often = '', second = '', third = ''] = await world.newFans(3)
    for (let number = 0; number < 4; number++) {
      await world.wechat.call(mass.send, { touser: [often, second], ...text() })
    }

    await world.wechat.call(mass.send, { touser: [often, third], ...text() })

    expect(await chatOf(world, often)).toHaveLength(4)
    expect(await chatOf(world, third)).toHaveLength(1)
  })

  it('nothing twice under one key within a day', async () => {
    await using world = await startWorld()
    await world.newFans(1)
    const clientmsgid = 'campaign-1'
    const again = { filter: { tag_id: 2 }, ...words, clientmsgid }
    const { msg_id } = await world.wechat.call(mass.sendAll, again)

    expect(await world.wechat.errcode(mass.sendAll, again)).toBe(45066)
    world.simulator.clock.advance(60_000)
    expect(await (await world.wechat.send(mass.sendAll, again)).json()).toMatchObject({
      errcode: 45065,
      msg_id: Number(msg_id),
    })
    world.simulator.clock.advance(days)
    expect(await world.wechat.errcode(mass.sendAll, again)).toBe(0)
    expect(await send(world, { clientmsgid: 'x'.repeat(33) })).toBe(45067)
  })

  it('nothing twice that is the same, even without a key', async () => {
    await using world = await startWorld()
    const same = { filter: { tag_id: 2 }, ...words }
    await world.wechat.call(mass.sendAll, same)

    expect(await world.wechat.errcode(mass.sendAll, same)).toBe(45066)
  })

  it('and nobody else learns of it', async () => {
    await using world = await startWorld()
    await using other = await startWorld()
    const [openid = ''] = await other.newFans(1)

    await send(world)

    expect(await chatOf(other, openid)).toEqual([])
    expect((await other.wechat.call(user.list, {})).total).toBe(1)
  })
})
