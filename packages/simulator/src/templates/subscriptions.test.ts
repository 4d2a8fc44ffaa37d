/** Subscription notices: templates, consents, what lands on the phone, and one-time messages. */
import { subscribe } from '@mphub/wechat/endpoints'
import { describe, expect, it } from 'vitest'
import { startWorld, type World } from '../testing/world.ts'

const choice = { tid: '99', kidList: [1, 4], sceneDesc: '发货' }
const data = { thing1: { value: '红色雨伞' }, amount4: { value: '39.8元' } }

async function newTemplate({ wechat }: World): Promise<string> {
  return (await wechat.call(subscribe.addTemplate, choice)).priTmplId
}

async function ready(world: World) {
  const [touser = ''] = await world.newFans(1)
  return { touser, template_id: await newTemplate(world), data }
}

function accept(world: World, { touser, template_id }: { touser: string; template_id: string }) {
  return world.post(`${world.fans}/${touser}/consents`, { answers: { [template_id]: 'accept' } })
}

async function chatOf({ get, fans }: World, openid: string): Promise<unknown[]> {
  const { json } = await get(`${fans}/${openid}/chat`)
  return Array.isArray(json) ? json.filter(({ from }) => from === 'account') : []
}

describe('a subscription notice', () => {
  it('needs a consent, and uses it up', async () => {
    await using world = await startWorld()
    const notice = await ready(world)
    const send = () => world.wechat.errcode(subscribe.bizSend, notice)
    expect(await send()).toBe(43101)

    await accept(world, notice)
    await accept(world, notice)

    expect([await send(), await send(), await send()]).toEqual([0, 0, 43101])
    expect(await chatOf(world, notice.touser)).toMatchObject([
      { type: 'notice', origin: 'subscription', notice: { title: '订单发货通知' } },
      { type: 'notice' },
    ])
  })

  it('of a long-term template needs one consent for all', async () => {
    await using world = await startWorld()
    const [touser = ''] = await world.newFans(1)
    const longTerm = { tid: '2030', kidList: [1, 2], sceneDesc: '预约' }
    const { priTmplId: template_id } = await world.wechat.call(subscribe.addTemplate, longTerm)
    const booked = { thing1: { value: '四人桌' }, time2: { value: '18:30' } }
    await accept(world, { touser, template_id })

    const codes = []
    for (let number = 0; number < 3; number++) {
      codes.push(
        await world.wechat.errcode(subscribe.bizSend, { touser, template_id, data: booked }),
      )
    }

    expect(codes).toEqual([0, 0, 0])
  })

  it('tells the server what the fan decided, and how the notice went', async () => {
    await using world = await startWorld()
    const notice = await ready(world)

    await accept(world, notice)
    expect(world.server.pushes.at(-1)?.message).toMatchObject({
      Event: 'subscribe_msg_popup_event',
      SubscribeMsgPopupEvent: {
        List: { TemplateId: notice.template_id, SubscribeStatusString: 'accept', PopupScene: '1' },
      },
    })
    await world.wechat.call(subscribe.bizSend, notice)
    await world.server.received(2)

    expect(world.server.pushes.at(-1)?.message).toMatchObject({
      Event: 'subscribe_msg_sent_event',
      SubscribeMsgSentEvent: {
        List: { TemplateId: notice.template_id, ErrorCode: '0', ErrorStatus: 'success' },
      },
    })
  })

  it('is not sent when the fan has changed their mind', async () => {
    await using world = await startWorld()
    const notice = await ready(world)
    await accept(world, notice)

    const templateIds = [notice.template_id]
    await world.post(`${world.fans}/${notice.touser}/refusals`, { templateIds })

    expect(world.server.pushes.at(-1)?.message).toMatchObject({
      Event: 'subscribe_msg_change_event',
      SubscribeMsgChangeEvent: { List: { SubscribeStatusString: 'reject' } },
    })
    expect(await world.wechat.errcode(subscribe.bizSend, notice)).toBe(43101)
  })

  it('is offered with what the fan allowed, and with an answer for always until that is lifted', async () => {
    await using world = await startWorld()
    const { touser, template_id } = await ready(world)
    const consents = `${world.fans}/${touser}/consents`
    const offered = async () => Object((await world.get(consents)).json).templates

    await world.post(consents, { answers: { [template_id]: 'accept' }, always: true })
    expect(await offered()).toMatchObject([
      { templateId: template_id, title: '订单发货通知', left: 1, always: 'accept' },
    ])
    await fetch(`${world.simulator.url}${consents}/${template_id}`, { method: 'DELETE' })

    expect(await offered()).toMatchObject([{ left: 1, always: null }])
  })

  it.each([
    ['to a stranger', { touser: 'x' }, 40003],
    ['of a template there is not', { template_id: 'x' }, 40037],
    ['without a keyword', { data: { thing1: data.thing1 } }, 47003],
    ['with a value that does not fit', { data: { ...data, amount4: { value: 'x' } } }, 47003],
  ])('is refused %s', async (_what, change, errcode) => {
    await using world = await startWorld()
    const notice = await ready(world)
    await accept(world, notice)

    expect(await world.wechat.errcode(subscribe.bizSend, { ...notice, ...change })).toBe(errcode)
    expect(await world.wechat.errcode(subscribe.bizSend, notice)).toBe(0)
  })
})

