/** Conditional menus: who sees which. */
import { menu, tag } from '@mphub/wechat/endpoints'
import { describe, expect, it } from 'vitest'
import { startWorld, type World } from '../testing/world.ts'
import { button, click, seenBy, startWithMenu, view } from './menus.fixture.ts'

function domains(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    type: 'view',
    name: 'x',
    url: `https://${index}.example.com/`,
  }))
}

describe('a conditional menu', () => {
  const forTag = { button: [view], matchrule: { tag_id: '100' } }
  const forIos = {
    button: [{ ...click, name: 'iOS' }],
    matchrule: { client_platform_type: '1' as const },
  }

  async function tagged({ wechat, newFans, fans }: World): Promise<string> {
    const openid_list = await newFans(1)
    await wechat.call(tag.create, { tag: { name: 'VIP' } })
    await wechat.call(tag.batchTagging, { openid_list, tagid: 100 })
    return `${fans}/${openid_list[0]}`
  }

  it('is seen by fans with the tag, and by nobody else', async () => {
    await using world = await startWithMenu()
    const [fan, other] = [await tagged(world), await world.newFan()]

    const { menuid } = await world.wechat.call(menu.addConditional, forTag)

    expect(await seenBy(world, fan)).toMatchObject({ menuid: Number(menuid), button: [view] })
    expect(await seenBy(world, other)).toEqual({ button })
  })

  it('is for the tag that was given last', async () => {
    await using world = await startWithMenu()
    const fan = await tagged(world)
    await world.wechat.call(menu.addConditional, forTag)
    await world.wechat.call(tag.create, { tag: { name: 'later' } })

    await world.wechat.call(tag.batchTagging, { openid_list: [fan.slice(-28)], tagid: 101 })

    expect(await seenBy(world, fan)).toEqual({ button })
  })

  it.each([
    ['ios', 'iOS'],
    ['android', '今日推荐'],
  ])('is for one platform, where a fan on %s sees %s', async (platform, name) => {
    await using world = await startWithMenu()
    await world.wechat.call(menu.addConditional, forIos)
    const fan = Object((await world.post(world.fans, { platform })).json)

    expect(await seenBy(world, `${world.fans}/${fan.openid}`)).toMatchObject({
      button: expect.arrayContaining([expect.objectContaining({ name })]),
    })
  })

  it('is preferred to older ones, and told among them', async () => {
    await using world = await startWithMenu()
    const fan = await tagged(world)
    for (const name of ['older', 'newer']) {
      await world.wechat.call(menu.addConditional, { ...forTag, button: [{ ...view, name }] })
    }

    expect(await seenBy(world, fan)).toMatchObject({ button: [{ name: 'newer' }] })
    expect((await world.wechat.call(menu.get, {})).conditionalmenu).toMatchObject([
      { button: [{ name: 'newer' }], matchrule: { tag_id: '100' }, menuid: expect.any(String) },
      { button: [{ name: 'older' }] },
    ])
  })

  it('can be tried for a fan', async () => {
    await using world = await startWithMenu()
    const user_id = (await tagged(world)).slice(-28)
    await world.wechat.call(menu.addConditional, forTag)

    expect(await world.wechat.call(menu.tryMatch, { user_id })).toEqual({
      button: [{ ...view, sub_button: [] }],
    })
    expect(await world.wechat.errcode(menu.tryMatch, { user_id: 'nobody' })).toBe(65302)
  })

  it('goes alone, or together with the menu', async () => {
    await using world = await startWithMenu()
    const fan = await tagged(world)
    const { menuid } = await world.wechat.call(menu.addConditional, forTag)

    await world.wechat.call(menu.delConditional, { menuid })
    expect(await seenBy(world, fan)).toEqual({ button })
    await world.wechat.call(menu.addConditional, forTag)
    await world.wechat.call(menu.delete, {})

    expect(await seenBy(world, fan)).toBeNull()
  })

  it.each([
    ['without a rule', { button: [view] }, 65304],
    ['with an empty rule', { ...forTag, matchrule: { tag_id: '' } }, 65304],
    ['for a sex', { ...forTag, matchrule: { sex: '1' } }, 65320],
    ['without buttons', { ...forTag, button: [] }, 65307],
    ['with a wrong button', { ...forTag, button: [{ ...view, name: '' }] }, 40018],
    ['that leads to a fourth domain', { ...forTag, button: domains(3) }, 65316],
  ])('is refused %s', async (_what, input, errcode) => {
    await using world = await startWithMenu()

    expect(await world.wechat.errcode(menu.addConditional, input)).toBe(errcode)
  })

  it('is refused without a default menu, and not deleted when it is not there', async () => {
    await using world = await startWorld()

    expect(await world.wechat.errcode(menu.addConditional, forTag)).toBe(65303)
    expect(await world.wechat.errcode(menu.delConditional, { menuid: '1' })).toBe(65301)
  })
})
