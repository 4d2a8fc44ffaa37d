/** Addresses that the administrator has to confirm before they get a token. */
import { describe, expect, it } from 'vitest'
import { startWorld, type World } from '../testing/world.ts'

const hourMs = 60 * 60 * 1000
const ip = '127.0.0.1'

async function startCarefulWorld(): Promise<World> {
  return startWorld({ account: { confirmsAddresses: true } })
}

async function errcodeOfToken({ get, account: { appid, secret } }: World): Promise<number> {
  const query = new URLSearchParams({ grant_type: 'client_credential', appid, secret })
  return Object((await get(`/cgi-bin/token?${query}`)).json).errcode ?? 0
}

async function decide({ post, account: { appid } }: World, confirm: boolean) {
  return post(`/sim/accounts/${appid}/confirmations`, { ip, confirm })
}

describe('an address that is new to an account', () => {
  it('is asked about, and waits', async () => {
    await using world = await startCarefulWorld()

    expect(await errcodeOfToken(world)).toBe(89503)
    expect(await errcodeOfToken(world)).toBe(89501)
    expect((await world.get(`/sim/accounts/${world.account.appid}/confirmations`)).json).toEqual([
      { ip, state: 'asked', askedAt: expect.any(Number), refusals: 0, blockedUntil: null },
    ])
  })

  it('gets its token when the administrator confirms it', async () => {
    await using world = await startCarefulWorld()
    await errcodeOfToken(world)

    await decide(world, true)

    expect(await errcodeOfToken(world)).toBe(0)
  })

  it('is blocked for an hour when it is refused, and for a day the next time', async () => {
    await using world = await startCarefulWorld()
    await errcodeOfToken(world)
    await decide(world, false)
    expect(await errcodeOfToken(world)).toBe(89507)

    world.simulator.clock.advance(hourMs)
    expect(await errcodeOfToken(world)).toBe(89503)
    await decide(world, false)
    expect(await errcodeOfToken(world)).toBe(89506)

    world.simulator.clock.advance(24 * hourMs)
    expect(await errcodeOfToken(world)).toBe(89503)
  })

  it('can only be decided about when it is asked about', async () => {
    await using world = await startCarefulWorld()

    expect(await decide(world, true)).toMatchObject({
      status: 404,
      json: { error: { code: 'unknown_address' } },
    })
  })
})
