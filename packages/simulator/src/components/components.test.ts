/** What WeChat refuses to third-party platforms. */
import { component as calls } from '@mphub/wechat/endpoints'
import { describe, expect, it } from 'vitest'
import { authorized, startStage } from './stage.fixture.ts'

const minute = 60_000
const day = 24 * 60 * minute

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
