/** That somebody is typing. */
import { customMessage } from '@mphub/wechat/endpoints'
import { describe, expect, it } from 'vitest'
import { startWorld, type World } from '../testing/world.ts'
import { nobody, send, writer } from './custom-messages.fixture.ts'

describe('somebody who types', () => {
  const begin = ({ wechat }: World, touser: string) =>
    wechat.errcode(customMessage.typing, { touser, command: 'Typing' })
  const cancel = ({ wechat }: World, touser: string) =>
    wechat.errcode(customMessage.typing, { touser, command: 'CancelTyping' })

  it('is seen within half a minute after a message, once, until it is cancelled', async () => {
    await using world = await startWorld()
    const openid = await writer(world)

    expect(await begin(world, openid)).toBe(0)
    expect(await begin(world, openid)).toBe(45081)
    expect(await cancel(world, openid)).toBe(0)
    expect(await begin(world, openid)).toBe(0)
  })

  it('is not seen any more when the message is there', async () => {
    await using world = await startWorld()
    const openid = await writer(world)
    await begin(world, openid)

    await send(world, openid)

    expect(await begin(world, openid)).toBe(0)
  })

  it('is not seen when nobody said anything of late', async () => {
    await using world = await startWorld()
    const openid = await writer(world)
    world.simulator.clock.advance(31_000)

    expect(await begin(world, openid)).toBe(45080)
    expect(await begin(world, nobody)).toBe(40003)
  })

  it('does nothing else', async () => {
    await using world = await startWorld()
    const touser = await writer(world)

    expect(await world.wechat.errcode(customMessage.typing, { touser, command: 'Sleeping' })).toBe(
      45072,
    )
  })
})
