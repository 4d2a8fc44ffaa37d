/** What happens when a fan presses a button of the menu. */
import { menu } from '@mphub/wechat/endpoints'
import { describe, expect, it } from 'vitest'
import { startWorld } from '../testing/world.ts'
import { click, startWithMenu, view } from './menus.fixture.ts'

describe('pressing a button', () => {
  async function press(button: object, also: object = {}) {
    const world = await startWorld()
    await world.wechat.call(menu.create, { button: [Object(button)] })
    const fan = await world.newFan()
    const { json } = await world.post(`${fan}/press`, { button: [0], ...also })
    const pushed = world.server.pushes.map(({ message }) => message)
    await world[Symbol.asyncDispose]()
    return { answer: json, pushed }
  }

  it('of click tells its key', async () => {
    expect(await press(click)).toMatchObject({
      answer: { button: click, pushes: [{ attempts: [{ outcome: 'silent' }] }] },
      pushed: [{ Event: 'CLICK', EventKey: 'TODAY' }],
    })
  })

  it('of view tells its url, and opens the page', async () => {
    expect(await press(view)).toMatchObject({
      answer: { opens: { url: view.url } },
      pushed: [{ Event: 'VIEW', EventKey: view.url }],
    })
  })

  it('of miniprogram tells its page, and opens it', async () => {
    const program = {
      type: 'miniprogram',
      name: '小程序',
      url: 'https://example.com/',
      appid: 'wx0123456789abcdef',
      pagepath: 'pages/index',
    }

    expect(await press(program)).toMatchObject({
      answer: { opens: { appid: program.appid, pagepath: program.pagepath } },
      pushed: [{ Event: 'view_miniprogram', EventKey: 'pages/index' }],
    })
  })

  it.each([
    ['scancode_push', { url: 'https://example.com/code' }],
    ['scancode_waitmsg', undefined],
  ])('of %s tells what the code says', async (type, opens) => {
    const scanned = 'https://example.com/code'

    const { answer, pushed } = await press({ ...click, type }, { scanned })

    expect(Object(answer).opens).toEqual(opens)
    expect(pushed).toMatchObject([
      {
        Event: type,
        EventKey: 'TODAY',
        ScanCodeInfo: { ScanType: 'qrcode', ScanResult: scanned },
      },
    ])
  })

  it.each(['pic_sysphoto', 'pic_photo_or_album', 'pic_weixin'])(
    'of %s tells how many pictures come, and sends them',
    async (type) => {
      const { pushed } = await press({ ...click, type }, { pictures: 2 })

      expect(pushed).toMatchObject([
        { Event: type, SendPicsInfo: { Count: '2', PicList: { item: [{}, {}] } } },
        { MsgType: 'image' },
        { MsgType: 'image' },
      ])
    },
  )

  it('of location_select tells the place, and sends it', async () => {
    const place = { latitude: '39.9', longitude: '116.4', label: '北京' }

    const { pushed } = await press({ ...click, type: 'location_select' }, { place })

    expect(pushed).toMatchObject([
      { Event: 'location_select', SendLocationInfo: { Location_X: '39.9', Label: '北京' } },
      { MsgType: 'location', Location_X: '39.9', Location_Y: '116.4', Label: '北京' },
    ])
  })

  it.each([
    ['media_id', { media_id: 'M1' }, { MediaId: 'M1' }],
    ['article_id', { article_id: 'A1' }, { ArticleId: 'A1' }],
  ])('of %s shows the material, and tells nobody', async (type, given, fields) => {
    expect(await press({ type, name: 'x', ...given })).toEqual({
      answer: expect.objectContaining({
        pushes: [],
        shown: [expect.objectContaining({ from: 'account', type, fields })],
      }),
      pushed: [],
    })
  })

  it.each([
    ['view_limited', { media_id: 'M1' }],
    ['article_view_limited', { article_id: 'A1' }],
  ])('of %s opens the article, and tells nobody', async (type, opens) => {
    expect(await press({ type, name: 'x', ...opens })).toMatchObject({
      answer: { pushes: [], opens },
      pushed: [],
    })
  })

  it('of a conditional menu tells its id with the page', async () => {
    await using world = await startWithMenu()
    const matchrule = { client_platform_type: '2' } as const
    const conditional = { button: [view], matchrule }
    const { menuid } = await world.wechat.call(menu.addConditional, conditional)

    await world.post(`${await world.newFan()}/press`, { button: [0] })

    expect(world.server.pushes[0]?.message).toMatchObject({ Event: 'VIEW', MenuId: menuid })
  })

  it('of the second level needs its place there', async () => {
    await using world = await startWithMenu()
    const fan = await world.newFan()

    expect(await world.post(`${fan}/press`, { button: [1, 1] })).toMatchObject({
      json: { button: { key: 'MORE' } },
    })
    for (const button of [[1], [1, 2], [0, 0], [2]]) {
      expect(await world.post(`${fan}/press`, { button })).toMatchObject({
        status: 404,
        json: { error: { code: 'unknown_button' } },
      })
    }
  })
})
