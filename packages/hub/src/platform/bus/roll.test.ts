/** Numbers that tell when something was missed. */
import { describe, expect, it } from 'vitest'
import { createManualClock } from '../../testing/manual-clock.ts'
import { createRoll } from './roll.ts'

describe('the roll of publishers', () => {
  it('is content with numbers that follow each other', () => {
    const roll = createRoll(createManualClock())

    const verdicts = [1, 2, 3].map((number) => roll.onMessage('one', number))

    expect(verdicts).toEqual([undefined, undefined, undefined])
    expect(roll.onMessage('other', 1)).toBeUndefined()
    expect(roll.onBeat('one', 3)).toBeUndefined()
  })

  it('misses what was left out between two messages', () => {
    const roll = createRoll(createManualClock())
    roll.onMessage('one', 1)

    expect(roll.onMessage('one', 3)).toBe('gap')
    expect(roll.onMessage('one', 4)).toBeUndefined()
  })

  it('misses the latest message by the beat behind it, once', () => {
    const roll = createRoll(createManualClock())
    roll.onMessage('one', 1)

    expect(roll.onBeat('one', 2)).toBe('gap')
    expect(roll.onBeat('one', 2)).toBeUndefined()
  })

  it('misses the latest message by the farewell behind it', () => {
    const roll = createRoll(createManualClock())
    roll.onMessage('one', 1)

    expect(roll.onFarewell('one', 2)).toBe('gap')
  })

  it('leaves out what it has had', () => {
    const roll = createRoll(createManualClock())
    roll.onMessage('one', 1)

    expect(roll.onMessage('one', 1)).toBe('heard')
  })

  it('does not know what somebody said before it was met', () => {
    const roll = createRoll(createManualClock())

    expect(roll.onBeat('one', 7)).toBe('met')
    expect(roll.onMessage('other', 7)).toBe('met')
    expect(roll.onBeat('fresh', 0)).toBeUndefined()
  })

  it('takes the silence of somebody for a loss, once, and a farewell for none', async () => {
    const clock = createManualClock()
    const roll = createRoll(clock)
    roll.onBeat('one', 0)
    roll.onBeat('two', 0)
    roll.onFarewell('two', 0)

    await clock.advance(6_000)

    expect(roll.forgetSilent(6_001)).toBeUndefined()
    expect(roll.forgetSilent(6_000)).toBe('silence')
    expect(roll.forgetSilent(6_000)).toBeUndefined()
  })
})
