/** Calls about followers, and what the account may know of them. */
import { tag, user } from '@mphub/wechat/endpoints'
import { describe, expect, it } from 'vitest'
import { startWorld, type World } from '../testing/world.ts'

const nobody = `o${'x'.repeat(27)}`

async function newFan(world: World): Promise<string> {
  const [openid = ''] = await world.newFans(1)
  return openid
}

describe('user/info', () => {
  it('tells of a follower what WeChat still tells', async () => {
    await using world = await startWorld()
    const openid = await newFan(world)
    const [fan] = Object((await world.get(`${world.fans}?openid=${openid}`)).json)

    expect(await world.wechat.call(user.info, { openid })).toEqual({
      subscribe: 1,
      openid,
      language: '',
      subscribe_time: Math.floor(fan.followedAt / 1000),
      remark: '',
      groupid: 0,
      tagid_list: [],
      subscribe_scene: 'ADD_SCENE_SEARCH',
      qr_scene: 0,
      qr_scene_str: '',
    })
  })

  it.each(['zh_TW', 'undefined', 'fr', ''])('tells the same in the language %j', async (lang) => {
    await using world = await startWorld()
    const openid = await newFan(world)

    expect(await world.wechat.errcode(user.info, { openid, lang })).toBe(0)
  })

  it('tells nothing but the openid of someone who left', async () => {
    await using world = await startWorld()
    const openid = await newFan(world)
    await world.say(`${world.fans}/${openid}`, { type: 'unsubscribe' })

    expect(await world.wechat.call(user.info, { openid })).toEqual({ subscribe: 0, openid })
  })

  it('tells the unionid of someone who has one', async () => {
    await using world = await startWorld()
    await world.post(world.fans, { openid: nobody, unionid: 'oPerson' })

    expect(await world.wechat.call(user.info, { openid: nobody })).toEqual({
      subscribe: 0,
      openid: nobody,
      unionid: 'oPerson',
    })
  })

  it.each([
    ['a number', '42', { qr_scene: 42, qr_scene_str: '' }],
    ['text', 'shop_42', { qr_scene: 0, qr_scene_str: 'shop_42' }],
  ])('tells the scene of the code that led here, when it is %s', async (_what, scene, told) => {
    await using world = await startWorld()
    await world.post(world.fans, { openid: nobody })

    await world.say(`${world.fans}/${nobody}`, { type: 'subscribe', scene })

    expect(await world.wechat.call(user.info, { openid: nobody })).toMatchObject({
      subscribe_scene: 'ADD_SCENE_QR_CODE',
      ...told,
    })
  })

  it('refuses an openid that is not the account’s', async () => {
    await using world = await startWorld()

    expect(await world.wechat.errcode(user.info, { openid: nobody })).toBe(40003)
    expect(await world.wechat.errcode(user.info, {})).toBe(40003)
  })

  it.each([
    ['a subscription account that is not verified', { kind: 'subscription', verified: false }],
    ['a service account that is not verified', { kind: 'service', verified: false }],
  ] as const)('is not for %s', async (_what, account) => {
    await using world = await startWorld({ account })

    expect(await world.wechat.errcode(user.info, { openid: nobody })).toBe(48001)
  })
})

describe('user/info/batchget', () => {
  it('tells of up to 100', async () => {
    await using world = await startWorld()
    const openids = await world.newFans(100)
    const user_list = openids.map((openid) => ({ openid }))

    const { user_info_list } = await world.wechat.call(user.batchGetInfo, { user_list })

    expect(user_info_list.map(({ openid }) => openid)).toEqual(openids)
  })

  it('refuses 101, and a stranger among them', async () => {
    await using world = await startWorld()
    const user_list = (await world.newFans(101)).map((openid) => ({ openid }))
    const { errcode } = world.wechat

    expect(await errcode(user.batchGetInfo, { user_list })).toBe(40032)
    expect(await errcode(user.batchGetInfo, { user_list: [{ openid: nobody }] })).toBe(40003)
  })
})

