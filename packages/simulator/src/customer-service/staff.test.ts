/** Members of staff: hired, invited, changed, dismissed. */
import { kfAccount, kfSession } from '@mphub/wechat/endpoints'
import { describe, expect, it } from 'vitest'
import { sample } from '../media/samples.ts'
import { startWorld } from '../testing/world.ts'
import { anna, ben, hired, newOpenid, pathOf } from './staff.fixture.ts'

describe('a member of staff', () => {
  it('is added, renamed, listed and deleted', async () => {
    await using world = await startWorld()
    await world.wechat.call(kfAccount.add, anna)
    await world.wechat.call(kfAccount.update, { ...anna, nickname: '安娜' })

    const { kf_list } = await world.wechat.call(kfAccount.list, {})

    expect(kf_list).toEqual([
      { kf_account: 'anna@shop', kf_headimgurl: '', kf_id: '1001', kf_nick: '安娜' },
    ])
    await world.wechat.call(kfAccount.delete, { kf_account: 'anna@shop' })
    expect((await world.wechat.call(kfAccount.list, {})).kf_list).toEqual([])
  })

  it('has a portrait', async () => {
    await using world = await startWorld()
    await world.wechat.call(kfAccount.add, anna)
    const media = new File([new Uint8Array(Buffer.from('ffd8ffe0', 'hex'))], 'a.jpg')

    await world.wechat.call(kfAccount.uploadHeadImg, { kf_account: 'anna@shop', media })

    const [told] = (await world.wechat.call(kfAccount.list, {})).kf_list
    expect((await fetch(told?.kf_headimgurl ?? '')).headers.get('content-type')).toBe('image/jpeg')
  })

  it('is operated by whoever accepts the invitation', async () => {
    await using world = await startWorld()
    await world.wechat.call(kfAccount.add, anna)
    await world.wechat.call(kfAccount.inviteWorker, { ...anna, invite_wx: 'anna_wx' })
    expect((await world.wechat.call(kfAccount.list, {})).kf_list).toMatchObject([
      { invite_wx: 'anna_wx', invite_status: 'waiting' },
    ])

    await world.post(pathOf(world, anna), { invitation: 'accept' })

    const [told] = (await world.wechat.call(kfAccount.list, {})).kf_list
    expect(told).toMatchObject({ kf_wx: 'anna_wx' })
    expect(told).not.toHaveProperty('invite_wx')
  })

  it('can be invited again when the invitation was rejected, or nobody answered for a day', async () => {
    await using world = await startWorld()
    await world.wechat.call(kfAccount.add, anna)
    const invite = (invite_wx: string) =>
      world.wechat.errcode(kfAccount.inviteWorker, { ...anna, invite_wx })
    await invite('first_wx')
    expect(await invite('first_wx')).toBe(65408)
    expect(await invite('second_wx')).toBe(65411)

    await world.post(pathOf(world, anna), { invitation: 'reject' })
    expect(await invite('second_wx')).toBe(0)
    world.simulator.clock.advance(24 * 60 * 60 * 1000)
    expect(await invite('third_wx')).toBe(0)
  })

  it('is listed with the load when online', async () => {
    await using world = await startWorld()
    await hired(world, anna)
    await world.wechat.call(kfAccount.add, ben)
    await world.wechat.call(kfSession.create, { ...anna, openid: await newOpenid(world) })

    expect((await world.wechat.call(kfAccount.onlineList, {})).kf_online_list).toEqual([
      { kf_account: 'anna@shop', status: 1, kf_id: '1001', accepted_case: 1 },
    ])
  })

  it.each([
    ['without the name of the account', kfAccount.add, { ...anna, kf_account: 'anna' }, 65404],
    ['with a long name', kfAccount.add, { ...anna, kf_account: 'x'.repeat(11) + '@shop' }, 65404],
    [
      'with a nickname of 17 characters',
      kfAccount.add,
      { ...ben, nickname: 'x'.repeat(17) },
      65403,
    ],
    ['without a nickname', kfAccount.add, { ...ben, nickname: '' }, 65403],
    ['twice', kfAccount.add, anna, 65406],
    ['renamed when there is none', kfAccount.update, ben, 65401],
    ['renamed to nothing', kfAccount.update, { ...anna, nickname: '' }, 65403],
    ['deleted when there is none', kfAccount.delete, { kf_account: 'ben@shop' }, 65401],
    ['painted when there is none', kfAccount.uploadHeadImg, { kf_account: 'ben@shop' }, 65401],
    ['painted without a picture', kfAccount.uploadHeadImg, { kf_account: 'anna@shop' }, 41005],
    [
      'painted with a png',
      kfAccount.uploadHeadImg,
      { kf_account: 'anna@shop', media: new File([new Uint8Array(sample('image'))], 'a') },
      40005,
    ],
    ['invited when there is none', kfAccount.inviteWorker, { ...ben, invite_wx: 'ben_wx' }, 65401],
    ['invited by no WeChat id', kfAccount.inviteWorker, { ...anna, invite_wx: '1' }, 65409],
  ])('is not %s', async (_what, definition, input, errcode) => {
    await using world = await startWorld()
    await world.wechat.call(kfAccount.add, anna)

    expect(await world.wechat.errcode(definition, input)).toBe(errcode)
  })

  it('is not invited when somebody operates it, or the invited is one already', async () => {
    await using world = await startWorld()
    await hired(world, anna)
    await world.wechat.call(kfAccount.add, ben)
    const invite = (member: object, invite_wx: string) =>
      world.wechat.errcode(kfAccount.inviteWorker, { ...member, invite_wx })
    await world.post(pathOf(world, anna), { wx: 'anna_wx' })

    expect(await invite(anna, 'other_wx')).toBe(65412)
    expect(await invite(ben, 'anna_wx')).toBe(65407)
  })

  it('is one of a hundred at most', async () => {
    await using world = await startWorld()
    for (let number = 1; number <= 100; number++) {
      await world.wechat.call(kfAccount.add, { ...anna, kf_account: `a${number}@shop` })
    }

    expect(await world.wechat.errcode(kfAccount.add, anna)).toBe(65405)
  })
})
