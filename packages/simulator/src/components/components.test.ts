/** Third-party platforms: tickets, tokens, and accounts that authorize them. */
import { component as calls, user } from '@mphub/wechat/endpoints'
import type { Endpoint } from '@mphub/wechat/endpoints'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { startWorld, type World } from '../testing/world.ts'
import { textOf } from '../wire/field.ts'

const minute = 60_000
const day = 24 * 60 * minute

const componentSchema = z.object({
  appid: z.string(),
  secret: z.string(),
  token: z.string(),
  encodingAesKey: z.string(),
})

type Component = z.output<typeof componentSchema>

const noticeSchema = z.object({ isAccepted: z.boolean() })

interface Stage extends World {
  readonly component: Component
  /** What the platform was told, the latest notice of this kind. */
  told(infoType: string): Record<string, unknown> | undefined
  /** Resolves when so many notices were answered. */
  accepted(count: number): Promise<void>
  /** Calls as the platform, with its token. */
  ask(definition: Endpoint, input?: object): Promise<Record<string, unknown>>
}

/** A world with a third-party platform whose server is that of the world. */
async function startStage(): Promise<Stage> {
  const world = await startWorld()
  const { json } = await world.post('/sim/components')
  const component = componentSchema.parse(json)
  world.server.account = { ...world.account, ...component, mode: 'safe' }
  await world.post('/sim/components', { appid: component.appid, noticeUrl: world.server.url })
  await world.server.received(1)

  function told(infoType: string) {
    const notices = world.server.pushes.map(({ message }) => message)
    return notices.findLast((message) => message['InfoType'] === infoType)
  }

  async function send(definition: Endpoint, input: object, token = '') {
    const address = new URLSearchParams({ [definition.tokenParameter]: token })
    const isGet = definition.method === 'GET'
    if (isGet) for (const [name, value] of Object.entries(input)) address.set(name, String(value))
    const url = `${world.simulator.url}${definition.path}?${address}`
    const init = isGet ? {} : { method: 'POST', body: JSON.stringify(input) }
    return z.record(z.string(), z.unknown()).parse(await (await fetch(url, init)).json())
  }

  async function ask(definition: Endpoint, input: object = {}) {
    const { component_access_token } = await send(calls.componentToken, {
      component_appid: component.appid,
      component_appsecret: component.secret,
      component_verify_ticket: textOf(ticketOf(told('component_verify_ticket'))),
    })
    const named = { component_appid: component.appid, ...input }
    return send(definition, named, String(component_access_token))
  }

  async function accepted(count: number): Promise<void> {
    const path = `/sim/components/${component.appid}/notices`
    await expect
      .poll(async () => {
        const notices = z.array(noticeSchema).parse((await world.get(path)).json)
        return notices.filter(({ isAccepted }) => isAccepted).length
      })
      .toBeGreaterThanOrEqual(count)
  }

  return { ...world, component, told, accepted, ask }
}

function ticketOf(notice: Record<string, unknown> | undefined): string {
  return String(notice?.['ComponentVerifyTicket'])
}

/** Lets the account of the world authorize the platform, and exchanges the code. */
async function authorized(stage: Stage) {
  const { post, component, account, ask } = stage
  const path = `/sim/components/${component.appid}/authorizations`
  const { code } = Object((await post(path, { account: account.appid })).json)
  const { authorization_info } = await ask(calls.queryAuth, { authorization_code: code })
  return { code, path, info: Object(authorization_info) }
}

async function errcodeOf(stage: Stage, access_token: string): Promise<number> {
  const { json } = await stage.get(`${user.list.path}?access_token=${access_token}`)
  return Object(json).errcode ?? 0
}

describe('a ticket', () => {
  it('is pushed at once, and every ten minutes', async () => {
    await using stage = await startStage()
    const first = stage.told('component_verify_ticket')
    expect(first).toMatchObject({
      AppId: stage.component.appid,
      ComponentVerifyTicket: expect.stringMatching(/^ticket@@@/),
    })

    for (const count of [2, 3]) {
      await stage.accepted(count - 1)
      stage.simulator.clock.advance(10 * minute)
      await stage.server.received(count)
    }

    expect(ticketOf(stage.told('component_verify_ticket'))).not.toBe(ticketOf(first))
  })

  it('is pushed when the platform asks for it', async () => {
    await using stage = await startStage()
    const { appid: component_appid, secret: component_secret } = stage.component

    await stage.wechat.call(calls.startPushTicket, { component_appid, component_secret })

    await stage.server.received(2)
  })

  it('is exchanged for a token for twelve hours', async () => {
    await using stage = await startStage()
    const { appid, secret } = stage.component
    const request = {
      component_appid: appid,
      component_appsecret: secret,
      component_verify_ticket: ticketOf(stage.told('component_verify_ticket')),
    }
    expect(await stage.wechat.call(calls.componentToken, request)).toEqual({
      component_access_token: expect.any(String),
      expires_in: 7200,
    })

    stage.simulator.clock.advance(12 * 60 * minute)

    expect(await stage.wechat.errcode(calls.componentToken, request)).toBe(61005)
  })

  it.each([
    ['no platform', { component_appid: '' }, 41018],
    ['a platform there is not', { component_appid: 'wx0' }, 40013],
    ['no secret', { component_appsecret: '' }, 41004],
    ['a wrong secret', { component_appsecret: 'wrong' }, 40125],
    ['no ticket', { component_verify_ticket: '' }, 41020],
    ['an invented ticket', { component_verify_ticket: 'ticket@@@x' }, 61006],
  ])('is not exchanged with %s', async (_what, change, errcode) => {
    await using stage = await startStage()
    const { appid, secret } = stage.component
    const request = {
      component_appid: appid,
      component_appsecret: secret,
      component_verify_ticket: ticketOf(stage.told('component_verify_ticket')),
      ...change,
    }

    expect(await stage.wechat.errcode(calls.componentToken, request)).toBe(errcode)
  })
})

