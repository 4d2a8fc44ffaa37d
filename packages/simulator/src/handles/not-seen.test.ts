/** What a test is told when its fan did not see what it should, beside the chat. */
import { describe, expect, it } from 'vitest'
import { sayingBack } from '../testing/developer-server.ts'
import { startWorld, type World } from '../testing/world.ts'

async function complaintOf(world: World, prepare?: (openid: string) => Promise<unknown>) {
  const fan = world.simulator.account(world.account).fan()
  await fan.follows()
  await prepare?.(fan.openid)
  await fan.says('hello')
  return fan.sees('world', { withinMs: 1 }).catch((error: Error) => error.message)
}

describe('a test whose fan does not see', () => {
  it('is told that the account has no address', async () => {
    await using world = await startWorld({ account: { callbackUrl: '' } })

    expect(await complaintOf(world)).toContain(
      'push-2 did not leave: the account has no callbackUrl',
    )
  })

  it('is told that MarkFail holds pushes back', async () => {
    await using world = await startWorld({ account: { callbackUrl: 'http://127.0.0.1:1/' } })
    await world.post('/sim/faults', { kind: 'mark-fail', failures: 1 })

    expect(await complaintOf(world)).toContain('push-2 did not leave: MarkFail holds pushes')
  })

  it('is told that the account has blocked the fan', async () => {
    await using world = await startWorld()
    const { access_token } = Object(
      (
        await world.post('/cgi-bin/stable_token', {
          grant_type: 'client_credential',
          appid: world.account.appid,
          secret: world.account.secret,
        })
      ).json,
    )
    const path = `/cgi-bin/tags/members/batchblacklist?access_token=${access_token}`

    const complaint = await complaintOf(world, (openid) =>
      world.post(path, { openid_list: [openid] }),
    )

    expect(complaint).toContain('push-2 did not leave: the account has blocked the fan')
  })

  it('is told that it has seen the line already', async () => {
    await using world = await startWorld()
    world.server.answering = sayingBack(world.account, 'world')
    const fan = world.simulator.account(world.account).fan()
    await fan.follows()
    await fan.sees('world')

    await expect(fan.sees('world', { withinMs: 1 })).rejects.toThrow(
      'did not see “world” within 1 ms once more (each line of the chat is seen once). The chat:',
    )
  })
})
