/** What a fan can say and do, and the message that WeChat makes of it. */
import { describe, expect, it } from 'vitest'
import { startWorld } from '../testing/world.ts'
import type { SayingInput } from './saying.ts'

async function messageFrom(saying: SayingInput): Promise<unknown> {
  await using world = await startWorld()
  await world.say(await world.newFan(), saying)
  return world.server.pushes[0]?.message
}

const anything = expect.any(String)

describe('a message', () => {
  it.each<[SayingInput, object]>([
    [
      { type: 'text', content: 'hello' },
      { MsgType: 'text', Content: 'hello' },
    ],
    [{ type: 'image' }, { PicUrl: anything, MediaId: anything }],
    [
      { type: 'image', picUrl: 'http://p/' },
      { PicUrl: 'http://p/', MediaId: anything },
    ],
    [{ type: 'voice' }, { MediaId: anything, Format: 'amr', Recognition: '' }],
    [{ type: 'video' }, { MediaId: anything, ThumbMediaId: anything }],
    [{ type: 'shortvideo' }, { MediaId: anything, ThumbMediaId: anything }],
    [
      { type: 'location', latitude: 23.1, longitude: 113.3, label: '广州' },
      { Location_X: '23.1', Location_Y: '113.3', Scale: anything, Label: '广州' },
    ],
    [
      { type: 'link', title: 't' },
      { Title: 't', Description: anything, Url: anything },
    ],
    [{ type: 'file' }, { Title: anything, FileKey: anything, FileTotalLen: anything }],
    [
      { type: 'poem', fields: { Verse: 'x' } },
      { MsgType: 'poem', Verse: 'x' },
    ],
  ])('%j has its fields and a MsgId', async (saying, fields) => {
    expect(await messageFrom(saying)).toMatchObject({
      MsgType: saying.type,
      MsgId: expect.stringMatching(/^\d{17}$/),
      ...fields,
    })
  })

  it('takes fields under WeChat’s own names, over all others', async () => {
    const fields = { Content: 'b', MsgId: '6074746557628292943', Deep: { List: ['x', 'y'] } }

    expect(await messageFrom({ type: 'text', content: 'a', fields })).toMatchObject({
      Content: 'b',
      MsgId: '6074746557628292943',
      Deep: { List: ['x', 'y'] },
    })
  })

  it('can be made without a field it usually has', async () => {
    expect(await messageFrom({ type: 'voice', fields: { Recognition: null } })).not.toHaveProperty(
      'Recognition',
    )
  })

  it('has a MsgId above the one before', async () => {
    await using world = await startWorld()
    const fan = await world.newFan()

    for (const content of ['a', 'b', 'c']) await world.say(fan, { type: 'text', content })

    const ids = world.server.pushes.map(({ message }) => BigInt(String(message['MsgId'])))
    expect(ids).toEqual(ids.toSorted((one, other) => (one < other ? -1 : 1)))
    expect(new Set(ids).size).toBe(3)
  })
})

describe('an event', () => {
  it.each<[SayingInput, object]>([
    [
      { type: 'event', event: 'CLICK', eventKey: 'K' },
      { Event: 'CLICK', EventKey: 'K' },
    ],
    [
      { type: 'CLICK', eventKey: 'K' },
      { Event: 'CLICK', EventKey: 'K' },
    ],
    [{ type: 'subscribe' }, { Event: 'subscribe', EventKey: '' }],
    [
      { type: 'subscribe', scene: 'shop_42' },
      { EventKey: 'qrscene_shop_42', Ticket: anything },
    ],
    [
      { type: 'SCAN', eventKey: 'shop_42' },
      { EventKey: 'shop_42', Ticket: anything },
    ],
    [
      { type: 'SCAN', scene: 7 },
      { EventKey: '7', Ticket: anything },
    ],
    [
      { type: 'LOCATION', latitude: 31.2 },
      { Latitude: '31.2', Precision: '65.000000' },
    ],
    [
      { type: 'VIEW', eventKey: 'https://a/' },
      { Event: 'VIEW', EventKey: 'https://a/' },
    ],
    [{ type: 'scancode_waitmsg' }, { ScanCodeInfo: { ScanType: 'qrcode' } }],
    [{ type: 'pic_weixin' }, { SendPicsInfo: { PicList: { item: [{ PicMd5Sum: anything }] } } }],
    [{ type: 'location_select' }, { SendLocationInfo: { Poiname: '' } }],
    [{ type: 'unsubscribe' }, { Event: 'unsubscribe' }],
    [{ type: 'event', event: 'user_get_card', cardId: 'c' }, { CardId: 'c' }],
    [
      { type: 'TEMPLATESENDJOBFINISH', status: 'failed: system failed' },
      { Status: 'failed: system failed' },
    ],
  ])('%j has its fields and no MsgId', async (saying, fields) => {
    const message = await messageFrom(saying)

    expect(message).toMatchObject({ MsgType: 'event', ...fields })
    expect(message).not.toHaveProperty('MsgId')
  })
})

function nested(depth: number): object {
  return depth === 0 ? {} : { A: nested(depth - 1) }
}

describe('nonsense', () => {
  it.each([
    ['without a type', {}],
    ['an event without a name', { type: 'event' }],
    ['a field that XML cannot name', { type: 'text', fields: { 'a b': 'x' } }],
    ['a field of one’s own that XML cannot name', { type: 'text', 'a b': 'x' }],
    ['a field inside that XML cannot name', { type: 'text', fields: { A: { '<': 'x' } } }],
    ['fields nested without end', { type: 'text', fields: nested(1000) }],
    ['a yes or no', { type: 'text', content: true }],
  ])('is refused: %s', async (_what, saying) => {
    await using world = await startWorld()

    expect(await world.post(`${await world.newFan()}/messages`, saying)).toMatchObject({
      status: 400,
      json: { error: { code: 'bad_input', message: anything } },
    })
  })
})
