/** The owner of a token: how often it asks WeChat, and what it does when WeChat refuses. */
import { describe, expect, it } from 'vitest'
import { manualClock } from '../testing/manual-clock.ts'
import { CallError } from './call-error.ts'
import { ownToken } from './credentials.ts'

class Refused extends CallError {
  override readonly name = 'Refused'
  readonly code = 'refused'
}

function ownerOf(answers: (string | Error)[], expiresInSeconds = 7200) {
  const clock = manualClock()
  let asked = 0
  const owner = ownToken({
    clock,
    random: () => 1,
    issue: async () => {
      const answer = answers[Math.min(asked++, answers.length - 1)] ?? ''
      if (typeof answer !== 'string') throw answer
      return { token: answer, expiresInSeconds }
    },
  })
  return { clock, owner, asked: () => asked }
}

function refusal(retryable: boolean): Refused {
  return new Refused('refused', { endpoint: 'base.token', outcome: 'refused', retryable })
}

const minute = 60_000

describe('the owner of a token', () => {
  it('asks once for twenty who come together', async () => {
    const { owner, asked } = ownerOf(['first'])

    const tokens = await Promise.all(Array.from({ length: 20 }, () => owner.current()))

    expect(new Set(tokens)).toEqual(new Set(['first']))
    expect(asked()).toBe(1)
  })

  it('keeps the token until shortly before it ends', async () => {
    const { owner, clock, asked } = ownerOf(['first', 'second'])
    await owner.current()

    clock.advance(113 * minute)
    expect(await owner.current()).toBe('first')
    clock.advance(minute)
    expect(await owner.current()).toBe('second')
    expect(asked()).toBe(2)
  })

  it('does not trust a clock that was set back', async () => {
    const { owner, clock, asked } = ownerOf(['first', refusal(true), 'second'])
    await owner.current()

    clock.advance(-24 * 60 * minute)
    expect(await owner.current().catch(String)).toBe('Refused: refused')
    clock.advance(-minute)
    expect(await owner.current()).toBe('second')
    expect(asked()).toBe(3)
  })

  it('renews a token of a short life in the middle of it', async () => {
    const { owner, clock } = ownerOf(['first', 'second'], 300)
    await owner.current()

    clock.advance(149_000)
    expect(await owner.current()).toBe('first')
    clock.advance(1000)
    expect(await owner.current()).toBe('second')
  })

  it('lives on with the old token while a new one cannot be had', async () => {
    const { owner, clock } = ownerOf(['first', refusal(true)])
    await owner.current()

    clock.advance(119 * minute)
    expect(await owner.current()).toBe('first')
    clock.advance(minute)
    await expect(owner.current()).rejects.toThrow('refused')
  })

  it('replaces a refused token once, however many saw the refusal', async () => {
    const { owner, asked } = ownerOf(['dead', 'alive'])
    await owner.current()

    const together = await Promise.all(Array.from({ length: 20 }, () => owner.replace('dead')))
    const late = await owner.replace('dead')

    expect(new Set([...together, late])).toEqual(new Set(['alive']))
    expect(asked()).toBe(2)
  })

  it('does not ask again and again for a token that WeChat refuses and issues again', async () => {
    const { owner, clock, asked } = ownerOf(['same'])
    await owner.current()

    expect(await owner.replace('same')).toBe('same')
    expect(await owner.replace('same')).toBe('same')
    expect(asked()).toBe(2)
    clock.advance(30_000)
    await owner.replace('same')
    expect(asked()).toBe(3)
  })
})

describe('a failing token endpoint', () => {
  it('is asked once per step of a growing back-off', async () => {
    const { owner, clock, asked } = ownerOf([refusal(true)])
    const counts: number[] = []

    for (let second = 0; second < 64; second++) {
      await Promise.allSettled(Array.from({ length: 20 }, () => owner.current()))
      counts.push(asked())
      clock.advance(1000)
    }

    expect([0, 1, 3, 7, 15, 31, 63].map((second) => counts[second])).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(counts[62]).toBe(6)
  })

  it('gives its error to those who come in between', async () => {
    const error = refusal(true)
    const { owner, asked } = ownerOf([error])

    await expect(owner.current()).rejects.toBe(error)
    await expect(owner.current()).rejects.toBe(error)
    expect(asked()).toBe(1)
  })

  it('is left alone for a minute when asking again is hopeless', async () => {
    const { owner, clock, asked } = ownerOf([refusal(false), 'first'])
    await expect(owner.current()).rejects.toThrow('refused')

    clock.advance(59_000)
    await expect(owner.current()).rejects.toThrow('refused')
    clock.advance(1000)
    expect(await owner.current()).toBe('first')
    expect(asked()).toBe(2)
  })
})
