/** The account’s menu on the phone in the browser: every kind of button, pressed. */
import { draft, freepublish, material, menu, qrcode, tag } from '@mphub/wechat/endpoints'
import { describe, expect, it } from 'vitest'
import { hasBrowser } from '../testing/chromium.ts'
import { withBrowser } from '../testing/phone-browser.ts'
import { startWorld, type World } from '../testing/world.ts'
import type { Fields } from '../wire/field.ts'
import { png } from './files.fixture.ts'

/** A world whose account has this one button, and a fan who follows. */
async function worldWith(button: object) {
  const world = await startWorld()
  await giveMenu(world, button)
  const [openid = ''] = await world.newFans(1)
  return { world, fans: [openid] }
}

async function giveMenu(world: World, button: object): Promise<void> {
  const errcode = await world.wechat.errcode(menu.create, {
    button: [{ name: '更多', sub_button: [{ name: '按钮', ...button }] }],
  })
  expect(errcode).toBe(0)
}

function messages({ server }: World): Fields[] {
  return server.pushes.map(({ message }) => message)
}

async function picture(world: World): Promise<string> {
  const media = new File([new Uint8Array(png.buffer)], png.name)
  const { media_id } = await world.wechat.call(material.add, { type: 'image', media })
  return media_id
}

async function draftOf(world: World): Promise<string> {
  const thumb_media_id = await picture(world)
  const article = { title: '秋季新品', content: '<p>桂花拿铁来了</p>', thumb_media_id }
  const { media_id } = await world.wechat.call(draft.add, { articles: [article] })
  return media_id
}

