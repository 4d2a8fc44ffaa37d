/** Replies as developers make them: which WeChat accepts, and what the fan sees. */
import { describe, expect, it } from 'vitest'
import type { Fields } from '../wire/field.ts'
import { writeXml } from '../wire/write-xml.ts'
import { articles, replyTo } from '../testing/developer-server.ts'
import { startWorld } from '../testing/world.ts'
import type { SayingInput } from './saying.ts'

async function resultOf(reply: Fields, saying: SayingInput = { type: 'text' }): Promise<unknown> {
  await using world = await startWorld({ account: { mode: 'plain' } })
  world.server.answering = (push) => ({ body: writeXml(replyTo(push, reply)) })
  return await world.say(await world.newFan(), saying)
}

describe('a reply', () => {
  it.each<[string, Fields]>([
    ['text', { Content: 'world' }],
    ['image', { MsgType: 'image', Image: { MediaId: 'm' } }],
    ['voice', { MsgType: 'voice', Voice: { MediaId: 'm' } }],
    ['video', { MsgType: 'video', Video: { MediaId: 'm', Title: 't' } }],
    ['music', { MsgType: 'music', Music: { ThumbMediaId: 'm' } }],
    ['news', articles(1)],
  ])('is shown: %s', async (type, reply) => {
    expect(await resultOf(reply)).toMatchObject({
      attempts: [{ outcome: 'answered' }],
      shown: [{ from: 'account', type }],
    })
  })

  it('is shown though its time is in milliseconds, as widely used servers send it', async () => {
    expect(await resultOf({ Content: 'x', CreateTime: 1714112445000 })).toMatchObject({
      attempts: [{ outcome: 'answered' }],
      shown: [{ content: 'x' }],
    })
  })

  it('that hands over to customer service shows nothing', async () => {
    expect(await resultOf({ MsgType: 'transfer_customer_service' })).toMatchObject({
      attempts: [{ outcome: 'answered' }],
      shown: [],
    })
  })

  it.each<[string, Fields, RegExp]>([
    ['names not exchanged', { Content: 'x', ToUserName: 'gh_0123456789ab' }, /ToUserName/],
    ['another account’s name', { Content: 'x', FromUserName: 'wx0123' }, /FromUserName/],
    ['no time', { Content: 'x', CreateTime: '' }, /CreateTime/],
    ['a date', { Content: 'x', CreateTime: '2024-04-26' }, /CreateTime/],
    ['no words', { Content: '' }, /Content/],
    ['an unknown type', { MsgType: 'poem', Content: 'x' }, /MsgType poem/],
    ['the type of an object', { MsgType: 'toString', Content: 'x' }, /MsgType toString/],
    ['an image without media id', { MsgType: 'image', Image: { MediaId: '' } }, /MediaId/],
    ['a voice without media id', { MsgType: 'voice', MediaId: 'm' }, /MediaId/],
    ['a video without media id', { MsgType: 'video', Video: { Title: 't' } }, /MediaId/],
    ['music without a cover', { MsgType: 'music', Music: { Title: 't' } }, /ThumbMediaId/],
    ['news without articles', { MsgType: 'news', ArticleCount: 1 }, /articles/],
    ['news without a count', { ...articles(1), ArticleCount: '' }, /articles/],
  ])('is refused with %s', async (_what, reply, reason) => {
    expect(await resultOf(reply)).toMatchObject({
      attempts: [{ outcome: 'invalid', reason: expect.stringMatching(reason) }],
      shown: [{ type: 'failure', content: '该公众号提供的服务出现故障，请稍后再试' }],
    })
  })

  it('is refused when it is larger than 1 MiB', async () => {
    expect(await resultOf({ Content: 'x'.repeat(1024 * 1024) })).toMatchObject({
      attempts: [{ outcome: 'invalid', reason: 'the answer is larger than 1 MiB' }],
    })
  })

  it.each([
    [' <xml></xml>', 'white space before it'],
    ['\uFEFF<xml></xml>', 'a byte order mark'],
    ['<!DOCTYPE xml><xml><A>a</A></xml>', 'a document type'],
  ])('is refused with %j: %s', async (body) => {
    await using world = await startWorld({ account: { mode: 'plain' } })
    world.server.answering = () => ({ body })

    expect(await world.say(await world.newFan(), { type: 'text' })).toMatchObject({
      attempts: [{ outcome: 'invalid' }],
    })
  })
})

describe('a news reply', () => {
  it.each<[string, SayingInput, number]>([
    ['one article to a message', { type: 'text' }, 1],
    ['eight articles to an event', { type: 'CLICK', eventKey: 'K' }, 8],
  ])('shows %s', async (_what, saying, count) => {
    const result = await resultOf(articles(10), saying)

    expect(result).toMatchObject({ shown: [{ articles: { length: count } }] })
  })

  it('shows no more articles than it counts', async () => {
    const reply = { ...articles(5), ArticleCount: 2 }

    expect(await resultOf(reply, { type: 'CLICK' })).toMatchObject({
      shown: [{ articles: [{ title: '第1篇', url: 'https://example.com/' }, { title: '第2篇' }] }],
    })
  })
})

describe('what the fan sees after an event', () => {
  it.each([
    ['the failure', 'CLICK', 1],
    ['the failure', 'SCAN', 1],
    ['the failure', 'subscribe', 1],
    ['nothing', 'LOCATION', 0],
    ['nothing', 'VIEW', 0],
    ['nothing', 'unsubscribe', 0],
    ['nothing', 'TEMPLATESENDJOBFINISH', 0],
  ])('is %s when the answer to %s is unusable', async (_what, type, count) => {
    expect(await resultOf({ Content: '' }, { type })).toHaveProperty('shown.length', count)
  })

  it.each([
    ['the reply', 'subscribe', 1],
    ['the reply', 'LOCATION', 1],
    ['nothing', 'unsubscribe', 0],
  ])('is %s when %s is answered', async (_what, type, count) => {
    expect(await resultOf({ Content: 'bye' }, { type })).toHaveProperty('shown.length', count)
  })
})
