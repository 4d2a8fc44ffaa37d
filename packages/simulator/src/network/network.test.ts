/** What WeChat says about the network between it and a server. */
import { base } from '@mphub/wechat/endpoints'
import { describe, expect, it } from 'vitest'
import { startWorld } from '../testing/world.ts'

describe('the lists of addresses', () => {
  it.each([
    ['from which WeChat pushes', base.getCallbackIp],
    ['behind which its API is', base.getApiDomainIp],
  ])('%s name this machine', async (_what, definition) => {
    await using world = await startWorld()

    expect(await world.wechat.call(definition, {})).toEqual({ ip_list: ['127.0.0.1'] })
  })
})

describe('the check of the network', () => {
  const all = { action: 'all', check_operator: 'DEFAULT' } as const

  it('resolves the name of the server and knocks at it', async () => {
    await using world = await startWorld()

    expect(await world.wechat.call(base.callbackCheck, all)).toEqual({
      dns: [{ ip: '127.0.0.1', real_operator: 'UNICOM' }],
      ping: [
        {
          ip: '127.0.0.1',
          from_operator: 'UNICOM',
          package_loss: '0%',
          time: expect.stringMatching(/^\d+\.\d{3}ms$/),
        },
      ],
    })
  })

  it('tells that nobody answers', async () => {
    const account = { callbackUrl: 'http://127.0.0.1:1/' }
    await using world = await startWorld({ account })

    const { ping } = await world.wechat.call(base.callbackCheck, { ...all, action: 'ping' })

    expect(ping).toMatchObject([{ package_loss: '100%', time: '' }])
  })

  it('does not ask other machines, and says the same of a name each time', async () => {
    const account = { callbackUrl: 'https://callback.invalid/wechat' }
    await using world = await startWorld({ account })
    const check = () => world.wechat.call(base.callbackCheck, { ...all, check_operator: 'CAP' })

    const checked = await check()

    expect(checked).toMatchObject({
      dns: [{ ip: expect.stringMatching(/^203\.0\.113\.\d+$/), real_operator: 'CAP' }],
      ping: [{ package_loss: '0%' }],
    })
    expect(await check()).toEqual(checked)
  })

  it('does only what it is asked for', async () => {
    await using world = await startWorld()

    expect(await world.wechat.call(base.callbackCheck, { ...all, action: 'dns' })).toEqual({
      dns: [expect.anything()],
    })
  })

  it.each([
    ['an action there is not', { ...all, action: 'trace' }, 40202],
    ['no action', { check_operator: 'CAP' }, 40202],
    ['an operator there is not', { ...all, check_operator: 'MOON' }, 40203],
  ])('refuses %s', async (_what, input, errcode) => {
    await using world = await startWorld()

    expect(await world.wechat.errcode(base.callbackCheck, input)).toBe(errcode)
  })

  it('needs an address to check', async () => {
    await using world = await startWorld({ account: { callbackUrl: '' } })

    expect(await world.wechat.errcode(base.callbackCheck, all)).toBe(40201)
  })
})