describe('a template of subscription notices', () => {
  it('is found by categories, titles and keywords, and chosen', async () => {
    await using world = await startWorld()
    const { wechat } = world
    const [category] = (await wechat.call(subscribe.getCategory, {})).data
    const titles = await wechat.call(subscribe.getPubTemplateTitles, {
      ids: String(category?.id),
      start: 0,
      limit: 30,
    })
    expect(titles).toMatchObject({ count: 1, data: [{ tid: 99, title: '订单发货通知', type: 2 }] })
    const keywords = await wechat.call(subscribe.getPubTemplateKeywords, { tid: '99' })
    expect(keywords.data[0]).toEqual({
      kid: 1,
      name: '商品名称',
      rule: 'thing',
      example: '红色雨伞',
    })

    const priTmplId = await newTemplate(world)

    expect((await wechat.call(subscribe.getTemplates, {})).data).toMatchObject([
      { priTmplId, title: '订单发货通知', content: expect.stringContaining('{{thing1.DATA}}') },
    ])
    await wechat.call(subscribe.deleteTemplate, { priTmplId })
    expect((await wechat.call(subscribe.getTemplates, {})).data).toEqual([])
  })

  const page = { ids: '307', start: 0, limit: 1 }
  it.each([
    ['searched without categories', subscribe.getPubTemplateTitles, { ...page, ids: '' }, 200018],
    ['searched by words', subscribe.getPubTemplateTitles, { ...page, ids: 'x' }, 200019],
    ['searched from before', subscribe.getPubTemplateTitles, { ...page, start: -1 }, 200016],
    ['searched by 31', subscribe.getPubTemplateTitles, { ...page, limit: 31 }, 200017],
    ['there is not', subscribe.getPubTemplateKeywords, { tid: '7' }, 200014],
    ['chosen that is not there', subscribe.addTemplate, { ...choice, tid: '7' }, 200014],
    ['chosen with one keyword', subscribe.addTemplate, { ...choice, kidList: [1] }, 200020],
    ['chosen with others', subscribe.addTemplate, { ...choice, kidList: [1, 77] }, 200020],
    [
      'chosen for a long scene',
      subscribe.addTemplate,
      { ...choice, sceneDesc: 'x'.repeat(16) },
      200021,
    ],
    ['deleted that is not there', subscribe.deleteTemplate, { priTmplId: 'x' }, 200014],
  ])('is refused when it is one %s', async (_what, definition, input, errcode) => {
    await using world = await startWorld()

    expect(await world.wechat.errcode(definition, input)).toBe(errcode)
  })

  it('is not chosen twice, and not as the 26th', async () => {
    await using world = await startWorld()
    const choose = (kidList: number[]) =>
      world.wechat.errcode(subscribe.addTemplate, { ...choice, kidList })
    const orders = [1, 2, 3, 4, 5].flatMap((a) =>
      [1, 2, 3, 4, 5].flatMap((b) => [1, 2].map((c) => [a, b, c])),
    )

    expect([await choose([1, 2]), await choose([1, 2])]).toEqual([0, 200022])
    for (const order of orders.slice(0, 24)) await choose(order)

    expect(await choose([5, 5])).toBe(200012)
  })
})

describe('a one-time message', () => {
  const message = (touser: string) => ({
    touser,
    template_id: 'T1',
    scene: '1000',
    title: '到货了',
    data: { content: { value: '红色雨伞已到货', color: '#FF0000' } },
  })

  it('is sent once to whoever allowed it, who need not follow', async () => {
    await using world = await startWorld()
    const { openid } = Object((await world.post(world.fans)).json)
    const send = () => world.wechat.errcode(subscribe.onceSend, message(openid))
    expect(await send()).toBe(43101)

    const allowed = { templateId: 'T1', scene: 1000 }
    await world.post(`${world.fans}/${openid}/once-consents`, allowed)
    await world.post(`${world.fans}/${openid}/once-consents`, allowed)

    expect([await send(), await send()]).toEqual([0, 43101])
    expect(await chatOf(world, openid)).toMatchObject([
      { notice: { title: '到货了', rows: [{ value: '红色雨伞已到货', color: '#FF0000' }] } },
    ])
  })

  it('is allowed on a page, which leads back', async () => {
    await using world = await startWorld()
    const [touser = ''] = await world.newFans(1)
    const page = {
      appid: world.account.appid,
      scene: 1000,
      template_id: 'T1',
      redirect_url: 'http://shop.example.com/back',
      reserved: 'r1',
    }
    const looks = { ...page, sim_openid: touser }
    expect((await world.wechat.send(subscribe.oncePage, looks)).status).toBe(200)
    expect(await world.wechat.errcode(subscribe.onceSend, message(touser))).toBe(43101)

    const back = await world.wechat.send(subscribe.oncePage, { ...looks, sim_consent: '1' })

    expect(Object.fromEntries(new URL(back.headers.get('location') ?? '').searchParams)).toEqual({
      openid: touser,
      template_id: 'T1',
      action: 'confirm',
      scene: '1000',
      reserved: 'r1',
    })
    expect(await world.wechat.errcode(subscribe.onceSend, message(touser))).toBe(0)
    const refused = await world.wechat.send(subscribe.oncePage, { ...looks, sim_consent: '0' })
    expect(refused.headers.get('location')).toContain('action=cancel')
    expect(await world.wechat.errcode(subscribe.onceSend, message(touser))).toBe(43101)
  })

  it.each([
    ['to a stranger', { touser: 'x' }, 40003],
    ['with a title of 16 characters', { title: 'x'.repeat(16) }, 40062],
    ['with 201 characters', { data: { content: { value: 'x'.repeat(201) } } }, 47003],
  ])('is refused %s', async (_what, change, errcode) => {
    await using world = await startWorld()
    const [openid = ''] = await world.newFans(1)
    await world.post(`${world.fans}/${openid}/once-consents`, { templateId: 'T1', scene: 1000 })

    expect(await world.wechat.errcode(subscribe.onceSend, { ...message(openid), ...change })).toBe(
      errcode,
    )
  })
})
