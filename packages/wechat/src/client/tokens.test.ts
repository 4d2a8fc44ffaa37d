/** The token of a call: replaced when WeChat refuses it, fetched once, and not waited for beyond a signal. */
import { Agent } from 'undici'
import { describe, expect, it } from 'vitest'
import * as customMessage from '../api/custom-message.ts'
import * as menu from '../api/menu.ts'
import * as user from '../api/user.ts'
import { manualClock } from '../testing/manual-clock.ts'
import { startStandIn } from '../testing/stand-in.ts'
import { createClient } from './client.ts'
import { busy, dead, failureOf, hello, keys, openid, startWorld } from './world.fixture.ts'

describe('a token that WeChat refuses', () => {
  it.each([40001, 40014, 42001])(
    'with %s is replaced, and the call made once more',
    async (errcode) => {
      await using world = await startWorld(({ query }) =>
        query.get('access_token') === 'token-1'
          ? { ...dead, errcode }
          : { errcode: 0, errmsg: 'ok' },
      )

      await world.wechat.call(customMessage.send, hello)

      expect(world.server.count('/cgi-bin/message/custom/send')).toBe(2)
      expect(world.server.count('/cgi-bin/stable_token')).toBe(2)
    },
  )

  it('is replaced once for twenty calls', async () => {
    await using world = await startWorld(({ query }) =>
      query.get('access_token') === 'token-1' ? dead : { subscribe: 0, openid },
    )

    await Promise.all(Array.from({ length: 20 }, () => world.wechat.call(user.info, { openid })))

    expect(world.server.count('/cgi-bin/stable_token')).toBe(2)
    expect(world.server.count('/cgi-bin/user/info')).toBe(40)
  })

  it('is fetched once for twenty first calls', async () => {
    await using world = await startWorld(() => ({ subscribe: 0, openid }))

    await Promise.all(Array.from({ length: 20 }, () => world.wechat.call(user.info, { openid })))

    expect(world.server.count('/cgi-bin/stable_token')).toBe(1)
  })

  it('and its successor too, is an error after two calls', async () => {
    await using world = await startWorld(() => dead)

    const error = await failureOf(world.wechat.call(user.info, { openid }))

    expect(error).toMatchObject({ errcode: 42001, rid: '61725984-6126f6f9-040f19c4' })
    expect(world.server.count('/cgi-bin/user/info')).toBe(2)
  })

  it('of the classic kind is asked for where it is made', async () => {
    const credentials = { ...keys, tokens: 'classic' } as const
    await using world = await startWorld(() => ({ menu: {} }), { credentials })

    await world.wechat.call(menu.get)

    expect(world.server.asked[0]?.query.get('grant_type')).toBe('client_credential')
    expect(world.server.count('/cgi-bin/stable_token')).toBe(0)
  })
})

describe('a token endpoint that fails', () => {
  it('is asked once for twenty calls, and again only after a while', async () => {
    const clock = manualClock()
    await using server = await startStandIn(() => busy)
    const wechat = createClient({ credentials: keys, domains: [server.url], clock, retries: 0 })
    const callTwenty = () =>
      Promise.allSettled(Array.from({ length: 20 }, () => wechat.call(menu.get)))

    await callTwenty()
    await callTwenty()
    expect(server.asked.map(({ path }) => path)).toEqual(['/cgi-bin/stable_token'])

    clock.advance(1000)
    await callTwenty()
    expect(server.count('/cgi-bin/stable_token')).toBe(2)
    await wechat.close()
  })
})

describe('two accounts', () => {
  it('share connections, and no tokens', async () => {
    const dispatcher = new Agent()
    await using server = await startStandIn(({ query }) => ({
      subscribe: 0,
      openid: query.get('access_token') ?? '',
    }))
    const clientOf = (token: string) => {
      const credentials = { current: async () => token, replace: async () => token }
      return createClient({ credentials, domains: [server.url], dispatcher })
    }
    const [one, other] = [clientOf('one'), clientOf('other')]

    const fans = await Promise.all(
      Array.from({ length: 20 }, (_each, index) =>
        (index % 2 === 0 ? one : other).call(user.info, { openid }),
      ),
    )

    expect(fans.map((fan) => fan.openid)).toEqual(Array(10).fill(['one', 'other']).flat())
    await dispatcher.close()
  })
})

describe('a token of somebody else', () => {
  it('may have any characters', async () => {
    const strange = 'a&b=c#%\r\n令牌'
    const credentials = { current: async () => strange, replace: async () => strange }
    await using world = await startWorld(() => ({ menu: {} }), { credentials })

    await world.wechat.call(menu.get)

    expect(world.server.asked[0]?.query.get('access_token')).toBe(strange)
  })

  it.each([undefined, ''])('that is %j is not sent', async (nothing) => {
    const credentials = JSON.parse('{}')
    const give = async () => nothing
    Object.assign(credentials, { current: give, replace: give })
    await using world = await startWorld(() => ({ menu: {} }), { credentials })

    const error = await failureOf(world.wechat.call(menu.get))

    expect(error.message).toBe('menu.get was not sent. It needs a token, and its owner gave none.')
    expect(world.server.asked).toEqual([])
  })
})

describe('a signal', () => {
  it('ends a call that is under way', async () => {
    const controller = new AbortController()
    await using world = await startWorld(() => () => controller.abort())

    const error = await failureOf(world.wechat.call(menu.get, {}, { signal: controller.signal }))

    expect(error).toMatchObject({ code: 'call_aborted', outcome: 'unknown' })
  })

  it('ends the wait for a token', async () => {
    const controller = new AbortController()
    const never = new Promise<string>(() => {})
    const credentials = {
      current: () => {
        queueMicrotask(() => controller.abort())
        return never
      },
      replace: () => never,
    }
    await using world = await startWorld(() => ({ menu: {} }), { credentials })

    const error = await failureOf(world.wechat.call(menu.get, {}, { signal: controller.signal }))

    expect(error).toMatchObject({ code: 'call_aborted', outcome: 'not_sent' })
  })

  it('keeps a call from being sent', async () => {
    await using world = await startWorld(() => ({ menu: {} }))

    const error = await failureOf(world.wechat.call(menu.get, {}, { signal: AbortSignal.abort() }))

    expect(error).toMatchObject({ code: 'call_aborted', outcome: 'not_sent' })
    expect(world.server.count('/cgi-bin/menu/get')).toBe(0)
  })
})
