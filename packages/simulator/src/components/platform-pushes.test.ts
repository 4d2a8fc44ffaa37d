/** What a third-party platform is pushed: notices, and the messages of the accounts it acts for. */
import { describe, expect, it } from 'vitest'
import { encryptedReply, replyTo } from '../testing/developer-server.ts'
import { startWorld, type World } from '../testing/world.ts'
import { textOf } from '../wire/field.ts'

const component = {
  appid: 'wxcccccccccccccccc',
  secret: 'S',
  token: 'platformtoken',
  encodingAesKey: 'k'.repeat(43),
}

interface Stage extends World {
  readonly notices: () => Promise<unknown>
  readonly authorizations: string
}

/** A platform whose two addresses are on the server of the world, and an account that authorized it. */
async function startStage(urls: object = {}): Promise<Stage> {
  const world = await startWorld({ alarmAfter: 1, account: { callbackUrl: '' } })
  const { server, account } = world
  server.account = { ...account, ...component, mode: 'safe' }
  const base = server.url.replace('/callback', '')
  const addresses = { noticeUrl: `${base}/notices`, messageUrl: `${base}/$APPID$/messages` }
  await world.post('/sim/components', { ...component, ...addresses, ...urls })
  const path = `/sim/components/${component.appid}`
  await world.post(`${path}/authorizations`, { account: account.appid })
  const notices = async () => (await world.get(`${path}/notices`)).json
  return { ...world, notices, authorizations: `${path}/authorizations` }
}

function messagesOf({ server }: World) {
  return server.pushes.filter(({ message }) => message['MsgType'] !== undefined)
}

describe('a message to an account that has authorized a platform', () => {
  it('goes to the platform, with the account in the address and the platform inside', async () => {
    await using stage = await startStage()
    const fan = await stage.newFan()

    const { attempts } = Object(await stage.say(fan, { type: 'text', content: 'hello' }))

    const [push] = messagesOf(stage)
    expect(push?.message).toMatchObject({
      ToUserName: stage.account.originalId,
      FromUserName: fan.slice(-28),
      Content: 'hello',
    })
    expect(push?.body).toMatch(
      /^<xml><ToUserName>[^]+<\/ToUserName><Encrypt>[^]+<\/Encrypt><\/xml>$/,
    )
    expect(attempts).toMatchObject([{ outcome: 'silent' }])
    expect(new URL(attempts[0].url).pathname).toBe(`/${stage.account.appid}/messages`)
    const records = (await stage.get(`/sim/records?component=${component.appid}`)).json
    expect(records).toMatchObject([{ appid: stage.account.appid, type: 'text' }])
  })

  it('is an event too, and the platform’s reply reaches the fan', async () => {
    await using stage = await startStage()
    const { server } = stage
    const keys = { ...stage.account, ...component }
    server.answering = (push) => ({ body: encryptedReply(keys, replyTo(push, { Content: 'hi' })) })

    expect(await stage.say(await stage.newFan(), { type: 'CLICK', eventKey: 'K' })).toMatchObject({
      attempts: [{ outcome: 'answered' }],
      shown: [{ type: 'text', content: 'hi' }],
    })
    expect(messagesOf(stage)).toMatchObject([{ message: { Event: 'CLICK', EventKey: 'K' } }])
  })

  it('is not well answered with the account’s own keys', async () => {
    await using stage = await startStage()
    const { server, account } = stage
    server.answering = (push) => ({
      body: encryptedReply(
        { ...account, token: component.token },
        replyTo(push, { Content: 'hi' }),
      ),
    })

    expect(await stage.say(await stage.newFan(), { type: 'text' })).toMatchObject({
      attempts: [{ outcome: 'invalid' }],
    })
  })

  it.each([
    ['it did not give the right to messages', { rights: [2, 3] }, {}, 3],
    ['the platform has no address for messages', {}, { messageUrl: '' }, 2],
  ])('goes to the account’s own server when %s', async (_why, authorization, urls, notices) => {
    await using stage = await startStage(urls)
    const { account, server, simulator } = stage
    simulator.addAccount({ appid: account.appid, mode: 'plain', callbackUrl: server.url })
    await stage.post(stage.authorizations, { account: account.appid, ...authorization })
    await expect.poll(stage.notices).toHaveLength(notices)
    server.account = { ...account, mode: 'plain' }

    expect(await stage.say(await stage.newFan(), { type: 'text' })).toMatchObject({
      attempts: [{ outcome: 'silent', requestBody: expect.stringContaining('<Content>') }],
    })
  })

  it('goes to the account’s own server again when the authorization has ended', async () => {
    await using stage = await startStage()
    const { account, simulator } = stage
    const address = `${simulator.url}${stage.authorizations}/${account.appid}`

    await fetch(address, { method: 'DELETE' })

    expect(await stage.say(await stage.newFan(), { type: 'text' })).toMatchObject({ attempts: [] })
  })
})

describe('a notice', () => {
  it('is kept, with what the platform answered', async () => {
    await using stage = await startStage()

    await expect.poll(stage.notices).toMatchObject([
      {
        infoType: 'component_verify_ticket',
        isAccepted: true,
        attempts: [{ number: 1, status: 200, body: 'success', outcome: 'silent' }],
      },
      { infoType: 'authorized', isAccepted: true },
    ])
  })

  it.each([
    ['another body', { body: '' }, 'invalid', 'not_success'],
    ['an error status', { status: 500, body: 'success' }, 'error-status', 'wrong_status'],
  ])('is not accepted with %s', async (_what, answer, outcome, reasonCode) => {
    await using stage = await startStage()
    await expect.poll(stage.notices).toHaveLength(2)
    stage.server.answering = () => answer

    stage.simulator.clock.advance(600_000)

    await expect.poll(stage.notices).toMatchObject({
      2: { isAccepted: false, attempts: [{ outcome, reasonCode }] },
    })
    expect(stage.simulator.alarms(component.appid)).toMatchObject([
      { kind: 'ticket-failed', title: 'component_verify_ticket 失败', count: 1 },
    ])
  })

  it('is tried three times when nobody is there', async () => {
    await using stage = await startStage({ noticeUrl: 'http://127.0.0.1:1/' })

    await expect.poll(stage.notices).toMatchObject([
      { isAccepted: false, attempts: [1, 2, 3].map((number) => ({ number, status: null })) },
      { infoType: 'authorized', attempts: { length: 3 } },
    ])
    expect(stage.simulator.alarms()).toMatchObject([
      { kind: 'ticket-timeout', count: 3 },
      { kind: 'component-timeout', title: '第三方平台消息 超时' },
    ])
  })
})

describe('an alarm about a platform that fails with a message', () => {
  it('names the platform, and the account’s own alarms stay silent', async () => {
    await using stage = await startStage()
    await stage.server.received(2)
    stage.server.answering = () => ({ body: 'no reply' })

    await stage.say(await stage.newFan(), { type: 'text' })

    expect(stage.simulator.alarms()).toMatchObject([
      {
        kind: 'component-failed',
        appid: component.appid,
        sample: expect.stringMatching(/\[3rdUrl=\/wx\w{16}\/messages\]\[Msg=Text\]/),
      },
    ])
    expect(textOf(messagesOf(stage)[0]?.message['MsgType'])).toBe('text')
  })
})
