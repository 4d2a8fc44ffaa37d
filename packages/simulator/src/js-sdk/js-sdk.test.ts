/** Tickets, and the judgement about what a page gives to wx.config. */
import { createHash } from 'node:crypto'
import { base } from '@mphub/wechat/endpoints'
import { describe, expect, it } from 'vitest'
import { createClock } from '../clock.ts'
import { forgetfulStore } from '../store/store.ts'
import { createWechatClient } from '../testing/wechat-client.ts'
import { startWorld, type World } from '../testing/world.ts'
import { explain } from './explain.ts'
import { createTickets, type Tickets } from './tickets.ts'

const url = 'https://shop.example.com/page?id=1&name=%E5%BA%97'

async function startShop(): Promise<World> {
  return startWorld({ account: { jsDomains: ['shop.example.com'] } })
}

async function ticketOf({ wechat }: World, type: 'jsapi' | 'wx_card' = 'jsapi'): Promise<string> {
  return (await wechat.call(base.getTicket, { type })).ticket
}

const given = { nonceStr: 'N1', timestamp: '1714112445' }

function sha1(text: string): string {
  return createHash('sha1').update(text).digest('hex')
}

/** As the documents say it. */
function signature(ticket: string, signedUrl = url): string {
  const { nonceStr, timestamp } = given
  return sha1(`jsapi_ticket=${ticket}&noncestr=${nonceStr}&timestamp=${timestamp}&url=${signedUrl}`)
}

async function check(world: World, config: object): Promise<unknown> {
  const path = `/sim/accounts/${world.account.appid}/js-sdk`
  return (await world.post(path, { url, ...given, ...config })).json
}

describe('a ticket', () => {
  it('is the same while it lasts, with the time that is left', async () => {
    await using world = await startShop()
    const first = await world.wechat.call(base.getTicket, { type: 'jsapi' })
    expect(first).toMatchObject({ errcode: 0, expires_in: 7200 })

    world.simulator.clock.advance(3_600_000)
    const second = await world.wechat.call(base.getTicket, { type: 'jsapi' })
    world.simulator.clock.advance(3_600_000)

    expect(second.ticket).toBe(first.ticket)
    expect(second.expires_in).toBeLessThanOrEqual(3600)
    expect(await ticketOf(world)).not.toBe(first.ticket)
  })

  it('is another for cards, and there is no other kind', async () => {
    await using world = await startShop()

    expect(await ticketOf(world, 'wx_card')).not.toBe(await ticketOf(world))
    expect(await world.wechat.errcode(base.getTicket, { type: 'x' })).toBe(40097)
  })
})

describe('wx.config', () => {
  it.each([
    ['the address of the page', url],
    ['the address without what follows #, which changes nothing', `${url}#top`],
  ])('is accepted when signed for %s', async (_what, address) => {
    await using world = await startShop()
    const config = { url: address, signature: signature(await ticketOf(world)) }

    expect(await check(world, config)).toEqual({ ok: true, errMsg: 'config:ok' })
  })

  it('is accepted with a timestamp that is a number', async () => {
    await using world = await startShop()
    const config = { timestamp: 1714112445, signature: signature(await ticketOf(world)) }

    expect(await check(world, config)).toMatchObject({ ok: true })
  })

  it('agrees with the vector that WeChat publishes', () => {
    const ticket =
      'sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg'
    const tickets: Tickets = {
      ...createTickets({ clock: createClock(), store: forgetfulStore() }),
      all: () => [{ appid: 'wx1', type: 'jsapi', ticket, expiresAt: Infinity }],
    }
    const config = {
      url: 'http://mp.weixin.qq.com?params=value',
      nonceStr: 'Wm3WZYTPz0wzccnW',
      timestamp: '1414587457',
      signature: '0f9de62fce790f9a083d5c99e95740ceb90c27ed',
    }

    const verdict = explain(config, { appid: 'wx1', jsDomains: ['mp.weixin.qq.com'] }, tickets)

    expect(verdict).toMatchObject({ ok: true })
  })

  it('is refused on a page of another domain', async () => {
    await using world = await startShop()
    const config = { url: 'https://example.com/', signature: signature(await ticketOf(world)) }

    expect(await check(world, config)).toEqual({
      ok: false,
      errMsg: 'config:invalid url domain',
      reasonCode: 'domain_not_listed',
      reason: expect.any(String),
      reasonZh: expect.stringMatching(/\p{Script=Han}/u),
    })
  })

  it.each([
    ['with the part after #', 'url_with_hash', (ticket: string) => signature(ticket, `${url}#top`)],
    ['without the query', 'url_without_query', (ticket: string) => signature(ticket, bareUrl)],
    ['encoded', 'url_encoded', (ticket: string) => signature(ticket, encodeURIComponent(url))],
    ['decoded', 'url_decoded', (ticket: string) => signature(ticket, decodeURIComponent(url))],
    ['in capitals', 'upper_case', (ticket: string) => signature(ticket).toUpperCase()],
    ['for something else', 'something_else', (ticket: string) => signature(ticket, 'https://x/')],
    ['under the key nonceStr', 'nonce_key', withOtherKey],
  ])('is refused when signed %s, and told why', async (_what, reasonCode, signing) => {
    await using world = await startShop()
    const config = { url: `${url}#top`, signature: signing(await ticketOf(world)) }

    expect(await check(world, config)).toMatchObject({
      errMsg: 'config:invalid signature',
      reasonCode,
    })
  })

  it('is refused before anyone has fetched a ticket', async () => {
    await using world = await startShop()

    expect(await check(world, { signature: signature('T') })).toMatchObject({
      reasonCode: 'no_ticket',
    })
  })

  it('is refused with a ticket that is old, for cards, or of another account', async () => {
    await using world = await startShop()
    const old = await ticketOf(world)
    world.simulator.clock.advance(7_200_000)
    const other = createWechatClient(world.simulator.url, world.simulator.addAccount())
    const foreign = (await other.call(base.getTicket, { type: 'jsapi' })).ticket
    const cases = [
      [old, 'ticket_expired'],
      [await ticketOf(world, 'wx_card'), 'ticket_of_cards'],
      [foreign, 'ticket_of_other_account'],
    ] as const

    for (const [ticket, reasonCode] of cases) {
      expect(await check(world, { signature: signature(ticket) })).toMatchObject({ reasonCode })
    }
  })
})

const bareUrl = 'https://shop.example.com/page'

function withOtherKey(ticket: string): string {
  const { nonceStr, timestamp } = given
  return sha1(`jsapi_ticket=${ticket}&nonceStr=${nonceStr}&timestamp=${timestamp}&url=${url}`)
}
