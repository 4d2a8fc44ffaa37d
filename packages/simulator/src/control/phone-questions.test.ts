/** What a phone asks of the control API: codes to scan, how a fan is treated, the time as it moves. */
import { blacklist, tag } from '@mphub/wechat/endpoints'
import { describe, expect, it } from 'vitest'
import { startWorld } from '../testing/world.ts'

describe('the QR codes of an account', () => {
  it('are listed, the newest first, and those of others are not', async () => {
    await using world = await startWorld()
    const own = `/sim/accounts/${world.account.appid}/qr-codes`
    const other = world.simulator.addAccount()
    await world.post(`/sim/accounts/${other.appid}/qr-codes`, { scene: 'other' })
    await world.post(own, { scene: 'table-5' })
    await world.post(own, { scene: 7, expireSeconds: 60 })

    expect((await world.get(own)).json).toMatchObject([
      { scene: 7, expiresAt: expect.any(Number) },
      { scene: 'table-5', expiresAt: null },
    ])
    expect((await world.get(`${own}?limit=1`)).json).toMatchObject([{ scene: 7 }])
  })

  it('take no scene that WeChat takes not', async () => {
    await using world = await startWorld()

    const { status } = await world.post(`/sim/accounts/${world.account.appid}/qr-codes`, {
      scene: 'x'.repeat(65),
    })

    expect(status).toBe(400)
  })
})

describe('a fan', () => {
  it('is told whether they are blocked, and how they are tagged', async () => {
    await using world = await startWorld()
    const [openid = ''] = await world.newFans(1)
    const { tag: vip } = await world.wechat.call(tag.create, { tag: { name: 'VIP' } })
    await world.wechat.call(tag.batchTagging, { openid_list: [openid], tagid: vip.id })
    await world.wechat.call(blacklist.add, { openid_list: [openid] })

    expect((await world.get(`${world.fans}/${openid}`)).json).toMatchObject({
      openid,
      follows: true,
      isBlocked: true,
      tags: [{ name: 'VIP' }],
    })
  })

  it('that is not there is not found', async () => {
    await using world = await startWorld()

    expect((await world.get(`${world.fans}/oNobody`)).status).toBe(404)
  })
})

describe('the live stream', () => {
  /** The kinds of events while this is done, the last one included. */
  async function eventsUntil(url: string, last: string, done: () => Promise<unknown>) {
    const response = await fetch(`${url}/sim/events`)
    const types: string[] = []
    const text = response.body?.pipeThrough(new TextDecoderStream())
    void done()
    for await (const part of text ?? []) {
      for (const [, type = ''] of part.matchAll(/data: \{"type":"(\w+)"/g)) types.push(type)
      if (types.includes(last)) return types
    }
    return types
  }

  it('tells when the clock is moved', async () => {
    await using world = await startWorld()

    const types = await eventsUntil(world.simulator.url, 'clock', () =>
      world.post('/sim/clock', { advanceMs: 1 }),
    )

    expect(types).toContain('clock')
  })

  it('tells when a fan is tagged or blocked', async () => {
    await using world = await startWorld()
    const openid_list = await world.newFans(1)
    const { url } = world.simulator
    const { tag: vip } = await world.wechat.call(tag.create, { tag: { name: 'VIP' } })

    const tagged = () => world.wechat.call(tag.batchTagging, { openid_list, tagid: vip.id })
    const blocked = () => world.wechat.call(blacklist.add, { openid_list })

    expect(await eventsUntil(url, 'fan', tagged)).toContain('fan')
    expect(await eventsUntil(url, 'fan', blocked)).toContain('fan')
  })
})
