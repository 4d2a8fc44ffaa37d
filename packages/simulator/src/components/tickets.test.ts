/** The ticket of a third-party platform, and the token it is exchanged for. */
import { component as calls } from '@mphub/wechat/endpoints'
import { describe, expect, it } from 'vitest'
import { startStage, ticketOf, type Stage } from './stage.fixture.ts'

const minute = 60_000

/** What a platform gives for its token: the ticket it was told last. */
function exchange({ component, told }: Stage) {
  return {
    component_appid: component.appid,
    component_appsecret: component.secret,
    component_verify_ticket: ticketOf(told('component_verify_ticket')),
  }
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
    const request = exchange(stage)
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
    const request = { ...exchange(stage), ...change }

    expect(await stage.wechat.errcode(calls.componentToken, request)).toBe(errcode)
  })
})
