/** Which pushes are repeats of one another. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeXml, type WritableXmlFields } from '../xml/write-xml.ts'
import { dedupeKey } from './dedupe-key.ts'
import { parseMessage } from './parse-message.ts'
import { samples } from './samples.fixture.ts'

const message = {
  FromUserName: 'oA',
  CreateTime: 1714112445,
  MsgType: 'text',
  MsgId: '24000000000000001',
}
const event = {
  FromUserName: 'oA',
  CreateTime: 1714112445,
  MsgType: 'event',
  Event: 'CLICK',
  EventKey: 'K1',
}
const notice = {
  AppId: 'wx1',
  CreateTime: 1714112445,
  InfoType: 'authorized',
  AuthorizerAppid: 'wx2',
}
const sent = { ...event, Event: 'subscribe_msg_sent_event' }

/** Any UTF-16 unit, halves of pairs among them. */
const units = fc.oneof(
  fc.nat(0xffff).map((code) => String.fromCharCode(code)),
  fc.constantFrom(...'ab|~%😀汉'),
)

describe('dedupeKey', () => {
  it.each([
    [message, 'message|24000000000000001|oA'],
    [event, 'event|1714112445|oA|CLICK|EventKey:K1'],
    [notice, 'notice|wx1|authorized|1714112445|wx2'],
  ])('is made of what identifies %j', (fields, key) => {
    expect(keyOf(fields)).toBe(key)
  })

  it.each([
    ['MsgId', message, { ...message, MsgId: '24000000000000002' }],
    ['fan', message, { ...message, FromUserName: 'oB' }],
    ['button', event, { ...event, EventKey: 'K2' }],
    ['event', event, { ...event, Event: 'VIEW' }],
    ['second', event, { ...event, CreateTime: 1714112446 }],
    ['card', { ...event, UserCardCode: '1' }, { ...event, UserCardCode: '2' }],
    ['user', { ...event, OpenID: 'oA' }, { ...event, OpenID: 'oB' }],
    ['job', { ...event, MsgID: '1' }, { ...event, MsgID: '2' }],
    [
      'notice in a list',
      { ...sent, SubscribeMsgSentEvent: { List: { MsgID: '1' } } },
      { ...sent, SubscribeMsgSentEvent: { List: { MsgID: '2' } } },
    ],
    ['authorizer', notice, { ...notice, AuthorizerAppid: 'wx3' }],
    ['content, where nothing else tells', { MsgType: 'x', A: 'a' }, { MsgType: 'x', A: 'b' }],
  ])('tells pushes apart by their %s', (_what, one, other) => {
    expect(keyOf(one)).not.toBe(keyOf(other))
  })

  it('is the same for a message whose other fields differ', () => {
    expect(keyOf({ ...message, Content: 'a' })).toBe(keyOf({ ...message, Content: 'b' }))
  })

  it('differs for every kind of push', () => {
    const keys = Object.values(samples).map((push) => dedupeKey(parseMessage(push)))
    const plainMessages = Object.values(samples).filter((push) => push.includes('<MsgId>'))
    expect(new Set(keys).size).toBe(keys.length - plainMessages.length + 1)
  })

  it('has at most 191 ASCII characters, and never the same for two tuples', () => {
    const part = fc.oneof(
      fc.string({ unit: units, maxLength: 100 }),
      fc.constantFrom('', '|', '%', '~', '%7c;', 'a|b', ':'),
    )
    const tuple = fc.record({ FromUserName: part, Event: part, EventKey: part, OpenID: part })
    fc.assert(
      fc.property(tuple, tuple, (one, other) => {
        const keys = [one, other].map(jsonKeyOf)
        expect(keys[0]).toMatch(/^[!-~]{1,191}$/)
        expect(keys[0] === keys[1]).toBe(JSON.stringify(one) === JSON.stringify(other))
      }),
      { numRuns: 2000 },
    )
  })

  it('tells long keys apart that begin alike', () => {
    const [one, other] = ['a', 'b'].map((end) =>
      keyOf({ ...event, EventKey: 'x'.repeat(300) + end }),
    )
    expect(one).toHaveLength(191)
    expect(one).not.toBe(other)
  })
})

function keyOf(fields: WritableXmlFields): string {
  return dedupeKey(parseMessage(writeXml(fields)))
}

/** JSON can hold what XML refuses. */
function jsonKeyOf(fields: Readonly<Record<string, string>>): string {
  return dedupeKey(parseMessage(JSON.stringify({ ...fields, MsgType: 'event', CreateTime: 1 })))
}
