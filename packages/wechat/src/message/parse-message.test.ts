/** What becomes of each kind of push. */
import { describe, expect, expectTypeOf, it } from 'vitest'
import type { IncomingMessage, MessageOf } from './incoming-message.ts'
import { parseMessage } from './parse-message.ts'
import { samples } from './samples.fixture.ts'

const names = {
  toUserName: 'gh_0123456789ab',
  fromUserName: 'oAbcDefGhiJklMnoPqrStuVwxYz0',
  createTime: 1714112445,
}
const ids = { msgId: '24000000000000001', msgDataId: '2247483651', idx: 1 }

describe('parseMessage', () => {
  it.each(Object.entries(samples))('recognises %s and reads all it says', (kind, push) => {
    const message = parseMessage(push)
    expect(message.kind).toBe(kind)
    if (kind !== 'unknown') expect(valuesMissingIn(message)).toEqual([])
  })

  it.each([
    ['text', { ...ids, content: '你好', bizMsgMenuId: '101' }],
    ['voice', { ...ids, mediaId: 'm1', format: 'amr', mediaId16K: 'm16', recognition: '你好' }],
    ['location', { ...ids, locationX: '23.134521', locationY: '113.358803', scale: '20' }],
    ['subscribe', { event: 'subscribe', eventKey: 'qrscene_shop_42', scene: 'shop_42' }],
    ['SCAN', { event: 'SCAN', eventKey: 'shop_42', scene: 'shop_42' }],
    ['LOCATION', { latitude: '31.230416', longitude: '121.473701', precision: '65.000000' }],
    ['TEMPLATESENDJOBFINISH', { msgId: '200163840', status: 'failed: system failed' }],
    ['user_get_card', { cardId: 'pjZ8Yt1XGILfi', userCardCode: '226009850808' }],
    ['kf_switch_session', { fromKfAccount: 'a@shop', toKfAccount: 'b@shop' }],
    ['qualification_verify_fail', { failTime: 1714112400, failReason: 'by time' }],
  ] as const)('gives the values of %s under WeChat’s names in camel case', (kind, own) => {
    expect(parseMessage(samples[kind])).toMatchObject({ kind, ...names, ...own })
  })

  it('reads what is nested', () => {
    expect(parseMessage(samples.scancode_waitmsg)).toMatchObject({
      scanCodeInfo: { scanType: 'qrcode', scanResult: 'https://example.com/?a=1&b=2' },
    })
    expect(parseMessage(samples.pic_weixin)).toMatchObject({
      sendPicsInfo: { count: 1, picList: [{ picMd5Sum: '5a75aaca956d97be686719218f275c6b' }] },
    })
    expect(parseMessage(samples.MASSSENDJOBFINISH)).toMatchObject({
      articleUrlResult: { resultList: [{ articleIdx: 1, articleUrl: expect.any(String) }] },
    })
    expect(parseMessage(samples.PUBLISHJOBFINISH)).toMatchObject({
      publishId: '2247503051',
      publishStatus: 0,
      articleDetail: { count: 1, item: [{ idx: 1, articleUrl: 'http://mp.weixin.qq.com/s/a' }] },
      failIdx: [1, 2],
    })
  })

  it('reads the notices of a third-party platform, which come without names', () => {
    expect(parseMessage(samples.authorized)).toMatchObject({
      kind: 'authorized',
      appId: 'wxcomponent0000000',
      toUserName: '',
      fromUserName: '',
      createTime: 1714112445,
      authorizationCodeExpiredTime: 1714116045,
    })
  })

  it('keeps every field under WeChat’s own name', () => {
    expect(parseMessage(samples.unknown).fields).toMatchObject({
      Event: 'an_event_of_tomorrow',
      Tomorrow: '1',
    })
  })

  it.each([
    ['click', 'CLICK'],
    ['Scan', 'SCAN'],
    ['location', 'LOCATION'],
    ['templatesendjobfinish', 'TEMPLATESENDJOBFINISH'],
  ])('takes the event %s for %s', (written, kind) => {
    const push = `<xml><MsgType>event</MsgType><Event>${written}</Event></xml>`
    expect(parseMessage(push)).toMatchObject({ kind, event: written })
  })

  it.each(['SUBSCRIBE', 'Kf_Create_Session', 'constructor', '__proto__', 'toString'])(
    'does not take the event %s for another',
    (written) => {
      const push = `<xml><MsgType>event</MsgType><Event>${written}</Event></xml>`
      expect(parseMessage(push)).toMatchObject({ kind: 'unknown', event: written })
    },
  )

  it.each(['PUBLISHJOBFINISH', 'FREEPUBLISHJOBFINISH', 'MASSSENDJOBFINISH'])(
    'takes %s with PublishEventInfo for the result of publishing',
    (event) => {
      const push = samples.PUBLISHJOBFINISH.replace('PUBLISHJOBFINISH', event)
      expect(parseMessage(push)).toMatchObject({ kind: 'PUBLISHJOBFINISH', event })
    },
  )

  it.each([
    ['nothing', '<xml></xml>', { msgType: '', createTime: 0, msgId: undefined }],
    ['no MsgType', '<xml><MsgId>7</MsgId></xml>', { msgId: '7' }],
    ['an unknown MsgType', '<xml><MsgType>hologram</MsgType></xml>', { msgType: 'hologram' }],
    ['an event without a name', '<xml><MsgType>event</MsgType></xml>', { msgType: 'event' }],
    ['an unknown InfoType', '<xml><InfoType>new</InfoType></xml>', { infoType: 'new' }],
  ])('calls a push with %s unknown', (_what, push, kept) => {
    expect(parseMessage(push)).toMatchObject({ kind: 'unknown', fromUserName: '', ...kept })
  })

  it('tolerates what is missing', () => {
    const mass = '<xml><MsgType>event</MsgType><Event>MASSSENDJOBFINISH</Event></xml>'
    expect(parseMessage('<xml><MsgType>text</MsgType></xml>')).toMatchObject({
      kind: 'text',
      content: '',
      msgId: '',
      msgDataId: undefined,
      idx: undefined,
    })
    expect(parseMessage(mass)).toMatchObject({
      totalCount: undefined,
      articleUrlResult: { count: undefined, resultList: [] },
    })
  })

  it('knows the message by its kind', () => {
    const message: IncomingMessage = parseMessage(samples.text)
    if (message.kind === 'text') expectTypeOf(message.content).toEqualTypeOf<string>()
    if (message.kind === 'LOCATION') expectTypeOf(message.latitude).toEqualTypeOf<string>()
    expectTypeOf<MessageOf<'authorized'>['authorizerAppid']>().toEqualTypeOf<string>()
    // @ts-expect-error an event has no content
    expectTypeOf<MessageOf<'CLICK'>['content']>().toBeString()
  })
})

