/** What a third-party platform may do for an account that has authorized it. */
import { component as calls } from '@mphub/wechat/endpoints'
import { describe, expect, it } from 'vitest'
import { authorized, errcodeOf, startStage } from './stage.fixture.ts'

const minute = 60_000

describe('an account that has authorized the platform', () => {
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
