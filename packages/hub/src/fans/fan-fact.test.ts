/** What pushes tell about a fan. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstState, nextState, type FanDeed, type FanFact } from './fan-fact.ts'

function fact(deed: FanDeed, at: number): FanFact {
  return { appid: 'wx1', openid: 'o1', deed, at }
}

function stateAfter([first, ...rest]: [FanFact, ...FanFact[]]) {
  return rest.reduce(nextState, firstState(first))
}

describe('a fan', () => {
  it.each([
    ['follows', { follows: 1, followedAt: 5, unfollowedAt: null }],
    ['leaves', { follows: 0, followedAt: null, unfollowedAt: 5 }],
    ['speaks', { follows: 1, followedAt: null, unfollowedAt: null }],
    ['trace', { follows: 1, followedAt: null, unfollowedAt: null }],
  ] as const)('first heard of because one %s', (deed, state) => {
    expect(firstState(fact(deed, 5))).toEqual({ ...state, asOf: 5 })
  })

  it('keeps the date of the last departure when coming back', () => {
    const state = stateAfter([fact('follows', 1), fact('leaves', 2), fact('follows', 3)])

    expect(state).toEqual({ follows: 1, followedAt: 3, unfollowedAt: 2, asOf: 3 })
  })

  it('follows again when speaking after a departure that was the last news', () => {
    expect(stateAfter([fact('leaves', 2), fact('speaks', 3)])).toMatchObject({ follows: 1 })
    expect(stateAfter([fact('leaves', 2), fact('trace', 3)])).toMatchObject({ follows: 0 })
  })

  it('is not changed by older news', () => {
    const state = firstState(fact('leaves', 10))

    expect(nextState(state, fact('follows', 9))).toBe(state)
    expect(nextState(state, fact('speaks', 9))).toBe(state)
  })

  it('ends in the same state however the news of different seconds are ordered', () => {
    const deeds = fc.array(fc.constantFrom<FanDeed>('follows', 'leaves'), {
      minLength: 1,
      maxLength: 8,
    })

    fc.assert(
      fc.property(deeds, fc.infiniteStream(fc.nat()), (list, chance) => {
        const inOrder = list.map((deed, at) => fact(deed, at))
        const shuffled = inOrder.toSorted(() => ((chance.next().value ?? 0) % 2) * 2 - 1)
        const [first, ...rest] = shuffled
        const last = inOrder.at(-1)
        if (first === undefined || last === undefined) return

        expect(stateAfter([first, ...rest])).toMatchObject({
          follows: last.deed === 'follows' ? 1 : 0,
          asOf: last.at,
        })
      }),
    )
  })
})