describe('parseMessage of JSON', () => {
  it('keeps the digits of numbers beyond 2^53', () => {
    const push =
      '{"MsgType":"text","Content":"007","CreateTime":1714112445,"MsgId":6074746557628292943}'
    expect(parseMessage(push)).toMatchObject({
      kind: 'text',
      content: '007',
      createTime: 1714112445,
      msgId: '6074746557628292943',
    })
  })

  it.each([
    ['a list', '[{"TemplateId":"T1","MsgID":17008271328195543041}]'],
    ['a single object', '{"TemplateId":"T1","MsgID":17008271328195543041}'],
  ])('reads a subscription notice whose List is %s', (_what, list) => {
    const push = `{"MsgType":"event","Event":"subscribe_msg_sent_event","List":${list}}`
    expect(parseMessage(push)).toMatchObject({
      list: [{ templateId: 'T1', msgId: '17008271328195543041' }],
    })
  })
})

/** Paths to what is undefined or empty: a reader asks for a name that the sample does not have. */
function valuesMissingIn(value: unknown, path = ''): readonly string[] {
  if (value === undefined || value === '') return [path]
  if (typeof value !== 'object' || value === null || path === '.fields') return []
  if (Array.isArray(value) && value.length === 0) return [path]
  return Object.entries(value)
    .filter(([name]) => !(isNotice(value) && namesOfPeople.has(name)))
    .flatMap(([name, each]) => valuesMissingIn(each, `${path}.${name}`))
}

const namesOfPeople = new Set(['toUserName', 'fromUserName', 'msgType'])

function isNotice(message: object): boolean {
  return 'infoType' in message
}
