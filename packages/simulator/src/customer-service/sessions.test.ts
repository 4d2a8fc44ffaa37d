/** Conversations of staff with fans: begun, passed on, ended, recorded. */
import { kfAccount, kfRecord, kfSession } from '@mphub/wechat/endpoints'
import { describe, expect, it } from 'vitest'
import { startWorld, type World } from '../testing/world.ts'
import { textOf, type Fields } from '../wire/field.ts'
import { anna, ben, hired, newOpenid, pathOf } from './staff.fixture.ts'

function lastEvent({ server }: World): unknown {
  return server.pushes.at(-1)?.message
}

function handingOver(message: Fields, more = ''): string {
  return (
    `<xml><ToUserName>${textOf(message['FromUserName'])}</ToUserName>` +
    `<FromUserName>${textOf(message['ToUserName'])}</FromUserName><CreateTime>1</CreateTime>` +
    `<MsgType>transfer_customer_service</MsgType>${more}</xml>`
  )
}

describe('a conversation', () => {
  it('is begun and ended, and the server hears of it', async () => {
    await using world = await startWorld()
    await hired(world, anna)
    const openid = await newOpenid(world)

    await world.wechat.call(kfSession.create, { kf_account: 'anna@shop', openid })
    await world.server.received(1)
    expect(lastEvent(world)).toMatchObject({
      Event: 'kf_create_session',
      FromUserName: openid,
      KfAccount: 'anna@shop',
    })
    expect(await world.wechat.call(kfSession.get, { openid })).toMatchObject({
      kf_account: 'anna@shop',
      createtime: expect.any(Number),
    })
    expect(await world.wechat.call(kfSession.list, { kf_account: 'anna@shop' })).toMatchObject({
      sessionlist: [{ openid }],
    })

    await world.wechat.call(kfSession.close, { kf_account: 'anna@shop', openid })
    await world.server.received(2)

    expect(lastEvent(world)).toMatchObject({ Event: 'kf_close_session', KfAccount: 'anna@shop' })
    expect(await world.wechat.call(kfSession.get, { openid })).toMatchObject({
      createtime: 0,
      kf_account: '',
    })
  })

  it('is passed on in the client of the staff', async () => {
    await using world = await startWorld()
    await hired(world, anna, ben)
    const openid = await newOpenid(world)
    await world.wechat.call(kfSession.create, { kf_account: 'anna@shop', openid })
    await world.server.received(1)

    await world.post(`${pathOf(world, ben)}/takes`, { openid })
    await world.server.received(2)

    expect(lastEvent(world)).toMatchObject({
      Event: 'kf_switch_session',
      FromKfAccount: 'anna@shop',
      ToKfAccount: 'ben@shop',
    })
  })

  it('is heard by the staff, and not by the server; both sides are on record', async () => {
    await using world = await startWorld()
    await hired(world, anna)
    const openid = await newOpenid(world)
    await world.wechat.call(kfSession.create, { kf_account: 'anna@shop', openid })
    await world.server.received(1)

    await world.say(`${world.fans}/${openid}`, { type: 'text', content: '有伞吗' })
    await world.post(`${pathOf(world, anna)}/says`, { openid, content: '有的' })

    expect(world.server.pushes).toHaveLength(1)
    expect((await world.get(`${world.fans}/${openid}/chat`)).json).toMatchObject([
      { content: '有伞吗' },
      { content: '有的', speaker: { nickname: '小安' } },
    ])
    const now = Math.floor(world.simulator.clock.now() / 1000)
    const span = { starttime: now - 60, endtime: now + 60 }
    const first = await world.wechat.call(kfRecord.list, { ...span, msgid: 1, number: 1 })
    expect(first).toMatchObject({
      recordlist: [{ openid, opercode: 2003, text: '有伞吗', worker: 'anna@shop' }],
      number: 1,
    })
    const next = { ...span, msgid: first.msgid, number: 10 }
    expect(await world.wechat.call(kfRecord.list, next)).toMatchObject({
      recordlist: [{ opercode: 2002, text: '有的' }],
      number: 1,
    })
    const page = { ...span, pageindex: 2, pagesize: 1 }
    expect(await world.wechat.call(kfRecord.listOld, page)).toMatchObject({
      recordlist: [{ text: '有的' }],
    })
  })

  it('is asked for by the server, which hands the fan over', async () => {
    await using world = await startWorld({ account: { mode: 'plain' } })
    world.server.answering = ({ message }) => ({ body: handingOver(message) })
    const openid = await newOpenid(world)

    await world.say(`${world.fans}/${openid}`, { type: 'text', content: '人工' })

    expect(await world.wechat.call(kfSession.waitCase, {})).toMatchObject({
      count: 1,
      waitcaselist: [{ openid }],
    })
    await hired(world, anna)
    await world.wechat.call(kfSession.create, { kf_account: 'anna@shop', openid })
    expect(await world.wechat.call(kfSession.waitCase, {})).toMatchObject({ count: 0 })
  })

  it('is asked for with one member of staff, who takes over at once', async () => {
    await using world = await startWorld({ account: { mode: 'plain' } })
    await hired(world, anna)
    const wanted = '<TransInfo><KfAccount>anna@shop</KfAccount></TransInfo>'
    world.server.answering = ({ message }) => ({ body: handingOver(message, wanted) })
    const openid = await newOpenid(world)

    await world.say(`${world.fans}/${openid}`, { type: 'text', content: '人工' })

    expect(await world.wechat.call(kfSession.get, { openid })).toMatchObject({
      kf_account: 'anna@shop',
    })
  })

  it('needs somebody who is bound and online, and nobody else at it', async () => {
    await using world = await startWorld()
    await hired(world, ben)
    await world.wechat.call(kfAccount.add, anna)
    const openid = await newOpenid(world)
    const create = (kf_account: string) =>
      world.wechat.errcode(kfSession.create, { kf_account, openid })
    const close = (kf_account: string) =>
      world.wechat.errcode(kfSession.close, { kf_account, openid })

    expect(await create('nobody@shop')).toBe(65401)
    expect(await create('anna@shop')).toBe(65402)
    await world.post(pathOf(world, anna), { wx: 'anna_wx' })
    expect(await create('anna@shop')).toBe(65415)
    await world.post(pathOf(world, anna), { isOnline: true })
    expect(await close('anna@shop')).toBe(65413)
    expect(await create('anna@shop')).toBe(0)
    expect(await create('anna@shop')).toBe(0)
    expect(await create('ben@shop')).toBe(65414)
    expect(await close('ben@shop')).toBe(65414)
  })

  it('ends when its member of staff is deleted', async () => {
    await using world = await startWorld()
    await hired(world, anna)
    const openid = await newOpenid(world)
    await world.wechat.call(kfSession.create, { kf_account: 'anna@shop', openid })

    await world.wechat.call(kfAccount.delete, { kf_account: 'anna@shop' })

    expect(await world.wechat.call(kfSession.get, { openid })).toMatchObject({ kf_account: '' })
  })

  it.each([
    ['with a stranger', kfSession.create, { kf_account: 'anna@shop', openid: 'x' }, 40003],
    ['ended with a stranger', kfSession.close, { kf_account: 'anna@shop', openid: 'x' }, 40003],
    ['told of a stranger', kfSession.get, { openid: 'x' }, 40003],
    ['listed of nobody', kfSession.list, { kf_account: 'x' }, 65401],
    [
      'on record backwards',
      kfRecord.list,
      { starttime: 2, endtime: 1, msgid: 1, number: 1 },
      65416,
    ],
    [
      'on record for more than a day',
      kfRecord.list,
      { starttime: 1, endtime: 86_402, msgid: 1, number: 1 },
      65417,
    ],
    [
      'on record by more than 10,000',
      kfRecord.list,
      { starttime: 1, endtime: 2, msgid: 1, number: 10_001 },
      65416,
    ],
    [
      'on record by page 0',
      kfRecord.listOld,
      { starttime: 1, endtime: 2, pageindex: 0, pagesize: 1 },
      65416,
    ],
    [
      'on record by pages for more than a day',
      kfRecord.listOld,
      { starttime: 1, endtime: 86_402, pageindex: 1, pagesize: 1 },
      65417,
    ],
  ])('is not %s', async (_what, definition, input, errcode) => {
    await using world = await startWorld()
    await hired(world, anna)

    expect(await world.wechat.errcode(definition, input)).toBe(errcode)
  })
})
