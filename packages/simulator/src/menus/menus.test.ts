/** Menus made by the API, seen and pressed by fans. */
import { menu, tag } from '@mphub/wechat/endpoints'
import { describe, expect, it } from 'vitest'
import { startWorld, type World } from '../testing/world.ts'

const click = { type: 'click', name: '今日推荐', key: 'TODAY' } as const
const view = { type: 'view', name: '官网', url: 'https://example.com/' } as const
const opening = { name: '更多', sub_button: [view, { ...click, key: 'MORE' }] }
const button = [click, opening]

async function startWithMenu(): Promise<World> {
  const world = await startWorld()
  await world.wechat.call(menu.create, { button })
  return world
}

async function seenBy(world: World, fan: string): Promise<unknown> {
  return Object((await world.get(`${fan}/menu`)).json).menu
}

describe('a menu', () => {
  it('is what fans see, until it is deleted', async () => {
    await using world = await startWithMenu()
    const fan = await world.newFan()
    expect(await seenBy(world, fan)).toEqual({ button })

    await world.wechat.call(menu.delete, {})

    expect(await seenBy(world, fan)).toBeNull()
  })

  it('is told with an empty list below each button that opens nothing', async () => {
    await using world = await startWithMenu()

    expect(await world.wechat.call(menu.get, {})).toEqual({
      menu: {
        button: [
          { ...click, sub_button: [] },
          {
            name: '更多',
            sub_button: [
              { ...view, sub_button: [] },
              { ...click, key: 'MORE', sub_button: [] },
            ],
          },
        ],
      },
    })
  })

  it('can be sent as it was told', async () => {
    await using world = await startWithMenu()
    const { menu: told } = await world.wechat.call(menu.get, {})

    expect(await world.wechat.errcode(menu.create, told)).toBe(0)
    expect((await world.wechat.call(menu.get, {})).menu).toEqual(told)
  })

  it('is told in another form as the live menu', async () => {
    await using world = await startWorld()
    const live = () => world.wechat.call(menu.getCurrentSelfmenuInfo, {})
    expect(await live()).toEqual({ is_menu_open: 0 })

    await world.wechat.call(menu.create, { button })

    expect(await live()).toEqual({
      is_menu_open: 1,
      selfmenu_info: {
        button: [click, { name: '更多', sub_button: { list: opening.sub_button } }],
      },
    })
  })

  it('is missed when there is none', async () => {
    await using world = await startWorld()

    expect(await world.wechat.errcode(menu.get, {})).toBe(46003)
    expect(await world.wechat.errcode(menu.delete, {})).toBe(46003)
  })
})

describe('WeChat makes no menu', () => {
  const six = Array(6).fill(view)
  const below = (button: object) => [{ name: '更多', sub_button: [button] }]
  const program = {
    type: 'miniprogram',
    name: '小程序',
    url: 'https://example.com/',
    appid: 'wx0123456789abcdef',
    pagepath: 'pages/index',
  }

  it.each([
    ['without buttons', [], 40016],
    ['without a list of buttons', undefined, 40016],
    ['with four buttons', [click, click, click, click], 40016],
    ['with six buttons below one', [{ name: '更多', sub_button: six }], 40023],
    ['with a button that does nothing', [{ name: '无' }], 40017],
    ['with a button of a kind there is not', [{ ...click, type: 'jump' }], 40017],
    ['with such a button on the second level', below({ name: '无' }), 40024],
    ['with a third level', below(opening), 40024],
    ['with a nameless button', [{ ...click, name: '' }], 40018],
    ['with a name of 17 bytes', [{ ...click, name: 'x'.repeat(17) }], 40018],
    ['with a name of 6 Chinese characters', [{ ...click, name: '六个字的名称' }], 40018],
    ['with a name of 61 bytes below', below({ ...click, name: 'x'.repeat(61) }), 40025],
    ['without a key', [{ type: 'click', name: 'x' }], 40019],
    ['with a key of 129 bytes', [{ ...click, key: 'x'.repeat(129) }], 40019],
    ['with a key of 129 bytes below', below({ ...click, key: 'x'.repeat(129) }), 40026],
    ['without a url', [{ type: 'view', name: 'x' }], 40020],
    ['with a url of 1,025 bytes', [{ ...view, url: `https://a/${'x'.repeat(1015)}` }], 40020],
    ['with no url below', below({ type: 'view', name: 'x' }), 40027],
    ['with half a url', [{ ...view, url: 'example.com' }], 40055],
    ['with half a url below', below({ ...view, url: 'example.com' }), 40054],
    ['with a mini program of a wrong appid', [{ ...program, appid: 'WX1' }], 40166],
    ['with a mini program without a page', [{ ...program, pagepath: '' }], 40165],
    ['without its material', [{ type: 'media_id', name: 'x' }], 40117],
    ['without its material below', below({ type: 'view_limited', name: 'x' }), 40118],
    ['without its article', [{ type: 'article_id', name: 'x' }], 53600],
    ['of buttons that are no objects', ['x'], 40017],
  ])('%s', async (_what, button, errcode) => {
    await using world = await startWorld()

    expect(await world.wechat.errcode(menu.create, { button })).toBe(errcode)
    expect(await world.wechat.errcode(menu.get, {})).toBe(46003)
  })

  it('whose characters are written as escapes', async () => {
    await using world = await startWorld()
    const { access_token } = Object(
      (
        await world.post('/cgi-bin/stable_token', {
          grant_type: 'client_credential',
          appid: world.account.appid,
          secret: world.account.secret,
        })
      ).json,
    )
    const body = String.raw`{"button":[{"type":"click","name":"\u4eca","key":"K"}]}`
    const url = `${world.simulator.url}${menu.create.path}?access_token=${access_token}`

    const answer = await fetch(url, { method: 'POST', body })

    expect(await answer.json()).toMatchObject({ errcode: 40033 })
  })

  it('for an account that is not verified', async () => {
    await using world = await startWorld({ account: { verified: false } })

    expect(await world.wechat.errcode(menu.create, { button })).toBe(48001)
  })
})

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

function domains(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    type: 'view',
    name: 'x',
    url: `https://${index}.example.com/`,
  }))
}

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
