/** Messages to many: whom they reach, and what the server hears. */
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { blacklist, mass, tag } from '@mphub/wechat/endpoints'
import { describe, expect, it } from 'vitest'
import { startWorld } from '../testing/world.ts'
import { chatOf, everyone, result, text, words } from './mass.fixture.ts'

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
