/** Template messages: templates, what they take, where they land, and what comes back. */
import { blacklist, template } from '@mphub/wechat/endpoints'
import { describe, expect, it } from 'vitest'
import { startWorld } from '../testing/world.ts'
import { chatOf, data, keyword_name_list, newTemplate, ready, result } from './templates.fixture.ts'
import { fitsKeyword } from './value-rules.ts'

describe('a template message', () => {
  it('lands on the phone, and the server hears of it', async () => {
    await using world = await startWorld()
    const message = await ready(world)

    const url = 'https://shop.example.com/orders/1'
    const { msgid } = await world.wechat.call(template.send, { ...message, url })

    expect(await chatOf(world, message.touser)).toMatchObject([
      {
        type: 'notice',
        origin: 'template',
        notice: {
          title: '订单发货通知',
          rows: [
            { name: '商品名称', value: '红色雨伞' },
            { name: '订单金额', value: '39.8元' },
          ],
          url,
        },
      },
    ])
    expect(await result(world)).toMatchObject({
      Event: 'TEMPLATESENDJOBFINISH',
      FromUserName: message.touser,
      MsgID: msgid,
      Status: 'success',
    })
  })

  it('opens a mini program', async () => {
    await using world = await startWorld()
    const message = await ready(world)
    const miniprogram = { appid: 'wx0123456789abcdef', pagepath: 'pages/order' }

    await world.wechat.call(template.send, { ...message, miniprogram })

    expect(await chatOf(world, message.touser)).toMatchObject([{ notice: { miniprogram } }])
  })

  it('is not shown to whoever refuses notices, which the server hears', async () => {
    await using world = await startWorld()
    const message = await ready(world)
    await world.post(`${world.fans}/${message.touser}/receives`, { notices: false })

    await world.wechat.call(template.send, message)

    expect(await result(world)).toMatchObject({ Status: 'failed:user block' })
    expect(await chatOf(world, message.touser)).toEqual([])
  })

  it('gets lost when a fault wants it, which the server hears', async () => {
    await using world = await startWorld()
    const message = await ready(world)
    await world.simulator.fault({ kind: 'undelivered', path: template.send.path })

    await world.wechat.call(template.send, message)

    expect(await result(world)).toMatchObject({ Status: 'failed: system failed' })
    expect(await chatOf(world, message.touser)).toEqual([])
  })

  it('is shown once for a client_msg_id, within ten minutes', async () => {
    await using world = await startWorld()
    const message = { ...(await ready(world)), client_msg_id: 'order-1' }
    const first = await world.wechat.call(template.send, message)

    expect(await world.wechat.call(template.send, message)).toEqual(first)
    expect(await chatOf(world, message.touser)).toHaveLength(1)
    world.simulator.clock.advance(10 * 60 * 1000)
    expect(await world.wechat.call(template.send, message)).not.toEqual(first)
  })

  it('of the old library needs its keywords, but not what stands before and after', async () => {
    await using world = await startWorld()
    const [touser = ''] = await world.newFans(1)
    const { template_id } = await world.wechat.call(template.add, { template_id_short: 'TM00015' })
    const paid = {
      orderMoneySum: { value: '30元' },
      orderProductName: { value: '很长'.repeat(50) },
    }

    await world.wechat.call(template.send, { touser, template_id, data: paid })

    expect(await chatOf(world, touser)).toMatchObject([
      { notice: { rows: [{ name: '支付金额', value: '30元' }, { name: '商品信息' }] } },
    ])
  })

  it.each([
    ['of a template there is not', { template_id: 'x' }, 40037],
    ['to a stranger', { touser: 'x' }, 40003],
    ['without a keyword', { data: { thing1: data.thing1 } }, 47003],
    ['without values', { data: undefined }, 47003],
    ['with 21 characters', { data: { ...data, thing1: { value: '长'.repeat(21) } } }, 47003],
    ['with words for a sum', { data: { ...data, amount4: { value: '免费' } } }, 47003],
    ['with an empty value', { data: { ...data, thing1: { value: '' } } }, 47003],
    ['with a long address', { url: `https://a/${'x'.repeat(1024)}` }, 40039],
    ['with a mini program there cannot be', { miniprogram: { appid: 'x' } }, 40013],
  ])('is refused %s', async (_what, change, errcode) => {
    await using world = await startWorld()
    const message = await ready(world)

    expect(await world.wechat.errcode(template.send, { ...message, ...change })).toBe(errcode)
    expect(await chatOf(world, message.touser)).toEqual([])
  })

  it('is refused to whoever left, or is blocked', async () => {
    await using world = await startWorld()
    const message = await ready(world)
    await world.wechat.call(blacklist.add, { openid_list: [message.touser] })
    expect(await world.wechat.errcode(template.send, message)).toBe(43019)
    await world.wechat.call(blacklist.remove, { openid_list: [message.touser] })

    await world.say(`${world.fans}/${message.touser}`, { type: 'unsubscribe' })

    expect(await world.wechat.errcode(template.send, message)).toBe(43004)
  })

  it('is for service accounts', async () => {
    await using world = await startWorld({ account: { kind: 'subscription' } })

    expect(await world.wechat.errcode(template.send, {})).toBe(48001)
  })
})

