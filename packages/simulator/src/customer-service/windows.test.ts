/** When and how often a fan may be written to, by what they did. */
import { describe, expect, it } from 'vitest'
import { startWorld, type World } from '../testing/world.ts'
import { openidOf, send, sendMany, writer } from './custom-messages.fixture.ts'

const hour = 60 * 60 * 1000

describe('a fan who wrote', () => {
  it('may be written to five times within 48 hours', async () => {
    await using world = await startWorld()
    const openid = await writer(world)

    expect(await sendMany(world, openid, 6)).toEqual([0, 0, 0, 0, 0, 45047])
  })

  it('may be written to twenty times, as before June 2023, when the simulator is told so', async () => {
    await using world = await startWorld({ answersPerMessage: 20 })
    const openid = await writer(world)

    expect(await sendMany(world, openid, 21)).toEqual([...Array(20).fill(0), 45047])
  })

  it('has five more when writing again, and no more than five', async () => {
    await using world = await startWorld()
    const openid = await writer(world)
    await sendMany(world, openid, 2)

    await world.say(`${world.fans}/${openid}`, { type: 'text', content: 'again' })

    expect(await sendMany(world, openid, 6)).toEqual([0, 0, 0, 0, 0, 45047])
  })

  it('cannot be written to after 48 hours', async () => {
    await using world = await startWorld()
    const openid = await writer(world)

    world.simulator.clock.advance(48 * hour - 60_000)
    expect(await send(world, openid)).toBe(0)
    world.simulator.clock.advance(60_000)

    expect(await send(world, openid)).toBe(45015)
  })

  it('and presses a button has three for a minute when all five are used, in the same window', async () => {
    await using world = await startWorld()
    const openid = await writer(world)
    await sendMany(world, openid, 5)

    await world.say(`${world.fans}/${openid}`, { type: 'CLICK' })

    expect(await sendMany(world, openid, 4)).toEqual([0, 0, 0, 45047])
  })
})

describe('a fan who', () => {
  it.each([['CLICK'], ['scancode_push'], ['scancode_waitmsg'], ['SCAN'], ['subscribe']])(
    'did %s may be written to three times within a minute',
    async (type) => {
      await using world = await startWorld()
      const fan = await world.newFan()
      await world.say(fan, { type })
      const openid = openidOf(fan)

      expect(await sendMany(world, openid, 4)).toEqual([0, 0, 0, 45047])
      world.simulator.clock.advance(60_000)
      expect(await send(world, openid)).toBe(45015)
    },
  )

  it.each([['VIEW'], ['pic_weixin'], ['location_select'], ['LOCATION']])(
    'did %s may not be written to',
    async (type) => {
      await using world = await startWorld()
      const fan = await world.newFan()
      await world.say(fan, { type })

      expect(await send(world, openidOf(fan))).toBe(45015)
    },
  )
})

describe('a fan who pays', () => {
  const pays = async (world: World, openid: string) =>
    (await world.post(`${world.fans}/${openid}/pays`)).status

  it('may be written to for 48 hours, as often as one likes', async () => {
    await using world = await startWorld()
    const [openid = ''] = await world.newFans(1)
    expect(await send(world, openid)).toBe(45015)

    expect(await pays(world, openid)).toBe(200)

    expect(await sendMany(world, openid, 25)).toEqual(Array(25).fill(0))
    world.simulator.clock.advance(48 * hour)
    expect(await send(world, openid)).toBe(45015)
    expect(world.server.pushes).toEqual([])
  })

  it('may be written to twenty times, as before June 2023, when the simulator is told so', async () => {
    await using world = await startWorld({ answersPerMessage: 20 })
    const [openid = ''] = await world.newFans(1)

    world.simulator.fan(openid).pays()

    expect(await sendMany(world, openid, 21)).toEqual([...Array(20).fill(0), 45047])
  })

  it('keeps the longer of two windows', async () => {
    await using world = await startWorld()
    const [openid = ''] = await world.newFans(1)
    await pays(world, openid)
    await world.say(`${world.fans}/${openid}`, { type: 'CLICK' })

    world.simulator.clock.advance(2 * 60_000)

    expect(await sendMany(world, openid, 9)).toEqual(Array(9).fill(0))
  })

  it('does not pay a subscription account', async () => {
    await using world = await startWorld({ account: { kind: 'subscription' } })
    const [openid = ''] = await world.newFans(1)

    expect(await pays(world, openid)).toBe(409)
    expect(await send(world, openid)).toBe(45015)
  })
})
