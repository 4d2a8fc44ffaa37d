/** A platform: tickets, authorizations, tokens, pages. */
import { describe, expect, it } from 'vitest'
import { answering } from '../caller.fixture.ts'
import type { Clock } from '../client/clock.ts'
import { parseMessage } from '../message/parse-message.ts'
import { writeXml, type WritableXmlFields } from '../xml/write-xml.ts'
import { authorizationPageUrl } from './authorization-page.ts'
import { authorizerCredentials, componentCredentials } from './component-credentials.ts'
import { storeInMemory } from './platform-store.fixture.ts'
import { createPlatform } from './platform.ts'

const component_appid = 'wxcomponent0000000'
const secret = { component_appsecret: 's1' }
const clock: Clock = { now: () => 1_714_112_500_000, setTimeout: () => ({ cancel() {} }) }
const granted = {
  authorization_info: {
    authorizer_appid: 'wx1',
    authorizer_access_token: 'a1',
    expires_in: 7200,
    authorizer_refresh_token: 'r1',
    func_info: [{ funcscope_category: { id: 1 } }, { funcscope_category: { id: 15 } }],
  },
}

describe('a ticket', () => {
  it('makes the token of the platform, once for all who ask', async () => {
    const { platform, store } = world()
    await platform.receive(ticketOf('ticket@@@1', 100))
    const wechat = answering({
      'component.componentToken': { component_access_token: 'c1', expires_in: 7200 },
    })
    const credentials = componentCredentials(wechat, { component_appid, ...secret, store, clock })

    const tokens = await Promise.all(Array.from({ length: 20 }, () => credentials.current()))

    expect(new Set(tokens)).toEqual(new Set(['c1']))
    expect(wechat.calls).toEqual([
      {
        id: 'component.componentToken',
        input: { component_appid, ...secret, component_verify_ticket: 'ticket@@@1' },
      },
    ])
  })

  it('is the newest, also when an older one is late', async () => {
    const { platform, store } = world()

    await platform.receive(ticketOf('ticket@@@2', 700))
    await platform.receive(ticketOf('ticket@@@1', 100))

    expect(await store.findTicket()).toEqual({ ticket: 'ticket@@@2', createTime: 700 })
  })

  it('is needed', async () => {
    const options = { component_appid, ...secret, store: storeInMemory() }
    await expect(componentCredentials(answering({}), options).current()).rejects.toMatchObject({
      code: 'component_ticket_missing',
    })
  })
})

describe('an authorization', () => {
  it('is taken over with a notice, and tells what is permitted', async () => {
    const { platform, store, calls } = world({ 'component.queryAuth': granted })

    await platform.receive(authorizedBy('q1'))

    expect(store.authorizations.get('wx1')).toEqual({ refreshToken: 'r1', asOf: 1_714_112_500 })
    expect(calls[0]?.input).toEqual({ component_appid, authorization_code: 'q1' })
    expect(await platform.completeAuthorization('q1')).toEqual({
      authorizerAppid: 'wx1',
      permissions: [1, 15],
    })
  })

  it('is taken over once, though page and notice bring the same code', async () => {
    const { platform, calls } = world({ 'component.queryAuth': granted })

    await Promise.all([platform.completeAuthorization('q1'), platform.receive(authorizedBy('q1'))])

    expect(calls).toHaveLength(1)
  })

  it('is forgotten when it ends', async () => {
    const { platform, store } = world({ 'component.queryAuth': granted })
    await platform.completeAuthorization('q1')

    await platform.receive(unauthorizedAt(1_714_112_501))

    expect(store.authorizations.size).toBe(0)
    await expect(platform.authorizer('wx1').current()).rejects.toMatchObject({
      code: 'account_not_authorized',
      authorizerAppid: 'wx1',
    })
  })

  it('is not forgotten for a notice that was late', async () => {
    const { platform, store } = world({ 'component.queryAuth': granted })
    await platform.completeAuthorization('q1')

    await platform.receive(unauthorizedAt(1_714_112_499))

    expect(store.authorizations.size).toBe(1)
  })

  it('is no matter of other pushes', async () => {
    const { platform, store, calls } = world()
    await platform.receive(parseMessage('<xml><InfoType>something_new</InfoType></xml>'))
    expect([store.authorizations.size, calls.length]).toEqual([0, 0])
  })
})

