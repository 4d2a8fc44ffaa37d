/** Pushes in the three modes, opened by a developer’s server that trusts nothing. */
import { describe, expect, it } from 'vitest'
import { writeXml } from '../wire/write-xml.ts'
import { encryptedReply, replyTo, sayingBack } from '../testing/developer-server.ts'
import { startWorld } from '../testing/world.ts'

describe.each(['plain', 'compatible', 'safe'] as const)('a push in %s mode', (mode) => {
  it('arrives signed and is answered', async () => {
    await using world = await startWorld({ account: { mode } })
    world.server.answering = sayingBack(world.account, 'world')
    const fan = await world.newFan()

    const result = await world.say(fan, { type: 'text', content: '你好 ]]> <b>' })

    expect(world.server.pushes[0]?.message).toMatchObject({
      ToUserName: world.account.originalId,
      FromUserName: fan.slice(-28),
      MsgType: 'text',
      Content: '你好 ]]> <b>',
      MsgId: expect.stringMatching(/^\d{17}$/),
    })
    expect(result).toMatchObject({
      attempts: [{ status: 200, outcome: 'answered', reply: { Content: 'world' } }],
      shown: [{ from: 'account', type: 'text', content: 'world' }],
    })
  })

  it('looks like WeChat’s', async () => {
    await using world = await startWorld({ account: { mode } })

    await world.say(await world.newFan(), { type: 'text' })

    const { headers, query } = world.server.pushes[0] ?? {}
    const signed = ['signature', 'timestamp', 'nonce', 'openid']
    const encrypted = mode === 'plain' ? [] : ['encrypt_type', 'msg_signature']
    expect([...(query?.keys() ?? [])]).toEqual([...signed, ...encrypted])
    expect(headers).toMatchObject({ 'user-agent': 'Mozilla/4.0', 'content-type': 'text/xml' })
    expect(headers).toHaveProperty('content-length')
  })
})

describe('the body of a push', () => {
  it.each([
    ['plain', ['Content'], ['Encrypt']],
    ['compatible', ['Content', 'Encrypt'], []],
    ['safe', ['Encrypt', 'ToUserName'], ['Content', 'FromUserName']],
  ] as const)('in %s mode has %j and not %j', async (mode, present, absent) => {
    await using world = await startWorld({ account: { mode } })

    await world.say(await world.newFan(), { type: 'text' })

    const body = world.server.pushes[0]?.body
    for (const name of present) expect(body).toContain(`<${name}>`)
    for (const name of absent) expect(body).not.toContain(`<${name}>`)
  })
})

describe('a reply', () => {
  it.each([
    ['plain', 'plain', 'answered'],
    ['plain', 'encrypted', 'invalid'],
    ['compatible', 'plain', 'answered'],
    ['compatible', 'encrypted', 'answered'],
    ['safe', 'plain', 'invalid'],
    ['safe', 'encrypted', 'answered'],
  ] as const)('in %s mode that is %s counts as %s', async (mode, form, outcome) => {
    await using world = await startWorld({ account: { mode } })
    world.server.answering = (push) => {
      const reply = replyTo(push, { Content: 'world' })
      return { body: form === 'plain' ? writeXml(reply) : encryptedReply(world.account, reply) }
    }

    const result = await world.say(await world.newFan(), { type: 'text' })

    expect(result).toMatchObject({ attempts: [{ outcome }] })
  })

  it.each([
    ['another token', { token: 'another' }, /MsgSignature/],
    ['another key', { encodingAesKey: 'x'.repeat(43) }, /padding/],
    ['another appid', { appid: 'wx0000000000000000' }, /appid/],
  ])('made with %s is refused', async (_what, wrong, reason) => {
    await using world = await startWorld({ account: { mode: 'safe' } })
    world.server.answering = (push) => ({
      body: encryptedReply({ ...world.account, ...wrong }, replyTo(push, { Content: 'world' })),
    })

    const result = await world.say(await world.newFan(), { type: 'text' })

    expect(result).toMatchObject({
      attempts: [{ outcome: 'invalid', reason: expect.stringMatching(reason), reply: null }],
      shown: [{ type: 'failure' }],
    })
  })
})