describe('an account that authorizes the platform', () => {
  it('is told to the platform, with a code', async () => {
    await using stage = await startStage()
    const { code } = await authorized(stage)

    expect(stage.told('authorized')).toMatchObject({
      AppId: stage.component.appid,
      AuthorizerAppid: stage.account.appid,
      AuthorizationCode: code,
      AuthorizationCodeExpiredTime: expect.stringMatching(/^\d{10}$/),
    })
  })

  it('does so on WeChat’s page, which leads back to the platform', async () => {
    await using stage = await startStage()
    const { pre_auth_code, expires_in } = await stage.ask(calls.createPreAuthCode)
    expect(expires_in).toBe(1800)
    const query = new URLSearchParams({
      component_appid: stage.component.appid,
      pre_auth_code: String(pre_auth_code),
      redirect_uri: 'https://platform.example.com/back?a=1',
      biz_appid: stage.account.appid,
    })
    const page = `${stage.simulator.url}${calls.loginPage.path}?${query}`
    expect((await fetch(page)).status).toBe(200)
    const onPhone = `${stage.simulator.url}${calls.bindComponentPage.path}?${query}`
    expect((await fetch(onPhone)).status).toBe(200)

    const back = await fetch(`${page}&sim_consent=1`, { redirect: 'manual' })

    expect(back.headers.get('location')).toMatch(
      /^https:\/\/platform\.example\.com\/back\?a=1&auth_code=queryauthcode.+&expires_in=3600$/,
    )
    await stage.server.received(2)
    expect(stage.told('authorized')).toMatchObject({ PreAuthCode: pre_auth_code })
  })

  it('gives the platform a token that works as its own', async () => {
    await using stage = await startStage()
    const { info } = await authorized(stage)

    expect(info).toMatchObject({
      authorizer_appid: stage.account.appid,
      expires_in: 7200,
      func_info: expect.arrayContaining([{ funcscope_category: { id: 1 } }]),
    })
    expect(await errcodeOf(stage, info.authorizer_access_token)).toBe(0)
  })

  it('has its token renewed', async () => {
    await using stage = await startStage()
    const { info } = await authorized(stage)
    const { authorizer_refresh_token } = info
    const request = { authorizer_appid: stage.account.appid, authorizer_refresh_token }
    stage.simulator.clock.advance(120 * minute)
    expect(await errcodeOf(stage, info.authorizer_access_token)).toBe(42001)

    const renewed = await stage.ask(calls.authorizerToken, request)

    expect(renewed).toMatchObject({ expires_in: 7200, authorizer_refresh_token })
    expect(await errcodeOf(stage, String(renewed['authorizer_access_token']))).toBe(0)
    const wrong = { ...request, authorizer_refresh_token: 'x' }
    expect(await stage.ask(calls.authorizerToken, wrong)).toMatchObject({ errcode: 61023 })
  })

  it('is described and listed', async () => {
    await using stage = await startStage()
    await authorized(stage)
    const { appid, name, originalId } = stage.account

    expect(await stage.ask(calls.getAuthorizerInfo, { authorizer_appid: appid })).toMatchObject({
      authorizer_info: {
        nick_name: name,
        user_name: originalId,
        service_type_info: { id: 2 },
        verify_type_info: { id: 0 },
      },
      authorization_info: { authorizer_appid: appid },
    })
    expect(await stage.ask(calls.getAuthorizerList, { offset: 0, count: 10 })).toMatchObject({
      total_count: 1,
      list: [{ authorizer_appid: appid, auth_time: expect.any(Number) }],
    })
  })

  it('has nothing to confirm a second time', async () => {
    await using stage = await startStage()
    await authorized(stage)
    const authorizer_appid = stage.account.appid
    const request = { authorizer_appid, funcscope_category_id: 1, confirm_value: 1 }

    expect(await stage.ask(calls.confirmAuthorization, request)).toMatchObject({ errcode: 61019 })
  })

  it('has options that the platform sets', async () => {
    await using stage = await startStage()
    const { info } = await authorized(stage)
    const about = { authorizer_appid: stage.account.appid, option_name: 'location_report' }
    expect(await stage.ask(calls.getAuthorizerOption, about)).toMatchObject({ option_value: '0' })

    await stage.ask(calls.setAuthorizerOption, { ...about, option_value: '2' })

    const path = `${calls.getAuthorizerOptionV2.path}?access_token=${info.authorizer_access_token}`
    expect((await stage.post(path, { option_name: 'location_report' })).json).toMatchObject({
      errcode: 0,
      option_value: '2',
    })
    const changing = `${calls.setAuthorizerOptionV2.path}?access_token=${info.authorizer_access_token}`
    await stage.post(changing, { option_name: 'location_report', option_value: '1' })
    expect(await stage.ask(calls.getAuthorizerOption, about)).toMatchObject({ option_value: '1' })
    const { ask } = stage
    const wrong = { ...about, option_value: '9' }
    expect(await ask(calls.setAuthorizerOption, wrong)).toMatchObject({ errcode: 61013 })
    const unknown = { ...about, option_name: 'x' }
    expect(await ask(calls.getAuthorizerOption, unknown)).toMatchObject({ errcode: 61012 })
  })

  it('is told again when it authorizes again with other rights, and only then', async () => {
    await using stage = await startStage()
    const { path } = await authorized(stage)
    const again = { account: stage.account.appid }

    await stage.post(path, again)
    await stage.post(path, { ...again, rights: [1, 2] })

    await stage.server.received(3)
    const kinds = stage.server.pushes.map(({ message }) => message['InfoType'])
    expect(kinds).toEqual(['component_verify_ticket', 'authorized', 'updateauthorized'])
    const { authorization_info } = await stage.ask(calls.getAuthorizerInfo, {
      authorizer_appid: again.account,
    })
    expect(Object(authorization_info).func_info).toHaveLength(2)
  })

  it('takes its authorization back, and the platform is out', async () => {
    await using stage = await startStage()
    const { info, path } = await authorized(stage)
    const about = { authorizer_appid: stage.account.appid }
    const address = `${stage.simulator.url}${path}/${stage.account.appid}`

    expect((await fetch(address, { method: 'DELETE' })).status).toBe(200)

    await stage.server.received(3)
    expect(stage.told('unauthorized')).toMatchObject({ AuthorizerAppid: stage.account.appid })
    expect(await errcodeOf(stage, info.authorizer_access_token)).toBe(40001)
    expect(await stage.ask(calls.getAuthorizerInfo, about)).toMatchObject({ errcode: 61003 })
    expect((await fetch(address, { method: 'DELETE' })).status).toBe(404)
  })

  it('lets the platform exchange the codes of its fans', async () => {
    await using stage = await startStage()
    const { appid } = stage.account
    stage.simulator.addAccount({ appid, oauthDomains: ['shop.example.com'] })
    await authorized(stage)
    const query = new URLSearchParams({
      appid,
      redirect_uri: 'https://shop.example.com/',
      response_type: 'code',
      scope: 'snsapi_base',
      state: '',
    })
    const url = `https://open.weixin.qq.com/connect/oauth2/authorize?${query}`
    const { to } = Object((await stage.post(`${await stage.newFan()}/authorize`, { url })).json)
    const code = new URL(to).searchParams.get('code')

    const answer = await stage.ask(calls.snsAccessToken, {
      appid,
      code,
      grant_type: 'authorization_code',
    })

    expect(answer).toMatchObject({ openid: expect.stringMatching(/^o/), scope: 'snsapi_base' })
    const refresh = { appid, grant_type: 'refresh_token', refresh_token: answer['refresh_token'] }
    expect(await stage.ask(calls.snsRefreshToken, refresh)).toMatchObject({
      openid: answer['openid'],
    })
  })
})

