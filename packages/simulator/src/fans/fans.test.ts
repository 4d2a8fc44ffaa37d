/** Fans through the control API: how they come and go, and what they see. */
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { sayingBack } from '../testing/developer-server.ts'
import { startWorld } from '../testing/world.ts'

describe('a new fan', () => {
  it('follows when asked to, and the account is told', async () => {
    await using world = await startWorld()
    world.server.answering = sayingBack(world.account, '欢迎光临')

    const { json } = await world.post(world.fans, { follow: true, nickname: '小明' })

    expect(world.server.pushes[0]?.message).toMatchObject({ Event: 'subscribe' })
    expect(json).toMatchObject({
      openid: expect.stringMatching(/^o[\w-]{27}$/),
      nickname: '小明',
      follows: true,
      followedAt: expect.any(Number),
      attempts: [{ outcome: 'answered' }],
      shown: [{ content: '欢迎光临' }],
    })
  })

  it('only looks at the account otherwise', async () => {
    await using world = await startWorld()

    const { json } = await world.post(world.fans)

    expect(json).toMatchObject({ follows: false, followedAt: null, nickname: expect.any(String) })
    expect(world.server.pushes).toEqual([])
  })

  it.each([{ openid: 'short' }, { follow: 'yes' }, { count: 0 }, { nickname: '' }])(
    'is refused with %j',
    async (fan) => {
      await using world = await startWorld()

      expect(await world.post(world.fans, fan)).toMatchObject({ status: 400 })
    },
  )
})

describe('many fans', () => {
  it('follow at once, without pushes', async () => {
    await using world = await startWorld()

    const { json } = await world.post(world.fans, { count: 100_000 })

    expect(json).toMatchObject({ count: 100_000, openids: { length: 100_000 } })
    expect(world.server.pushes).toEqual([])
  })

  it('can be listed in pages', async () => {
    await using world = await startWorld()
    const { json } = await world.post(world.fans, { count: 5 })

    const page = await world.get(`${world.fans}?offset=3&limit=10`)

    expect(page.json).toHaveLength(2)
    expect(json).toMatchObject({ openids: { 3: Object(page.json)[0].openid } })
  })
})

describe('the list of fans', () => {
  const [ming, hong, anna] = ['ming', 'hong', 'ANNA'].map((name) => `o${name.padEnd(27, '-')}`)

  async function listed(query: string) {
    await using world = await startWorld()
    await world.post(world.fans, { openid: ming, nickname: '小明' })
    await world.post(world.fans, { openid: hong, nickname: '小红' })
    await world.post(world.fans, { openid: anna, nickname: 'Anna 小' })
    const response = await fetch(`${world.simulator.url}${world.fans}${query}`)
    const fans = z.array(z.object({ openid: z.string() })).parse(await response.json())
    return [fans.map(({ openid }) => openid), response.headers.get('x-total-count')]
  }

  it.each([
    ['all, oldest first', '', [ming, hong, anna], '3'],
    ['the newest', '?newest=1', [anna, hong, ming], '3'],
    ['the oldest when said so', '?newest=0', [ming, hong, anna], '3'],
    ['the very newest', '?newest=1&limit=1', [anna], '3'],
    ['those after the newest', '?newest=1&offset=1&limit=1', [hong], '3'],
    ['nobody beyond the last', '?offset=3', [], '3'],
    ['a nickname', '?search=红', [hong], '1'],
    ['a part of an openid', '?search=ing-', [ming], '1'],
    ['small letters for capitals', '?search=aNNA', [anna], '1'],
    ['words with space around', '?search=%20anna%20', [anna], '1'],
    ['the newest of those found', '?search=小&newest=1&limit=2', [anna, hong], '3'],
    ['nobody of that name', '?search=nobody', [], '0'],
    ['not the end of a nickname with an openid', '?search=明o', [], '0'],
    ['a single one', `?openid=${hong}`, [hong], '1'],
    ['no such one', '?openid=ohong', [], '0'],
  ])('has %s', async (_what, query, openids, total) => {
    expect(await listed(query)).toEqual([openids, total])
  })

  it.each(['?newest=yesterday', '?limit=0', '?offset=-1', `?search=${'x'.repeat(129)}`])(
    'is refused for %s',
    async (query) => {
      await using world = await startWorld()

      expect(await world.get(world.fans + query)).toMatchObject({ status: 400 })
    },
  )
})