describe('the token of an account', () => {
  const renewed = {
    authorizer_access_token: 'a2',
    expires_in: 7200,
    authorizer_refresh_token: 'r2',
  }

  it('is made once for all who ask, and its new refresh token is kept', async () => {
    const { platform, store, calls } = world({
      'component.queryAuth': granted,
      'component.authorizerToken': renewed,
    })
    await platform.completeAuthorization('q1')

    const tokens = await Promise.all(
      Array.from({ length: 20 }, () => platform.authorizer('wx1').current()),
    )

    expect(new Set(tokens)).toEqual(new Set(['a2']))
    expect(calls.slice(1)).toEqual([
      {
        id: 'component.authorizerToken',
        input: { component_appid, authorizer_appid: 'wx1', authorizer_refresh_token: 'r1' },
      },
    ])
    expect(store.authorizations.get('wx1')?.refreshToken).toBe('r2')
  })

  it('does not undo an authorization that came while it was made', async () => {
    const store = storeInMemory()
    await store.saveAuthorization('wx1', { refreshToken: 'r1', asOf: 1 })
    const wechat = answering({
      'component.authorizerToken': () => {
        store.authorizations.set('wx1', { refreshToken: 'of today', asOf: 2 })
        return renewed
      },
    })

    await authorizerCredentials(wechat, { component_appid, store, clock }, 'wx1').current()

    expect(store.authorizations.get('wx1')).toEqual({ refreshToken: 'of today', asOf: 2 })
  })

  it('is replaced when WeChat refuses it', async () => {
    const store = storeInMemory()
    await store.saveAuthorization('wx1', { refreshToken: 'r1', asOf: 1 })
    let count = 0
    const wechat = answering({
      'component.authorizerToken': () => ({ ...renewed, authorizer_access_token: `a${++count}` }),
    })
    const owner = authorizerCredentials(wechat, { component_appid, store, clock }, 'wx1')
    const observed = await owner.current()

    const others = await Promise.all([owner.replace(observed), owner.replace(observed)])

    expect(others).toEqual(['a2', 'a2'])
    expect(wechat.calls.at(-1)?.input).toMatchObject({ authorizer_refresh_token: 'r2' })
  })
})

describe('the page of authorization', () => {
  const asked = { component_appid, redirect_uri: 'https://platform.example.com/back?a=b' }
  const wechat = answering({
    'component.createPreAuthCode': { pre_auth_code: 'preauthcode@@@1', expires_in: 1800 },
  })

  it('is for computers', async () => {
    const url = new URL(
      await authorizationPageUrl(wechat, {
        ...asked,
        device: 'pc',
        auth_type: 1,
        category_ids: [1, 15],
      }),
    )
    expect(`${url.origin}${url.pathname}${url.hash}`).toBe(
      'https://mp.weixin.qq.com/cgi-bin/componentloginpage',
    )
    expect(Object.fromEntries(url.searchParams)).toEqual({
      ...asked,
      pre_auth_code: 'preauthcode@@@1',
      auth_type: '1',
      category_id_list: '1|15',
    })
  })

  it('is for phones', async () => {
    const url = new URL(
      await authorizationPageUrl(wechat, { ...asked, device: 'mobile', biz_appid: 'wx1' }),
    )
    expect(`${url.origin}${url.pathname}${url.hash}`).toBe(
      'https://open.weixin.qq.com/wxaopen/safe/bindcomponent#wechat_redirect',
    )
    expect(Object.fromEntries(url.searchParams)).toEqual({
      ...asked,
      action: 'bindcomponent',
      no_scan: '1',
      pre_auth_code: 'preauthcode@@@1',
      biz_appid: 'wx1',
    })
  })

  it.each([
    ['no web address', { redirect_uri: '/back' }, 'redirect_uri must be an address'],
    [
      'a choice and the one account',
      { auth_type: 1, biz_appid: 'wx1' } as const,
      'biz_appid cannot stand beside auth_type',
    ],
  ])('is refused without a call with %s', async (_what, change, told) => {
    const { calls, ...nobody } = answering({})
    await expect(
      authorizationPageUrl(nobody, { ...asked, device: 'pc', ...change }),
    ).rejects.toThrow(told)
    expect(calls).toEqual([])
  })
})

function world(answers: Parameters<typeof answering>[0] = {}) {
  const wechat = answering(answers)
  const store = storeInMemory()
  const platform = createPlatform(wechat, { component_appid, store, clock })
  return { platform, store, calls: wechat.calls }
}

function noticeOf(fields: WritableXmlFields) {
  return parseMessage(writeXml({ AppId: component_appid, ...fields }))
}

function ticketOf(ticket: string, createTime: number) {
  return noticeOf({
    CreateTime: createTime,
    InfoType: 'component_verify_ticket',
    ComponentVerifyTicket: ticket,
  })
}

function authorizedBy(code: string) {
  return noticeOf({
    CreateTime: 1_714_112_445,
    InfoType: 'authorized',
    AuthorizerAppid: 'wx1',
    AuthorizationCode: code,
    AuthorizationCodeExpiredTime: 1_714_116_045,
    PreAuthCode: 'preauthcode@@@1',
  })
}

function unauthorizedAt(createTime: number) {
  return noticeOf({ CreateTime: createTime, InfoType: 'unauthorized', AuthorizerAppid: 'wx1' })
}
