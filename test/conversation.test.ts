/** What a fan reads in answer to what they say and do. */
import { text } from '@mphub/wechat'
import { describe, expect, it } from 'vitest'
import { startWorld } from './world.ts'

describe('a rule', () => {
  it.each([
    ['exact', '菜单', '菜单', true],
    ['exact', '菜单', '看菜单', false],
    ['exact', 'Menu', 'ＭＥＮＵ', true],
    ['prefix', '你好', '你好呀', true],
    ['prefix', '你好', '啊你好', false],
    ['suffix', '吗', '开门吗', true],
    ['suffix', '吗', '吗丁啉', false],
    ['contains', '价格', '咖啡价格多少', true],
    ['contains', '价格', '咖啡多少钱', false],
    ['regex', '^订单\\d{3}$', '订单123', true],
    ['regex', '^订单\\d{3}$', '订单12', false],
    ['any', '', '随便说说', true],
  ] as const)(
    'with the %s keyword “%s” and the text “%s”: %s',
    async (match, keyword, said, meets) => {
      await using world = await startWorld()
      await world.rule(keyword, '命中', { match })

      const { shown } = await world.newFan().says(said)

      expect(shown).toEqual(meets ? ['命中'] : [])
    },
  )

  it('goes before others by its priority', async () => {
    await using world = await startWorld()
    await world.rule('菜单', '精准', { match: 'exact' })
    await world.rule('菜单', '置顶', { match: 'contains', priority: 255 })

    const { shown } = await world.newFan().says('菜单')

    expect(shown).toEqual(['置顶'])
  })

  it('answers a menu button by its key', async () => {
    await using world = await startWorld()
    await world.rule('V1_TODAY', '今日特价')

    const { shown } = await world.newFan().sends({ type: 'CLICK', eventKey: 'V1_TODAY' })

    expect(shown).toEqual(['今日特价'])
  })

  it('answers what was recognised in a voice message', async () => {
    await using world = await startWorld()
    await world.rule('营业时间', '每天 8:00', { match: 'contains' })

    const { shown } = await world.newFan().sends({ type: 'voice', recognition: '营业时间。' })

    expect(shown).toEqual(['每天 8:00'])
  })
})

describe('the default reply', () => {
  const account = { default: text('没听懂') }

  it.each([
    ['a text that no rule meets', { type: 'text', content: '？' }],
    ['a picture', { type: 'image' }],
    ['speech that was not recognised', { type: 'voice', recognition: '' }],
    ['a place', { type: 'location' }],
    ['a menu button', { type: 'CLICK', eventKey: 'NOBODY' }],
  ])('answers %s', async (_what, saying) => {
    await using world = await startWorld({ account })

    const { shown } = await world.newFan().sends(saying)

    expect(shown).toEqual(['没听懂'])
  })

  it.each([
    ['somebody who opens a link of the menu', { type: 'VIEW' }],
    ['the report of a position', { type: 'LOCATION' }],
    ['a scanned code', { type: 'SCAN', scene: 7 }],
    ['the result of a mass message', { type: 'MASSSENDJOBFINISH' }],
    ['an event WeChat may invent tomorrow', { type: 'event', event: 'brand_new_event' }],
    ['a message WeChat may invent tomorrow', { type: 'hologram' }],
  ])('is kept from %s, which is stored all the same', async (_what, saying) => {
    await using world = await startWorld({ account })

    const { attempts, shown } = await world.newFan().sends(saying)

    expect(attempts).toMatchObject([{ status: 200, body: 'success' }])
    expect(shown).toEqual([])
    expect(world.messages()).toBe(1)
  })
})

describe('a fan who leaves', () => {
  it('is told nothing', async () => {
    await using world = await startWorld({ account: { default: text('没听懂') } })
    await world.rule('', '什么都答', { match: 'any' })
    const fan = world.newFan()
    await fan.follows()

    const { attempts, shown } = await fan.leaves()

    expect(attempts).toMatchObject([{ body: 'success' }])
    expect(shown).toEqual([])
  })

  it('is greeted again when coming back', async () => {
    await using world = await startWorld({ account: { welcome: text('欢迎光临') } })
    const fan = world.newFan()
    await fan.follows()
    await fan.leaves()
    await world.advance(1_000)

    const { shown } = await fan.follows()

    expect(shown).toEqual(['欢迎光临'])
    expect(world.messages()).toBe(3)
  })
})

describe('a message of a kind unknown to the hub', () => {
  it('is stored as it came', async () => {
    await using world = await startWorld()

    await world
      .newFan()
      .sends({ type: 'hologram', fields: { Depth: '3', Layers: { item: ['a'] } } })

    const [stored] = world.stored()
    expect(stored).toMatchObject({ kind: 'unknown', state: 'answered', reply: null })
    expect(stored?.xml).toContain('<Layers><item><![CDATA[a]]></item></Layers>')
  })
})
