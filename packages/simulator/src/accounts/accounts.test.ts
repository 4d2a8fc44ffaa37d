/** Accounts through the control API, and the verification of their addresses. */
import { describe, expect, it } from 'vitest'
import { startWorld } from '../testing/world.ts'

describe('a new account', () => {
  it('is filled in with valid values', async () => {
    await using world = await startWorld()

    const { json } = await world.post('/sim/accounts')

    expect(json).toMatchObject({
      appid: expect.stringMatching(/^wx[0-9a-f]{16}$/),
      secret: expect.stringMatching(/^[0-9a-f]{32}$/),
      token: expect.stringMatching(/^[0-9a-zA-Z]{3,32}$/),
      encodingAesKey: expect.stringMatching(/^[0-9a-zA-Z]{43}$/),
      mode: 'safe',
      originalId: expect.stringMatching(/^gh_[0-9a-f]{12}$/),
      callbackUrl: '',
      kind: 'service',
      verified: true,
    })
  })

  it('keeps what was given', async () => {
    await using world = await startWorld()
    const given = { appid: 'wx1234567890abcdef', mode: 'plain', token: 'T0k', kind: 'subscription' }

    await world.post('/sim/accounts', given)

    expect((await world.get('/sim/accounts')).json).toContainEqual(expect.objectContaining(given))
  })

  it.each([
    ['appid', 'wx12'],
    ['token', 'T 1'],
    ['encodingAesKey', 'short'],
    ['mode', 'secret'],
    ['originalId', 'mp_1'],
    ['callbackUrl', 'ftp://a/'],
    ['secret', ''],
    ['colour', 'red'],
  ])('is refused with a bad %s, which is named', async (name, value) => {
    await using world = await startWorld()

    expect(await world.post('/sim/accounts', { [name]: value })).toMatchObject({
      status: 400,
      json: { error: { code: 'bad_input', message: expect.stringContaining(name) } },
    })
  })
})

describe('a known account', () => {
  it('is changed, and keeps the rest', async () => {
    await using world = await startWorld()
    const { appid, secret } = world.account

    const { json } = await world.post('/sim/accounts', { appid, mode: 'compatible' })

    expect(json).toEqual({ ...world.account, appid, secret, mode: 'compatible' })
    expect(world.simulator.accounts()).toHaveLength(1)
  })
})

describe('the verification of an address', () => {
  it('succeeds when the echostr comes back', async () => {
    await using world = await startWorld()

    expect((await world.post(`/sim/accounts/${world.account.appid}/verify`)).json).toEqual({
      ok: true,
      status: 200,
      body: expect.stringMatching(/^\d{19}$/),
    })
  })

  it.each([
    ['a line end', 'echostr_differs', (echostr: string) => ({ body: `${echostr}\n` })],
    ['quotes', 'echostr_differs', (echostr: string) => ({ body: `"${echostr}"` })],
    ['nothing', 'echostr_differs', () => ({ body: '' })],
    ['success', 'echostr_differs', () => ({ body: 'success' })],
    ['status 201', 'wrong_status', (echostr: string) => ({ status: 201, body: echostr })],
    ['a redirect', 'redirected', () => ({ status: 302, body: '' })],
    ['a long answer', 'answer_too_large', () => ({ body: 'x'.repeat(1024 * 1024 + 1) })],
  ])('fails with %s', async (_what, reasonCode, echoing) => {
    await using world = await startWorld()
    world.server.echoing = echoing

    expect((await world.post(`/sim/accounts/${world.account.appid}/verify`)).json).toMatchObject({
      ok: false,
      reason: expect.any(String),
      reasonCode,
      reasonZh: expect.stringMatching(/\p{Script=Han}/u),
    })
  })

  it.each([
    ['', 'no_callback_url'],
    ['http://127.0.0.1:1/', 'connection_refused'],
  ])('fails for the address %j: %s', async (callbackUrl, reasonCode) => {
    await using world = await startWorld({ account: { callbackUrl } })

    expect((await world.post(`/sim/accounts/${world.account.appid}/verify`)).json).toEqual({
      ok: false,
      status: null,
      body: null,
      reason: expect.any(String),
      reasonCode,
      reasonZh: expect.stringMatching(/\p{Script=Han}/u),
    })
  })
})
