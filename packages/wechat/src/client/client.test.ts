/** Calls of a client, made to a server on loopback in WeChat’s place. */
import { describe, expect, it } from 'vitest'
import * as component from '../api/component.ts'
import * as customMessage from '../api/custom-message.ts'
import * as mass from '../api/mass.ts'
import * as menu from '../api/menu.ts'
import * as qrcode from '../api/qrcode.ts'
import * as sns from '../api/sns.ts'
import * as user from '../api/user.ts'
import { createClient } from './client.ts'
import { InvalidCallError } from './invalid-call-error.ts'
import { WechatApiError } from './wechat-api-error.ts'
import { busy, failureOf, hello, keys, openid, startWorld } from './world.fixture.ts'

describe('a call', () => {
  it('sends a GET in the address', async () => {
    await using world = await startWorld(() => ({ subscribe: 0, openid }))

    const fan = await world.wechat.call(user.info, { openid, lang: 'zh_CN' })

    expect(fan).toEqual({ subscribe: 0, openid })
    const asked = world.server.asked.at(-1)
    expect(asked?.method).toBe('GET')
    expect(Object.fromEntries(asked?.query ?? [])).toEqual({
      access_token: 'token-1',
      openid,
      lang: 'zh_CN',
    })
    expect(asked?.body).toBe('')
  })

  it('sends a POST as JSON, with the characters themselves', async () => {
    await using world = await startWorld(() => ({ errcode: 0, errmsg: 'ok' }))

    await world.wechat.call(menu.create, {
      button: [{ type: 'click', name: '今日推荐', key: 'TODAY' }],
    })

    expect(world.server.asked.at(-1)?.body).toBe(
      '{"button":[{"type":"click","name":"今日推荐","key":"TODAY"}]}',
    )
    expect(world.server.asked.at(-1)?.headers['content-type']).toMatch(/^application\/json/)
  })

  it('needs no input where there is none', async () => {
    await using world = await startWorld(() => ({ menu: { button: [] }, more: 1 }))

    expect(await world.wechat.call(menu.get)).toEqual({ menu: { button: [] }, more: 1 })
  })

  it('carries numbers of 64 bits in both directions', async () => {
    const { answer, sent } = {
      answer: '{"msg_id":9007199254740993,"msg_status":"SENDING"}',
      sent: 2n ** 60n,
    }
    await using world = await startWorld(() => (response) => response.end(answer))

    const { msg_id } = await world.wechat.call(mass.get, { msg_id: '9007199254740993' })
    await world.wechat.call(mass.delete, { msg_id: sent })

    expect(msg_id).toBe('9007199254740993')
    expect(world.server.asked.at(-1)?.body).toBe(`{"msg_id":${sent}}`)
  })

  it('carries no token of the account where a fan’s or none is meant', async () => {
    await using world = await startWorld(() => ({ errcode: 0, errmsg: 'ok' }))

    await world.wechat.call(sns.auth, { access_token: 'of-a-fan', openid })

    expect(world.server.asked.map(({ query }) => query.getAll('access_token'))).toEqual([
      ['of-a-fan'],
    ])
  })

  it('carries the platform’s token where the platform calls', async () => {
    const platform = { current: async () => 'of-the-platform', replace: async () => 'another' }
    const answered = { pre_auth_code: 'code', expires_in: 600 }
    await using world = await startWorld(() => answered, { component: platform })

    await world.wechat.call(component.createPreAuthCode, { component_appid: 'wxabcdef' })

    expect(world.server.asked.at(-1)?.query.get('access_token')).toBe('of-the-platform')
  })

  it('that nobody described is made as its page says', async () => {
    await using world = await startWorld(() => ({ anything: '24000000000000001' }))
    const request = { method: 'POST', path: '/cgi-bin/new/thing', body: { name: '新' } } as const

    const answer = await world.wechat.raw({ ...request, query: { debug: true } })

    expect(answer).toEqual({ anything: '24000000000000001' })
    expect(world.server.asked.at(-1)?.query.toString()).toBe('access_token=token-1&debug=true')
    expect(world.server.asked.at(-1)?.body).toBe('{"name":"新"}')
  })

  it('for a browser is an address', async () => {
    await using world = await startWorld(() => ({}))
    const { appid } = keys

    const page = world.wechat.addressOf(sns.authorize, {
      appid,
      redirect_uri: 'https://example.com/?a=1',
      scope: 'snsapi_base',
    })

    expect(page).toBe(
      `https://open.weixin.qq.com/connect/oauth2/authorize?appid=${appid}` +
        '&redirect_uri=https%3A%2F%2Fexample.com%2F%3Fa%3D1&response_type=code&scope=snsapi_base#wechat_redirect',
    )
    expect(world.wechat.addressOf(qrcode.show, { ticket: 'a+b' })).toBe(
      'https://mp.weixin.qq.com/cgi-bin/showqrcode?ticket=a%2Bb',
    )
  })

  it('leaves its connection to the next', async () => {
    const ports = new Set<number | undefined>()
    await using world = await startWorld(() => (response) => {
      ports.add(response.socket?.remotePort)
      response.end('{"menu":{}}')
    })

    for (let count = 0; count < 20; count++) await world.wechat.call(menu.get)

    expect(ports.size).toBeLessThan(3)
  })
})

