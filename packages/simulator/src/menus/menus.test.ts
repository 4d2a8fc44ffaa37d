/** Menus made by the API, seen and pressed by fans. */
import { menu } from '@mphub/wechat/endpoints'
import { describe, expect, it } from 'vitest'
import { startWorld } from '../testing/world.ts'
import { button, click, opening, seenBy, startWithMenu, view } from './menus.fixture.ts'

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
