/** Accounts authorize a third-party platform, authorize it again, and take that back. */
import { component as calls } from '@mphub/wechat/endpoints'
import { describe, expect, it } from 'vitest'
import { authorized, errcodeOf, startStage } from './stage.fixture.ts'

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

  it('has nothing to confirm a second time', async () => {
    await using stage = await startStage()
    await authorized(stage)
    const authorizer_appid = stage.account.appid
    const request = { authorizer_appid, funcscope_category_id: 1, confirm_value: 1 }

    expect(await stage.ask(calls.confirmAuthorization, request)).toMatchObject({ errcode: 61019 })
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
})