describe('following', () => {
  it('ends with unsubscribe and begins again with subscribe', async () => {
    await using world = await startWorld()
    const fan = await world.newFan()

    await world.say(fan, { type: 'unsubscribe' })
    const left = (await world.get(world.fans)).json
    await world.say(fan, { type: 'subscribe' })

    expect(left).toMatchObject([{ follows: false, followedAt: expect.any(Number) }])
    expect((await world.get(world.fans)).json).toMatchObject([{ follows: true }])
  })

  it.each([{ type: 'text' }, { type: 'CLICK' }, { type: 'unsubscribe' }])(
    'is needed to send %j',
    async (saying) => {
      await using world = await startWorld()
      const fan = await world.newFan()
      await world.say(fan, { type: 'unsubscribe' })

      expect(await world.post(`${fan}/messages`, saying)).toMatchObject({
        status: 409,
        json: { error: { code: 'does_not_follow', zh: expect.stringContaining('尚未关注') } },
      })
      expect(world.server.pushes).toHaveLength(1)
    },
  )

  it('is not needed to be told a result, or when the test says so', async () => {
    await using world = await startWorld()
    const fan = await world.newFan()
    await world.say(fan, { type: 'unsubscribe' })

    await world.say(fan, { type: 'text', anyway: true })
    await world.say(fan, { type: 'TEMPLATESENDJOBFINISH' })

    expect(world.server.pushes).toHaveLength(3)
  })
})

describe('the chat of a fan', () => {
  it('has what both sides said, oldest first', async () => {
    await using world = await startWorld()
    world.server.answering = sayingBack(world.account, 'world')
    const fan = await world.newFan()

    await world.say(fan, { type: 'text', content: 'hello' })
    await world.say(fan, { type: 'CLICK', eventKey: 'K' })

    expect((await world.get(`${fan}/chat`)).json).toMatchObject([
      { from: 'fan', type: 'text', content: 'hello', pushId: 'push-1' },
      { from: 'account', type: 'text', content: 'world', pushId: 'push-1' },
      { from: 'fan', type: 'event', event: 'CLICK', eventKey: 'K', pushId: 'push-2' },
      { from: 'account', type: 'text', content: 'world', pushId: 'push-2' },
    ])
  })

  it('has the fields of a picture under WeChat’s names', async () => {
    await using world = await startWorld()
    const fan = await world.newFan()

    await world.say(fan, { type: 'image', picUrl: 'http://p/' })

    expect((await world.get(`${fan}/chat`)).json).toMatchObject([
      { type: 'image', fields: { PicUrl: 'http://p/' } },
    ])
  })

  it('does not show what happens behind the fan’s back', async () => {
    await using world = await startWorld()
    const fan = await world.newFan()

    for (const type of ['LOCATION', 'TEMPLATESENDJOBFINISH']) await world.say(fan, { type })

    expect((await world.get(`${fan}/chat`)).json).toEqual([])
  })
})

describe('the pushes of a fan', () => {
  it('can be read with every attempt', async () => {
    await using world = await startWorld()
    world.server.answering = sayingBack(world.account, 'world')
    const fan = await world.newFan()

    await world.say(fan, { type: 'text', content: 'hello' })

    expect((await world.get(`${fan}/pushes`)).json).toMatchObject([
      {
        id: 'push-1',
        mode: 'safe',
        state: 'done',
        message: { type: 'text', content: 'hello' },
        xml: expect.stringContaining('<![CDATA[hello]]>'),
        attempts: [
          {
            url: expect.stringContaining('&encrypt_type=aes&msg_signature='),
            requestBody: expect.stringContaining('<Encrypt>'),
            body: expect.stringContaining('<MsgSignature>'),
            replyXml: expect.stringContaining('<![CDATA[world]]>'),
          },
        ],
        shown: [{ content: 'world' }],
      },
    ])
  })

  it('are the latest fifty', async () => {
    await using world = await startWorld({ account: { callbackUrl: '' } })
    const fan = await world.newFan()

    for (let count = 1; count <= 60; count++) await world.say(fan, { type: 'text' })

    const { json } = await world.get(`${fan}/pushes`)
    expect(json).toMatchObject({ length: 50, 0: { id: 'push-11' }, 49: { id: 'push-60' } })
  })
})
