/** Chatting on the phone in the browser: everything a fan can send, and everything that comes. */
import { blacklist, customMessage, kfAccount, template } from '@mphub/wechat/endpoints'
import { describe, expect, it } from 'vitest'
import { hasBrowser } from '../testing/chromium.ts'
import { withBrowser } from '../testing/phone-browser.ts'
import { articles, replyTo, sayingBack, type Answering } from '../testing/developer-server.ts'
import { startWorld, type World } from '../testing/world.ts'
import { textOf, type Fields } from '../wire/field.ts'
import { writeXml } from '../wire/write-xml.ts'
import { png, webm } from './files.fixture.ts'

const plain = { account: { mode: 'plain', name: '街角咖啡' } } as const

/** Answers with these fields, in plain mode. */
function answering(fields: Fields): Answering {
  return (push) => ({ body: writeXml(replyTo(push, fields)) })
}

/** The message that arrived last. */
function lastPush({ server }: World): Fields {
  return server.pushes.at(-1)?.message ?? {}
}

async function bytesAt(address: unknown): Promise<Buffer> {
  return Buffer.from(await (await fetch(String(address))).arrayBuffer())
}

describe.skipIf(!hasBrowser)('a fan in the browser', () => {
  const open = withBrowser()

  it('writes with emoji', async () => {
    await using world = await startWorld(plain)
    const fans = await world.newFans(1)
    await using phone = await open(world, { fans })

    await phone.press('composer-emoji')
    await phone.pressWords('😄')
    await phone.press('send')

    await world.server.received(1)
    expect(lastPush(world)).toMatchObject({ MsgType: 'text', Content: '😄' })
    expect(await phone.line('text')).toContain('😄')
  })

  it('sends a picture that the server can fetch', async () => {
    await using world = await startWorld(plain)
    const fans = await world.newFans(1)
    await using phone = await open(world, { fans })

    await phone.press('composer-more')
    await phone.choose('kind-image', png)

    await world.server.received(1)
    expect(lastPush(world)['MsgType']).toBe('image')
    expect(await bytesAt(lastPush(world)['PicUrl'])).toEqual(png.buffer)
    await phone.line('image')
  })

  it('sends a video', async () => {
    await using world = await startWorld(plain)
    const fans = await world.newFans(1)
    await using phone = await open(world, { fans })

    await phone.press('composer-more')
    await phone.choose('kind-video', webm)

    await world.server.received(1)
    const { MsgType, MediaId } = lastPush(world)
    expect(MsgType).toBe('video')
    expect(await bytesAt(`${world.simulator.url}/sim/media/${textOf(MediaId)}`)).toEqual(
      webm.buffer,
    )
  })

  it('speaks, and says what WeChat hears', async () => {
    await using world = await startWorld(plain)
    const fans = await world.newFans(1)
    await using phone = await open(world, { fans })

    await phone.press('composer-voice')
    await phone.press('record')
    await phone.sees(/正在录音 [1-9]/)
    await phone.press('record')
    await phone.fill('recognition', '我要一杯拿铁')
    await phone.press('voice-send')

    await world.server.received(1)
    const { MsgType, MediaId, Format, Recognition } = lastPush(world)
    expect({ MsgType, Format, Recognition }).toEqual({
      MsgType: 'voice',
      Format: 'wav',
      Recognition: '我要一杯拿铁',
    })
    const voice = await bytesAt(`${world.simulator.url}/sim/media/${textOf(MediaId)}`)
    expect(voice.toString('latin1', 0, 4)).toBe('RIFF')
    expect(await phone.line('voice')).toContain('我要一杯拿铁')
  })

  it('sends a place from the map', async () => {
    await using world = await startWorld(plain)
    const fans = await world.newFans(1)
    await using phone = await open(world, { fans })

    await phone.press('composer-more')
    await phone.press('kind-location')
    await phone.pressWords('北京')
    await phone.fill('place-label', '天安门')
    await phone.press('place-done')

    await world.server.received(1)
    expect(lastPush(world)).toMatchObject({
      MsgType: 'location',
      Location_X: '39.908722',
      Location_Y: '116.397499',
      Label: '天安门',
    })
    expect(await phone.line('location')).toContain('天安门')
  })

  it('passes on a link', async () => {
    await using world = await startWorld(plain)
    const fans = await world.newFans(1)
    await using phone = await open(world, { fans })

    await phone.press('composer-more')
    await phone.press('kind-link')
    await phone.fill('link-Title', '好文')
    await phone.press('link-send')

    await world.server.received(1)
    expect(lastPush(world)).toMatchObject({ MsgType: 'link', Title: '好文' })
  })

  it('taps a line in a text, which says it', async () => {
    await using world = await startWorld(plain)
    world.server.answering = sayingBack(
      world.account,
      '<a href="weixin://bizmsgmenu?msgmenucontent=满意&msgmenuid=101">点这里</a>',
    )
    const fans = await world.newFans(1)
    await using phone = await open(world, { fans })
    await phone.write('你好')

    await phone.pressWords('点这里')

    await world.server.received(2)
    expect(lastPush(world)).toMatchObject({ Content: '满意', bizmsgmenuid: '101' })
  })

  it.each([
    ['news', articles(1), '第1篇'],
    [
      'music',
      {
        MsgType: 'music',
        Music: { Title: '晨曲', MusicUrl: 'http://a/b.mp3', ThumbMediaId: 'M1' },
      },
      '晨曲',
    ],
    ['image', { MsgType: 'image', Image: { MediaId: 'M1' } }, 'M1'],
    ['voice', { MsgType: 'voice', Voice: { MediaId: 'M1' } }, '语音'],
    ['video', { MsgType: 'video', Video: { MediaId: 'M1', Title: '开箱' } }, '开箱'],
  ])('sees a reply of type %s', async (type, fields, words) => {
    await using world = await startWorld(plain)
    world.server.answering = answering(fields)
    const fans = await world.newFans(1)
    await using phone = await open(world, { fans })

    await phone.write('你好')

    expect(await phone.line(type)).toContain(words)
  })

  it('is told, beside the phone, that a conversation went to customer service', async () => {
    await using world = await startWorld(plain)
    world.server.answering = answering({ MsgType: 'transfer_customer_service' })
    const fans = await world.newFans(1)
    await using phone = await open(world, { fans })

    await phone.write('人工')

    await phone.page.getByTestId('transferred').waitFor()
  })

  it('sees a notice, and opens its page', async () => {
    await using world = await startWorld(plain)
    const [openid = ''] = await world.newFans(1)
    await using phone = await open(world, { fans: [openid] })
    const short = { template_id_short: 'OPENTM207498902' }
    const { template_id } = await world.wechat.call(template.add, short)

    await world.wechat.call(template.send, {
      touser: openid,
      template_id,
      url: `${world.simulator.url}/s/x`,
      data: {
        first: { value: '预约成功' },
        keyword1: { value: '理发' },
        keyword2: { value: '周六' },
      },
    })

    expect(await phone.line('notice')).toContain('理发')
    await phone.pressWords('查看详情')
    await phone.web.getByText('该内容已被发布者删除').waitFor()
  })

  it('taps lines that staff send, and sees who speaks', async () => {
    await using world = await startWorld(plain)
    const [openid = ''] = await world.newFans(1)
    await using phone = await open(world, { fans: [openid] })
    await phone.write('你好')
    await world.server.received(1)
    const { wechat } = world
    await wechat.call(kfAccount.add, { kf_account: 'mei@shop', nickname: '小美' })
    await wechat.call(customMessage.send, {
      touser: openid,
      msgtype: 'text',
      text: { content: '我是小美' },
      customservice: { kf_account: 'mei@shop' },
    })
    await wechat.call(customMessage.send, {
      touser: openid,
      msgtype: 'msgmenu',
      msgmenu: {
        head_content: '满意吗？',
        list: [{ id: '1', content: '很满意' }],
        tail_content: '谢谢',
      },
    })

    await phone.sees('我是小美')
    await phone.sees(/^小美$/)
    await phone.pressWords('很满意')

    await world.server.received(2)
    expect(lastPush(world)).toMatchObject({ Content: '很满意', bizmsgmenuid: '1' })
  })

  it('is told that the account has blocked them', async () => {
    await using world = await startWorld(plain)
    const [openid = ''] = await world.newFans(1)
    await using phone = await open(world, { fans: [openid] })

    await world.wechat.call(blacklist.add, { openid_list: [openid] })
    await phone.page.getByTestId('blocked').waitFor()

    await world.wechat.call(blacklist.remove, { openid_list: [openid] })
    await phone.page.getByTestId('blocked').waitFor({ state: 'detached' })
  })
})