describe.skipIf(!hasBrowser)('a button of the menu', () => {
  const open = withBrowser()

  it('of type click is heard', async () => {
    const { world, fans } = await worldWith({ type: 'click', key: 'TODAY' })
    await using _world = world
    await using phone = await open(world, { fans })

    await phone.pressWords('更多')
    await phone.pressWords('按钮')

    await world.server.received(1)
    expect(messages(world)).toMatchObject([{ Event: 'CLICK', EventKey: 'TODAY' }])
  })

  it('of type view opens its page', async () => {
    const { world, fans } = await worldWith({ type: 'view', url: 'http://127.0.0.1:1/shop' })
    await using _world = world
    await using phone = await open(world, { fans })

    await phone.pressWords('更多')
    await phone.pressWords('按钮')

    await phone.page.locator('iframe[src="http://127.0.0.1:1/shop"]').waitFor()
    await world.server.received(1)
    expect(messages(world)).toMatchObject([{ Event: 'VIEW' }])
  })

  it.each(['scancode_push', 'scancode_waitmsg'])('of type %s scans a text', async (type) => {
    const { world, fans } = await worldWith({ type, key: 'S' })
    await using _world = world
    await using phone = await open(world, { fans })

    await phone.pressWords('更多')
    await phone.pressWords('按钮')
    await phone.fill('scan-text', 'table 5')
    await phone.pressWords('扫描')

    await world.server.received(1)
    expect(messages(world)).toMatchObject([
      { Event: type, ScanCodeInfo: { ScanResult: 'table 5' } },
    ])
  })

  it('of type scancode_waitmsg reads the code in a picture', async () => {
    const { world, fans } = await worldWith({ type: 'scancode_waitmsg', key: 'S' })
    await using _world = world
    await using phone = await open(world, { fans })
    const { ticket, url } = await world.wechat.call(qrcode.create, {
      action_name: 'QR_LIMIT_STR_SCENE',
      action_info: { scene: { scene_str: 'poster' } },
    })
    const shown = await world.wechat.send(qrcode.show, { ticket })
    const buffer = Buffer.from(await shown.arrayBuffer())

    await phone.pressWords('更多')
    await phone.pressWords('按钮')
    await phone.choose('scan-picture', { name: 'code.jpg', mimeType: 'image/jpeg', buffer })

    await world.server.received(1)
    expect(messages(world)).toMatchObject([{ ScanCodeInfo: { ScanResult: url } }])
  })

  it.each(['pic_sysphoto', 'pic_photo_or_album', 'pic_weixin'])(
    'of type %s sends the pictures that were chosen',
    async (type) => {
      const { world, fans } = await worldWith({ type, key: 'P' })
      await using _world = world
      await using phone = await open(world, { fans })

      await phone.pressWords('更多')
      const [chooser] = await Promise.all([
        phone.page.waitForEvent('filechooser'),
        phone.pressWords('按钮'),
      ])
      await chooser.setFiles([png])

      await world.server.received(2)
      const [event, image] = messages(world)
      expect(event).toMatchObject({
        Event: type,
        SendPicsInfo: {
          Count: '1',
          PicList: { item: [{ PicMd5Sum: '2cd8bde463f5d82aae0f0cec061d6b8f' }] },
        },
      })
      const sent = await (await fetch(String(image?.['PicUrl']))).arrayBuffer()
      expect(Buffer.from(sent)).toEqual(png.buffer)
    },
  )

  it('of type location_select sends the place', async () => {
    const { world, fans } = await worldWith({ type: 'location_select', key: 'L' })
    await using _world = world
    await using phone = await open(world, { fans })

    await phone.pressWords('更多')
    await phone.pressWords('按钮')
    await phone.pressWords('广州')
    await phone.press('place-done')

    await world.server.received(2)
    expect(messages(world)).toMatchObject([
      { Event: 'location_select', SendLocationInfo: { Location_X: '23.106561' } },
      { MsgType: 'location', Location_Y: '113.324588' },
    ])
  })

  it('of type media_id brings the picture into the chat', async () => {
    await using world = await startWorld()
    await giveMenu(world, { type: 'media_id', media_id: await picture(world) })
    await using phone = await open(world, { fans: await world.newFans(1) })

    await phone.pressWords('更多')
    await phone.pressWords('按钮')

    await phone.line('image')
    expect(world.server.pushes).toEqual([])
  })

  it('of type view_limited opens the article of a draft', async () => {
    await using world = await startWorld()
    await giveMenu(world, { type: 'view_limited', media_id: await draftOf(world) })
    await using phone = await open(world, { fans: await world.newFans(1) })

    await phone.pressWords('更多')
    await phone.pressWords('按钮')

    await phone.web.getByText('桂花拿铁来了').waitFor()
  })

  it('of type article_id brings the published article, which opens as a page', async () => {
    await using world = await startWorld()
    const media_id = await draftOf(world)
    const { publish_id } = await world.wechat.call(freepublish.submit, { media_id })
    world.simulator.clock.advance(2_000)
    await world.server.received(1)
    const { article_id = '' } = await world.wechat.call(freepublish.get, { publish_id })
    await giveMenu(world, { type: 'article_id', article_id })
    await using phone = await open(world, { fans: await world.newFans(1) })

    await phone.pressWords('更多')
    await phone.pressWords('按钮')
    await phone.pressWords('秋季新品')

    await phone.web.getByText('桂花拿铁来了').waitFor()
  })

  it('of type miniprogram says which one would open', async () => {
    const appid = 'wx0123456789abcdef'
    const program = { type: 'miniprogram', url: 'http://a.example/', appid, pagepath: 'pages/a' }
    const { world, fans } = await worldWith(program)
    await using _world = world
    await using phone = await open(world, { fans })

    await phone.pressWords('更多')
    await phone.pressWords('按钮')

    await phone.sees(/wx0123456789abcdef pages\/a/)
  })
})

describe.skipIf(!hasBrowser)('the menu', () => {
  const open = withBrowser()

  it('gives way to the keyboard and comes back', async () => {
    const { world, fans } = await worldWith({ type: 'click', key: 'K' })
    await using _world = world
    await using phone = await open(world, { fans })

    await phone.press('menu-toggle')
    await phone.write('你好')
    await phone.press('menu-toggle')

    await phone.page.getByTestId('menu-bar').waitFor()
    await world.server.received(1)
    expect(messages(world)).toMatchObject([{ Content: '你好' }])
  })

  it('is another one for a fan with a tag, at once', async () => {
    const { world, fans } = await worldWith({ type: 'click', key: 'K' })
    await using _world = world
    const { tag: vip } = await world.wechat.call(tag.create, { tag: { name: 'VIP' } })
    await world.wechat.errcode(menu.addConditional, {
      button: [{ type: 'click', name: '贵宾', key: 'V' }],
      matchrule: { tag_id: String(vip.id) },
    })
    await using phone = await open(world, { fans })
    await phone.sees('更多')

    await world.wechat.call(tag.batchTagging, { openid_list: fans, tagid: vip.id })

    await phone.sees('贵宾')
  })
})