describe('a platform is refused', () => {
  it('with an invented or an old code', async () => {
    await using stage = await startStage()
    const { code } = await authorized(stage)
    const exchange = (authorization_code: string) =>
      stage.ask(calls.queryAuth, { authorization_code })

    expect(await exchange('queryauthcode@@@x')).toMatchObject({ errcode: 61009 })
    stage.simulator.clock.advance(60 * minute)
    expect(await exchange(code)).toMatchObject({ errcode: 61010 })
  })

  it('in the name of another, and without its token', async () => {
    await using stage = await startStage()
    const input = { component_appid: 'wx0' }

    expect(await stage.ask(calls.createPreAuthCode, input)).toMatchObject({ errcode: 40013 })
    expect(await stage.wechat.errcode(calls.createPreAuthCode, input)).toBe(41001)
  })

  it('more than ten resets of its quota a month', async () => {
    await using stage = await startStage()
    const { appid: component_appid, secret: appsecret } = stage.component
    const request = { appid: stage.account.appid, component_appid, appsecret }
    const reset = () => stage.wechat.errcode(calls.clearQuotaByAppSecret, request)
    for (let time = 1; time <= 10; time++) expect(await reset()).toBe(0)

    expect(await reset()).toBe(48006)
    expect(await stage.ask(calls.clearQuota)).toMatchObject({ errcode: 48006 })
    stage.simulator.clock.advance(32 * day)
    expect(await reset()).toBe(0)
  })
})