describe('user/get', () => {
  it('pages through the followers, 10,000 at a time, and ends with an empty page', async () => {
    await using world = await startWorld()
    const openids = await world.newFans(10_001)

    const first = await world.wechat.call(user.list, {})
    const second = await world.wechat.call(user.list, { next_openid: first.next_openid })
    const third = await world.wechat.call(user.list, { next_openid: second.next_openid })

    expect(first).toMatchObject({ total: 10_001, count: 10_000, next_openid: openids[9_999] })
    expect(second).toMatchObject({ count: 1, data: { openid: [openids[10_000]] } })
    expect(third).toEqual({ total: 10_001, count: 0, next_openid: '' })
  })

  it('leaves out who has left', async () => {
    await using world = await startWorld()
    const openid = await newFan(world)
    await world.say(`${world.fans}/${openid}`, { type: 'unsubscribe' })

    expect(await world.wechat.call(user.list, {})).toMatchObject({ total: 0, count: 0 })
  })

  it('goes on from someone who has left meanwhile', async () => {
    await using world = await startWorld()
    const openids = await world.newFans(10_001)
    const { next_openid } = await world.wechat.call(user.list, {})
    await world.simulator.fan(next_openid).unfollows()

    const rest = await world.wechat.call(user.list, { next_openid })

    expect(rest).toMatchObject({ total: 10_000, data: { openid: openids.slice(10_000) } })
  })

  it('refuses to go on from a stranger, and more than 500 calls a day', async () => {
    await using world = await startWorld({ account: { quotas: { '/cgi-bin/user/get': 1 } } })

    expect(await world.wechat.errcode(user.list, { next_openid: nobody })).toBe(40003)
    expect(await world.wechat.errcode(user.list, {})).toBe(45009)
  })
})

describe('a remark', () => {
  it('shows up in user/info', async () => {
    await using world = await startWorld()
    const openid = await newFan(world)

    await world.wechat.call(user.updateRemark, { openid, remark: '老客户' })

    expect(await world.wechat.call(user.info, { openid })).toMatchObject({ remark: '老客户' })
  })

  it('has less than 30 bytes, and is for followers', async () => {
    await using world = await startWorld()
    const openid = await newFan(world)
    const remark = (remark: string) => world.wechat.errcode(user.updateRemark, { openid, remark })

    expect(await remark('九个字符共二十七字节')).toBe(40092)
    expect(await remark('九个字符共二十七字')).toBe(0)
    await world.say(`${world.fans}/${openid}`, { type: 'unsubscribe' })
    expect(await remark('x')).toBe(43004)
  })
})

describe('the conversion of openids', () => {
  it('tells the new openids of followers who came along from another account', async () => {
    await using world = await startWorld()
    const old = world.simulator.addAccount()
    const { openids } = Object(
      (await world.post(`/sim/accounts/${old.appid}/fans`, { count: 2 })).json,
    )
    const path = `/sim/accounts/${world.account.appid}/migration`
    expect((await world.post(path, { from: old.appid })).json).toEqual({ count: 2 })

    const { result_list } = await world.wechat.call(user.changeOpenid, {
      from_appid: old.appid,
      openid_list: [openids[0], nobody],
    })

    const [moved, stranger] = result_list
    expect(stranger).toEqual({ ori_openid: nobody, err_msg: 'ori_openid error' })
    expect(moved).toMatchObject({ ori_openid: openids[0], err_msg: 'ok' })
    expect(await world.wechat.call(user.info, { openid: moved?.new_openid ?? '' })).toMatchObject({
      subscribe: 1,
      subscribe_scene: 'ADD_SCENE_ACCOUNT_MIGRATION',
    })
  })

  it('is refused for accounts that have not migrated, and after a month', async () => {
    await using world = await startWorld()
    const { appid: from_appid } = world.simulator.addAccount()
    const convert = () => world.wechat.errcode(user.changeOpenid, { from_appid, openid_list: [] })
    expect(await convert()).toBe(63178)
    await world.post(`/sim/accounts/${world.account.appid}/migration`, { from: from_appid })
    expect(await convert()).toBe(0)

    world.simulator.clock.advance(31 * 24 * 60 * 60 * 1000)

    expect(await convert()).toBe(63178)
  })
})

describe('the tags of a fan', () => {
  it('show up in user/info, the latest as the old group', async () => {
    await using world = await startWorld()
    const openid = await newFan(world)
    for (const name of ['新客', '老客']) {
      const { tag: made } = await world.wechat.call(tag.create, { tag: { name } })
      await world.wechat.call(tag.batchTagging, { openid_list: [openid], tagid: made.id })
    }

    expect(await world.wechat.call(user.info, { openid })).toMatchObject({
      tagid_list: [100, 101],
      groupid: 101,
    })
  })
})
