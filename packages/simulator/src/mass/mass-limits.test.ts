/** Messages to many: how often. */
import { mass, user } from '@mphub/wechat/endpoints'
import { describe, expect, it } from 'vitest'
import { startWorld, type World } from '../testing/world.ts'
import { chatOf, everyone, text, words } from './mass.fixture.ts'

const days = 24 * 60 * 60 * 1000

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

  it('sixty times a minute', async () => {
    await using world = await startWorld()
    world.simulator.clock.set(Date.UTC(2027, 0, 1))
    const tooFew = () => world.wechat.errcode(mass.send, { touser: ['x'], ...words })
    for (let number = 0; number < 60; number++) expect(await tooFew()).toBe(40130)

    expect(await tooFew()).toBe(42010)
    world.simulator.clock.advance(60_000)
    expect(await tooFew()).toBe(40130)
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
