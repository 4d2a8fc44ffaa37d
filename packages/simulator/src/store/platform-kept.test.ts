/** What WeChat keeps of platforms, counts, migrations, confirmations and alarms over a restart. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AccountInput } from '../accounts/account.ts'
import { startDeveloperServer, type DeveloperServer } from '../testing/developer-server.ts'
import { startWorld, type World } from '../testing/world.ts'
import { textOf } from '../wire/field.ts'

const minute = 60_000

let folder: string
let server: DeveloperServer

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mphub-kept-'))
  server = await startDeveloperServer()
})

afterEach(async () => {
  await server[Symbol.asyncDispose]()
  await rm(folder, { recursive: true })
})

const appid = 'wx0123456789abcdef'
const secret = 'S'

/** The account of all these tests, whose server outlives the simulator. */
async function start(account: AccountInput = {}, alarmAfter = 3): Promise<World> {
  const given = { appid, secret, callbackUrl: server.url, mode: 'plain', ...account } as const
  const world = await startWorld({ data: folder, alarmAfter, account: given })
  server.account = world.account
  return world
}

async function ask({ post }: World, path: string, body: object = {}) {
  return Object((await post(path, body)).json)
}

const grant = { grant_type: 'client_credential', appid, secret }

function stableToken(world: World) {
  return ask(world, '/cgi-bin/stable_token', grant)
}

describe('a third-party platform', () => {
  const component_appid = 'wxcccccccccccccccc'
  const named = { component_appid }

  /** Makes the platform, whose server is that of these tests, and answers its token. */
  async function makePlatform(world: World): Promise<string> {
    const made = await ask(world, '/sim/components', { appid: component_appid, secret })
    server.account = { ...world.account, ...made, mode: 'safe' }
    await ask(world, '/sim/components', { appid: component_appid, noticeUrl: server.url })
    await server.received(1)
    const ticket = textOf(server.pushes[0]?.message['ComponentVerifyTicket'])
    const request = { component_appsecret: secret, component_verify_ticket: ticket, ...named }
    const path = '/cgi-bin/component/api_component_token'
    return String((await ask(world, path, request)).component_access_token)
  }

  it('has its token, its accounts and what they gave it', async () => {
    const before = await start()
    const token = await makePlatform(before)
    const authorize = `/sim/components/${component_appid}/authorizations`
    const { code } = await ask(before, authorize, { account: appid, rights: [1, 2] })
    const query = `?component_access_token=${token}`
    const exchange = `/cgi-bin/component/api_query_auth${query}`
    const given = await ask(before, exchange, { ...named, authorization_code: code })
    const { authorizer_access_token, authorizer_refresh_token } = given.authorization_info
    await before[Symbol.asyncDispose]()

    await using after = await start()

    const users = `/cgi-bin/user/get?access_token=${authorizer_access_token}`
    expect((await after.get(users)).json).toHaveProperty('total')
    const list = `/cgi-bin/component/api_get_authorizer_list${query}`
    expect(await ask(after, list, { ...named, offset: 0, count: 1 })).toMatchObject({
      list: [{ authorizer_appid: appid, refresh_token: authorizer_refresh_token }],
    })
    const renewal = { ...named, authorizer_appid: appid, authorizer_refresh_token }
    const renew = `/cgi-bin/component/api_authorizer_token${query}`
    expect(await ask(after, renew, renewal)).toMatchObject({ authorizer_refresh_token })
    expect(await ask(after, exchange, { ...named, authorization_code: code })).toMatchObject({
      authorization_info: { func_info: [1, 2].map((id) => ({ funcscope_category: { id } })) },
    })
  })

  it('gets its next ticket ten minutes after the last', async () => {
    const before = await start()
    await makePlatform(before)
    const keys = server.account
    await before[Symbol.asyncDispose]()

    await using after = await start()
    server.account = keys
    after.simulator.clock.advance(9 * minute)
    const sooner = server.pushes.length
    after.simulator.clock.advance(minute)

    await server.received(2)
    expect(sooner).toBe(1)
  })
})

