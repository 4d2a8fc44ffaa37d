/** Visitors of a page, from the code to the profile. */
import { describe, expect, expectTypeOf, it } from 'vitest'
import { answering } from '../caller.fixture.ts'
import type { Clock } from '../client/clock.ts'
import {
  exchangeCode,
  isVisitorTokenValid,
  mustAuthorizeAgain,
  refreshVisitor,
  visitorProfile,
  type Visitor,
} from './visitor.ts'

const account = { appid: 'wx1', secret: 's1' }
const throughPlatform = { appid: 'wx1', component_appid: 'wx2' }
const clock: Clock = { now: () => 1000, setTimeout: () => ({ cancel() {} }) }
const answer = {
  access_token: 'a1',
  expires_in: 7200,
  refresh_token: 'r1',
  openid: 'o1',
  scope: 'snsapi_base,snsapi_userinfo',
}
const token = {
  access_token: 'a1',
  refresh_token: 'r1',
  openid: 'o1',
  expiresAt: 7_201_000,
  scopes: ['snsapi_base', 'snsapi_userinfo'],
}

describe('a code', () => {
  it('becomes a visitor', async () => {
    const wechat = answering({ 'sns.accessToken': { ...answer, unionid: 'u1' } })

    const visitor = await exchangeCode(wechat, account, { code: 'c1', clock })

    expect(visitor).toEqual({ isSnapshot: false, unionid: 'u1', ...token })
    expect(wechat.calls).toEqual([
      {
        id: 'sns.accessToken',
        input: { ...account, code: 'c1', grant_type: 'authorization_code' },
      },
    ])
  })

  it('becomes one through a third-party platform, without a secret', async () => {
    const wechat = answering({ 'component.snsAccessToken': answer })

    const visitor = await exchangeCode(wechat, throughPlatform, { code: 'c1', clock })

    expect(visitor).toEqual({ isSnapshot: false, unionid: undefined, ...token })
    expect(wechat.calls[0]?.input).toMatchObject(throughPlatform)
  })

  it('of a snapshot page gives nobody that could be taken for a fan', async () => {
    const wechat = answering({ 'sns.accessToken': { ...answer, is_snapshotuser: 1 } })

    const visitor = await exchangeCode(wechat, account, { code: 'c1' })

    expect(visitor).toEqual({ isSnapshot: true, virtualOpenid: 'o1' })
    expectTypeOf<Visitor>().not.toHaveProperty('openid')
  })

  it.each([40029, 40163, 42003])('refused with %i sends the visitor back', async (errcode) => {
    const wechat = answering({ 'sns.accessToken': errcode })

    const error: unknown = await exchangeCode(wechat, account, { code: 'c1' }).catch(
      (reason: unknown) => reason,
    )

    expect(error).toMatchObject({ errcode })
    expect(mustAuthorizeAgain(error)).toBe(true)
  })

  it.each([40125, -1, 45009])('refused with %i does not', async (errcode) => {
    const wechat = answering({ 'sns.accessToken': errcode })
    const error: unknown = await exchangeCode(wechat, account, { code: 'c1' }).catch(
      (reason: unknown) => reason,
    )
    expect(mustAuthorizeAgain(error)).toBe(false)
  })
})

describe('the token of a visitor', () => {
  it.each([
    ['itself', account, 'sns.refreshToken'],
    ['through a platform', throughPlatform, 'component.snsRefreshToken'],
  ])('is renewed by the account %s', async (_how, by, id) => {
    const wechat = answering({ [id]: { ...answer, access_token: 'a2' } })

    const renewed = await refreshVisitor(wechat, by, { refresh_token: 'r1', clock })

    expect(renewed).toEqual({ ...token, access_token: 'a2' })
    expect(wechat.calls[0]?.input).not.toHaveProperty('secret')
  })

  it.each([
    ['valid', { errcode: 0 }, true],
    ['not', 40003, false],
    ['expired', 42001, false],
  ])('is %s', async (_what, said, valid) => {
    expect(await isVisitorTokenValid(answering({ 'sns.auth': said }), token)).toBe(valid)
  })

  it('is not called invalid when WeChat is busy', async () => {
    const busy = answering({ 'sns.auth': -1 })
    await expect(isVisitorTokenValid(busy, token)).rejects.toMatchObject({ errcode: -1 })
  })

  it('opens the profile', async () => {
    const profile = { openid: 'o1', nickname: '小安', headimgurl: '', privilege: [] }
    const wechat = answering({ 'sns.userInfo': profile })

    expect(await visitorProfile(wechat, token, 'en')).toEqual(profile)
    expect(wechat.calls[0]?.input).toEqual({ access_token: 'a1', openid: 'o1', lang: 'en' })
  })
})