describe('an input', () => {
  it.each([
    [
      'button[0].name: must have at most 16 bytes in UTF-8',
      { button: [{ type: 'click', name: '六个汉字太长', key: 'K' }] },
    ],
    ['button[0].key: is missing', { button: [{ type: 'click', name: '好' }] }],
    [
      'button[0].sub_button[0].url',
      { button: [{ name: '更多', sub_button: [{ type: 'view', name: '官网' }] }] },
    ],
    [
      'button: must have at most 3 entries',
      { button: Array(4).fill({ type: 'click', name: '好', key: 'K' }) },
    ],
    [
      'It has no field buttons (is it button?)',
      { button: [{ type: 'click', name: '好', key: 'K' }], buttons: [] },
    ],
  ])('that breaks a rule is not sent, and the rule is named: %s', async (told, input) => {
    await using world = await startWorld(() => ({}))

    // As from a program without types.
    const untyped = JSON.parse(JSON.stringify(input))
    const error = await failureOf(world.wechat.call(menu.create, untyped))

    expect(error).toBeInstanceOf(InvalidCallError)
    expect(error).toMatchObject({
      code: 'invalid_call',
      endpoint: 'menu.create',
      outcome: 'not_sent',
    })
    expect(error.message).toContain(told)
    expect(world.server.count('/cgi-bin/menu/create')).toBe(0)
  })

  it('is asked for a token that nobody gave', async () => {
    const wechat = createClient()

    await expect(wechat.call(menu.get)).rejects.toThrow(
      'give createClient the option `credentials`',
    )
  })
})

describe('WeChat being busy', () => {
  it('is waited out by a call that may be repeated, a little longer each time', async () => {
    let times = 0
    await using world = await startWorld(() => (++times < 3 ? busy : { menu: {} }), {
      random: () => 1,
    })

    await world.wechat.call(menu.get)

    expect(world.server.count('/cgi-bin/menu/get')).toBe(3)
    expect(world.clock.waits).toEqual([250, 500])
  })

  it('is an error in the end', async () => {
    await using world = await startWorld(() => busy)

    const error = await failureOf(world.wechat.call(menu.get))

    expect(error).toMatchObject({ errcode: -1, retryable: true })
    expect(world.server.count('/cgi-bin/menu/get')).toBe(3)
  })

  it('never makes a message go out twice', async () => {
    await using world = await startWorld(() => busy)

    const error = await failureOf(world.wechat.call(customMessage.send, hello))

    expect(error).toMatchObject({ errcode: -1 })
    expect(world.server.count('/cgi-bin/message/custom/send')).toBe(1)
  })
})

describe('a refusal', () => {
  it('explains itself', async () => {
    const errmsg = 'reply message out of time limit rid: 61725984-6126f6f9-040f19c4'
    await using world = await startWorld(() => ({ errcode: 45015, errmsg }))

    const error = await failureOf(world.wechat.call(customMessage.send, hello))

    expect(error).toBeInstanceOf(WechatApiError)
    expect(error).toMatchObject({
      code: 'wechat_refused',
      endpoint: 'customMessage.send',
      errcode: 45015,
      errmsg: 'reply message out of time limit',
      rid: '61725984-6126f6f9-040f19c4',
      outcome: 'refused',
      retryable: false,
      explanation: { remedy: { zh: expect.stringContaining('模板消息') } },
    })
    expect(error.message).toContain('Wait for a new fan interaction')
  })

  it('carries what else WeChat answered', async () => {
    const answer = { errcode: 45065, errmsg: 'clientmsgid exist', msg_id: 1000000001 }
    await using world = await startWorld(() => answer)
    const message = {
      filter: { is_to_all: true },
      msgtype: 'text',
      text: { content: 'a' },
    } as const

    const error = await failureOf(world.wechat.call(mass.sendAll, message))

    expect(error).toHaveProperty('answer', answer)
  })

  it('with a number that is not known has no explanation', async () => {
    await using world = await startWorld(() => ({ errcode: 1234567, errmsg: 'new' }))

    const error = await failureOf(world.wechat.call(menu.get))

    expect(error.message).toBe('menu.get was refused with 1234567 (new)')
    expect(error).toMatchObject({ explanation: undefined, rid: undefined })
  })
})

describe('a client that was closed', () => {
  it('says so, and may be closed again', async () => {
    await using world = await startWorld(() => ({ menu: {} }))
    await world.wechat.close()

    const error = await failureOf(world.wechat.raw({ method: 'GET', path: '/x', token: 'none' }))

    expect(error.message).toBe('/x was not sent. It needs a client that is not closed.')
  })
})

describe('a misspelt call', () => {
  it('is told from a wrong input', async () => {
    await using world = await startWorld(() => ({}))
    const { creat } = JSON.parse('{}')

    const error = await failureOf(world.wechat.call(creat, {}))

    expect(error.message).toContain('Is its name spelt right?')
  })
})

describe('half of an emoji', () => {
  it('is no reason to fail', async () => {
    await using world = await startWorld(() => ({ subscribe: 0, openid: 'o' }))

    await world.wechat.call(user.info, { openid: '\ud83d' })

    expect(world.server.asked.at(-1)?.query.get('openid')).toBe('\uFFFD')
  })
})
