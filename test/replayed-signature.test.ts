/** The plain signature does not cover the body: who has seen one cannot put words under it. */
import { describe, expect, it } from 'vitest'
import { textFrom } from './raw-push.ts'
import { startWorld } from './world.ts'

describe('a plain signature that comes with another body', () => {
  it('gets the answer of the first, and nothing is stored', async () => {
    await using world = await startWorld({ mode: 'plain' })
    await world.rule('hello', 'world')
    await world.rule('transfer', 'done')
    const genuine = world.signed(textFrom('oFan', world.account, 'hello'))
    const first = await world.push(genuine)

    const body = textFrom('oVictim', world.account, 'transfer')
    const second = await world.push({ ...genuine, body })

    expect(first.body).toContain('world')
    expect(second).toEqual(first)
    expect(world.storedRows()).toEqual({ message: 1, signature: 1, fan: 1 })
  })

  it('gets it from a hub that was started again in between, too', async () => {
    await using world = await startWorld({ mode: 'plain' })
    await world.rule('hello', 'world')
    const genuine = world.signed(textFrom('oFan', world.account, 'hello'))
    const first = await world.push(genuine)
    await world.restartHub()

    const second = await world.push({ ...genuine, body: textFrom('oVictim', world.account) })

    expect(second).toEqual(first)
    expect(world.storedRows()).toEqual({ message: 1, signature: 1, fan: 1 })
  })

  it('gets it while the first is still on its way to the disk', async () => {
    await using world = await startWorld({ mode: 'plain' })
    const genuine = world.signed(textFrom('oFan', world.account))

    await Promise.all(
      Array.from({ length: 10 }, () =>
        world.push({ ...genuine, body: textFrom('oVictim', world.account) }),
      ),
    )

    expect(world.storedRows()).toEqual({ message: 1, signature: 1, fan: 1 })
  })

  it('is refused when it is too old, and forgotten only later', async () => {
    await using world = await startWorld({ mode: 'plain' })
    const genuine = world.signed()
    await world.push(genuine)

    await world.advance(601_000)

    expect(await world.push(genuine)).toMatchObject({ status: 401 })
    expect(world.storedRows()).toMatchObject({ message: 1, signature: 1 })
  })

  it('is forgotten once it is too old to be taken from any clock', async () => {
    await using world = await startWorld({ mode: 'plain' })
    await world.push(world.signed())

    await world.advance(21 * 60_000)

    await world.push(world.signed())
    expect(world.storedRows()).toMatchObject({ message: 2, signature: 1 })
  })
})