describe('what WeChat counts and keeps of an account', () => {
  it('is how often a call was made today, and how often counts were reset this month', async () => {
    const before = await start({ quotas: { '/cgi-bin/user/get': 2 } })
    const { access_token } = await stableToken(before)
    const users = `/cgi-bin/user/get?access_token=${access_token}`
    const clear = `/cgi-bin/clear_quota?access_token=${access_token}`
    for (let time = 1; time <= 9; time++) await ask(before, clear, { appid })
    await before.get(users)
    await before[Symbol.asyncDispose]()

    await using after = await start()

    expect((await after.get(users)).json).toHaveProperty('total')
    expect((await after.get(users)).json).toMatchObject({ errcode: 45009 })
    expect(await ask(after, clear, { appid })).toMatchObject({ errcode: 0 })
    expect((await after.get(users)).json).toHaveProperty('total')
    expect(await ask(after, clear, { appid })).toMatchObject({ errcode: 48006 })
  })

  it('is which address the administrator has confirmed', async () => {
    const before = await start({ confirmsAddresses: true })
    expect(await stableToken(before)).toMatchObject({ errcode: 89503 })
    await ask(before, `/sim/accounts/${appid}/confirmations`, { ip: '127.0.0.1', confirm: true })
    await before[Symbol.asyncDispose]()

    await using after = await start()

    expect(await stableToken(after)).toHaveProperty('access_token')
  })

  it('is who became whom when it took over the followers of another', async () => {
    const before = await start()
    const old = before.simulator.addAccount()
    const openid = before.simulator.account(old).fans(1).join('')
    await ask(before, `/sim/accounts/${appid}/migration`, { from: old.appid })
    await before[Symbol.asyncDispose]()

    await using after = await start()

    const { access_token } = await stableToken(after)
    const request = { from_appid: old.appid, openid_list: [openid] }
    const path = `/cgi-bin/changeopenid?access_token=${access_token}`
    expect(await ask(after, path, request)).toMatchObject({
      result_list: [{ ori_openid: openid, err_msg: 'ok' }],
    })
  })

  it('is what was asked under the id of a refused request', async () => {
    const before = await start()
    const { access_token } = await stableToken(before)
    const query = `?access_token=${access_token}`
    const wrong = `/cgi-bin/tags/create${query}`
    const { errmsg } = await ask(before, wrong, { tag: { name: '' } })
    const rid = /rid: (\S+)/.exec(errmsg)?.[1]
    await before[Symbol.asyncDispose]()

    await using after = await start()

    expect(await ask(after, `/cgi-bin/openapi/rid/get${query}`, { rid })).toMatchObject({
      request: { request_body: '{"tag":{"name":""}}' },
    })
  })
})

describe('what WeChat knows of a server', () => {
  it('is the alarms it raised, and that it holds pushes back for a minute', async () => {
    const before = await start({}, 1)
    await before.post('/sim/faults', { kind: 'mark-fail', failures: 1 })
    server.answering = () => ({ status: 500, body: '' })
    await before.say(await before.newFan(), { type: 'text' })
    const alarms = (await before.get('/sim/alarms')).json
    await before[Symbol.asyncDispose]()

    await using after = await start()

    expect(alarms).toMatchObject([{ kind: 'bad-response' }, { kind: 'mark-fail' }])
    expect((await after.get('/sim/alarms')).json).toEqual(alarms)
    const fan = await after.newFan()
    expect(await after.say(fan, { type: 'text' })).toMatchObject({ suspended: true, attempts: [] })
    after.simulator.clock.advance(minute)
    expect(await after.say(fan, { type: 'text' })).toMatchObject({
      suspended: false,
      attempts: [{ outcome: 'error-status' }],
    })
  })

  it('is what it still has to tell: an event leaves after the next start', async () => {
    const before = await start()
    await before.newFans(1)
    const { access_token } = await stableToken(before)
    const message = { filter: { is_to_all: true }, msgtype: 'text', text: { content: 'hello' } }
    await ask(before, `/cgi-bin/message/mass/sendall?access_token=${access_token}`, message)
    before.simulator.clock.advance(5)
    await before[Symbol.asyncDispose]()
    expect(server.pushes).toEqual([])

    await using after = await start()
    after.simulator.clock.advance(3_000)

    await server.received(1)
    expect(server.pushes).toMatchObject([{ message: { Event: 'MASSSENDJOBFINISH' } }])
  })
})
