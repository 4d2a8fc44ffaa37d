/** Fans whom the account has blocked. */
import { blacklist } from '@mphub/wechat/endpoints'
import { describe, expect, it } from 'vitest'
import { startWorld } from '../testing/world.ts'

describe('a blocked fan', () => {
  it('is listed until unblocked', async () => {
    await using world = await startWorld()
    const openid_list = await world.newFans(2)
    await world.wechat.call(blacklist.add, { openid_list })
    expect(await world.wechat.call(blacklist.list, {})).toEqual({
      total: 2,
      count: 2,
      data: { openid: openid_list },
      next_openid: openid_list[1],
    })

    await world.wechat.call(blacklist.remove, { openid_list })

    expect(await world.wechat.call(blacklist.list, {})).toEqual({
      total: 0,
      count: 0,
      next_openid: '',
    })
  })

  it('is not heard by the account, whatever is said or done', async () => {
    await using world = await startWorld()
    const [openid = ''] = await world.newFans(1)
    const fan = `${world.fans}/${openid}`
    await world.wechat.call(blacklist.add, { openid_list: [openid] })

    expect(await world.say(fan, { type: 'text' })).toMatchObject({ attempts: [], shown: [] })
    expect(await world.say(fan, { type: 'CLICK' })).toMatchObject({ attempts: [] })

    expect(world.server.pushes).toEqual([])
    expect((await world.get(`${fan}/chat`)).json).toMatchObject([{ from: 'fan' }, { from: 'fan' }])
  })

  it('is heard again when unblocked, and always when leaving', async () => {
    await using world = await startWorld()
    const openid_list = await world.newFans(1)
    const fan = `${world.fans}/${openid_list[0]}`
    await world.wechat.call(blacklist.add, { openid_list })
    await world.say(fan, { type: 'unsubscribe' })
    expect(world.server.pushes).toHaveLength(1)

    await world.wechat.call(blacklist.remove, { openid_list })
    await world.say(fan, { type: 'subscribe' })
    await world.say(fan, { type: 'text' })

    expect(world.server.pushes).toHaveLength(3)
  })
})

describe('a list of blocked fans', () => {
  it('has pages of 1,000', async () => {
    await using world = await startWorld()
    const openids = await world.newFans(1_001)
    for (let from = 0; from < openids.length; from += 20) {
      await world.wechat.call(blacklist.add, { openid_list: openids.slice(from, from + 20) })
    }

    const { next_openid, count } = await world.wechat.call(blacklist.list, { begin_openid: '' })

    expect(count).toBe(1_000)
    expect(await world.wechat.call(blacklist.list, { begin_openid: next_openid })).toMatchObject({
      total: 1_001,
      count: 1,
    })
  })

  it.each([
    ['of more than 20', 21, 40032],
    ['with a stranger', 1, 40003],
  ])('%s is refused', async (_what, count, errcode) => {
    await using world = await startWorld()
    const openid_list = Array(count).fill(`o${'x'.repeat(27)}`)

    expect(await world.wechat.errcode(blacklist.add, { openid_list })).toBe(errcode)
    expect(await world.wechat.errcode(blacklist.remove, { openid_list })).toBe(errcode)
  })
})