describe('a template', () => {
  it('is listed with its keywords, and deleted', async () => {
    await using world = await startWorld()
    const template_id = await newTemplate(world)

    expect((await world.wechat.call(template.list, {})).template_list).toEqual([
      {
        template_id,
        title: '订单发货通知',
        primary_industry: '',
        deputy_industry: '',
        content: '商品名称：{{thing1.DATA}}\n订单金额：{{amount4.DATA}}\n',
        example: '商品名称：红色雨伞\n订单金额：39.8元\n',
      },
    ])
    await world.wechat.call(template.delete, { template_id })
    expect((await world.wechat.call(template.list, {})).template_list).toEqual([])
    expect(await world.wechat.errcode(template.delete, { template_id })).toBe(40037)
  })

  it.each([
    ['there is not', { template_id_short: 'TM99999' }, 40037],
    ['without keywords', { template_id_short: '99' }, 40246],
    ['with one keyword', { template_id_short: '99', keyword_name_list: ['商品名称'] }, 40246],
    [
      'with another’s keyword',
      { template_id_short: '99', keyword_name_list: ['门店', 'x'] },
      40246,
    ],
  ])('is not chosen when it is one %s', async (_what, input, errcode) => {
    await using world = await startWorld()

    expect(await world.wechat.errcode(template.add, input)).toBe(errcode)
  })

  it('is one of 25 at most', async () => {
    await using world = await startWorld()
    for (let number = 1; number <= 25; number++) await newTemplate(world)

    expect(
      await world.wechat.errcode(template.add, { template_id_short: '99', keyword_name_list }),
    ).toBe(45026)
  })
})

describe('the industries of an account', () => {
  it('are set once a month, and told', async () => {
    await using world = await startWorld()
    const set = (industry_id1: string) =>
      world.wechat.errcode(template.setIndustry, { industry_id1, industry_id2: '10' })
    expect(await world.wechat.errcode(template.getIndustry, {})).toBe(40102)

    expect(await set('1')).toBe(0)
    expect(await set('2')).toBe(43100)

    expect(await world.wechat.call(template.getIndustry, {})).toEqual({
      primary_industry: { first_class: 'IT科技', second_class: '互联网/电子商务' },
      secondary_industry: { first_class: '餐饮', second_class: '餐饮' },
    })
    world.simulator.clock.advance(32 * 24 * 60 * 60 * 1000)
    expect(await set('42')).toBe(40102)
    expect(await set('41')).toBe(0)
  })

  it('take the templates of the library with them when they change', async () => {
    await using world = await startWorld()
    const change = { industry_id1: '1', industry_id2: '2' }
    await world.wechat.call(template.setIndustry, change)
    await world.wechat.call(template.add, { template_id_short: 'TM00015' })
    const stays = await newTemplate(world)

    world.simulator.clock.advance(32 * 24 * 60 * 60 * 1000)
    await world.wechat.call(template.setIndustry, change)

    expect((await world.wechat.call(template.list, {})).template_list).toMatchObject([
      { template_id: stays },
    ])
  })
})

describe('a value', () => {
  it.each([
    ['thing1', '二十个字以内的任何内容 ok', true],
    ['thing1', '长'.repeat(21), false],
    ['number2', '12.50', true],
    ['number2', '12a', false],
    ['letter3', 'ABC', true],
    ['letter3', 'A1', false],
    ['symbol1', '#*', true],
    ['symbol1', 'a', false],
    ['character_string5', 'A-1024/7', true],
    ['character_string5', '订单', false],
    ['time6', '2026年11月27日 15:01', true],
    ['time6', '15:01~16:01', true],
    ['time6', '下午三点', false],
    ['date7', '2026-11-27', true],
    ['date7', '2026年11月27日 15:01~2026年11月28日 15:01', true],
    ['date7', '昨天', false],
    ['amount8', '¥39.8', true],
    ['amount8', '39.8元', true],
    ['amount8', '12345678901', false],
    ['phone_number9', '+86-021-66888866', true],
    ['phone_number9', '0'.repeat(18), false],
    ['car_number1', '粤A8Z888挂', true],
    ['car_number1', '粤A8Z888888', false],
    ['name1', '张三', true],
    ['name1', 'Anna Smith', true],
    ['name1', '十一个字的名字就太长了呀', false],
    ['phrase1', '已发货', true],
    ['phrase1', '六个字的短语', false],
    ['keyword1', '任何内容都可以'.repeat(20), true],
  ])('for %s may be %s: %s', (keyword, value, fits) => {
    expect(fitsKeyword(keyword, value)).toBe(fits)
  })
})
