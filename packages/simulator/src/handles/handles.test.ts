/** Fans, accounts and calls in the hand of a test. */
import { describe, expect, it } from 'vitest'
import { articles, replyTo, sayingBack } from '../testing/developer-server.ts'
import { startWorld, type World } from '../testing/world.ts'
import { writeXml } from '../wire/write-xml.ts'

function newFan({ simulator, account }: World) {
  return simulator.account(account).fan()
}

describe('a fan in a test', () => {
  it('follows, says something, and sees the answer', async () => {
    await using world = await startWorld()
    world.server.answering = sayingBack(world.account, 'hello, world')
    const fan = newFan(world)

    await fan.follows()
    await fan.says('hello')

    expect(await fan.sees('world')).toMatchObject({ from: 'account', content: 'hello, world' })
    expect(fan.chat()).toHaveLength(4)
    expect(fan.pushes()).toHaveLength(2)
  })

  it.each([
    ['a pattern', /^hello/],
    ['a kind', { type: 'text' }],
    ['a content', { content: 'hello, world' }],
    ['what a function finds', (line: { content?: string }) => line.content?.length === 12],
  ])('sees %s', async (_what, expected) => {
    await using world = await startWorld()
    world.server.answering = sayingBack(world.account, 'hello, world')
    const fan = newFan(world)
    await fan.follows()

    expect(await fan.sees(expected)).toMatchObject({ content: 'hello, world' })
  })

  it('sees the title of an article', async () => {
    await using world = await startWorld({ account: { mode: 'plain' } })
    world.server.answering = (push) => ({ body: writeXml(replyTo(push, articles(1))) })
    const fan = newFan(world)
    await fan.follows()

    expect(await fan.sees('第1篇')).toMatchObject({ type: 'news' })
  })

  it('waits for what comes later', async () => {
    await using world = await startWorld()
    world.server.answering = sayingBack(world.account, 'later')
    const fan = newFan(world)

    const sight = fan.sees('later')
    await fan.follows()

    expect(await sight).toMatchObject({ content: 'later' })
  })

  it('sees each line once', async () => {
    await using world = await startWorld()
    world.server.answering = sayingBack(world.account, 'again')
    const fan = newFan(world)
    await fan.follows()
    await fan.says('hello')

    await fan.sees('again')
    await fan.sees('again')

    await expect(fan.sees('again', { withinMs: 1 })).rejects.toThrow('did not see “again”')
  })

  it('does not see what it says itself', async () => {
    await using world = await startWorld()
    const fan = newFan(world)
    await fan.follows()
    await fan.says('hello')

    await expect(fan.sees('hello', { withinMs: 1 })).rejects.toMatchObject({
      name: 'NotSeenError',
      code: 'not_seen',
    })
  })

  it('shows the chat and what went wrong when it does not see', async () => {
    await using world = await startWorld()
    const fan = newFan(world)
    await fan.follows()
    world.server.answering = () => ({ status: 500, body: '' })
    await fan.says('hello')

    const complaint = await fan
      .sees('world', { withinMs: 1 })
      .catch((error: Error) => error.message)

    const time = String.raw`\d\d:\d\d:\d\d\.\d{3}`
    expect(complaint).toMatch(
      new RegExp(
        [
          `^${fan.openid} did not see “world” within 1 ms. The chat:`,
          `  ${time}  fan      event    subscribe`,
          `  ${time}  fan      text     hello`,
          `  ${time}  account  failure  该公众号提供的服务出现故障，请稍后再试`,
          'What went wrong with pushes:',
          '  push-2, attempt 1: error-status, status 500 instead of 200$',
        ].join('\n'),
      ),
    )
  })

  it('scans: someone new follows, a follower is only scanning', async () => {
    await using world = await startWorld()
    const fan = newFan(world)

    await fan.scans(42)
    await fan.scans(42)

    expect(world.server.pushes.map(({ message }) => message)).toMatchObject([
      { Event: 'subscribe', EventKey: 'qrscene_42' },
      { Event: 'SCAN', EventKey: '42' },
    ])
  })

  it('scans a QR code by its ticket, until it expires', async () => {
    await using world = await startWorld()
    const { appid, secret } = world.account
    const grant = new URLSearchParams({ grant_type: 'client_credential', appid, secret })
    const { access_token } = Object((await world.get(`/cgi-bin/token?${grant}`)).json)
    const order = {
      ...{ action_name: 'QR_STR_SCENE', expire_seconds: 60 },
      action_info: { scene: { scene_str: 'shop' } },
    }
    const made = await world.post(`/cgi-bin/qrcode/create?access_token=${access_token}`, order)
    const { ticket } = Object(made.json)
    const fan = newFan(world)

    await fan.scans(ticket)

    expect(world.server.pushes[0]?.message).toMatchObject({
      ...{ Event: 'subscribe', EventKey: 'qrscene_shop', Ticket: ticket },
    })
    world.simulator.clock.advance(60_000)
    await expect(fan.scans(ticket)).rejects.toMatchObject({ code: 'expired_code' })
  })

  it('presses a button, sends a picture, and leaves', async () => {
    await using world = await startWorld()
    const fan = newFan(world)
    await fan.follows('shop')

    await fan.presses('V1001')
    await fan.sends({ type: 'image', picUrl: 'http://p/' })
    await fan.unfollows()

    expect(world.server.pushes.map(({ message }) => message)).toMatchObject([
      { Event: 'subscribe', EventKey: 'qrscene_shop' },
      { Event: 'CLICK', EventKey: 'V1001' },
      { MsgType: 'image', PicUrl: 'http://p/' },
      { Event: 'unsubscribe' },
    ])
  })

  it('is found by the openid alone', async () => {
    await using world = await startWorld()
    const { openid } = newFan(world)

    expect(world.simulator.fan(openid)).toMatchObject({ openid, appid: world.account.appid })
    expect(() => world.simulator.fan('nobody')).toThrow('no account has a fan nobody')
  })
})

