/** A hub that is killed again and again while messages arrive. */
import { describe, expect, it } from 'vitest'
import { integrity } from './ledger.ts'
import { createLoad } from './load.ts'
import { untilTrue } from './until.ts'
import { startWorld, type World } from './world.ts'

const sorted = (texts: Iterable<string>) => [...texts].sort()

function storedTexts(world: World): string[] {
  return sorted(world.stored().map(({ xml }) => xml))
}

describe.each(['plain', 'safe'] as const)('a hub with an account in %s mode', (mode) => {
  it('keeps every acknowledged message exactly once, however often it is killed', async () => {
    await using world = await startWorld({ mode })
    const load = createLoad(world.account, 1_000)

    for (const killAfter of [100, 250, 400, 550, 700]) {
      await using hub = await world.hubProcess()
      const sending = load.send(world.callbackUrl())
      await untilTrue(() => load.acknowledged.size >= killAfter)
      hub.signal('SIGKILL')
      await sending
      expect(load.acknowledged.size).toBeLessThan(1_000)
      const stored = world.stored().map(({ xml }) => xml)
      expect(new Set(stored).size).toBe(stored.length)
      expect(new Set(stored).isSupersetOf(load.acknowledged)).toBe(true)
    }
    await using _hub = await world.hubProcess()
    await load.send(world.callbackUrl())

    expect(load.acknowledged.size).toBe(1_000)
    expect(load.statuses).toEqual(new Set([200]))
    expect(storedTexts(world)).toEqual(sorted(load.acknowledged))
    expect(integrity(world.dataFolder)).toBe('ok')
  })
})
