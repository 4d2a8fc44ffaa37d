/** A hub that is killed while a module works on a message, and WeChat asks again. */
import { describe, expect, it } from 'vitest'
import { gatedModule } from './gated-module.ts'
import { textFrom } from './raw-push.ts'
import { untilTrue } from './until.ts'
import { startWorld, type World } from './world.ts'

const program = ['test/hub-with-stuck-module.ts']

/** The message is on the disk, a module had begun to answer it, and nobody knows how far it came. */
async function killAtWork(world: World, message: string): Promise<void> {
  await using hub = await world.hubProcess({ program })
  const asked = world.push(world.signed(message)).catch(() => 'no answer')
  await untilTrue(() => hub.stdout().includes('at work'))
  hub.signal('SIGKILL')
  expect(await asked).toBe('no answer')
}

describe('a message that a module was working on when the hub was killed', () => {
  it('is given to the module again when that may run twice', async () => {
    const gated = gatedModule({ repeatable: true })
    gated.answer('world')
    await using world = await startWorld({ mode: 'plain' })
    await world.moduleRule('hello', 'gated')
    const message = textFrom('oFan', world.account)
    await killAtWork(world, message)
    expect(world.stored()).toMatchObject([{ state: 'processing', reply: null }])
    await world.restartHub([gated.module])

    const { body } = await world.push(world.signed(message))

    expect(body).toContain('world')
    expect(gated.runs()).toBe(1)
    expect(world.stored()).toMatchObject([{ state: 'answered' }])
  })

  it('stays unanswered and is marked when the module may not run twice', async () => {
    const gated = gatedModule({ repeatable: false })
    await using world = await startWorld({ mode: 'plain' })
    await world.moduleRule('hello', 'gated')
    const message = textFrom('oFan', world.account)
    await killAtWork(world, message)
    await world.restartHub([gated.module])

    const { status, body } = await world.push(world.signed(message))

    expect({ status, body }).toEqual({ status: 200, body: 'success' })
    expect(gated.runs()).toBe(0)
    expect(world.stored()).toMatchObject([{ state: 'unknown', reply: null }])
  })
})