describe('an account in a test', () => {
  it('has its settings, its fans and its server', async () => {
    await using world = await startWorld()
    const account = world.simulator.account(world.account.appid)

    expect(account.settings()).toEqual(world.account)
    expect(account.fans(200)).toHaveLength(200)
    expect(await account.verify()).toMatchObject({ ok: true })
  })

  it('must exist', async () => {
    await using world = await startWorld()

    expect(() => world.simulator.account('wx0')).toThrow('no account wx0')
  })
})

describe('calls and pushes in a test', () => {
  it('are chosen', async () => {
    await using world = await startWorld()
    await world.get('/cgi-bin/token')
    await newFan(world).follows()

    expect(world.simulator.calls({ path: '/cgi-bin/*' })).toMatchObject([{ errcode: 41002 }])
    expect(world.simulator.calls({ path: '/sns/*' })).toEqual([])
    expect(world.simulator.pushes()).toMatchObject([{ outcome: 'silent' }])
  })

  it('are awaited', async () => {
    await using world = await startWorld()

    const call = world.simulator.called({ path: '/cgi-bin/token' })
    await world.get('/cgi-bin/token')

    expect(await call).toMatchObject({ method: 'GET', path: '/cgi-bin/token' })
  })

  it('are listed when an awaited one does not come', async () => {
    await using world = await startWorld()
    await world.get('/cgi-bin/token')

    await expect(
      world.simulator.called({ path: '/cgi-bin/menu/create' }, { withinMs: 1 }),
    ).rejects.toThrow(
      /no call .* within 1 ms.*\n {2}GET \/cgi-bin\/token: status 200, errcode 41002/,
    )
  })
})

describe('troubles in a test', () => {
  it('are made, ended, and lead to alarms', async () => {
    await using world = await startWorld()
    const fan = newFan(world)
    const { id } = await world.simulator.fault({ kind: 'push-refuse' })
    await fan.follows()
    await world.simulator.removeFault(id)

    await fan.says('hello')

    expect(world.simulator.alarms()).toMatchObject([{ kind: 'connect-timeout', count: 3 }])
    expect(world.simulator.pushes().at(-1)).toMatchObject({ outcome: 'silent' })
  })

  it('take a domain away', async () => {
    await using world = await startWorld()
    const { url } = await world.simulator.domain('api2.weixin.qq.com')
    await world.simulator.fault({ kind: 'dns', host: 'api2.weixin.qq.com' })

    await expect(fetch(url)).rejects.toThrow()
    world.simulator.reset()
  })
})

describe('a load test in a test', () => {
  it('says how many were answered in time', async () => {
    await using world = await startWorld()

    const report = await world.simulator.load(world.account, { rate: 500, count: 20 }).done

    expect(report).toMatchObject({ state: 'done', sent: 20, inTime: 20 })
  })
})

describe('the chat over HTTP', () => {
  it('waits for a line of the account', async () => {
    await using world = await startWorld()
    world.server.answering = sayingBack(world.account, 'world')
    const fan = await world.newFan()

    const lines = world.get(`${fan}/chat?wait=5000`)
    await world.say(fan, { type: 'text' })

    expect((await lines).json).toMatchObject([{ from: 'fan' }, { content: 'world' }])
  })

  it('gives the lines after one, and those with a text', async () => {
    await using world = await startWorld()
    world.server.answering = sayingBack(world.account, 'world')
    const fan = await world.newFan()
    for (const content of ['one', 'two']) await world.say(fan, { type: 'text', content })

    const chat = Object((await world.get(`${fan}/chat`)).json)
    const after = await world.get(`${fan}/chat?after=${chat[1].id}`)
    const found = await world.get(`${fan}/chat?contains=orl`)

    expect(after.json).toEqual(chat.slice(2))
    expect(found.json).toEqual([chat[1], chat[3]])
  })

  it('gives what there is when the time is over', async () => {
    await using world = await startWorld()

    expect((await world.get(`${await world.newFan()}/chat?wait=1`)).json).toEqual([])
  })
})
